"""Every action of the room and of Jalon, found by typing."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input

from tui.commands import Command, available
from tui.sanitize import fold
from tui.screens.filtre import FiltreScreen
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from tui.app import JalonApp


class PaletteScreen(FiltreScreen):
    """Dismissed with the action chosen, or nothing."""

    if TYPE_CHECKING:
        app: JalonApp

    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+p", "leave", show=False)]
    NONE = "Aucune action ne porte ces mots."

    def __init__(self, room: str) -> None:
        super().__init__("", self._named, placeholder="Que voulez-vous faire ?")
        self.commands = list(available(room))

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog", can_focus=False):
            yield Input(placeholder=self.placeholder, compact=True)
            yield PickList(always=True)

    def _named(self, typed: str) -> list[Item]:
        """The actions that bear every word typed."""
        words = fold(typed).split()
        kept = (c for c in self.commands if all(word in _haystack(c) for word in words))
        return [_item(command, self.app.touches) for command in kept]


def _item(command: Command, touches: Mapping[str, str]) -> Item:
    head, key = f"{command.label:<23}", f"{command.key_with(touches):<8}"
    return Item(
        Content.assemble((head, "bold"), (key, "$primary"), (command.help, "$text-muted")),
        command.action,
    )


def _haystack(command: Command) -> str:
    return fold(f"{command.label} {command.help} {command.slash}")
