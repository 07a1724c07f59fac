"""A light list in one widget: a cursor, the keyboard, the mouse. Cheap enough for a first frame."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.geometry import Region
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget
from textual.widgets import Static

from assistant.texte import cut
from tui.sanitize import fold

BESIDE = 4
"""Cells of the mark before a row, and of the one after it under the cursor."""
CURSOR = "$block-cursor-foreground on $block-cursor-background"


@dataclass(frozen=True)
class Item:
    """A row, of one line or more. Without `value` it is a heading or a gap: the cursor skips it."""

    content: Content
    value: str | None = None


class PickList(Static, can_focus=True):
    """Rows, cut at the edge. `always`: the cursor shows even without focus.

    `spelled`: the letters typed lead to a row, where no letter is a key.
    """

    DEFAULT_CSS = "PickList { text-wrap: nowrap; text-overflow: ellipsis; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("home", "edge(0)", show=False),
        Binding("end", "edge(-1)", show=False),
        Binding("enter,space", "pick", show=False),
    ]

    cursor: reactive[int] = reactive(0, init=False)

    class Picked(Message):
        """A row was chosen."""

        def __init__(self, picker: "PickList", value: str) -> None:
            super().__init__()
            self.picker = picker
            self.value = value

        @property
        def control(self) -> "PickList":
            return self.picker

    class Left(Message):
        """The cursor was asked to go above the first row or below the last."""

        def __init__(self, picker: "PickList", direction: int) -> None:
            super().__init__()
            self.picker = picker
            self.direction = direction

        @property
        def control(self) -> "PickList":
            return self.picker

    def __init__(
        self,
        items: list[Item] | None = None,
        always: bool = False,
        spelled: bool = False,
        **kw: str,
    ) -> None:
        super().__init__(markup=False, **kw)  # type: ignore[arg-type]
        self.always = always
        self.spelled = spelled
        self.items: list[Item] = []
        self._spelled = ""
        self.set_items(items or [])

    def set_items(self, items: list[Item], value: str | None = None) -> None:
        """Other rows; the cursor goes to `value`, or to the first row that can be chosen."""
        self.items = items
        rows = self._rows()
        chosen = [row for row in rows if value is not None and items[row].value == value]
        self.set_reactive(PickList.cursor, next(iter(chosen or rows), 0))
        self.update(self._content())

    @property
    def value(self) -> str | None:
        """The row under the cursor."""
        return self.items[self.cursor].value if 0 <= self.cursor < len(self.items) else None

    def _rows(self) -> list[int]:
        return [row for row, item in enumerate(self.items) if item.value is not None]

    def _content(self) -> Content:
        lines = [self._line(row, item) for row, item in enumerate(self.items)]
        return Content("\n").join(lines)

    def _line(self, row: int, item: Item) -> Content:
        if item.value is None:
            return item.content
        here = row == self.cursor and (self.always or self.has_focus)
        first, *more = map(self._fit, item.content.split("\n"))
        mark = " › " if here else "   "
        line = Content("\n").join([mark + first, *("   " + part for part in more)])
        if here:
            return Content.styled(f"{line.plain} ", CURSOR)
        return line.stylize(Style.from_meta({"row": row}))

    def _fit(self, line: Content) -> Content:
        """A line that does not hold in the width ends after a word, not in the middle of one."""
        room = self.content_size.width - BESIDE
        if not 0 < room < line.cell_length:
            return line
        return line[: len(cut(line.plain, room)) - 1] + "…"

    def on_resize(self) -> None:
        self.update(self._content(), layout=False)

    def watch_cursor(self) -> None:
        self.update(self._content(), layout=False)
        self.show_cursor()

    def watch_has_focus(self, has_focus: bool) -> None:
        super().watch_has_focus(has_focus)
        self.update(self._content(), layout=False)
        if has_focus:
            self.show_cursor()

    def show_cursor(self) -> None:
        """Scroll whatever holds the list so that the cursor is in view."""
        if isinstance(self.parent, Widget) and self.is_attached:
            below = self._line_of(self.cursor + 1)
            top = 0 if self.cursor in self._rows()[:1] else self._line_of(self.cursor)
            first = self.virtual_region.y + self.styles.gutter.top
            row = Region(0, first + top, 1, below - top)
            self.parent.scroll_to_region(row, animate=False)

    def _line_of(self, row: int) -> int:
        """The line on which a row begins."""
        return sum(1 + item.content.plain.count("\n") for item in self.items[:row])

    def action_move(self, step: int) -> None:
        rows = self._rows()
        beyond = [row for row in rows if (row > self.cursor if step > 0 else row < self.cursor)]
        if beyond:
            self.cursor = beyond[0] if step > 0 else beyond[-1]
        else:
            self.post_message(self.Left(self, step))

    def action_edge(self, index: int) -> None:
        if rows := self._rows():
            self.cursor = rows[index]

    def action_pick(self) -> None:
        if self.value is not None:
            self.post_message(self.Picked(self, self.value))

    def on_key(self, event: events.Key) -> None:
        """Where the list is `spelled`, letters lead to a row; a space among them never picks."""
        if not self.spelled:
            return
        if not event.is_printable or (event.key == "space" and not self._spelled):
            self._spelled = ""
            return
        self._spelled += event.character or ""
        if event.key == "space":
            event.stop()
        self._spell(event.character or "")

    def _spell(self, letter: str) -> None:
        """The row whose words begin as what is typed; another word is begun when none does."""
        for typed in (self._spelled, letter):
            wanted = fold(typed)
            rows = [(fold(self.items[row].content.plain).strip(), row) for row in self._rows()]
            first = [row for said, row in rows if said.startswith(wanted)]
            inside = [row for said, row in rows if f" {wanted}" in said]
            if found := first or inside:
                self._spelled, self.cursor = typed, found[0]
                return

    def on_click(self, event: events.Click) -> None:
        spot = event.get_content_offset(self)
        under = [] if spot is None else [r for r in self._rows() if self._line_of(r) <= spot.y]
        if under and spot is not None and spot.y < self._line_of(under[-1] + 1):
            self.cursor = under[-1]
            self.action_pick()
