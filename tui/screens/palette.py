"""Every action of the room and of Jalon, found by typing."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input

from tui.commands import Command, available
from tui.sanitize import fold
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from tui.app import JalonApp

NONE = "Aucune action ne porte ces mots."


class PaletteScreen(ModalScreen[str]):
    """Dismissed with the action chosen, or nothing."""

    if TYPE_CHECKING:
        app: JalonApp

    CSS_PATH = "../styles/dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,ctrl+p", "leave", show=False),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
    ]

    def __init__(self, room: str) -> None:
        super().__init__()
        self.commands = list(available(room))

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog", can_focus=False):
            yield Input(placeholder="Que voulez-vous faire ?", compact=True)
            yield PickList(self._items(self.commands), always=True)

    def _items(self, commands: Iterable[Command]) -> list[Item]:
        return [_item(command, self.app.touches) for command in commands]

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    @on(Input.Changed)
    def _narrow(self, event: Input.Changed) -> None:
        words = fold(event.value).split()
        kept = [c for c in self.commands if all(word in _haystack(c) for word in words)]
        items = self._items(kept)
        nothing = [Item(Content.styled(NONE, "$text-muted"))]
        self.query_one(PickList).set_items(items or nothing)

    @on(Input.Submitted)
    def _submitted(self) -> None:
        self.query_one(PickList).action_pick()

    @on(PickList.Picked)
    def _picked(self, event: PickList.Picked) -> None:
        self.dismiss(event.value)

    def action_move(self, step: int) -> None:
        self.query_one(PickList).action_move(step)

    def action_leave(self) -> None:
        self.dismiss(None)


def _item(command: Command, touches: Mapping[str, str]) -> Item:
    head, key = f"{command.label:<23}", f"{command.key_with(touches):<8}"
    return Item(
        Content.assemble((head, "bold"), (key, "$primary"), (command.help, "$text-muted")),
        command.action,
    )


def _haystack(command: Command) -> str:
    return fold(f"{command.label} {command.help} {command.slash}")
