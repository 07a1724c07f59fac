"""A long choice laid over the room: a title that stays, words typed to filter, the list."""

from collections.abc import Callable
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from tui.sanitize import clean
from tui.screens.modal import Modal
from tui.widgets.picklist import Item, PickList

KEYS = "Tapez pour filtrer · ↑ ↓ · Entrée choisir · Échap fermer"


class FiltreScreen(Modal[str]):
    """Dismissed with the value chosen, or nothing. `find`: the rows for the words typed."""

    NONE: ClassVar[str] = "Rien ne contient ces mots : effacez-en."
    CSS_PATH = "../styles/dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
    ]

    def __init__(
        self,
        title: str,
        find: Callable[[str], list[Item]],
        value: str = "",
        placeholder: str = "des mots de la compétence ou du critère",
    ) -> None:
        super().__init__()
        self.placeholder = placeholder
        self.heading = title
        self.find = find
        self.value = value

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall"):
            yield Static(Content.styled(self.heading, "bold"), markup=False)
            yield Input(placeholder=self.placeholder, compact=True)
            with VerticalScroll(classes="filtered", can_focus=False):
                yield PickList(always=True)
            yield Static(Content.styled(KEYS, "$text-muted"))

    def on_mount(self) -> None:
        self._show("", self.value)
        self.query_one(Input).focus()

    def _show(self, words: str, value: str = "") -> None:
        found = self.find(words) or [Item(Content.styled(self.NONE, "$text-muted"))]
        picker = self.query_one(PickList)
        picker.set_items(found, value)
        self.call_after_refresh(picker.show_cursor)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._show(clean(event.value), "" if event.value else self.value)

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
