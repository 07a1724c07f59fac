"""A turn made fit to read: folded, elisions mended, cut in sentences, quotations hidden.

Nothing moves: each sign of the plain text knows its place in the turn as it was said.
"""

import re
from dataclasses import dataclass

_ELISIONS = re.compile(r"\b(c|j|l|d|m|n|s|t|qu|jusqu|lorsqu|puisqu|aujourd|quelqu) (?=[aeiouyh])")
_Y_A = re.compile(r"\by'(?=a\b|en\b)")
_HYPHENS = re.compile(r"(?<=\w)-(?=\w)")
_ENDS = re.compile(r"[.!?]+(?=[\s\"»)]|$)|\n+")
_SHORT = re.compile(r"(?:^|\W)(?:m|mr|mme|mlle|dr|st|ste|av|bd|ex|art)$")
_QUOTES = re.compile(r"«[^«»]*»|\"[^\"]*\"")
_EDGES = ' \t\n,;:-–"«»()'
HIDDEN = "#"


@dataclass(frozen=True)
class Phrase:
    """A sentence: its place in the plain text, the words, and the sign that ends it."""

    start: int
    end: int
    texte: str
    signe: str

    @property
    def interroge(self) -> bool:
        return self.signe == "?"


@dataclass(frozen=True)
class Tour:
    """A turn as read. `cache`: the same with what is quoted hidden, sign for sign."""

    source: str
    plain: str
    cache: str
    places: tuple[int, ...]
    phrases: tuple[Phrase, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The place, in the turn as said, of a stretch of the plain text, its edges trimmed."""
        while start < end and self.plain[start] in _EDGES:
            start += 1
        while end > start and self.plain[end - 1] in _EDGES:
            end -= 1
        first = self.places[start]
        return (first, max(first, self.places[end - 1] + 1)) if end > start else (first, first)


def lire(texte: str) -> Tour:
    """Read a turn."""
    from assistant.analyse.plis import plier

    folded = plier(texte)
    plain = aplanir(folded.texte)
    cache = _QUOTES.sub(_hide, plain)
    return Tour(texte, plain, cache, folded.places, tuple(_sentences(cache)))


def _hide(found: re.Match[str]) -> str:
    """A quotation out of sight; the end of its sentence is kept."""
    quoted = found.group()
    ends = quoted[:-1].rstrip()[-1:] in (".", "!", "?")
    return HIDDEN * (len(quoted) - 1) + ("." if ends else HIDDEN)


def aplanir(folded: str) -> str:
    """« c est », « y'a », « avez-vous » as one writes and says them; no sign more or less."""
    text = _ELISIONS.sub(r"\1'", folded)
    return _HYPHENS.sub(" ", _Y_A.sub("y ", text))


def _sentences(text: str) -> list[Phrase]:
    found: list[Phrase] = []
    start = 0
    for match in _ENDS.finditer(text):
        sign = match.group().strip()
        if sign == "." and _SHORT.search(text[start : match.start()]):
            continue
        _add(found, text, start, match.end(), "?" if "?" in sign else sign[:2])
        start = match.end()
    _add(found, text, start, len(text), "")
    return found


def _add(found: list[Phrase], text: str, start: int, end: int, sign: str) -> None:
    """Keep a sentence that says something."""
    while start < end and text[start].isspace():
        start += 1
    if any(char.isalnum() or char == HIDDEN for char in text[start:end]):
        found.append(Phrase(start, end, text[start:end], sign))
