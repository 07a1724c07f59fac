"""One choice on one line: its name, the value in force between arrows."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.widgets import Static

from tui.widgets.picklist import CURSOR

LABEL = 14
"""Cells of a name."""


class OptionLine(Static, can_focus=True):
    """Changed with ← and →, or a click; Entrée shows the whole list."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "shift(-1)", show=False),
        Binding("right,space", "shift(1)", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("enter", "list", show=False),
    ]

    value: reactive[str] = reactive("", init=False)

    class Changed(Message):
        """Another value was chosen by the person."""

        def __init__(self, line: "OptionLine") -> None:
            super().__init__()
            self.line = line

        @property
        def control(self) -> "OptionLine":
            return self.line

    def __init__(self, name: str, label: str, options: dict[str, str], value: str) -> None:
        super().__init__(markup=False, id=f"option-{name}")
        self.option = name
        self.label = label
        self.options = options
        self.set_reactive(OptionLine.value, value)

    def on_mount(self) -> None:
        self._draw()

    def watch_value(self) -> None:
        self._draw()

    def watch_has_focus(self, has_focus: bool) -> None:
        super().watch_has_focus(has_focus)
        self._draw()

    def _draw(self) -> None:
        value = self.options.get(self.value, self.value)
        if self.has_focus:  # told by its arrows too, for who sees no colour
            said = Content.styled(f"← {value} →", CURSOR)
        else:
            said = Content.styled(f"‹ {value} ›", "$primary")
        self.update(Content.assemble((f"{self.label:<{LABEL}}", "bold"), said))

    def action_shift(self, step: int) -> None:
        values = list(self.options)
        index = values.index(self.value) if self.value in values else -step
        self.choose(values[(index + step) % len(values)])

    def action_list(self) -> None:
        """Choose in the whole list, laid over the room."""
        from tui.screens.pick import PickScreen

        def chosen(value: str | None) -> None:
            if value is not None:
                self.choose(value)

        self.app.push_screen(PickScreen(self.label, self.options, self.value), chosen)

    def on_click(self, event: events.Click) -> None:
        self.action_shift(1)

    def offer(self, options: dict[str, str]) -> None:
        """Other values to choose from; the one in force stays when it is one of them."""
        self.options = options
        if self.value not in options:
            self.value = next(iter(options), "")
        self._draw()

    def choose(self, value: str) -> None:
        """Take a value, and say so when it is another one."""
        if value != self.value:
            self.value = value
            self.post_message(self.Changed(self))
