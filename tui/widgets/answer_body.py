"""An answer's Markdown with citations one can go through. Heavy: imported after the first frame."""

from dataclasses import dataclass
from typing import ClassVar

from markdown_it import MarkdownIt
from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widgets import Markdown
from textual.widgets._markdown import MarkdownBlock

from tui.commands import bindings
from tui.rendering import Rendered, cited_number
from tui.widgets.light_list import LightList
from tui.widgets.picklist import CURSOR

FAINT = "bold $block-cursor-blurred-foreground on $block-cursor-blurred-background"


@dataclass(frozen=True)
class Mark:
    """One `[n]` on screen: in which block, at which characters."""

    block: MarkdownBlock
    start: int
    end: int
    number: int


class AnswerBody(Markdown, can_focus=True):
    """Focus means: on one of its citations. Without citation it takes no focus."""

    DEFAULT_CSS = """
    AnswerBody { padding: 0; margin: 0; }
    AnswerBody > MarkdownParagraph { margin: 0 0 1 0; }
    AnswerBody MarkdownBulletList, AnswerBody MarkdownOrderedList { margin: 0 0 1 0; padding: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,right,down", "move(1)", show=False),
        Binding("shift+tab,left,up", "move(-1)", show=False),
        *bindings("citation"),
    ]

    HINTS: ClassVar[str] = "citation"
    BLOCKS = {**Markdown.BLOCKS, "bullet_list_open": LightList}
    cursor: reactive[int] = reactive(0, init=False)
    held: reactive[bool] = reactive(False, init=False)

    class Opened(Message):
        """A citation is to be read."""

        def __init__(self, body: "AnswerBody", number: int) -> None:
            super().__init__()
            self.body = body
            self.number = number

    class Pointed(Message):
        """The cursor is on a citation, or has left them (number 0)."""

        def __init__(self, body: "AnswerBody", number: int) -> None:
            super().__init__()
            self.body = body
            self.number = number

    class Left(Message):
        """The cursor goes past the last citation, or before the first."""

        def __init__(self, body: "AnswerBody", direction: int) -> None:
            super().__init__()
            self.body = body
            self.direction = direction

    def __init__(self, rendered: Rendered) -> None:
        super().__init__(parser_factory=_parser, open_links=False)
        self.rendered = rendered
        self.marks: list[Mark] = []
        self._plain: dict[MarkdownBlock, Content] = {}
        self._last = -1

    async def fill(self) -> None:
        """Make the blocks, then find the citations in them."""
        await self.update(self.rendered.markdown)
        self._find_marks()

    async def grow(self, piece: str, rendered: Rendered) -> None:
        """Add a piece at the end; what stands above it is not rendered again."""
        self._unpaint()
        self.rendered = rendered
        await self.append(piece)
        self._find_marks()

    async def settle(self, rendered: Rendered) -> None:
        """The whole answer in place of what had come; the cursor stays on the same citation."""
        pointed = self.cited(self.number) if self.number else ""
        self._unpaint()
        self.rendered = rendered
        await self.fill()
        self.set_reactive(AnswerBody.cursor, 0)
        if pointed in rendered.citations:
            self.point(rendered.citations.index(pointed) + 1)
        self._paint()
        if self.has_focus:
            self.post_message(self.Pointed(self, self.number))

    def _find_marks(self) -> None:
        self.marks = [mark for block in self.query(MarkdownBlock) for mark in _marks(block)]
        self._plain = {mark.block: mark.block._content for mark in self.marks}
        self.can_focus = bool(self.marks)
        self._paint()

    def cited(self, number: int) -> str:
        """The id behind a citation's number."""
        return self.rendered.citations[number - 1]

    @property
    def number(self) -> int:
        """The number of the citation under the cursor, 0 without any."""
        return self.marks[self.cursor].number if self.marks else 0

    def enter(self, last: bool = False) -> None:
        """Take the focus on the first citation, or on the last."""
        self.cursor = len(self.marks) - 1 if last else 0
        self.screen.set_focus(self, scroll_visible=False)

    def point(self, number: int) -> None:
        """Put the cursor on the first mark of a citation."""
        found = (i for i, mark in enumerate(self.marks) if mark.number == number)
        self.cursor = next(found, self.cursor)

    def show_cursor(self) -> None:
        """Bring the citation under the cursor into view."""
        if self.marks:
            self.marks[self.cursor].block.scroll_visible(animate=False)

    def watch_cursor(self) -> None:
        self._paint()
        if self.has_focus:
            self.post_message(self.Pointed(self, self.number))
            self.show_cursor()

    def watch_has_focus(self, has_focus: bool) -> None:
        super().watch_has_focus(has_focus)
        self.watch_cursor()
        if not has_focus:
            self.post_message(self.Pointed(self, 0))

    def watch_held(self) -> None:
        self._paint()

    def _paint(self) -> None:
        """Show the cursor: bright with the focus, faint while its citation is being read."""
        self._unpaint()
        self._last = self.cursor if (self.has_focus or self.held) and self.marks else -1
        if self._last >= 0:
            mark = self.marks[self._last]
            mark.block.update(
                _highlighted(self._plain[mark.block], mark, CURSOR if self.has_focus else FAINT),
                layout=False,
            )

    def _unpaint(self) -> None:
        """Give the citation last painted its own colours back."""
        if 0 <= self._last < len(self.marks):
            block = self.marks[self._last].block
            block.update(self._plain[block], layout=False)
        self._last = -1

    def action_move(self, step: int) -> None:
        wanted = self.cursor + step
        if 0 <= wanted < len(self.marks):
            self.cursor = wanted
        else:
            self.post_message(self.Left(self, step))

    def action_open(self) -> None:
        if self.number:
            self.post_message(self.Opened(self, self.number))

    def on_click(self, event: events.Click) -> None:
        """A click on the citation under the cursor, which has no link of its own."""
        number = event.style.meta.get("cite")
        if isinstance(number, int):
            self.post_message(self.Opened(self, number))

    def on_markdown_link_clicked(self, event: Markdown.LinkClicked) -> None:
        event.stop()
        event.prevent_default()
        if number := cited_number(event.href):
            self.point(number)
            self.post_message(self.Opened(self, number))


def _marks(block: MarkdownBlock) -> list[Mark]:
    marks = []
    for start, end, style in block._content.spans:
        click = style.meta.get("@click", "") if isinstance(style, Style) else ""
        number = cited_number(str(click).removeprefix("link('").removesuffix("')"))
        if number:
            marks.append(Mark(block, start, end, number))
    return sorted(marks, key=lambda mark: mark.start)


def _highlighted(content: Content, mark: Mark, style: str) -> Content:
    """The citation under the cursor, without its link: a link's own colours would hide it."""
    spans = [span for span in content.spans if (span.start, span.end) != (mark.start, mark.end)]
    shown = Content(content.plain, spans).stylize(style, mark.start, mark.end)
    return shown.stylize(Style.from_meta({"cite": mark.number}), mark.start, mark.end)


def _parser() -> MarkdownIt:
    """CommonMark and tables; raw HTML stays text, since Textual would drop it."""
    return MarkdownIt("commonmark").enable("table").disable(["html_block", "html_inline"])
