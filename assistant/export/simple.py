"""The neutral document as plain lines, to be read aloud: no mark, no frame, no column."""

from collections.abc import Iterator

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
from assistant.lecture import lines_label

BOX, TICKED = "À cocher : ", "Coché : "


def render(document: Document) -> str:
    """The whole text."""
    lines = [document.title, ""]
    for block in (*document.body, *document.closing):
        lines += _block(block)
    return "\n".join(lines).strip()


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        yield from ("", said(block.content), "")
    elif isinstance(block, Paragraph | Quotation):
        yield said(block.content)
    elif isinstance(block, Listing):
        for item in block.items:
            box = "" if item.checked is None else TICKED if item.checked else BOX
            yield f"- {box}{said(item.content)}"
            for below in item.blocks:
                yield from _block(below)
    elif isinstance(block, Table):
        yield from _table(block)
    else:
        yield from ("", "Références", "")
        for ref in block.items:
            where = lines_label(ref.start, ref.end)
            yield f"- {ref.identifiant} : {ref.intitule}, {ref.doc}, {where}"


def _table(block: Table) -> Iterator[str]:
    for first, cells in rows(block):
        told = (f"{head}, {cell}" if head else cell for head, cell in cells)
        yield f"- {' ; '.join(first.split(chr(10)))} : {' ; '.join(told)}"


def rows(block: Table) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Each row: its first cell, then the others under their heads, which two columns do without."""
    heads = [said(cell) for cell in block.head[1:]] if len(block.head) > 2 else [""]
    for first, *cells in (map(said, row) for row in block.rows):
        yield first, [(head, cell) for head, cell in zip(heads, cells, strict=True) if cell]


def said(content: Inline) -> str:
    """The words of a content, its citations as ids, one after the other."""
    return "".join(
        part.identifiant if isinstance(part, Renvoi) else part.text for part in content
    ).strip()
