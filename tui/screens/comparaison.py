"""Two grids side by side: where they disagree first, then what each rests on."""

from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content

from tui.commands import bindings
from tui.sanitize import clean
from tui.screens.sheet import Sheet, heading
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.autoevaluation.comparaison import Cote, Regard

ECRIRE = "écrire"
"""What it is dismissed with to be written in a file."""
NOTHING = "Aucune des deux grilles ne contient de position."
ASIDE = "À discuter, pas à noter. « ! » : à étayer, une preuve y manque ou reste incomplète."
MOST = 2
"""Pieces of evidence told for each side."""


class ComparaisonScreen(Sheet[str | None]):
    """Dismissed with the line to go to, or with ECRIRE. `noms`: how each grid is called."""

    CONTEXT = "comparaison"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("comparaison")]

    def __init__(self, rows: "tuple[Regard, ...]", noms: tuple[str, str]) -> None:
        super().__init__()
        self.noms = (clean(noms[0]), clean(noms[1]))
        self.rows = {row.ligne.id: row for row in rows}

    def title_text(self) -> Content:
        said = f"Deux grilles : {self.noms[0]}, et {self.noms[1]}"
        return Content.assemble((said, "bold"), "\n", (ASIDE, "$text-muted"))

    def items(self) -> list[Item]:
        from assistant.autoevaluation.comparaison import GENRES

        found: list[Item] = []
        for kind, title in GENRES.items():
            mine = [row for row in self.rows.values() if row.genre == kind]
            found += [heading(title)] if mine else []
            for row in mine:
                head = f"{row.unite.code}, {row.ligne.libelle}"
                sides = zip(self.noms, (row.gauche, row.droite), strict=True)
                said = ", ".join(f"{name} {_case(side)}" for name, side in sides)
                words = Content.assemble((clean(head), "bold"), f"  {said}")
                found.append(Item(words, row.ligne.id))
        return found or [heading(NOTHING)]

    def describe(self, value: str | None) -> Content:
        if not value:
            return Content("")
        row = self.rows[value]
        sides = zip(self.noms, (row.gauche, row.droite), strict=True)
        told = [Content.styled(_told(name, side), "$text-muted") for name, side in sides]
        return Content("\n").join([Content(clean(row.ligne.texte)), *told])

    def action_write_file(self) -> None:
        self.dismiss(ECRIRE)

    @on(PickList.Picked)
    def _picked(self, event: PickList.Picked) -> None:
        self.dismiss(event.value)


def _case(side: "Cote") -> str:
    """«2!», as on the map."""
    level = "·" if side.niveau is None else str(side.niveau)
    return f"{level}{'!' if side.a_etayer else ''}"


def _told(name: str, side: "Cote") -> str:
    """Its level in words, and each evidence by its day and its first words."""
    shown, more = side.titres[:MOST], len(side.titres) - MOST
    said = " ; ".join([*map(clean, shown), *([f"et {more} de plus"] if more > 0 else [])])
    end = "" if said.endswith(("…", ".")) else "."
    proofs = f" {side.nom_preuves.capitalize()} : {said}{end}" if said else ""
    return f"{name[:1].upper()}{name[1:]} : {side.dit}.{proofs}"
