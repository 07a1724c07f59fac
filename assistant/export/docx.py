"""The neutral document as a Word file (DOCX). Nothing in it tells who wrote it, nor when.

Texts go in as text alone: no field, no link to the outside, no formula comes out of what was typed.
"""

import re
from collections.abc import Sequence
from itertools import zip_longest
from typing import Any

from docx import Document as open_template

from assistant.export import ooxml, styles
from assistant.export.document import (
    Block,
    Document,
    Heading,
    Inline,
    Item,
    Listing,
    Paragraph,
    Quotation,
    Reference,
    Renvoi,
    Table,
    words,
)
from assistant.lecture import lines_label
from assistant.texte import exportable

NO_BREAK = "\u00a0"
_BEFORE, _AFTER = re.compile(" (?=[:;!?»])"), re.compile("([«✔≈○⚠]) ")
BOX, TICKED = "☐", "☑"
DEEPEST = 3
"""Levels of list that the template has styles for."""
HEADS = ("N°", "Référentiel", "Élément", "Document", "Lignes")
WIDTHS = (1.0, 2.5, 6.8, 3.4, 2.3)
"""Of the columns of references, in centimetres: 16 in all, between the margins."""
ELEMENT = 2
SHORT, SHORT_WIDTHS = (0, ELEMENT, 4), (1.0, 12.8, 2.2)
"""The columns that are left where all lines are of one document."""


def render(document: Document) -> bytes:
    """The file's bytes: the same ones for the same document."""
    file = open_template()
    styles.dress(file, exportable(document.title))
    if document.compact:
        styles.tighten(file)
    _Writer(file, document).write()
    return ooxml.packed(file)


