"""Structures told by letters: with a place, a name that has its article, or a département."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import (
    communes,
    connus,
    donnees,
    est_francais,
    liste,
    plie,
    prenoms,
)
from assistant.confidentialite.regles.entites import ARTICLED, CAPITAL, LITTLE, NAME, WHOLE
from assistant.confidentialite.regles.structures import tells
from assistant.confidentialite.trouvaille import Trouvaille

NUMBERED = re.compile(
    r"(?<![\w-])(?:MDPH|MDA|UDAF|CAF|CPAM|CIDFF|DDETS|ADIL|SPIP|PJJ|[Cc]ap [Ee]mploi|AFPA|GRETA"
    r"|Club FACE|FACE"
    r"|Greta|Cap"
    r"|GEIQ|ADAPEI|APAJ|MSA|PLIE|SIAO|E2C|FSL|Habitat|Office|Tremplin|Insertion|Initiative|ADMR"
    r"|AFPAR|CCI|CMA"
    r"|Solidarité|Mobilité|Ressources?|Autisme|Logement|Adapei|Udaf|Adil|Geiq|AGEFIPH|CIBC|BGE"
    r"|Familles)[ ](?:\d{2}|2[AB]|97\d)(?![\w/-]|[.]\d|[ ]?(?:€|euros?|h\b|%|[a-zà-ÿ]+s\b))"
)
"""«MDPH 59»: the département tells which."""
AREAS = frozenset(["val", "pays", "sud", "nord", "est", "ouest", "centre", "haut", "haute", "bas"])
ACRONYM = re.compile(
    rf"(?<![\w-])(?P<sigle>[A-Z][A-Z2]{{1,7}})(?P<nom>[ ](?:(?:de[ ]la|de|du|des)[ ]|d['’]"
    rf"|de[ ]l['’])"
    rf"{WHOLE}|[ ](?:Les|La|Le)[ ]{NAME}(?:[ -](?:{LITTLE}){{0,2}}{NAME}){{0,3}}|[ ]L['’]{NAME}"
    rf"|[ ](?:(?:Val|Pays|Sud|Nord|Est|Ouest|Haute?s?|Basse?s?)[ -](?:de[ ]|du[ ]|d['’]|l['’])?)?"
    rf"{NAME}(?:-{NAME})*(?:[ ]et[ ](?:de[ ]|du[ ]|d['’])?{NAME})?)(?![\w-])"
)
"""«CRIC de Charleroi», «IFPS Les Glycines»: letters, then a place or a name with its article."""


def sigles(lecture: Lecture) -> Iterator[Trouvaille]:
    """All rules in turn."""
    for match in NUMBERED.finditer(lecture.texte):
        yield Trouvaille("structure", match.group(), *match.span(), "structure et département", 22)
    yield from _acronyms(lecture)
    yield from _alone(lecture)


def _acronyms(lecture: Lecture) -> Iterator[Trouvaille]:
    for match in ACRONYM.finditer(lecture.texte):
        if not _common(lecture, match) and _names(match):
            yield Trouvaille("structure", match.group(), *match.span(), "sigle et son nom", 22)


ALONE = re.compile(
    r"(?:(?<=(?<![\w])[lLdD]['’])|(?<![\w'’-]))(?P<sigle>[A-ZÉ]{4,10})(?![\w'’-])"
    r"(?![ ](?:de|du|des|d['’])[ ]?[A-Z])"
)
HELD = re.compile(
    r"(?:(?i:(?<![\w])(?:h[ée]berg|log|suivi|accompagn|re[çc]u|orient|envoy|adress|accueilli|aid"
    r"|prescri|r[ée]f[ée]rent|coordinat|animat|[ée]ducat|direct|attestation|atelier|permanence"
    r"|stage"
    r"|inscri|parcours|cours|fle|passe|joindre|contact)[\w]*[^.!?\n]{0,25}?[ ](?:par|à|au|de|du"
    r"|vers|avec)[ ](?:l['’]|la[ ])?)"
    r"|(?i:mme|m\.|monsieur|madame)[ ][A-ZÀ-Ý][\w'’-]+,?[ ](?:de l['’]|du[ ]|de la[ ]))$"
)
"""«logé par l'OGFA», «Mme Sénéchal de l'ATINORD»."""


def _alone(lecture: Lecture) -> Iterator[Trouvaille]:
    for match in ALONE.finditer(lecture.texte):
        sigle = match["sigle"]
        line = lecture.texte[lecture.texte.rfind("\n", 0, match.start()) + 1 : match.start()]
        if plie(sigle) in _known() or est_francais(sigle) or (line and line == line.upper()):
            continue
        if HELD.search(lecture.avant(match.start(), 60)):
            yield Trouvaille("structure", sigle, *match.span(), "sigle d'un lieu d'accueil", 35)


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Letters of bodies and schemes found everywhere, of brands and of first names."""
    heads = re.split(r"\|(?![^()]*\))", donnees("structures")["structures"])
    kinds = {plie(head.strip()) for head in heads}
    usual = {plie(sigle) for sigle in _usual()}
    return connus() | usual | kinds | prenoms() | communes() | liste("structures", "marques")


def _common(lecture: Lecture, match: re.Match[str]) -> bool:
    """Letters of every day, a brand, a first name shouted, or a line that is all in capitals."""
    sigle = match["sigle"]
    line = lecture.texte[lecture.texte.rfind("\n", 0, match.start()) + 1 : match.start()]
    label = line.rstrip().endswith(":")  # «ORIENTATION : CRIC de Roubaix»
    shouted = line.isupper() and not label and sum(map(str.isalpha, line)) > 1  # not «L'»
    if sigle in _usual() or match["nom"].isupper() or shouted:
        return True
    linked = match["nom"].startswith(" d")
    return plie(sigle) in liste("structures", "marques") or (
        plie(sigle) in prenoms() and not linked
    )


LED = re.compile(r"^(?:de[ ]la[ ]|de[ ]l['’]|de[ ]|du[ ]|des[ ]|d['’])")


def _names(match: re.Match[str]) -> bool:
    """What follows the letters is a place, or a name with its article; never a first name."""
    name = match["nom"].strip()
    if ARTICLED.search(name):
        return tells(name)
    rest = plie(LED.sub("", name)).replace(" ", "-")
    if rest != plie(name) and rest in communes() - liste("prenoms", "prenoms"):
        return True  # «CRIC de Bar-le-Duc»: «Duc» is also a first name
    words = CAPITAL.findall(name)
    if any(plie(word) in liste("prenoms", "prenoms") for word in words):
        return False
    if not name.startswith("d"):
        return _placed(name)
    town = plie(re.split(r"[ '’]", name)[-1]) in communes()
    return town or any(
        plie(word) in liste("connus", "regions")
        or (not est_francais(word) and plie(word) not in connus())
        for word in words
    )


def _placed(name: str) -> bool:
    """A town, or a part of the country made with one: «Charleroi-Sud», «Val de Senne»."""
    parts = re.split(r"[ -]", name)
    joined = len(parts) > 1 and any(plie(part) in communes() | AREAS for part in parts)
    joined = joined or plie(name) in liste("lieux", "contrees")  # «SETIS Wallon»
    return joined or plie(name).replace(" ", "-") in communes()


@lru_cache(maxsize=1)
def _usual() -> frozenset[str]:
    return frozenset(donnees("structures")["sigles_communs"].split())
