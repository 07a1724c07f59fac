"""Whether a quotation stands in a text: whole words, in order, «[…]» for what was left out."""

import re
from collections.abc import Iterable

from knowledge.source_text import significant

QUOTED = re.compile(r"«([^«»]+)»")
MARKS = re.compile(r"[«»]")
# Quotation marks are lowered inside a quotation, and a link loses its angle brackets.
_QUOTES = str.maketrans({"«": '"', "»": '"', "“": '"', "”": '"', "<": "", ">": ""})
_WORD = re.compile(r"\w+|[^\w\s]")
_CUT = re.compile(r"\s*\[…\]\s*")


def proved(quotations: Iterable[str], texts: Iterable[list[str]]) -> bool:
    """Whether each quotation stands in one of the texts (as `words` sees them)."""
    sources = list(texts)
    return all(any(_holds(text, quoted) for text in sources) for quoted in quotations)


def words(text: str) -> list[str]:
    """Words and marks, markup and white space apart, as the proofs see them."""
    found: list[str] = []
    for line in text.translate(_QUOTES).split("\n"):
        last, written = -1, ""
        for char, column in significant(line):
            written += char if column == last + 1 else f" {char}"
            last = column
        found += _WORD.findall(written)
    return found


def _holds(text: list[str], quotation: str) -> bool:
    parts = [found for part in _CUT.split(quotation) if (found := words(part))]
    position = 0
    for part in parts:
        at = _find(text, part, position)
        if at is None:
            return False
        position = at + len(part)
    return any(word[0].isalnum() for part in parts for word in part)


def _find(text: list[str], part: list[str], position: int) -> int | None:
    last = len(text) - len(part) + 1
    return next(
        (at for at in range(position, last) if _same(text[at : at + len(part)], part)), None
    )


def _same(text: list[str], part: list[str]) -> bool:
    """A quotation may begin a sentence, or be taken from its beginning: one letter's case."""
    first, quoted = text[0], part[0]
    return (
        text[1:] == part[1:]
        and first[1:] == quoted[1:]
        and first[:1].casefold() == quoted[:1].casefold()
    )
