"""Whom to alert, at once: signs, a first gesture, numbers. Jalon assesses nobody's risk."""

from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from tui.commands import bindings
from tui.widgets.footer import KeyHints

if TYPE_CHECKING:
    from assistant.entretien.guide import Guide
    from assistant.entretien.rangs import Alerte

COUNTRIES = {"fr": "France", "be": "Belgique"}
FIRST = (
    "Votre sécurité d'abord, puis la sienne. Alertez votre hiérarchie."
    " Jalon ne juge d'aucun risque."
)


class UrgenceScreen(ModalScreen[None]):
    """Every family, the vital ones first; Échap comes back to the entretien."""

    CSS_PATH = "../styles/entretien.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("urgence")]

    def __init__(self, guide: "Guide") -> None:
        super().__init__()
        self.guide = guide

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="alerts"):
            yield Static(self._content(), markup=False)
        yield KeyHints("urgence")

    def on_mount(self) -> None:
        self.query_one("#alerts").focus()

    def _content(self) -> Content:
        country = COUNTRIES[self.guide.lue.pays]
        head = Content.styled(f"Qui alerter ({country}, numéros à vérifier)", "bold")
        apart = [Content(" ".join(row.texte for row in self.guide.a_distance))]
        first = [Content(FIRST), *(apart if self.guide.a_distance else [])]
        return Content("\n\n").join([head, *first, *map(_alert, self.guide.urgences)])

    def action_leave(self) -> None:
        self.dismiss(None)


def _alert(item: "Alerte") -> Content:
    return Content.assemble(
        (item.titre, "bold $primary"),
        "\n",
        (" ; ".join(item.alerter), "bold"),
        f"\n{' '.join(item.conduite)}",
    )
