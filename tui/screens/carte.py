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
"""Lines of a section: more would bury the next one, and are shown when asked for."""
PLAN = "plan"
"""Dismissed with it, the map gives way to the dated plan."""
MORE = "+"
"""Before the title of a section, the value of the row that opens the rest of it."""
OPEN = "Entrée montre les autres lignes."


class CarteScreen(Sheet[str | None]):
    """Dismissed with the line or the competency to go to."""

    CONTEXT = "carte"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("carte")]

    def __init__(self, grille: "Grille", etat: "Etat", sur: str, ici: str = "") -> None:
        """`ici`: the competency one comes from, where the cursor begins."""
        from assistant.autoevaluation.bilan import dresser

        super().__init__()
        self.ici = ici
        self.opened: set[str] = set()
        self.grille = grille
        self.etat = etat
        (self.bilan,) = dresser(grille, etat, sur)

    def on_mount(self) -> None:
        super().on_mount()
        self.refill(self.ici)

    def action_plan(self) -> None:
        self.dismiss(PLAN)

    def title_text(self) -> Content:
        from assistant.autoevaluation.carte import LEGENDE
        from assistant.autoevaluation.echelle import ETIQUETTE

        said = f"La carte · {self.bilan.sigle}"
        return Content.assemble((said, "bold"), "\n", (f"{ETIQUETTE}\n{LEGENDE}", "$text-muted"))

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

        yield from self._section(A_ETAYER, progression.a_etayer(rows))
        if self.bilan.changements:
            yield from (gap(), heading(f"Changé depuis le {jour_francais(self.bilan.depuis)}"))
            moved = [
                Item(Content(clean(f"{c.unite.code}, {c.ligne.libelle} : {c.dit}")), c.ligne.id)
                for c in self.bilan.changements
            ]
            yield from self._some("Changé", moved)
        yield from self._section(
            "D'abord : jugé dans plusieurs épreuves", progression.d_abord(rows)
        )
        yield from self._section("Pas encore rencontré", progression.jamais(rows))

    def _section(self, title: str, rows: "Iterable[Situation]") -> Iterator[Item]:
        from assistant.autoevaluation.plan import court

        found = []
        for row in rows:
            head = f"{row.unite.code}, {row.ligne.libelle}"
            text = Content.assemble((clean(head), "bold"), f"  {clean(court(row.ligne.texte))}")
            found.append(Item(text, row.ligne.id))
        if found:
            yield from (gap(), heading(title), *self._some(title, found))

    def _some(self, title: str, rows: list[Item]) -> Iterator[Item]:
        """The first rows of a section, then the rest once it was asked for."""
        most = len(rows) if title in self.opened or len(rows) <= MOST + 1 else MOST
        yield from rows[:most]
        if more := len(rows) - most:
            text = Content.styled(f"… et {more} de plus : Entrée les montre", "$text-muted")
            yield Item(text, f"{MORE}{title}")

    def describe(self, value: str | None) -> Content:
        from tui.evaluer_page import dire_unite

        if not value:
            return Content("")
        if value.startswith(MORE):
            return Content.styled(OPEN, "$text-muted")
        if value in self.grille.lignes:
            return Content(clean(self.grille.lignes[value].texte))
        return dire_unite(self.grille.par_id[value], self.etat)

    @on(PickList.Picked)
    def _picked(self, event: PickList.Picked) -> None:
        if not event.value.startswith(MORE):
            self.dismiss(event.value)
            return
        title = event.value.removeprefix(MORE)
        hidden = self.picker.cursor
        self.opened.add(title)
        self.refill()
        self.picker.cursor = hidden  # the first of those that were not shown
