"""Social, health, justice or training structures: what they are, and the name that tells which."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import (
    alternatives,
    communes,
    connus,
    donnees,
    est_francais,
    liste,
    plie,
    prenoms,
    sans_accents,
)
from assistant.confidentialite.regles.entites import (
    ARTICLE,
    ARTICLED,
    CAPITAL,
    JOIN,
    LITTLE,
    NAME,
    QUOTED,
    WHOLE,
)
from assistant.confidentialite.trouvaille import Trouvaille

FIELD = re.compile(
    rf"(?im:^|(?<=[;|(])[ ]?)[ \t•*-]*(?i:l[ea] )?(?i:structure|centre|hébergement"
    rf"|organisme|établissement|lieu de formation)[^:\n]{{0,20}}[ ]?:[ "
    rf"](?P<nom>{WHOLE})"
)
KIND = (
    r"(?:[ ][a-zà-ÿ-]{3,}(?:oles?|iques?|el|elles?|al|ales?|aux|ifs?|ives?|aires?|iens?|iennes?"
    r"|eurs?|eures?|és?|ées?|ants?|antes?|ers?|ères?|istes?)(?![\w])){0,2}"
)
"""What sort of school or centre: «Lycée horticole de …»."""
TAIL = (
    rf"(?:[ ](?:d['’]|de[ ])[a-zà-ÿ]{{3,}}(?=[ ]d)(?:[ ]de[ ]|[ ]du[ ]|[ ]des[ ]"
    rf"|[ ]d['’]){NAME}(?:-{NAME})*)?"
)
"""«des Métiers d'art de Lussac»."""
OURS = re.compile(
    r"(?i:(?<![\w])(?:notre|la|sa|leur|votre|cette|une)[ ](?:structure|association|organisme|centre"
    rf"|établissement)(?:[ ]d['’][\w]+)?,[ ])(?P<nom>{WHOLE})"
)
"""«notre structure, Cap …»."""
ADJECTIVE = rf"(?:[ ][a-zà-ÿ]{{4,}}[ ](?:de[ ]|du[ ]|des[ ]|d['’]){NAME}(?:-{NAME})*)?"
"""«association Familles rurales de Villerupt»."""
SMALL_NAME = (
    r"(?P<nom>(?![\w' ]{0,14}?(?:monsieur|madame|mme|mr|docteur|abbe|maitre)[ ])(?:[ ](?:de[ ]la"
    r"|de|du|des|la|le|les)|[ ](?:d|l|de l)['’])?(?:[ ]|(?<=['’]))[a-zà-ÿ][a-zà-ÿ'’-]{2,}"
    r"(?:[ ](?:de[ ]|du[ ]|des[ ]|la[ ]|d['’])?[a-zà-ÿ][a-zà-ÿ'’-]{3,}){0,2})(?![\w])"
)
COMMON = frozenset(
    ("aid", "ais", "cap", "cef", "clic", "crie", "csc", "gem", "imp", "mire", "phare")
) | {"ecole", "asso"}
"""Kinds that are other words too once in small letters."""
ALONE = re.compile(
    rf"(?<![\w'’-])(?:Les|Le|La)[ ]{NAME}(?:[ -](?:{LITTLE}){{0,2}}{NAME}){{0,3}}(?![\w])"
)
LEADS = re.compile(
    r"(?i)(?:(?<![\w])(?:à|a|de|dans|vers|sur|dit|dite|entre|mme|m\.|monsieur|madame|selon|lire|relire"
    r"|depuis|pour|habite|titre|intitulée?|livre|film|journal)|(?-i:[A-ZÀ-Ý])[\w-]+|[«\"“,:])[ ]?$"
)


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    heads = alternatives("structures", "structures")
    return re.compile(
        rf"(?<![\w-])(?P<tete>{heads})(?![\w]){KIND}(?:{QUOTED}|(?P<nom>{JOIN}{WHOLE}{ADJECTIVE}{TAIL}))"
    )


@lru_cache(maxsize=1)
def _generic() -> re.Pattern[str]:
    """«Service d'accrochage L'Ancrage»: a wide word, small ones, a name with its article."""
    heads = alternatives("structures", "larges")
    small = (
        r"(?:[ ](?!(?:avec|pour|chez|par|que|qui|est|a|sans|dans|sur|et|il|elle|on|ne|se|où)[ ])"
        r"(?:de[ ]|d['’]|du[ ]|des[ ]|à[ ])?(?:la[ ]|l['’])?[a-zà-ÿ][\w'’-]*){0,4}"
    )
    return re.compile(
        rf"(?<![\w-])(?P<tete>(?:{heads})(?![\w]){small})(?:{QUOTED}|[ "
        rf"](?P<nom>(?:{ARTICLE}[ ]?)?{NAME}(?:[ -](?:{LITTLE}){{0,2}}{NAME}){{0,4}}(?:[ "
        rf"][a-zà-ÿ]+ais(?![\w]))?))"
    )


@lru_cache(maxsize=1)
def _asbl() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w])(?:{ARTICLE}[ ]?)?{NAME}(?:[ ](?:{LITTLE}){{0,2}}{NAME}){{0,4}},?[ "
        rf"](?:asbl|ASBL)(?![\w])"
    )


