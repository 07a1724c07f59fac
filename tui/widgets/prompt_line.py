"""The light line one types in at first."""

from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widgets import Input

from tui.sanitize import clean

LONG = 400
"""Characters pasted beyond which one line is not enough."""


class PromptLine(Input):
    """One line. What does not fit in it is handed to the prompt."""

    DEFAULT_CSS = "PromptLine { margin-left: 2; &:focus { background-tint: transparent; } }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "browse(-1)", show=False),
        Binding("down", "browse(1)", show=False),
        Binding("ctrl+j,shift+enter", "expand", show=False),
    ]

    class Browsed(Message):
        """An arrow was pressed: history, or the open menu."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class Outgrown(Message):
        """The text needs several lines."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def action_browse(self, step: int) -> None:
        self.post_message(self.Browsed(step))

    def action_expand(self) -> None:
        at = self.cursor_position
        self.post_message(self.Outgrown(f"{self.value[:at]}\n{self.value[at:]}"))

    def on_paste(self, event: events.Paste) -> None:
        """Keep all the lines of a paste: the base class would drop all but the first."""
        event.prevent_default()
        event.stop()
        self._take(event.text)

    def action_paste(self) -> None:
        self._take(self.app.clipboard)

    def _take(self, text: str) -> None:
        text = clean(text).strip("\n")
        start, end = sorted(self.selection)
        if "\n" in text or len(text) > LONG:
            self.post_message(self.Outgrown(self.value[:start] + text + self.value[end:]))
        else:
            self.replace(text, start, end)
