"""What a question asks for: a value (duration, pages, date…), or something to read."""

import re
from dataclasses import dataclass

from knowledge.french import fold, stem, words


@dataclass(frozen=True)
class Demande:
    """What would answer: `valeur` finds it in a text (None when no value is asked)."""

    nature: str = "lecture"
    valeur: re.Pattern[str] | None = None


_NUMBER = r"\d+(?:[ \u00a0]?(?:à|et|-)[ \u00a0]?\d+)?"
_SPELT = r"\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|quinze|vingt)\b"
_ACCENTED = {
    "a": "[aàâ]",
    "c": "[cç]",
    "e": "[eéèêë]",
    "i": "[iîï]",
    "o": "[oô]",
    "u": "[uùû]",
}
_TIME = (
    # An épreuve lasts minutes or a few hours: «385 heures» is a stage, asked as such.
    r"(?<!\d)(?:\d{1,2}[ \u00a0]?(?:h\b(?:[ \u00a0]?\d+)?(?:[ \u00a0]?min)?|mn\b|min\b|minutes?)"
    r"|(?:1?\d|2[0-4])[ \u00a0]heures?)"
)
_VALUES: tuple[tuple[str, str, str], ...] = (
    # nature, what the folded question says, what its answer looks like
    (
        "pages",
        r"\b(?:combien|cb|nombre|minimum|maximum)\b.*\bpages?\b|\blongueur\b",
        rf"{_NUMBER}[ \u00a0]pages?",
    ),
    ("typographie", r"\bpolice\b|\binterligne\b|\btypo", r"Arial[^.]*|interligne[^.]*"),
    (
        "heures",
        r"\b(?:combien|nombre|cb|durees?)\b.*\b(?:heures|stages?|periodes?|entreprise)\b"
        r"|\b(?:stages?|periodes?|entreprise)\b.*\b(?:combien|cb|durees?|heures)\b",
        rf"{_NUMBER}[ \u00a0]heures?",
    ),
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


CUES = frozenset(
    stem(word)
    for word in [
        "temps",
        "durée",
        "durer",
        "dure",
        "page",
        "heure",
        "minute",
        "jour",
        "nombre",
        "date",
        "quand",
        "longueur",
        "police",
        "interligne",
        "minimum",
        "maximum",
        "total",
        "faire",
        "faut",
        "doit",
        "peut",
        "comporter",
        "compter",
        "contenir",
        "avant",
        "après",
    ]
    for word in words(word)
)
"""Terms that ask for a value without saying of what."""
_COUNTED = re.compile(r"\b(?:combien|nombre|cb)(?: y a[ -]t[ -]il)? d(?:e |')(\w+)")


def read(question: str) -> Demande:
    """The kind of thing asked, from the question's words."""
    text = fold(question)
    for nature, cue, shape in _VALUES:
        if re.search(cue, text):
            if nature == "pages" and "annexe" in text:
                shape = rf"(?<=annexes composées de ){shape}"
            if nature == "nombre":
                return Demande(nature, _count(text))
            return Demande(nature, re.compile(shape, re.IGNORECASE))
    return Demande()


def _count(text: str) -> re.Pattern[str]:
    """A number next to the thing counted; a pattern that finds nothing when none is named."""
    counted = _COUNTED.search(text)
    if counted is None:
        return re.compile(r"(?!)")
    # The first letters carry the plural and the accents («activités types», «années»).
    start = "".join(_ACCENTED.get(char, char) for char in stem(counted[1])[:6])
    return re.compile(rf"(?:{_NUMBER}|{_SPELT})(?= (?:\w+ )?{start})", re.IGNORECASE)


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