NUMBERED = re.compile(
    r"(?<![\w-])(?:MDPH|MDA|UDAF|CAF|CPAM|CIDFF|DDETS|ADIL|SPIP|PJJ|[Cc]ap [Ee]mploi|AFPA|GRETA|Greta|Cap"
    r"|GEIQ|ADAPEI|APAJ|MSA|PLIE|SIAO|E2C|FSL|Habitat|Office|Tremplin|Insertion|Initiative|ADMR|AFPAR|CCI|CMA"
    r"|Solidarité|Mobilité|Ressources?|Autisme|Logement|Adapei|Udaf|Adil|Geiq|AGEFIPH|CIBC|BGE|Familles)[ ](?:\d{2}|2[AB]|97\d)(?![\w/.-]|[ ]?(?:€|euros?|h\b|%|[a-zà-ÿ]+s\b))"
)
"""«MDPH 59»: the département tells which."""


def structures(lecture: Lecture) -> Iterator[Trouvaille]:
    """Structures named after what they are, by a field, or by an article with its capital."""
    for match in _named().finditer(lecture.texte):
        if match.group("cite") or _tells(match.group("nom"), _precise(match.group("tete"))):
            wide = match.group("tete").startswith("entreprise d")
            if not wide and not _of_somebody(lecture, match):
                yield _structure(match, "structure et son nom", 20)
    for match in _generic().finditer(lecture.texte):
        if lecture.avant(match.start(), 5).lower() == "chez ":
            continue  # «chez L'Atelier de Basile»: a company
        if match.group("cite") or _wide(lecture, match):
            yield _structure(match, "service ou centre et son nom", 21)
    for match in _asbl().finditer(lecture.texte):
        yield Trouvaille("structure", match.group(), *match.span(), "nom d'une ASBL", 21)
    for match in NUMBERED.finditer(lecture.texte):
        yield Trouvaille("structure", match.group(), *match.span(), "structure et département", 22)
    yield from _acronyms(lecture)
    yield from _small(lecture)
    yield from _articled(lecture)
    for match in [*FIELD.finditer(lecture.texte), *OURS.finditer(lecture.texte)]:
        if _tells(match.group("nom")):
            start, end = match.span("nom")
            yield Trouvaille(
                "structure", match.group("nom"), start, end, "structure dans une rubrique", 23
            )


def told(text: str) -> bool:
    """Whether a text is the name of a structure."""
    match = _named().match(text) or _generic().match(text)
    return match is not None and match.end() == len(text)


