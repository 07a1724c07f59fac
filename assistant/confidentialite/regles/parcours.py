"""The lines of a CV: years, a job, where it was done, in which town."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.lexiques import communes, connus, est_francais, liste, plie
from assistant.confidentialite.trouvaille import Trouvaille

YEARS = re.compile(
    r"(?m)^[ \t•*>–-]*(?:(?i:depuis|de|en|été|hiver)[ ])?(?:\d{1,2}[/.])?(?:19|20)\d{2}"
    r"(?:[ ]?[-–—à/>]+[ ]?(?:\d{1,2}[/.])?(?:(?:19|20)?\d{2}|aujourd['’]hui|ce jour|…))?(?![\d/.])"
    r"(?P<reste>[ :–—|-][^\n]{3,160})$"
)
ENDS = re.compile(
    r"(?m)^[ \t•*>–-]*(?P<reste>[A-ZÀ-Ý][^\n]{4,100}?)[ ]*[–—(|,][ ]*(?:19|20)\d{2}"
    r"(?:[ ]?[-–—à/>]+[ ]?(?:(?:19|20)?\d{2}|aujourd['’]hui|ce jour))?\)?[ ]*$"
)
"""«Agent de production – Moulinex – 1995/2001»."""
LAST = re.compile(
    r"(?i)(?:derniers?|ancien)[ ](?:emploi|poste|métier|travail)s?[ ]?:[ ](?P<reste>[^\n;]{3,120})"
)
PARTS = re.compile(r"[^,:|()–—•·\n]+?(?=[ ]?(?:[,:|()–—•·]|-[ ]|$|\n))")
DIPLOMA = re.compile(
    r"(?i)^(?:CAP|BEP|BAC|BTS|DUT|BUT|CESS|CQP|titre|licence|master|brevet|dipl[ôo]me|certificat"
    r"|formation|stage|permis|habilitation|CACES|bachelier|niveau)\b"
)
PUBLIC = re.compile(
    r"(?i)(?:mairie|commune|ville|département|conseil|région|éducation nationale|armée|ministère)\b"
)
"""Public bodies: the town after them is told by the other rules."""
NAMES = re.compile(r"[A-ZÀ-Ý][\w'’&-]*")


def parcours(lecture: Lecture, found: list[Trouvaille]) -> Iterator[Trouvaille]:
    """The first unknown part of such a line is a company, the next a town."""
    sure = [item for item in found if item.rang < 40]
    for pattern in (YEARS, ENDS, LAST):
        for line in pattern.finditer(lecture.texte):
            yield from _line(lecture, line.span("reste"), sure)


def _line(lecture: Lecture, span: tuple[int, int], sure: list[Trouvaille]) -> Iterator[Trouvaille]:
    employed = False
    for part in PARTS.finditer(lecture.texte, *span):
        start = part.start() + len(part.group()) - len(part.group().lstrip())
        text = lecture.texte[start : part.end()].strip()
        inside = [i for i in sure if i.start < part.end() and start < i.end]
        if inside:
            employed = employed or any(i.type in {"employeur", "structure"} for i in inside)
            continue
        if (
            DIPLOMA.match(text)
            or PUBLIC.match(text)
            or not _names(lecture, text, start, part.start() > span[0] + 2)
        ):
            continue
        town = plie(text).replace(" ", "-") in communes()
        kind = "lieu" if employed or town else "employeur"
        employed = employed or kind == "employeur"
        yield Trouvaille(kind, text, start, start + len(text), "ligne de parcours", 34)


def _names(lecture: Lecture, text: str, start: int, later: bool) -> bool:
    """Whether a part is a proper noun: a capital first, and a word that is no French one."""
    words = NAMES.findall(text)
    if not text[:1].isupper() or len(text.split()) > 5 or not words:
        return False
    if plie(text).replace(" ", "-") in communes() | liste("structures", "marques"):
        return True
    if plie(words[0]) in liste("structures", "marques"):
        return True
    if re.match(r"(?:L['’]|(?:Les?|La|Aux?|Chez)[ ])[A-ZÀ-Ý]", text):
        return True
    linked = re.match(r"[A-ZÀ-Ý][a-zà-ÿ]{3,} (?:et|du|des|de la|en|&) [A-ZÀ-Ý][a-zà-ÿ]{2,}$", text)
    if linked and later and plie(words[0]) not in connus():
        return True
    new = [w for w in words if len(w) > 2 and not est_francais(w) and plie(w) not in connus()]
    return bool(new) and not (len(words) == 1 and text.isupper() and len(text) < 5)
