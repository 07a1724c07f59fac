"""A whole source, line by line: numbers in the margin, cited lines marked, text selectable."""

from textwrap import TextWrapper
from typing import NamedTuple

from rich.segment import Segment
from rich.style import Style
from rich.text import Text
from textual import events
from textual.geometry import Size
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from assistant.texte import spaced

MARGIN = 8
CELLS = " │ "
"""What stands between two cells of a table row, as the service shows it."""


class Row(NamedTuple):
    """A row on screen: a piece of a line. `at`: where the piece begins in the line."""

    number: int
    at: int
    text: str


class SourceView(ScrollView, can_focus=True):
    """Draws only the rows in view, so that a source of 2,000 lines costs no more than one of 20."""

    DEFAULT_CSS = """
    SourceView {
        height: 1fr;
        scrollbar-size-vertical: 1;
        & > .source--number { color: $text-muted; }
        & > .source--cited { background: $panel; }
        & > .source--cell { background: $panel; text-style: bold; }
        & > .source--bar { color: $accent; background: $panel; }
    }
    """
    COMPONENT_CLASSES = {"source--number", "source--cited", "source--cell", "source--bar"}

    width_wrapped: reactive[int] = reactive(0)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[str] = []
        self._cited: set[int] = set()
        self._cells: dict[int, list[tuple[int, int]]] = {}
        self._rows: list[Row] = []

    @property
    def allow_select(self) -> bool:
        return True

    def show(
        self, lines: list[str], cited: list[tuple[int, int]], cells: dict[int, set[int]]
    ) -> None:
        """Show a source and bring what is cited into view."""
        same = lines is self._lines or lines == self._lines
        self._lines = lines
        self._cited = {line for start, end in cited for line in range(start, end + 1)}
        self._cells = {n: bounds(lines[n - 1], wanted) for n, wanted in cells.items()}
        if not same or not self._rows:
            self._wrap()
        self.refresh()
        self.call_after_refresh(self.scroll_to_cited)

    def scroll_to_cited(self) -> None:
        """Put what is cited in the upper third, under what comes before it."""
        first = min(self._cited, default=1)
        row = self._row_of(first, next(iter(self._cells.get(first, [])), (0, 0))[0])
        before = self._row_of(max(1, first - 2))
        self.scroll_to(y=max(before, row - self.size.height // 3), animate=False)

    def _row_of(self, number: int, at: int = 0) -> int:
        """The row where a character of a line stands."""
        rows = (i for i, row in enumerate(self._rows) if row.number == number and row.at <= at)
        return max(rows, default=0)

    def on_resize(self, event: events.Resize) -> None:
        if self._lines and self.scrollable_content_region.width != self.width_wrapped:
            self._wrap()
            self.call_after_refresh(self.scroll_to_cited)

    def _wrap(self) -> None:
        width = self.scrollable_content_region.width or 60
        self.width_wrapped = width
        wrapper = TextWrapper(max(10, width - MARGIN - 1), break_on_hyphens=False)
        self._rows = [
            row
            for number, line in enumerate(self._lines, 1)
            for row in _pieces(number, line, wrapper)
        ]
        self.virtual_size = Size(width, len(self._rows))

    def render_line(self, y: int) -> Strip:
        index = y + self.scroll_offset.y
        width = self.size.width
        if index >= len(self._rows):
            return Strip.blank(width, self.rich_style)
        row = self._rows[index]
        cited = row.number in self._cited
        style = self.get_component_rich_style("source--cited") if cited else self.rich_style
        body = Strip(self._body(index, row, style)).apply_offsets(0, index)
        return Strip([*self._margin(row, cited, style, y == 0), *body]).adjust_cell_length(
            width, style
        )

    def _margin(self, row: Row, cited: bool, style: Style, top: bool) -> list[Segment]:
        label = f"{row.number:>5} " if row.at == 0 or top else " " * 6
        mark = self.get_component_rich_style("source--bar") if cited else self.rich_style
        number_style = self.get_component_rich_style("source--number")
        return [
            Segment(label, number_style),
            Segment("▌" if cited else " ", mark),
            Segment(" ", style),
        ]

    def _body(self, index: int, row: Row, style: Style) -> list[Segment]:
        """The words of a row, the cited cells and the selection upon them."""
        text = Text(row.text or " ", end="")
        text.stylize(style)
        for start, end in self._cells.get(row.number, []):
            cell = self.get_component_rich_style("source--cell")
            text.stylize(cell, max(0, start - row.at), max(0, end - row.at))
        selection = self.text_selection
        span = selection.get_span(index) if selection is not None else None
        if span is not None:
            chosen = self.screen.get_component_rich_style("screen--selection")
            text.stylize(chosen, span[0], None if span[1] == -1 else span[1])
        return list(text.render(self.app.console))

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        return selection.extract("\n".join(row.text for row in self._rows)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        self.refresh()


def bounds(line: str, wanted: set[int]) -> list[tuple[int, int]]:
    """Where some cells of a line (from 1) begin and end."""
    found, at = [], 0
    for number, cell in enumerate(line.split(CELLS), 1):
        if number in wanted:
            found.append((at, at + len(cell)))
        at += len(cell) + len(CELLS)
    return found


def _pieces(number: int, line: str, wrapper: TextWrapper) -> list[Row]:
    rows: list[Row] = []
    at = 0
    kept = spaced(line)  # as long as the line: only where it may be cut changes
    for part in wrapper.wrap(kept) or [""]:
        start = max(kept.find(part, at), 0) if rows else 0
        same = kept.startswith(part, start)
        rows.append(Row(number, start, line[start : start + len(part)] if same else part))
        at = start + len(part)
    return rows