def _structure(match: re.Match[str], rule: str, rank: int) -> Trouvaille:
    """The whole name; without a common word before a name that stands by itself."""
    start, end = match.span()
    name = match.group("cite") or match.group("nom")
    head = plie(match.group("tete"))
    alone = match.group("tete")[:1].islower() and head in donnees("structures")["communs"]
    if match.group("cite") or (alone and (ARTICLED.search(name) or head in {"organisme"})):
        key = "cite" if match.group("cite") else "nom"
        start, end = match.span(key)
    end = _joined(match.string, end)
    text = match.string[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    return Trouvaille("structure", text, start, start + len(text), rule, rank)


AREAS = frozenset(["val", "pays", "sud", "nord", "est", "ouest", "centre", "haut", "haute", "bas"])
ACRONYM = re.compile(
    rf"(?<![\w-])(?P<sigle>[A-Z][A-Z2]{{1,7}})(?P<nom>[ ](?:(?:de[ ]la|de|du|des)[ ]|d['’]|de[ ]l['’])"
    rf"{WHOLE}|[ ](?:Les|La|Le)[ ]{NAME}(?:[ -](?:{LITTLE}){{0,2}}{NAME}){{0,3}}|[ ]L['’]{NAME}|[ ](?:(?:Val|Pays|Sud|Nord|Est|Ouest|Haute?s?|Basse?s?)[ -](?:de[ ]|du[ ]|d['’]|l['’])?)?"
    rf"{NAME}(?:-{NAME})*)(?![\w-])"
)
"""«CRIC de Charleroi», «IFPS Les Glycines»: letters, then a place or a name with its article."""


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
        if (new and not person) or (articled and _tells(match["nom"])):
            yield Trouvaille("structure", match.group(), *match.span(), "sigle et son nom", 22)


@lru_cache(maxsize=4)
def liste_brute(key: str) -> frozenset[str]:
    """The words of a section, as they are written."""
    return frozenset(donnees("structures")[key].split())


AND = re.compile(rf"[ ](?:et|&)[ ](?P<mot>{NAME})(?![\w-])")


def _joined(text: str, end: int) -> int:
    """«CISP Fil et Savoir»: a second word of the language after a first one."""
    found = AND.match(text, end)
    first = re.search(r"[\w'’-]+$", text[max(0, end - 25) : end])
    if found is None or first is None:
        return end
    words = (re.sub(r"^[LDld]['’]", "", first.group()), found["mot"])
    plain = all(est_francais(word) and plie(word) not in connus() for word in words)
    return found.end() if plain and not set(map(plie, words)) & prenoms() else end


@lru_cache(maxsize=1)
def _small_heads() -> re.Pattern[str]:
    """The kinds of structures, without accents nor capitals; the shortest are other words."""
    heads = re.split(r"\|(?![^()]*\))", donnees("structures")["structures"])
    names = {plie(head.strip()) for head in heads if len(head.strip()) > 2}
    kinds = "|".join(sorted(names - COMMON, key=len, reverse=True))
    return re.compile(
        rf"(?:(?<=[ld]['’])|(?<![\w'’-]))(?:{kinds})(?={SMALL_NAME})"
    )


def _small(lecture: Lecture) -> Iterator[Trouvaille]:
    """«a la mission locale du gier»: in small letters, up to the last word that is in no list."""
    text = sans_accents(lecture.texte)
    for match in _small_heads().finditer(text):
        words = [
            word
            for word in re.finditer(
                r"[a-zà-ÿ-]{4,}", lecture.texte[match.start("nom") : match.end("nom")]
            )
            if (word.group().startswith("saint") or not est_francais(word.group()))
            and plie(word.group()) not in connus()
        ]
        if words and lecture.texte[match.start() : match.end()].islower():
            start, end = match.start(), match.start("nom") + words[-1].end()
            yield Trouvaille(
                "structure", lecture.texte[start:end], start, end, "structure et son nom", 21
            )


def _articled(lecture: Lecture) -> Iterator[Trouvaille]:
    """«inviter Les Jardins du Cœur»: an article with its capital, inside a sentence."""
    for match in ALONE.finditer(lecture.texte):
        mot = lecture.mots[lecture.rang(match.start())]
        known = plie(match.group()) in connus() | liste("structures", "marques")
        words = CAPITAL.findall(match.group())[1:]
        french = all(est_francais(re.sub(r"^[LDld]['’]", "", word)) for word in words)
        told = len(words) > 1 or match.group().startswith("Les")
        if (
            told
            and not mot.debut
            and not known
            and french
            and not LEADS.search(lecture.avant(match.start()))
        ):
            yield Trouvaille("structure", match.group(), *match.span(), "nom avec son article", 48)


JOINED = re.compile(r"[A-ZÀ-Ý][\w'’]+-[A-ZÀ-Ý]")
"""«Maison Louise-Michel», where «Maison Kergoat» is a shop."""


def _precise(head: str) -> bool:
    """Whether a region is enough to tell which one: «UDAF du Nord», «CRI du Condroz»."""
    return plie(head) not in {"federation", "universite", "fondation", "service social", "csc", "ai"}


def _of_somebody(lecture: Lecture, match: re.Match[str]) -> bool:
    """«l'école de Mathéo»: whose it is, rather than what it is called."""
    name = match.group("nom")
    owned = name and match.group("tete")[:1].islower() and re.match(r"[ ](?:de[ ]|d['’])", name)
    mot = lecture.mots[lecture.rang(match.end()) - 1]
    return bool(owned and len(CAPITAL.findall(name)) == 1 and mot.prenom_sur)


def _tells(name: str, regions: bool = False) -> bool:
    """Whether a name tells which structure: one word at least that is not of the trade."""
    bare = [re.sub(r"^[LDld]['’]", "", word) for word in CAPITAL.findall(name)]
    bare = [word for word in bare if word not in {"Les", "Le", "La", "Un", "Une", "Des", "Du"}]
    if ARTICLED.search(name):  # «Les Tilleuls»
        return any(len(word) > 3 for word in bare)
    if re.search(r"[A-ZÀ-Ý][a-zà-ÿ]+-[A-ZÀ-Ý]", name):  # «Condroz-Sambre»: regions joined
        return True
    if bare and re.search(r"(?:erie|eries)$", bare[0]):  # a company, and only named beside
        return False
    generic = connus() - liste("connus", "regions") if regions else connus()
    return any(len(w) > 2 and not w.isupper() and plie(w) not in generic for w in bare)


def _wide(lecture: Lecture, match: re.Match[str]) -> bool:
    """A wide word only counts with a capital of its own, or a name with its article."""
    name, head = match.group("nom"), match.group("tete")
    if ARTICLED.search(name):
        return _tells(name) and (bool(re.match(ARTICLE, name)) or head[:1].isupper())
    if plie(head) in {"maison", "atelier", "ateliers", "jardin", "jardins"}:
        return plie(head) == "maison" and head[:1].isupper() and bool(JOINED.match(name))
    if plie(head) in {
        "organisme",
        "association",
        "home",
        "residence",
        "creche",
        "relais",
        "clinique",
        "ressourcerie",
        "chantier",
        "plateforme",
        "epicerie",
        "institut",
        "collectif",
        "accueil",
    } and any(not est_francais(w) and plie(w) not in connus() for w in CAPITAL.findall(name)):
        return True
    first = lecture.mots[lecture.rang(match.start())]
    unknown = any(not est_francais(w) and plie(w) not in connus() for w in CAPITAL.findall(name))
    return (
        head[:1].isupper()
        and _tells(name)
        and (unknown or (not first.debut and (" " in name or "-" in name)))
    )
