"""Which names are the same person's: with or without civility, first name, or a whole surname."""

import re
from dataclasses import dataclass, field

from assistant.confidentialite.lexiques import plie

WOMAN = re.compile(r"(?i)(?:^|[^\w])(?:mme|mmes|madame|mlle|mademoiselle|melle)\.?[ \u00a0]$")
MAN = re.compile(r"(?i)(?:^|[^\w])(?:m|mr|monsieur)\.?[ \u00a0]$")
WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
SMALL = frozenset(
    ["de", "du", "des", "d", "la", "le", "les", "van", "den", "der", "el", "ben", "epouse", "nee"]
)


def civilite(before: str) -> str:
    """The civility that ends a text: `Mme`, `M.` or none."""
    return "Mme" if WOMAN.search(before) else "M." if MAN.search(before) else ""


@dataclass
class Personne:
    """A person of a text, and the names they were given."""

    lettre: str
    parts: set[str] = field(default_factory=set)
    civilite: str = ""

    def accepts(self, parts: set[str], title: str) -> bool:
        """Whether a name can be theirs: one holds the other, initials counted."""
        if title and self.civilite and title != self.civilite:
            return False
        small, large = sorted((parts, self.parts), key=len)
        return bool(small) and all(_matches(part, large) for part in small)

    def take(self, parts: set[str], title: str) -> None:
        self.parts |= {part for part in parts if len(part) > 1 or not self.parts}
        self.civilite = self.civilite or title


def _matches(part: str, parts: set[str]) -> bool:
    if part in parts:
        return True
    return any(
        (other.startswith(part) and min(len(part), len(other)) == 1)
        or (part.startswith(other) and len(other) == 1)
        for other in parts
    )


def parties(name: str) -> set[str]:
    """The words of a name that tell somebody."""
    words = {plie(word) for word in WORD.findall(name)}
    return words - SMALL or words


def lettre(rank: int) -> str:
    """A, B… Z, AA, AB…"""
    letters = ""
    while rank >= 0:
        letters = chr(65 + rank % 26) + letters
        rank = rank // 26 - 1
    return f"{letters}."
