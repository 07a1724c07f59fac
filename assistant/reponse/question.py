"""What a question asks for: a value (duration, pages, date…), or something to read."""

import re
from dataclasses import dataclass

from knowledge.french import fold


@dataclass(frozen=True)
class Demande:
    """What would answer: `valeur` finds it in a text (None when no value is asked)."""

    nature: str = "lecture"
    valeur: re.Pattern[str] | None = None


_NUMBER = r"\d+(?:[ \u00a0]?(?:à|et|-)[ \u00a0]?\d+)?"
_SPELT = r"\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt)\b"
_TIME = (
    rf"{_NUMBER}[ \u00a0]?(?:h\b(?:[ \u00a0]?\d+)?(?:[ \u00a0]?min)?|mn\b|min\b|minutes?|heures?)"
)
_VALUES: tuple[tuple[str, str, str], ...] = (
    # nature, what the folded question says, what its answer looks like
    (
        "pages",
        r"\b(?:combien|cb|nombre|minimum|maximum)\b.*\bpages?\b|\blongueur\b",
        rf"{_NUMBER}[ \u00a0]pages?",
    ),
    ("typographie", r"\bpolice\b|\binterligne\b|\btypo", r"Arial[^.]*|interligne[^.]*"),
    ("heures", r"combien d'heures|nombre d'heures", rf"{_NUMBER}[ \u00a0]heures?"),
    (
        "duree",
        r"combien de (?:temps|minutes)|\bdure(?:es?|r|nt)?\b|\blongtemps\b|\bcb de t(?:em)?ps\b",
        _TIME,
    ),
    (
        "date",
        r"\bquand (?:est|a|ont|sera|doit|entre)\b|\b(?:quelle|la) date\b|\bdepuis quand\b",
        r"\d{2}[/-]\d{2}[/-]\d{4}",
    ),
    ("nombre", r"\bcombien\b|\bcb de\b|\bnombre de\b", rf"{_NUMBER}|{_SPELT}"),
)


def read(question: str) -> Demande:
    """The kind of thing asked, from the question's words."""
    text = fold(question)
    for nature, cue, shape in _VALUES:
        if re.search(cue, text):
            return Demande(nature, re.compile(shape, re.IGNORECASE))
    return Demande()


def say_value(printed: str) -> str:
    """A printed value as one says it: `00 h 40 min` is `40 minutes`, `32 et 42`, `32 à 42`."""
    text = printed.strip()
    match = re.fullmatch(r"0*(\d+) ?h ?0*(\d*)(?: ?min)?", text)
    if not match:
        text = re.sub(r"(\d+) et (\d+)", r"\1 à \2", text)
        return re.sub(r"(\d) ?(?:mn|min)\b", r"\1 minutes", text)
    hours, minutes = int(match[1]), int(match[2] or 0)
    if not hours:
        return f"{minutes} minutes"
    return f"{hours} heure{'s' if hours > 1 else ''}" + (f" {minutes}" if minutes else "")
