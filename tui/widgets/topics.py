"""Topics to tick: a cursor, a box, lines that hang under their first word."""

from textwrap import wrap
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

from tui.widgets.page_view import spaced
from tui.widgets.picklist import CURSOR

BOX, TICKED = "☐ ", "☑ "


class Topics(Static, can_focus=True):
    """The topics of one phase."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
    ]

    class Ticked(Message):
        """A topic was clicked."""

        def __init__(self, row: int) -> None:
            super().__init__()
            self.row = row

    def __init__(self) -> None:
        super().__init__(markup=False, id="topics")
        self.rows: tuple[str, ...] = ()
        self.details: tuple[str, ...] = ()
        self.ticked: set[int] = set()
        self.cursor = 0

    def show(self, rows: tuple[str, ...], ticked: set[int], details: tuple[str, ...] = ()) -> None:
        """Other topics, or other ticks; the detail of a topic is shown under the cursor alone."""
        if rows != self.rows:
            self.cursor = 0
        self.rows, self.ticked, self.details = rows, ticked, details
        self._draw()

    def _draw(self) -> None:
        lines = [self._line(row, text) for row, text in enumerate(self.rows)]
        self.update(Content("\n").join(lines))
        self.call_after_refresh(self._keep_in_view)

    def _line(self, row: int, text: str) -> Content:
        box = TICKED if row in self.ticked else BOX
        content = box + "\n  ".join(self._wrapped(text))
        style = CURSOR if row == self.cursor else "$text-muted" if row in self.ticked else ""
        line = Content.styled(content, style).stylize(Style.from_meta({"row": row}))
        return Content("\n").join([line, *self._detail(row)])

    def _detail(self, row: int) -> list[Content]:
        if row != self.cursor or row >= len(self.details):
            return []
        return [Content(f"    {line}") for line in self._wrapped(self.details[row], 5)]

    def _wrapped(self, text: str, margin: int = 3) -> list[str]:
        return wrap(spaced(text), max(20, self.content_size.width - margin)) or [""]

    def _keep_in_view(self) -> None:
        above = sum(len(self._wrapped(text)) for text in self.rows[: self.cursor])
        tall = len(self._wrapped(self.rows[self.cursor])) if self.rows else 1
        tall += len(self._detail(self.cursor))
        if isinstance(self.parent, Widget):
            self.parent.scroll_to_region(Region(0, above, 1, tall), animate=False)

    def on_resize(self) -> None:
        self._draw()

    def action_move(self, step: int) -> None:
        if self.rows:
            self.cursor = max(0, min(len(self.rows) - 1, self.cursor + step))
            self._draw()

    def on_click(self, event: events.Click) -> None:
        row = event.style.meta.get("row")
        if isinstance(row, int):
            self.cursor = row
            self.post_message(self.Ticked(row))
