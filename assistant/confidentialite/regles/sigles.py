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
    r"|Greta|Cap"
    r"|GEIQ|ADAPEI|APAJ|MSA|PLIE|SIAO|E2C|FSL|Habitat|Office|Tremplin|Insertion|Initiative|ADMR"
    r"|AFPAR|CCI|CMA"
    r"|Solidarité|Mobilité|Ressources?|Autisme|Logement|Adapei|Udaf|Adil|Geiq|AGEFIPH|CIBC|BGE"
    r"|Familles)[ ](?:\d{2}|2[AB]|97\d)(?![\w/.-]|[ ]?(?:€|euros?|h\b|%|[a-zà-ÿ]+s\b))"
)
"""«MDPH 59»: the département tells which."""
AREAS = frozenset(["val", "pays", "sud", "nord", "est", "ouest", "centre", "haut", "haute", "bas"])
ACRONYM = re.compile(
    rf"(?<![\w-])(?P<sigle>[A-Z][A-Z2]{{1,7}})(?P<nom>[ ](?:(?:de[ ]la|de|du|des)[ ]|d['’]"
    rf"|de[ ]l['’])"
    rf"{WHOLE}|[ ](?:Les|La|Le)[ ]{NAME}(?:[ -](?:{LITTLE}){{0,2}}{NAME}){{0,3}}|[ ]L['’]{NAME}"
    rf"|[ ](?:(?:Val|Pays|Sud|Nord|Est|Ouest|Haute?s?|Basse?s?)[ -](?:de[ ]|du[ ]|d['’]|l['’])?)?"
    rf"{NAME}(?:-{NAME})*)(?![\w-])"
)
"""«CRIC de Charleroi», «IFPS Les Glycines»: letters, then a place or a name with its article."""


def sigles(lecture: Lecture) -> Iterator[Trouvaille]:
    """All rules in turn."""
    for match in NUMBERED.finditer(lecture.texte):
        yield Trouvaille("structure", match.group(), *match.span(), "structure et département", 22)
    yield from _acronyms(lecture)


def _acronyms(lecture: Lecture) -> Iterator[Trouvaille]:
    for match in ACRONYM.finditer(lecture.texte):
        words = CAPITAL.findall(match["nom"])
        town = plie(match["nom"].split(" ")[-1].split("’")[-1].split("'")[-1]) in communes()
        regions = liste("connus", "regions")
        new = town or any(
            plie(w) in regions or (not est_francais(w) and plie(w) not in connus()) for w in words
        )
        linked = match["nom"].startswith(" d")
        person = any(plie(w) in liste("prenoms", "prenoms") for w in words)
        line = lecture.texte[lecture.texte.rfind("\n", 0, match.start()) + 1 : match.start()]
        shouted = match["nom"].isupper() or line.isupper()
        articled = bool(ARTICLED.search(match["nom"]))
        if match["sigle"] in liste_brute("sigles_communs") or shouted:
            continue
        if plie(match["sigle"]) in prenoms() and not linked:
            continue
        bare = not linked and not articled
        if bare:
            parts = re.split(r"[ -]", match["nom"].strip())
            placed = plie(match["nom"].strip()).replace(" ", "-") in communes()
            joined = len(parts) > 1 and any(plie(part) in communes() | AREAS for part in parts)
            if not (placed or joined) or person:
                continue
        if (new and not person) or (articled and tells(match["nom"])):
            yield Trouvaille("structure", match.group(), *match.span(), "sigle et son nom", 22)


@lru_cache(maxsize=4)
def liste_brute(key: str) -> frozenset[str]:
    """The words of a section, as they are written."""
    return frozenset(donnees("structures")[key].split())
