"""The map of a référentiel: a list one goes into a line from."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import BindingType
from textual.content import Content

from tui.commands import bindings
from tui.sanitize import clean
from tui.screens.sheet import Sheet, gap, heading
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.autoevaluation.grille import Grille
    from assistant.autoevaluation.modele import Etat
    from assistant.autoevaluation.progression import Situation

MOST = 12
"""Lines of a section: more would bury the next one."""


class CarteScreen(Sheet[str | None]):
    """Dismissed with the line or the competency to go to."""

    CONTEXT = "carte"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("carte")]

    def __init__(self, grille: "Grille", etat: "Etat", sur: str) -> None:
        from assistant.autoevaluation.bilan import dresser

        super().__init__()
        self.grille = grille
        self.etat = etat
        (self.bilan,) = dresser(grille, etat, sur)

    def title_text(self) -> Content:
        from assistant.autoevaluation.echelle import ETIQUETTE

        said = f"La carte · {self.bilan.sigle}"
        return Content.assemble((said, "bold"), "\n", (ETIQUETTE, "$text-muted"))

    def items(self) -> list[Item]:
        from tui.evaluer_page import lignes_carte, lignes_niveaux

        rows = self.bilan.situations
        found = [Item(line, name) for line, name in lignes_carte(rows)]
        found += [gap(), heading("Lignes par niveau"), *map(Item, lignes_niveaux(rows))]
        return [*found, *self._sections(rows)]

    def _sections(self, rows: "tuple[Situation, ...]") -> Iterator[Item]:
        from assistant.autoevaluation import progression
        from assistant.autoevaluation.carte import A_ETAYER
        from assistant.autoevaluation.preuves import jour_francais

        yield from _section(A_ETAYER, progression.a_etayer(rows))
        if self.bilan.changements:
            yield from (gap(), heading(f"Changé depuis le {jour_francais(self.bilan.depuis)}"))
            for item in self.bilan.changements[:MOST]:
                said = f"{item.unite.code}, {item.ligne.libelle} : {item.dit}"
                yield Item(Content(clean(said)), item.ligne.id)
        yield from _section("D'abord : jugé dans plusieurs épreuves", progression.d_abord(rows))
        yield from _section("Pas encore rencontré", progression.jamais(rows))

    def describe(self, value: str | None) -> Content:
        from tui.evaluer_page import dire_unite, legende

        if not value:
            return legende()
        if value in self.grille.lignes:
            return Content(clean(self.grille.lignes[value].texte))
        said = dire_unite(self.grille.par_id[value], self.etat)
        return Content("\n").join([said, legende()])

    @on(PickList.Picked)
    def _picked(self, event: PickList.Picked) -> None:
        self.dismiss(event.value)


def _section(title: str, rows: "Iterable[Situation]") -> Iterator[Item]:
    from assistant.autoevaluation.plan import court

    listed = list(rows)
    if listed:
        yield from (gap(), heading(title))
    for row in listed[:MOST]:
        head = f"{row.unite.code}, {row.ligne.libelle}"
        text = Content.assemble((clean(head), "bold"), f"  {clean(court(row.ligne.texte))}")
        yield Item(text, row.ligne.id)
    if len(listed) > MOST:
        yield Item(Content.styled(f"   … et {len(listed) - MOST} de plus", "$text-muted"))
