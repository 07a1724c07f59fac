"""One setting on its own lines: its name, its possible values side by side, what it does."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.reactive import reactive
from textual.style import Style
from textual.widgets import Static

from tui.widgets.picklist import CURSOR


class Choice(Static, can_focus=True):
    """Changed with ← and →, or a click; the value in force is marked, not only coloured."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "shift(-1)", show=False),
        Binding("right,space", "shift(1)", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("down,enter", "app.focus_next", show=False),
    ]

    value: reactive[str] = reactive("", init=False)

    class Changed(Message):
        """Another value was chosen by the person."""

        def __init__(self, choice: "Choice", value: str) -> None:
            super().__init__()
            self.choice = choice
            self.value = value

        @property
        def control(self) -> "Choice":
            return self.choice

    def __init__(self, name: str, label: str, help: str, options: dict[str, str]) -> None:
        super().__init__(markup=False, id=f"choice-{name}")
        self.setting = name
        self.label = label
        self.help = help
        self.options = options

    def on_mount(self) -> None:
        self._draw()

    def set_options(self, options: dict[str, str]) -> None:
        """Other values to choose from."""
        self.options = options
        self._draw()

    def watch_value(self) -> None:
        self._draw()

    def watch_has_focus(self, has_focus: bool) -> None:
        super().watch_has_focus(has_focus)
        self._draw()

    def _draw(self) -> None:
        values = Content("   ").join(self._option(*option) for option in self.options.items())
        head, tail = Content.styled(self.label, "bold"), Content.styled(self.help, "$text-muted")
        self.update(Content("\n").join([head, values, tail]))

    def _option(self, value: str, label: str) -> Content:
        chosen = value == self.value
        text = f"{'●' if chosen else '○'}\u00a0{label.replace(' ', chr(0xA0))}"
        style = CURSOR if chosen and self.has_focus else "$primary" if chosen else ""
        return Content.styled(text, style).stylize(Style.from_meta({"choice": value}))

    def action_shift(self, step: int) -> None:
        values = list(self.options)
        index = values.index(self.value) if self.value in values else -step
        self._choose(values[(index + step) % len(values)])

    def on_click(self, event: events.Click) -> None:
        value = event.style.meta.get("choice")
        if isinstance(value, str):
            self._choose(value)

    def _choose(self, value: str) -> None:
        if value != self.value:
            self.value = value
            self.post_message(self.Changed(self, value))
