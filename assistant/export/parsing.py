"""Answers are written in Markdown: here they become blocks of the neutral document.

Only what an answer uses is read: emphasis, ids, lists, tables, headings, quotations. Links,
images and HTML are no part of an answer: they stay the plain characters that they are.
"""

from collections.abc import Collection, Iterator
from functools import lru_cache
from itertools import zip_longest

from markdown_it import MarkdownIt
from markdown_it.tree import SyntaxTreeNode

from assistant.export.document import (
    Block,
    Heading,
    Inline,
    Item,
    Listing,
    Paragraph,
    Quotation,
    Renvoi,
    Run,
    Table,
)

UNREAD = ["link", "image", "autolink", "html_inline", "html_block", "reference", "code"]
STRONG, EMPHASIS = "strong", "em"


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table").disable(UNREAD)


def blocks(text: str, citations: Collection[str] = (), level: int = 3) -> tuple[Block, ...]:
    """The blocks of a Markdown text; ids of `citations` become citations.

    `level` is that of its own highest headings. A short line in bold that opens a part is one.
    """
    reader = _Reader(citations)
    found = list(reader.blocks(SyntaxTreeNode(_parser().parse(text)).children))
    return tuple(_levelled(_titled(found), level))


class _Reader:
    def __init__(self, citations: Collection[str]) -> None:
        self.citations = citations

    def blocks(self, nodes: list[SyntaxTreeNode]) -> Iterator[Block]:
        for node in nodes:
            yield from self._block(node)

    def _block(self, node: SyntaxTreeNode) -> Iterator[Block]:
        if node.type == "heading":
            yield Heading(int(node.tag[1]), self._content(node))
        elif node.type == "paragraph":
            yield Paragraph(self._content(node))
        elif node.type in {"bullet_list", "ordered_list"}:
            yield self._listing(node)
        elif node.type == "table":
            yield self._table(node)
        elif node.type == "blockquote":
            yield from (Quotation(self._content(child)) for child in node.walk() if _leaf(child))
        elif node.type == "fence":
            yield Paragraph((Run(node.content.rstrip("\n"), code=True),))

    def _listing(self, node: SyntaxTreeNode) -> Listing:
        items = tuple(self._item(child) for child in node.children)
        return Listing(items, node.type == "ordered_list", int(node.attrs.get("start", 1)))

    def _item(self, node: SyntaxTreeNode) -> Item:
        first, *below = tuple(self.blocks(node.children)) or (Paragraph(()),)
        if isinstance(first, Paragraph):
            return Item(first.content, tuple(below))
        return Item((), (first, *below))

    def _table(self, node: SyntaxTreeNode) -> Table:
        head, *rows = (
            tuple(self._content(cell) for cell in row.children)
            for part in node.children
            for row in part.children
        )
        return Table(head, tuple(rows))

    def _content(self, node: SyntaxTreeNode) -> Inline:
        (inline,) = node.children or (None,)
        return tuple(_joined(self._runs(inline, frozenset()))) if inline else ()

    def _runs(self, node: SyntaxTreeNode, looks: frozenset[str]) -> Iterator[Run | Renvoi]:
        for child in node.children:
            if child.type in {STRONG, EMPHASIS}:
                yield from self._runs(child, looks | {child.type})
            elif child.type == "code_inline" and child.content in self.citations:
                yield Renvoi(child.content)
            else:
                text = "\n" if child.type in {"softbreak", "hardbreak"} else child.content
                code = child.type == "code_inline"
                yield Run(text, STRONG in looks, EMPHASIS in looks, code)


def _leaf(node: SyntaxTreeNode) -> bool:
    return node.type in {"paragraph", "heading"}


def _joined(runs: Iterator[Run | Renvoi]) -> Iterator[Run | Renvoi]:
    """Neighbours of one look are one run."""
    last: Run | None = None
    for run in runs:
        if isinstance(run, Run) and last and _look(run) == _look(last):
            last = Run(last.text + run.text, *_look(last))
            continue
        if last and last.text:
            yield last
        last = run if isinstance(run, Run) else None
        if last is None:
            yield run
    if last and last.text:
        yield last


def _look(run: Run) -> tuple[bool, bool, bool]:
    return run.strong, run.emphasis, run.code


def _titled(found: list[Block]) -> Iterator[Block]:
    """A line all in bold, with something below it, is a heading: it is one for a screen reader."""
    for block, following in zip_longest(found, found[1:]):
        opens = following is not None and not isinstance(following, Heading)
        title = _title(block) if opens else ""
        yield Heading(1, (Run(title),)) if title else block


def _title(block: Block) -> str:
    """The words of a line that is all in bold and no sentence."""
    if not isinstance(block, Paragraph) or len(block.content) != 1:
        return ""
    (run,) = block.content
    if isinstance(run, Renvoi) or not run.strong:
        return ""
    return "" if run.text.rstrip().endswith((".", "!", "?")) else run.text


def _levelled(found: Iterator[Block], level: int) -> Iterator[Block]:
    """Headings from `level` down, none skipped."""
    seen: list[int] = []
    for block in found:
        if isinstance(block, Heading):
            seen = [*(above for above in seen if above < block.level), block.level]
            yield Heading(min(level + len(seen) - 1, 6), block.content)
        else:
            yield block
