"""Whom to alert, at once: the numbers, then each family. Jalon assesses nobody's risk."""

from collections.abc import Iterator
from dataclasses import replace
from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from assistant.texte import spaced
from tui.commands import bindings
from tui.screens.modal import Modal
from tui.widgets.footer import KeyHints

if TYPE_CHECKING:
    from assistant.entretien.guide import Guide
    from assistant.entretien.rangs import Alerte

FIRST = (
    "Votre sécurité d'abord, puis la sienne. Alertez votre hiérarchie."
    " Jalon ne juge d'aucun risque."
)
LEAST = 18
"""Cells under which the numbers would stand one word a line."""


def everywhere(pays: str) -> "Guide":
    """The alerts of a country, of no entretien in particular: those of no guide too."""
    from assistant.entretien.blocs import others
    from assistant.entretien.demande import Demande, read_demande
    from assistant.entretien.guide import preparer

    guide = preparer(read_demande(Demande("suivi"), pays=pays))
    return replace(guide, urgences=(*guide.urgences, *others(guide.lue)))


class UrgenceScreen(Modal[None]):
    """The numbers in the first view, then every family; Échap comes back to where one was."""

    CSS_PATH = "../styles/entretien.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("urgence")]

    def __init__(self, guide: "Guide") -> None:
        super().__init__()
        self.guide = guide

    def compose(self) -> ComposeResult:
        with VerticalScroll(id="alerts"):
            yield Static(markup=False)
        yield KeyHints("urgence")

    def on_mount(self) -> None:
        self.query_one("#alerts").focus()

    def on_resize(self) -> None:
        self.call_after_refresh(self._write)

    def _write(self) -> None:
        page = self.query_one("#alerts", VerticalScroll)
        width = page.scrollable_content_region.width
        page.query_one(Static).update(self._content(width))

    def _content(self, width: int) -> Content:
        told = [Content.styled(FIRST, "bold"), *map(_alert, self.guide.urgences)]
        return Content("\n\n").join([Content("\n").join(self._calls(width)), *told])

    def _calls(self, width: int) -> Iterator[Content]:
        """What is said before all else: where the person is, when one does not see them."""
        from assistant.entretien.presse import CHECK
        from assistant.pays import NOMS

        country = NOMS[self.guide.lue.pays]
        yield Content.styled(f"À appeler ({country})", "bold")
        if self.guide.a_distance:
            yield Content(" ".join(row.texte for row in self.guide.a_distance))
        yield from _numbers(self.guide.urgences, width)
        yield Content.styled(CHECK, "$text-muted")

    def action_leave(self) -> None:
        self.dismiss(None)


def _numbers(alertes: "tuple[Alerte, ...]", width: int) -> Iterator[Content]:
    """A family a row, with what can be dialled; the others have no number, and come after."""
    from assistant.entretien.presse import numbers

    said = [(item.titre, " · ".join(numbers(item.alerter))) for item in alertes]
    rows = [(name, called) for name, called in said if any(map(str.isdigit, called))]
    column = max((len(name) for name, _ in rows), default=0) + 2
    beside = width - column >= LEAST
    for name, called in rows:
        head = f"{name:<{column}}" if beside else f"{name}\n  "
        room = width - (column if beside else 2)
        lines = wrap(spaced(called), max(LEAST, room), break_on_hyphens=False)
        hung = ("\n" + " " * (column if beside else 2)).join(lines)
        yield Content.assemble((head, "$primary"), (hung, "bold"))


def _alert(item: "Alerte") -> Content:
    return Content.assemble(
        (item.titre, "bold $primary"),
        "\n",
        (" ; ".join(item.alerter), "bold"),
        f"\n{' '.join(item.conduite)}",
    )
