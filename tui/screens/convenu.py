"""What is agreed at the end: a few lines that begin the next preparation."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static, TextArea

from tui.commands import bindings
from tui.sanitize import clean
from tui.widgets.footer import KeyHints

TITLE = "Ce qui est convenu"
HELP = (
    "Une ligne par point : qui fait quoi, pour quand. Aucun nom n'est utile. Ces lignes restent sur"
    " cet ordinateur, avec la date, l'heure et les choix du guide, et ouvriront votre prochaine"
    " préparation (Ctrl+R)."
)
KNOWN = "Un repère à vous, sans nom : 9 h, dossier 12… (facultatif, Tab)"


class ConvenuScreen(ModalScreen[tuple[str, str]]):
    """Dismissed with what was typed, and with what it will be known by: leaving loses nothing."""

    CSS_PATH = ["../styles/dialog.tcss", "../styles/entretien.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("convenu")]

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall"):
            yield Static(Content.styled(TITLE, "bold"), markup=False)
            yield Static(Content.styled(HELP, "$text-muted"), markup=False)
            yield TextArea(id="agreed", soft_wrap=True, compact=True, highlight_cursor_line=False)
            yield Input(id="known", placeholder=KNOWN, compact=True, select_on_focus=False)
        yield KeyHints("convenu")

    def on_mount(self) -> None:
        self.query_one(TextArea).focus()

    def action_keep(self) -> None:
        lines = (clean(line) for line in self.query_one(TextArea).text.split("\n"))
        known = clean(self.query_one(Input).value).strip()
        self.dismiss(("\n".join(lines).strip(), known))
