"""A document as a text to read on screen: quiet heads, hanging lists, tables as sentences."""

import re
from collections.abc import Iterator
from textwrap import wrap

from textual.content import Content
from textual.style import Style

from assistant.export.document import (
    Block,
    Document,
    Heading,
    Inline,
    Listing,
    Paragraph,
    Quotation,
    Renvoi,
    Table,
)
from assistant.export.simple import rows, said

NO_BREAK = "\u00a0"
_BEFORE, _AFTER = re.compile(" (?=[:;!?»])"), re.compile("([«○]) ")
EMPTY, TICKED, BULLET = "☐ ", "☑ ", "• "
MANY = 2
"""Cells beyond the first one that still stand on lines of their own."""


def page_content(document: Document, width: int) -> Content:
    """The whole document; a citation is a link that opens its source."""
    parts = [Content.styled(document.title, "bold")]
    for block in (*document.body, *document.closing):
        if isinstance(block, Heading):
            parts.append(Content())
        parts += _block(block, max(20, width))
    return Content("\n").join(parts)


def _block(block: Block, width: int) -> Iterator[Content]:
    if isinstance(block, Heading):
        yield Content.styled(said(block.content), "bold $primary")
    elif isinstance(block, Paragraph):
        yield _inline(block.content)
    elif isinstance(block, Quotation):
        yield Content.styled(spaced(said(block.content)), "$text-warning")
    elif isinstance(block, Listing):
        for item in block.items:
            box = "" if item.checked is None else TICKED if item.checked else EMPTY
            yield _hung(said(item.content), box or BULLET, width)
            for below in item.blocks:
                yield from _indented(below, width)
    elif isinstance(block, Table):
        yield from _table(block, width)


def _table(block: Table, width: int) -> Iterator[Content]:
    """A row under another; a count a line where the second of two columns is one."""
    found = list(rows(block))
    heads = [said(head) for head in block.head]
    if len(heads) == 2 and all(cell.isdigit() for _, cells in found for _, cell in cells):
        yield Content.styled(f"{heads[0]} : {heads[1].lower()}", "$text-muted")
        for first, cells in found:
            yield _hung(f"{first} : {''.join(cell for _, cell in cells)}", BULLET, width)
        return
    for first, cells in found:
        yield from _row(heads[0], first, cells, width)


def _row(name: str, first: str, cells: list[tuple[str, str]], width: int) -> Iterator[Content]:
    """A row of a table: its first cell, then the others; boxes, or many cells, on one line."""
    boxes = [head for head, cell in cells if cell == EMPTY.strip()]
    others = [f"{head} : {cell}" if head else cell for head, cell in cells if cell not in EMPTY]
    many = len(others) > MANY
    head = spaced(f"{name} {first}" if many and first.isdigit() else first)
    yield Content.styled(head, "" if boxes else "bold")
    if boxes:
        yield Content(f"  {'   '.join(EMPTY + head for head in boxes)}")
    for line in [" · ".join(others)] if many else others:
        yield _hung(line, "  ", width)


def _indented(block: Block, width: int) -> Iterator[Content]:
    """What stands below an item, under its first word."""
    if isinstance(block, Paragraph):
        yield _hung(said(block.content), "  ", width)
    else:
        yield from _block(block, width)


def spaced(text: str) -> str:
    """No line begins with « : » or ends with « « »."""
    return _AFTER.sub(f"\\1{NO_BREAK}", _BEFORE.sub(NO_BREAK, text))


def _hung(text: str, mark: str, width: int) -> Content:
    """Lines under the first word, not under the mark."""
    lines = wrap(spaced(text), width - len(mark)) or [""]
    return Content(mark + ("\n" + " " * len(mark)).join(lines))


def _inline(content: Inline) -> Content:
    parts = []
    for part in content:
        if isinstance(part, Renvoi):
            action = f"screen.read_support('{part.identifiant}')"
            link = Style.from_meta({"@click": action})
            parts.append(Content.styled(part.identifiant, "$primary").stylize(link))
        else:
            style = "bold" if part.strong else "$text-muted" if part.emphasis else ""
            parts.append(Content.styled(spaced(part.text), style))
    return Content("").join(parts)
