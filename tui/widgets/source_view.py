"""A whole source, line by line: numbers in the margin, cited lines marked, text selectable."""

from textwrap import TextWrapper

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

MARGIN = 8


class SourceView(ScrollView, can_focus=True):
    """Draws only the rows in view, so that a source of 2,000 lines costs no more than one of 20."""

    DEFAULT_CSS = """
    SourceView {
        height: 1fr;
        scrollbar-size-vertical: 1;
        & > .source--number { color: $text-muted; }
        & > .source--cited { background: $panel; }
        & > .source--bar { color: $accent; background: $panel; }
    }
    """
    COMPONENT_CLASSES = {"source--number", "source--cited", "source--bar"}

    width_wrapped: reactive[int] = reactive(0)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[str] = []
        self._cited: set[int] = set()
        self._first = 0
        self._rows: list[tuple[int, bool, str]] = []

    @property
    def allow_select(self) -> bool:
        return True

    def show(self, lines: list[str], cited: list[tuple[int, int]]) -> None:
        """Show a source and bring its first cited line near the top."""
        same = lines is self._lines or lines == self._lines
        self._lines = lines
        self._cited = {line for start, end in cited for line in range(start, end + 1)}
        self._first = min(self._cited, default=1)
        if not same or not self._rows:
            self._wrap()
        self.refresh()
        self.call_after_refresh(self.scroll_to_cited)

    def scroll_to_cited(self) -> None:
        """Put the first cited line in the upper third, under what comes before it."""
        row = self._row_of(self._first)
        before = self._row_of(max(1, self._first - 2))
        self.scroll_to(y=max(before, row - self.size.height // 3), animate=False)

    def _row_of(self, number: int) -> int:
        return next((row for row, (line, _, _) in enumerate(self._rows) if line == number), 0)

    def on_resize(self, event: events.Resize) -> None:
        if self._lines and self.scrollable_content_region.width != self.width_wrapped:
            self._wrap()
            self.call_after_refresh(self.scroll_to_cited)

    def _wrap(self) -> None:
        width = self.scrollable_content_region.width or 60
        self.width_wrapped = width
        wrapper = TextWrapper(max(10, width - MARGIN - 1), break_on_hyphens=False)
        self._rows = [
            (number, index == 0, part)
            for number, line in enumerate(self._lines, 1)
            for index, part in enumerate(wrapper.wrap(line) or [""])
        ]
        self.virtual_size = Size(width, len(self._rows))

    def render_line(self, y: int) -> Strip:
        row = y + self.scroll_offset.y
        width = self.size.width
        if row >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        number, first, text = self._rows[row]
        cited = number in self._cited
        style = self.get_component_rich_style("source--cited") if cited else self.rich_style
        body = Strip(self._body(row, text, style)).apply_offsets(0, row)
        return Strip([*self._margin(number, first, cited, style), *body]).adjust_cell_length(
            width, style
        )

    def _margin(self, number: int, first: bool, cited: bool, style: Style) -> list[Segment]:
        label = f"{number:>5} " if first else " " * 6
        bar = (
            Segment("▌", self.get_component_rich_style("source--bar"))
            if cited
            else Segment(" ", self.rich_style)
        )
        number_style = self.get_component_rich_style("source--number")
        return [Segment(label, number_style), bar, Segment(" ", style)]

    def _body(self, row: int, text: str, style: Style) -> list[Segment]:
        selection = self.text_selection
        span = selection.get_span(row) if selection is not None else None
        if span is None or not text:
            return [Segment(text or " ", style)]
        start, end = span[0], len(text) if span[1] == -1 else span[1]
        chosen = style + self.screen.get_component_rich_style("screen--selection")
        parts = ((text[:start], style), (text[start:end], chosen), (text[end:], style))
        return [Segment(part, look) for part, look in parts if part]

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        return selection.extract("\n".join(text for _, _, text in self._rows)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        self.refresh()
