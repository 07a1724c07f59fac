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
from assistant.confidentialite.regles.liaisons import joined_end
from assistant.confidentialite.regles.themes import scheme, subject
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
COMMON = frozenset(
    ("aid", "ais", "cap", "cef", "clic", "crie", "csc", "gem", "imp", "mire", "phare")
) | {"ecole", "asso"}
"""Kinds that are other words too once in small letters."""


@lru_cache(maxsize=1)
def _named() -> re.Pattern[str]:
    heads = alternatives("structures", "structures")
    return re.compile(
        rf"(?<![\w-])(?P<tete>{heads})(?![\w]){KIND}(?:{QUOTED}"
        rf"|(?P<nom>{JOIN}{WHOLE}{ADJECTIVE}{TAIL}))"
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


SITE = re.compile(r"(?i)chantier[ -]$")
"""«chantier école de la Régie …»: the structure is the one after."""


def structures(lecture: Lecture) -> Iterator[Trouvaille]:
    """Structures named after what they are, by a field, or by an article with its capital."""
    for match in _named().finditer(lecture.texte):
        if plie(match.group().lstrip()) in liste("connus", "dispositifs"):
            continue
        if match.group("cite") or tells(match.group("nom"), _precise(match.group("tete"))):
            wide = match.group("tete").startswith("entreprise d") or SITE.search(
                lecture.avant(match.start(), 10)
            )
            if not wide and not _of_somebody(lecture, match) and not _of_town(match):
                yield _structure(match, "structure et son nom", 20)
    for match in _generic().finditer(lecture.texte):
        if SHOP.match(match.group()) or re.search(
            r"(?i)chez (?:l['’])?$", lecture.avant(match.start(), 7)
        ):
            continue  # «chez L'Atelier de Basile»: a company
        if subject(match) or scheme(match):
            continue
        if match.group("cite") or (_wide(lecture, match) and not _welcome(lecture, match)):
            yield _structure(match, "service ou centre et son nom", 21)
    for match in _asbl().finditer(lecture.texte):
        yield Trouvaille("structure", match.group(), *match.span(), "nom d'une ASBL", 21)
    for match in [*FIELD.finditer(lecture.texte), *OURS.finditer(lecture.texte)]:
        if tells(match.group("nom")):
            start, end = match.span("nom")
            yield Trouvaille(
                "structure", match.group("nom"), start, end, "structure dans une rubrique", 23
            )


SHOP = re.compile(r"Point[ -]?P(?![\w])")
"""A shop whose name begins as a place that welcomes does."""
BARE = frozenset(["organisme", "centre de formation", "organisme de formation"])
LINKED = re.compile(r"[ ]?(?:d['’]|(?:de|du|des)[ ])")


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
    if match.group("cite") or (
        alone and (ARTICLED.search(name) or (head in BARE and not LINKED.match(name)))
    ):
        key = "cite" if match.group("cite") else "nom"
        start, end = match.span(key)
    end = joined_end(match.string, end)
    text = match.string[start:end]
    start += len(text) - len(text.lstrip())
    text = text.strip()
    return Trouvaille("structure", text, start, start + len(text), rule, rank)


PLACES = frozenset(
    ["hopital", "foyer", "creche", "ecole", "college", "lycee", "internat", "clinique"]
)


def _of_town(match: re.Match[str]) -> bool:
    """«à l'hôpital de Creil», written small: the town is what tells, and it is told as a town."""
    head, name = match.group("tete"), match.group("nom")
    town = re.fullmatch(r"[ ](?:de[ ]|d['’])(?P<ville>.+)", name or "")
    known = town and plie(town["ville"]).replace(" ", "-") in communes()
    return bool(known) and head.islower() and plie(head) in PLACES


def _welcome(lecture: Lecture, match: re.Match[str]) -> bool:
    """«Accueil de Yannick L.»: of somebody, not of a place."""
    linked = re.search(r"[ ](?:de[ ]|d['’])$", lecture.texte[: match.start("nom")][-5:])
    first = lecture.mots[lecture.rang(match.start("nom"))]
    heads = {"accueil", "equipe", "service", "espace", "point", "chantier", "atelier", "ateliers"}
    return bool(linked and first.prenom_sur) and plie(match.group("tete").split()[0]) in heads


JOINED = re.compile(r"[A-ZÀ-Ý][\w'’]+-[A-ZÀ-Ý]")
"""«Maison Louise-Michel», where «Maison Kergoat» is a shop."""


def _precise(head: str) -> bool:
    """Whether a region is enough to tell which one: «UDAF du Nord», «CRI du Condroz»."""
    return plie(head) not in {
        "federation",
        "universite",
        "fondation",
        "service social",
        "csc",
        "ai",
    }


def _of_somebody(lecture: Lecture, match: re.Match[str]) -> bool:
    """«l'école de Mathéo»: whose it is, rather than what it is called."""
    name = match.group("nom")
    owned = name and match.group("tete")[:1].islower() and re.match(r"[ ](?:de[ ]|d['’])", name)
    mot = lecture.mots[lecture.rang(match.end()) - 1]
    return bool(owned and len(CAPITAL.findall(name)) == 1 and mot.prenom_sur)


def tells(name: str, regions: bool = False) -> bool:
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
    generic -= {"horizon"}  # «SAVS Horizon»
    return any(len(w) > 2 and not w.isupper() and plie(w) not in generic for w in bare)


def _wide(lecture: Lecture, match: re.Match[str]) -> bool:
    """A wide word only counts with a capital of its own, or a name with its article."""
    name, head = match.group("nom"), match.group("tete")
    if ARTICLED.search(name):
        return tells(name) and (bool(re.match(ARTICLE, name)) or head[:1].isupper())
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
    } and (
        any(not est_francais(w) and plie(w) not in connus() for w in CAPITAL.findall(name))
        or (plie(head) == "chantier" and len(CAPITAL.findall(name)) > 1)
    ):
        return True
    first = lecture.mots[lecture.rang(match.start())]
    unknown = any(not est_francais(w) and plie(w) not in connus() for w in CAPITAL.findall(name))
    return (
        head[:1].isupper()
        and tells(name)
        and (unknown or (not first.debut and (" " in name or "-" in name)))
    )
