"""Before a question leaves this computer: what leaves, for where, and a yes or a no."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from assistant.moteurs import EMBARQUE, MODELE
from tui.sanitize import clean
from tui.screens.modal import Modal
from tui.widgets.picklist import Item, PickList

NO = "non"
CHOICES = {
    NO: "Non, ne rien envoyer",
    MODELE: "Oui, envoyer (et ne plus demander dans cette conversation)",
    EMBARQUE: "Répondre avec le moteur embarqué, sans rien envoyer",
}


FORCER = "forcer"
REFUSED = {
    NO: CHOICES[NO],
    EMBARQUE: CHOICES[EMBARQUE],
}
"""What is left when the text must not leave."""
FORCED = {**REFUSED, FORCER: "Envoyer quand même (un mot à taper)"}
"""The same, when the person may decide otherwise."""
Choices = dict[str, str] | None


class ConsentScreen(Modal[str]):
    """Dismissed with `modele`, `embarque`, `forcer` or `non`; leaving it is a no."""

    CSS_PATH = "../styles/dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
    ]

    def __init__(self, host: str, content: str, found: str = "", choices: Choices = None) -> None:
        super().__init__()
        self.host = host
        self.content = content
        self.found = found
        self.choices = CHOICES if choices is None else choices

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall"):
            title = f"Envoyer votre question à {clean(self.host)}, hors de cet ordinateur ?"
            yield Static(Content.styled(title, "bold"), markup=False)
            if self.found:
                yield Static(Content.styled(clean(self.found), "$text-warning"), markup=False)
            yield Static(Content.styled("Voici tout ce qui partirait :", "$text-muted"))
            with VerticalScroll(id="leaving"):
                yield Static(Content(clean(self.content)), markup=False)
            yield PickList([Item(Content(words), value) for value, words in self.choices.items()])
            keys = "↑ ↓ puis Entrée choisir · Page↑ Page↓ lire ce qui part · Échap non"
            yield Static(Content.styled(keys, "$text-muted"))

    def on_mount(self) -> None:
        self.query_one(PickList).focus()

    @on(PickList.Picked)
    def _picked(self, event: PickList.Picked) -> None:
        self.dismiss(event.value)

    def action_page(self, step: int) -> None:
        leaving = self.query_one("#leaving")
        if step < 0:
            leaving.scroll_page_up(animate=False)
        else:
            leaving.scroll_page_down(animate=False)

    def action_leave(self) -> None:
        self.dismiss(NO)
