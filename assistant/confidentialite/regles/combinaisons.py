"""What tells somebody without a name: an age, a town, an employer, an event, in one passage."""

import re
from collections.abc import Iterator

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.trouvaille import Trouvaille

PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")
AGE = re.compile(
    r"(?<![\w])\d{2}[ \u00a0]ans(?![\w])|(?i:quinquag[ée]naire|sexag[ée]naire"
    r"|quadrag[ée]naire|trentenaire)"
)
EVENT = re.compile(
    r"(?i)(?<![\w])(?:licenci\w+|accident\w*|divorc\w+|d[ée]c[èe]s|d[ée]c[ée]d\w+"
    r"|incendie|expuls\w+|naissance|faillite|fermeture|plan social|incarc[ée]r\w+"
    r"|hospitalis\w+|s[ée]par\w+|veu(?:f|ve)|agress\w+|arriv[ée]+e? en (?:france"
    r"|belgique)|dipl[ôo]m\w+|d[ée]mission\w*|burn[- ]?out|condamn\w+|victime"
    r"|gr[èe]ve|explosion|inondation\w*|braquage)(?![\w])"
)
JOB = re.compile(
    r"(?i)(?<![\w])(?:seule?|unique|premi[èe]re?) (?:femme|homme|[\w-]+) (?:de|du|à"
    r"|dans)"
)
LEAST = 3


def combinaisons(lecture: Lecture, found: list[Trouvaille]) -> Iterator[Trouvaille]:
    """Passages where three at least of age, place, employer or structure, and event, meet."""
    for part in PARAGRAPH.finditer(lecture.texte):
        start, end = part.span()
        inside = [item for item in found if start <= item.start < end]
        places = [(item.start, item.end) for item in inside if item.type in {"lieu", "adresse"}][:1]
        firms = [(i.start, i.end) for i in inside if i.type in {"employeur", "structure"}][:1]
        ages = [match.span() for match in AGE.finditer(lecture.texte, start, end)][:1]
        events = [match.span() for match in EVENT.finditer(lecture.texte, start, end)][:1]
        spans = [*ages, *places, *firms, *events]
        if len(spans) >= LEAST:
            first, last = min(s for s, _ in spans), max(e for _, e in spans)
            yield Trouvaille(
                "combinaison",
                lecture.texte[first:last],
                first,
                last,
                "âge, lieu, employeur ou structure, événement réunis",
                61,
            )
