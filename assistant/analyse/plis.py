"""A text without case, accents or inclusive endings, each sign knowing where it comes from."""

import re
import unicodedata
from dataclasses import dataclass

_SIGNS = {"œ": "oe", "æ": "ae", "’": "'", "ʼ": "'", "‘": "'", "\u00a0": " ", "\u202f": " "}
_SIGNS |= {"“": '"', "”": '"', "\u2011": "-", "–": "-", "—": "-", "…": "..."}
_ENDING = r"(?:eau|e|es|s|le|la|ne|re|rice|trice|euse|ere|ice|fe|ve|se|ie|elle|elles|eux|eux)"
_INCLUSIVE = re.compile(
    rf"(?<=[a-z])(?:[·•]{_ENDING}(?:[·•]s)?|[.]{_ENDING}(?:\.s)?(?=[\s,;:!?]))\b"
)
_SLASHED = re.compile(rf"(?<=[a-z])(?:\({_ENDING}\)s?|/-?{_ENDING}\b)")
_HYPHENED = re.compile(r"(?<=[a-z])-(?:trice|rice|euse|e|ere|es)(?:-s)?\b(?!-)")


@dataclass(frozen=True)
class Plis:
    """The folded text, and for each of its signs the place it has in the text as read."""

    texte: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where folded signs stand in the text as read."""
        return self.places[start], self.places[end - 1] + 1 if end > start else self.places[start]


def plier(texte: str) -> Plis:
    """Fold a text; nothing of it is lost but case, accents and inclusive endings."""
    signs: list[str] = []
    places: list[int] = []
    for position, sign in enumerate(texte):
        for base in unicodedata.normalize("NFD", _SIGNS.get(sign, sign).lower()):
            if not unicodedata.combining(base):
                signs.append(_SIGNS.get(base, base))
                places.append(position)
    places.append(len(texte))
    flat = [(char, place) for sign, place in zip(signs, places, strict=False) for char in sign]
    folded = Plis("".join(char for char, _ in flat), (*(place for _, place in flat), len(texte)))
    for pattern in (_INCLUSIVE, _SLASHED, _HYPHENED):
        folded = _without(folded, pattern)
    return folded


def _without(plis: Plis, pattern: re.Pattern[str]) -> Plis:
    """The same without what a pattern finds."""
    parts, places, position = [], list[int](), 0
    for match in pattern.finditer(plis.texte):
        parts.append(plis.texte[position : match.start()])
        places += plis.places[position : match.start()]
        position = match.end()
    if not parts:
        return plis
    parts.append(plis.texte[position:])
    return Plis("".join(parts), (*places, *plis.places[position:]))
