"""One neutral document: what a person takes out of Jalon, whatever the file's format.

Its texts are plain words: no Markdown, no markup. Each writer escapes what its format would obey.
A line break inside a text is a line break on the page.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Run:
    """A stretch of text with one look."""

    text: str
    strong: bool = False
    emphasis: bool = False
    code: bool = False


@dataclass(frozen=True)
class Renvoi:
    """A citation in the text, by the id of a node that a `References` of the document lists."""

    identifiant: str


Inline = tuple[Run | Renvoi, ...]


@dataclass(frozen=True)
class Heading:
    """`level` goes from 2 (the title is 1) to 6, without skipping one.

    `page`: it opens a page of its own, where the format has pages.
    """

    level: int
    content: Inline
    page: bool = False


@dataclass(frozen=True)
class Paragraph:
    content: Inline


@dataclass(frozen=True)
class Item:
    """`checked` makes it a box to tick, empty or ticked; `blocks` are what stands below it."""

    content: Inline
    blocks: "tuple[Block, ...]" = ()
    checked: bool | None = None


@dataclass(frozen=True)
class Listing:
    """A list; numbered from `start` when `ordered`."""

    items: tuple[Item, ...]
    ordered: bool = False
    start: int = 1


@dataclass(frozen=True)
class Table:
    """`head` names the columns; every row has as many cells. `caption` says what it is about.

    `widths`: one share a column of the page's width, where columns should not be equal. `small`:
    many narrow columns, that a smaller type keeps whole.
    """

    head: tuple[Inline, ...]
    rows: tuple[tuple[Inline, ...], ...]
    caption: str = ""
    widths: tuple[float, ...] = ()
    small: bool = False


@dataclass(frozen=True)
class Quotation:
    """Words of someone, or a notice that must not be taken for the answer."""

    content: Inline


@dataclass(frozen=True)
class Reference:
    """A cited node: its référentiel, its name, its document and its lines (1-based, included)."""

    identifiant: str
    referentiel: str
    intitule: str
    doc: str
    start: int
    end: int


@dataclass(frozen=True)
class References:
    """What the text above cites, in order. A writer may gather them all at the end."""

    items: tuple[Reference, ...]


Block = Heading | Paragraph | Listing | Table | Quotation | References


@dataclass(frozen=True)
class Document:
    """A title, a body, and what is said after everything else, references included.

    `compact`: what should hold on one page, where the format has pages.
    """

    title: str
    body: tuple[Block, ...]
    closing: tuple[Block, ...] = ()
    compact: bool = False

    @property
    def references(self) -> tuple[Reference, ...]:
        """Every node cited, once, in the order of the document."""
        found = (
            item
            for block in (*self.body, *self.closing)
            if isinstance(block, References)
            for item in block.items
        )
        return tuple({item.identifiant: item for item in found}.values())


def words(text: str) -> Inline:
    """Plain words."""
    return (Run(text),) if text else ()


def plain(content: Inline) -> str:
    """The words of a content, its citations as ids."""
    return "".join(_said(content))


def _said(content: Inline) -> Iterator[str]:
    for part in content:
        yield part.identifiant if isinstance(part, Renvoi) else part.text