class _Writer:
    def __init__(self, file: Any, document: Document) -> None:
        self.file = file
        self.document = document
        self.numbers = {item.identifiant: n for n, item in enumerate(document.references, 1)}

    def write(self) -> None:
        self._heading(1, words(self.document.title))
        self._blocks(self.document.body)
        if self.document.references:
            self._heading(2, words("Références"))
            self._references(self.document.references)
        self._blocks(self.document.closing)

    def _blocks(self, blocks: tuple[Block, ...], depth: int = 0) -> None:
        """What announces a list or a table stays on its page."""
        for block, following in zip_longest(blocks, blocks[1:]):
            self._block(block, depth)
            if isinstance(block, Paragraph) and isinstance(following, Listing | Table):
                self.file.paragraphs[-1].paragraph_format.keep_with_next = True

    def _block(self, block: Block, depth: int = 0) -> None:
        if isinstance(block, Heading):
            self._heading(block.level, block.content, block.page)
        elif isinstance(block, Paragraph):
            self._paragraph(block.content, "List Continue" if depth else "Normal", depth)
        elif isinstance(block, Quotation):
            self._paragraph(block.content, "Quote")
        elif isinstance(block, Listing):
            self._listing(block, depth + 1)
        elif isinstance(block, Table):
            self._table(block)
        # References are gathered at the end: numbers in the text lead there.

    def _heading(self, level: int, content: Inline, page: bool = False) -> None:
        paragraph = self.file.add_heading(level=level)
        paragraph.paragraph_format.page_break_before = page or None
        self._fill(paragraph, content)

    def _paragraph(self, content: Inline, style: str, depth: int = 0) -> Any:
        paragraph = self.file.add_paragraph(style=_deep(style, depth))
        self._fill(paragraph, content)
        return paragraph

    def _listing(self, block: Listing, depth: int) -> None:
        style = _deep("List Number" if block.ordered else "List Bullet", depth)
        numbering = ooxml.restarted(self.file, style, block.start) if block.ordered else 0
        for item in block.items:
            paragraph = self._item(item, style, depth)
            if numbering and item.checked is None:
                ooxml.number(paragraph, numbering)
            self._blocks(item.blocks, depth)
        if depth == 1:
            self.file.paragraphs[-1].paragraph_format.space_after = styles.AFTER_LIST

    def _item(self, item: Item, style: str, depth: int) -> Any:
        if item.checked is None:
            return self._paragraph(item.content, style)
        paragraph = self.file.add_paragraph(style=_deep("List", depth))
        paragraph.add_run(f"{TICKED if item.checked else BOX}\t")
        self._fill(paragraph, item.content)
        return paragraph

    def _table(self, block: Table) -> None:
        if block.caption:
            self._paragraph(words(block.caption), "Caption")
        table = self._grid(block.head, block.rows, block.caption, block.small)
        if block.widths:
            page = styles.TEXT_WIDTH.cm / sum(block.widths)
            ooxml.fix_widths(table, [share * page for share in block.widths])
            return
        for column in table.columns:
            column.width = styles.TEXT_WIDTH // len(block.head)

    def _references(self, items: tuple[Reference, ...]) -> None:
        """A table; where a sheet must be short, what all its lines share is said once, above it."""
        shared = {(item.referentiel, item.doc) for item in items}
        kept: Sequence[int] = range(len(HEADS))
        widths: Sequence[float] = WIDTHS
        end = "\n"
        if self.document.compact and len(shared) == 1:
            self._paragraph(words(f"{', '.join(*shared)}."), "Normal")
            kept, widths, end = SHORT, SHORT_WIDTHS, "  "
        heads = tuple(words(HEADS[column]) for column in kept)
        rows = tuple(tuple(words(_told(item)[column]) for column in kept) for item in items)
        table = self._grid(heads, rows, "Références : élément, document, lignes", True)
        ooxml.fix_widths(table, widths)
        place = [*kept].index(ELEMENT)
        for number, (item, row) in enumerate(zip(items, table.rows[1:], strict=True), 1):
            ooxml.mark(row.cells[0].paragraphs[0], f"ref{number}", str(number))
            name = row.cells[place].paragraphs[0].add_run(end, style="Identifiant")
            name.add_text(exportable(item.identifiant))

    def _grid(
        self,
        head: tuple[Inline, ...],
        rows: Sequence[tuple[Inline, ...]],
        about: str,
        small: bool = False,
    ) -> Any:
        """A table under its heads, and a little room after it."""
        table = self.file.add_table(0, len(head), style="Table Grid")
        kinds = (
            "Petit en-tête" if small else "En-tête de tableau",
            *(["Petit texte" if small else "Texte de tableau"] * len(rows)),
        )
        for cells, kind in zip((head, *rows), kinds, strict=True):
            for content, cell in zip(cells, table.add_row().cells, strict=True):
                cell.paragraphs[0].style = kind
                self._fill(cell.paragraphs[0], content)
        ooxml.describe_table(table, exportable(about))
        self.file.add_paragraph(style="Après un tableau")
        return table

    def _fill(self, paragraph: Any, content: Inline) -> None:
        for part in content:
            if not isinstance(part, Renvoi):
                style = "Identifiant" if part.code else None
                text = exportable(part.text)
                run = paragraph.add_run(text if part.code else _spaced(text), style=style)
                run.bold, run.italic = part.strong or None, part.emphasis or None
            elif number := self.numbers.get(part.identifiant):
                ooxml.lead(paragraph, f"ref{number}", f"[{number}]")
            else:
                paragraph.add_run(exportable(part.identifiant), style="Identifiant")


def _spaced(text: str) -> str:
    """No line begins with « : » or with the word of a mark: those spaces do not break."""
    return _AFTER.sub(f"\\1{NO_BREAK}", _BEFORE.sub(NO_BREAK, text))


def _told(item: Reference) -> tuple[str, str, str, str, str]:
    """The référentiel, the element without its référentiel, the document, the lines."""
    element = item.intitule.removeprefix(f"{item.referentiel} · ")
    lines = lines_label(item.start, item.end).split(" ", 1)[1]
    return "", item.referentiel, element, item.doc, lines


def _deep(style: str, depth: int) -> str:
    """`List Bullet`, `List Bullet 2`, `List Bullet 3`."""
    deep = min(depth, DEEPEST)
    return f"{style} {deep}" if deep > 1 else style
