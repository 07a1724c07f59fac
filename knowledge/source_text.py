"""The five source texts as the proofs see them: significant characters and where they stand.

White space and markup say nothing of the text, so they are skipped on both sides of a comparison:
HTML tags, Markdown bold and headings, bullets and list dashes. All else is compared as printed,
but for the two forms of apostrophe and of quotation mark.
"""

import re
from functools import cached_property
from pathlib import Path

from knowledge.errors import KnowledgeError
from knowledge.model import Span

_MARKUP = (
    re.compile(r"</?(?:p|ul|li|b|i|u|br|input)\b[^>]*>"),
    re.compile(r"\*\*"),
    re.compile(r"^\s*(?:#+|>)\s"),
    re.compile(r"[•▪→➢●\\\u200b\ufeff]"),
    re.compile(r"(?<!\S)-(?!\S)"),
)
_FOLD = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"'})

Char = tuple[str, int, int]
"""A significant character, its 1-based line and its 0-based column."""


def significant(line: str) -> list[tuple[str, int]]:
    """The characters of one line that count, each with its column."""
    for pattern in _MARKUP:
        line = pattern.sub(lambda match: " " * len(match.group()), line)
    return [
        (char, column) for column, char in enumerate(line.translate(_FOLD)) if not char.isspace()
    ]


def squeeze(text: str) -> str:
    """A node's text reduced to its significant characters, as the sources are."""
    return "".join(char for line in text.split("\n") for char, _ in significant(line))


class SourceText:
    """One source file, never changed: a line number is an address for ever."""

    def __init__(self, path: Path) -> None:
        self.name = path.stem
        try:
            self.lines = path.read_text("utf-8").split("\n")
        except OSError as error:
            raise KnowledgeError(f"La source {path.name} manque ou est illisible.") from error

    @cached_property
    def chars(self) -> list[list[Char]]:
        """Per line (index 0 is line 1), its significant characters."""
        return [
            [(char, number, column) for char, column in significant(line)]
            for number, line in enumerate(self.lines, 1)
        ]

    def of(self, span: Span) -> list[Char]:
        """The significant characters of a span.

        Raises KnowledgeError when the lines or the cell do not exist.
        """
        if not 1 <= span.start <= span.end <= len(self.lines):
            raise KnowledgeError(f"{self.name} n'a pas de lignes {span.start} à {span.end}.")
        if span.cellule is None:
            return [char for line in self.chars[span.start - 1 : span.end] for char in line]
        first, last = self._cell(span)
        return [char for char in self.chars[span.start - 1] if first <= char[2] < last]

    def text(self, span: Span) -> str:
        """The span as printed, tags and all."""
        if span.cellule is None:
            return "\n".join(self.lines[span.start - 1 : span.end])
        first, last = self._cell(span)
        return self.lines[span.start - 1][first:last]

    def _cell(self, span: Span) -> tuple[int, int]:
        cells = self.lines[span.start - 1].split("\t")
        number = 1 if span.cellule is None else span.cellule
        if span.start != span.end or not 1 <= number <= len(cells):
            raise KnowledgeError(
                f"{self.name}, ligne {span.start} : la cellule {number} n'existe pas."
            )
        first = sum(len(cell) + 1 for cell in cells[: number - 1])
        return first, first + len(cells[number - 1])


def load_sources(folder: Path) -> dict[str, SourceText]:
    """Every source text of a folder, by its name without ending."""
    return {path.stem: SourceText(path) for path in sorted(folder.glob("*.txt"))}


def display(line: str) -> str:
    """A source line as a person reads it: no tags, cells parted by a bar."""
    for pattern in _MARKUP[:2]:
        line = pattern.sub(" ", line)
    cells = [" ".join(cell.split()) for cell in line.split("\t")]
    return " │ ".join(cells).rstrip(" │")
