"""Many expressions tried on short texts: each is compiled the first time that its letters are seen.

Letters that any match must hold are found in the expression itself; a text without them is not
tried, so a first turn compiles a handful of expressions, not all of them.
"""

import re
from collections.abc import Iterable, Iterator

ASSEZ = 3
"""Letters from which a literal is worth looking for."""
_CLASSES = re.compile(r"\[[^\]]*\]|\\.")
_GROUPS = re.compile(r"\([^()]*\)(?:[?*+]|\{[^}]*\})?")
_CHOICE = re.compile(r"\(\?:([^()]*)\)(?![?*{])")
_UNSURE = re.compile(r".[?*]|[^a-z' ]")
_EDGE = r"(?:(?<!\w)|(?!\w))"
_CUT = "\0"


def litteraux(source: str) -> tuple[str, ...]:
    """Runs of letters of which every match holds one at least; none when that is not sure."""
    plain = _CLASSES.sub(_CUT, source)
    left = plain
    while (shorter := _GROUPS.sub(_CUT, left)) != left:
        left = shorter
    if "|" in left or "(" in left:
        return ()
    if best := _run(left):
        return (best,)
    return min(_choices(plain), key=len, default=())


def _run(piece: str) -> str:
    """The longest run of letters that a piece without groups is sure to hold."""
    best = max(_UNSURE.sub(_CUT, piece).split(_CUT), key=len)
    return best if len(best) >= ASSEZ else ""


def _choices(plain: str) -> Iterator[tuple[str, ...]]:
    """The alternatives of each group that stands by itself in an expression."""
    for match in _CHOICE.finditer(plain):
        before = plain[: match.start()]
        if before.count("(") == before.count(")"):
            runs = tuple(map(_run, match.group(1).split("|")))
            if all(runs):
                yield runs


class Motifs:
    """Expressions, each from edge to edge of a word; those of no sure letter are tried first."""

    def __init__(self, sources: Iterable[str]) -> None:
        rows = [(litteraux(source), source) for source in sources]
        bare = "|".join(source for needed, source in rows if not needed)
        first = [((), bare)] if bare else []
        self._rows: list[tuple[tuple[str, ...], str]] = [*first, *(row for row in rows if row[0])]
        self._compiled: dict[str, re.Pattern[str]] = {}

    def search(self, text: str) -> re.Match[str] | None:
        """The match of the first expression that has one."""
        for pattern in self._tried(text):
            if match := pattern.search(text):
                return match
        return None

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Every match of every expression, in order of place."""
        tried = self._tried(text)
        return sorted(match.span() for pattern in tried for match in pattern.finditer(text))

    def masque(self, text: str, sign: str = " ") -> str:
        """The text with every match hidden, sign for sign."""
        for pattern in self._tried(text):
            text = pattern.sub(lambda found: sign * len(found.group()), text)
        return text

    def _tried(self, text: str) -> Iterator[re.Pattern[str]]:
        for needed, source in self._rows:
            if not needed or any(run in text for run in needed):
                yield self._pattern(source)

    def _pattern(self, source: str) -> re.Pattern[str]:
        found = self._compiled.get(source)
        if found is None:
            found = self._compiled[source] = re.compile(f"{_EDGE}(?:{source}){_EDGE}")
        return found
