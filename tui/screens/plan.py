"""The dated plan: proposed by Jalon, changed by the person; each change is kept at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Any, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content

from tui.commands import bindings
from tui.engine import explain
from tui.sanitize import clean
from tui.screens.sheet import Sheet, heading
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.autoevaluation.grille import Grille
    from assistant.autoevaluation.modele import Etape, Etat
    from assistant.stockage.autoevaluation import DepotAutoevaluation
    from tui.cahier import Cahier

EMPTY = "Le plan est vide : p en propose un d'après vos positions, a ajoute une étape."
NOTHING = "Rien à proposer : situez-vous d'abord sur quelques critères."
DAY_HELP = "Un jour comme 12/03/2027 ; vide : sans date."


class PlanScreen(Sheet[None]):
    """A step a row: its box, its day, its words."""

    CONTEXT = "plan"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("plan")]

    def __init__(self, cahier: "Cahier", grille: "Grille", etat: "Etat", sur: str) -> None:
        super().__init__()
        self.cahier = cahier
        self.grille = grille
        self.etat = etat
        self.sur = sur

    def title_text(self) -> Content:
        return Content.styled("Mon plan", "bold")

    @property
    def steps(self) -> "list[Etape]":
        """In the order they are shown."""
        from assistant.autoevaluation.plan import trier

        return trier(self.etat.etapes)

    def items(self) -> list[Item]:
        from assistant.autoevaluation.plan import en_retard
        from assistant.autoevaluation.preuves import jour_francais

        found = []
        for step in self.steps:
            box = "[x]" if step.faite else "[ ]"
            day = jour_francais(step.echeance) if step.echeance else "sans date"
            late = " (date passée)" if en_retard(step, date.today()) else ""
            said = Content.assemble(
                f"{box} ", (f"{day}{late}", "$primary"), f"  {clean(step.texte)}"
            )
            found.append(Item(said, step.id))
        return found or [heading(EMPTY)]

    def describe(self, value: str | None) -> Content:
        step = self._step(value)
        if step is None:
            return Content("")
        line = self.grille.lignes.get(step.noeud)
        return Content(clean(f"« {line.texte} »" if line else step.texte))

    def _step(self, value: str | None = None) -> "Etape | None":
        name = value or self.picker.value
        return next((item for item in self.etat.etapes if item.id == name), None)

    async def _write(self, work: "Callable[[DepotAutoevaluation], Any]") -> None:
        """Keep a change, and show what is kept."""
        try:
            await self.cahier.faire(work)
            self.etat = await self.cahier.faire(lambda depot: depot.etat())
        except Exception as error:
            self.app.warn(explain(error))
            return
        self.refill()

    @on(PickList.Picked)
    def _picked(self) -> None:
        self._toggle()

    @work(group="plan")
    async def _toggle(self) -> None:
        if step := self._step():
            await self._write(lambda depot: depot.garder_etape(replace(step, faite=not step.faite)))

    @work(group="plan")
    async def action_add(self) -> None:
        from assistant.autoevaluation.modele import Etape
        from tui.screens.line import LineScreen

        typed = await self.app.push_screen_wait(LineScreen("Une étape", "Une action, la vôtre."))
        if typed:
            await self._write(lambda depot: depot.garder_etape(Etape("", typed)))

    @work(group="plan")
    async def action_reword(self) -> None:
        from tui.screens.line import LineScreen

        if step := self._step():
            asked = LineScreen("Changer l'étape", "Vos mots remplacent ceux-ci.", step.texte)
            if typed := await self.app.push_screen_wait(asked):
                await self._write(lambda depot: depot.garder_etape(replace(step, texte=typed)))

    @work(group="plan")
    async def action_date(self) -> None:
        from assistant.autoevaluation.preuves import jour_francais, lire_jour
        from assistant.errors import UsageFault
        from tui.screens.line import LineScreen

        step = self._step()
        if step is None:
            return
        said: str | None = jour_francais(step.echeance) if step.echeance else ""
        while True:  # a date that cannot be read is given back to be mended
            asked = LineScreen("Pour quel jour ?", DAY_HELP, said or "")
            said = await self.app.push_screen_wait(asked)
            if said is None:
                return
            try:
                day = lire_jour(said, date.today(), futur=True) if said else ""
                break
            except UsageFault as error:
                self.app.warn(str(error))
        await self._write(lambda depot: depot.garder_etape(replace(step, echeance=day)))

    @work(group="plan")
    async def action_remove_step(self) -> None:
        if step := self._step():
            await self._write(lambda depot: depot.supprimer_etape(step.id))
            self.app.notify("Étape enlevée du plan.", timeout=3)

    @work(group="plan")
    async def action_propose(self) -> None:
        from assistant.autoevaluation.plan import proposer
        from assistant.autoevaluation.progression import situations

        rows = situations(self.grille.sous(self.sur), self.etat)
        steps = proposer(rows, self.etat.etapes, date.today())
        if not steps:
            self.app.notify(NOTHING, timeout=5)
            return
        await self._write(lambda depot: [depot.garder_etape(step) for step in steps])
