"""The prompt when a question takes several lines. Imported only then: it is heavy."""

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.widgets import TextArea

from tui.sanitize import clean

if TYPE_CHECKING:
    from tui.widgets.prompt import Prompt


class PromptArea(TextArea):
    """Entrée sends, Ctrl+J goes to the next line, emptying it brings the one line back."""

    DEFAULT_CSS = """
    PromptArea { margin-left: 2; height: auto; max-height: 8; background: $background; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+j,shift+enter", "newline", show=False),
    ]

    def __init__(self, text: str) -> None:
        super().__init__(text, compact=True, soft_wrap=True, tab_behavior="focus")

    @property
    def prompt(self) -> "Prompt":
        from tui.widgets.prompt import Prompt

        return self.query_ancestor(Prompt)

    async def _on_key(self, event: events.Key) -> None:
        """Before the base class, which would make a new line of Entrée."""
        if event.key == "enter":
            event.prevent_default()
            event.stop()
            await self.prompt.submit_area()
        elif event.key == "backspace" and not self.text:
            event.prevent_default()
            event.stop()
            await self.prompt.fold_up()

    async def _on_paste(self, event: events.Paste) -> None:
        event.prevent_default()
        event.stop()
        self.insert(clean(event.text))

    def action_newline(self) -> None:
        self.insert("\n")
