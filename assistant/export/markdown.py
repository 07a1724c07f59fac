"""The neutral document as Markdown. What is not ours to format is escaped: it reads as typed."""

import re
from collections.abc import Iterator
from textwrap import indent

from assistant.export.document import (
    Block,
    Document,
    Heading,
    Inline,
    Item,
    Listing,
    Paragraph,
    Quotation,
    References,
    Renvoi,
    Run,
    Table,
)
from assistant.lecture import lines_label
from assistant.texte import exportable

# « […] » is how a cut is written, « [à écrire] » what is not written yet: nothing
# follows that could make a link of it.
_OBEYED = re.compile(r"(\[(?:…|à écrire)\](?![(\[:]))|([\\`*_\[\]<>#~]|&(?=#?\w+;))")
_OPENING = re.compile(r"^(?:([-+=|])|(\d+)([.)])(?= |$))")


def render(document: Document) -> str:
    """The whole file."""
    parts = [f"# {_one_line(escaped(document.title))}", *map(_block, document.body)]
    if document.closing:
        parts += ["---", *map(_block, document.closing)]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """Words that Markdown must take as they are."""
    return _OBEYED.sub(lambda found: found[1] or f"\\{found[2]}", exportable(text))


def _block(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * block.level} {_one_line(_inline(block.content))}"
    if isinstance(block, Paragraph):
        return _lines(block.content)
    if isinstance(block, Quotation):
        return "\n".join(f"> {line}" for line in _lines(block.content).split("\n"))
    if isinstance(block, Listing):
        return "\n".join(_items(block))
    if isinstance(block, Table):
        return _table(block)
    return _references(block)


def _lines(content: Inline) -> str:
    """Lines of which none is taken for a list, a heading or a rule."""
    lines = (line.strip(" ") for line in _inline(content).split("\n"))
    return "  \n".join(_OPENING.sub(_literal, line) for line in lines)


def _literal(found: re.Match[str]) -> str:
    mark, number, dot = found.groups()
    return f"\\{mark}" if mark else f"{number}\\{dot}"


def _inline(content: Inline) -> str:
    alone = len(content) == 1
    return "".join(
        _name(part.identifiant) if isinstance(part, Renvoi) else _run(part, alone)
        for part in content
    )


def _name(identifiant: str) -> str:
    return _code_line(_one_line(exportable(identifiant)))


def _run(run: Run, alone: bool) -> str:
    """A run, its spaces left outside its marks."""
    text = run.text.strip()
    if not text or not (run.strong or run.emphasis or run.code):
        return escaped(run.text)
    said = _code(exportable(text)) if run.code else escaped(text)
    if run.emphasis:
        mark = "_" if alone else "*"
        said = f"{mark}{said}{mark}"
    if run.strong:
        said = f"**{said}**"
    before, _, after = map(exportable, run.text.partition(text))
    return f"{before}{said}{after}"


def _code(text: str) -> str:
    """Each line on its own: a blank one would end the code, and what follows would be obeyed."""
    return "\n".join(_code_line(line) if line.strip() else "" for line in text.split("\n"))


def _code_line(text: str) -> str:
    longest = max((len(found) for found in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    return f"{fence} {text} {fence}" if longest else f"{fence}{text}{fence}"


def _items(block: Listing) -> Iterator[str]:
    for number, item in enumerate(block.items, block.start):
        mark = f"{number}." if block.ordered else "-"
        below = [_box(item) + _lines(item.content), *_below(item)]
        margin = " " * (len(mark) + 1)
        yield mark + indent("\n".join(below), margin)[len(mark) :]


def _below(item: Item) -> Iterator[str]:
    """What stands below an item; a blank line before what is no list."""
    for block in item.blocks:
        yield _block(block) if isinstance(block, Listing) else f"\n{_block(block)}"


def _box(item: Item) -> str:
    return "" if item.checked is None else f"[{'x' if item.checked else ' '}] "


def _table(block: Table) -> str:
    head, *rows = (f"| {' | '.join(map(_cell, row))} |" for row in (block.head, *block.rows))
    caption = [f"{_lines((Run(block.caption, emphasis=True),))}\n"] if block.caption else []
    return "\n".join([*caption, head, f"|{' --- |' * len(block.head)}", *rows])


def _cell(content: Inline) -> str:
    return _one_line(_inline(content)).replace("|", "\\|")


def _references(block: References) -> str:
    lines = (
        f"- {_name(item.identifiant)} : {_one_line(escaped(item.intitule))},"
        f" {_one_line(escaped(item.doc))}, {lines_label(item.start, item.end)}"
        for item in block.items
    )
    return "\n".join(["Références :", "", *lines])


def _one_line(text: str) -> str:
    return " ".join(text.split("\n"))
