"""One setting that is typed: its name, a line, what it does."""

from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from tui.sanitize import clean


class FieldInput(Input):
    """Arrows go from one setting to the next, as on the other lines."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
    ]


class Field(Vertical):
    """Kept once Entrée is pressed or the line is left."""

    class Changed(Message):
        """Another value was typed by the person."""

        def __init__(self, field: "Field", value: str) -> None:
            super().__init__()
            self.field = field
            self.value = value

        @property
        def control(self) -> "Field":
            return self.field

    def __init__(self, name: str, label: str, help: str, placeholder: str = "") -> None:
        super().__init__(id=f"field-{name}")
        self.setting = name
        self.label = label
        self.help = help
        self.placeholder = placeholder
        self._kept = ""

    def compose(self) -> ComposeResult:
        yield Static(Content.styled(self.label, "bold"), markup=False)
        yield FieldInput(placeholder=self.placeholder, compact=True, select_on_focus=False)
        yield Static(Content.styled(self.help, "$text-muted"), markup=False)

    @property
    def value(self) -> str:
        return self._kept

    @value.setter
    def value(self, value: str) -> None:
        self._kept = value
        for line in self.query(FieldInput):
            if not line.has_focus:
                line.value = value

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._keep(event.value)
        self.screen.focus_next()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()

    def on_descendant_blur(self, event: events.DescendantBlur) -> None:
        self._keep(self.query_one(FieldInput).value)

    def _keep(self, typed: str) -> None:
        value = "".join(clean(typed).split())
        if value != self._kept:
            self._kept = value
            self.post_message(self.Changed(self, value))
