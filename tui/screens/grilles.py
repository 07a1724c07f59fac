"""Which two grids to put side by side: one's own as it stands, or any file."""

from typing import ClassVar, NamedTuple

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from tui.sanitize import clean
from tui.screens.modal import Modal

MINE = "vide : la grille ouverte ici, telle qu'elle est maintenant"
OTHER = "chemin du fichier .json"
HELP = (
    "Une grille exportée (.json), par exemple celle d'une ou d'un stagiaire et la vôtre."
    " Rien n'y est changé."
)
KEYS = "Entrée valider · Tab l'autre champ · Échap renoncer"


class Choix(NamedTuple):
    """Two paths; an empty `gauche` is the grid open in the room."""

    gauche: str
    droite: str


class GrillesScreen(Modal[Choix | None]):
    """Dismissed with two paths as they were typed, or nothing."""

    CSS_PATH = "../styles/dialog.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", show=False)]

    def __init__(self, choix: Choix, fault: str = "") -> None:
        """`fault`: what was wrong with the paths, given back."""
        super().__init__()
        self.fault = fault
        self.choix = choix

    def compose(self) -> ComposeResult:
        with VerticalScroll(classes="dialog", can_focus=False):
            yield Static(Content.styled("Mettre deux grilles côte à côte", "bold"))
            yield Static(Content.styled(HELP, "$text-muted"), markup=False)
            yield Static("\nÀ gauche")
            yield Input(self.choix.gauche, placeholder=MINE, compact=True, id="gauche")
            yield Static("\nÀ droite : le fichier à comparer")
            yield Input(self.choix.droite, placeholder=OTHER, compact=True, id="droite")
            if self.fault:
                yield Static(Content.styled(f"\n{self.fault}", "$text-warning"), markup=False)
            yield Static(Content.styled(f"\n{KEYS}", "$text-muted"))

    def on_mount(self) -> None:
        self.query_one("#droite", Input).focus()

    @on(Input.Submitted)
    def _submitted(self) -> None:
        left, right = (
            clean(self.query_one(f"#{name}", Input).value).strip() for name in Choix._fields
        )
        if right:
            self.dismiss(Choix(left, right))
        else:
            self.query_one("#droite", Input).focus()

    def action_leave(self) -> None:
        self.dismiss(None)
