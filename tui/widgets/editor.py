"""Where one writes at length. Imported when the room is entered: it is heavy."""

from textual import events
from textual.widgets import TextArea

from tui.sanitize import clean


class Editor(TextArea):
    """A plain text area; Tab leaves it, what is pasted is cleaned."""

    DEFAULT_CSS = "Editor { background: $background; border: none; padding: 0 1; }"
    HINTS = "ecriture"

    def __init__(self, id: str = "editor", placeholder: str = "") -> None:
        super().__init__(
            soft_wrap=True,
            tab_behavior="focus",
            compact=True,
            id=id,
            placeholder=placeholder,
        )

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.insert(clean(event.text))
