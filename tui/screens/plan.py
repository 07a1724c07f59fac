"""The dated plan: proposed by Jalon, changed by the person; each change is kept at once."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from textwrap import wrap
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
    from assistant.autoevaluation.carnet import Depot
    from assistant.autoevaluation.grille import Grille
    from assistant.autoevaluation.modele import Etape, Etat
    from tui.cahier import Cahier

EMPTY = "Le plan est vide : p en propose un d'après vos positions, a ajoute une étape."
NOTHING = "Rien à proposer : situez-vous d'abord sur quelques critères."
DAY_HELP = "Un jour comme 12/03/2027 ; vide : sans date."
END = "Avant quel jour ? (examen, échéance)"
END_HELP = (
    "Un jour comme 12/03/2027 : les étapes s'étalent jusque-là. Vide : une par semaine."
    " Vous changez ensuite chaque date avec d."
)
MARGIN = 7
"""Columns around a step."""


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
            day = jour_francais(step.echeance) if step.echeance else "sans date"
            late = " (date passée)" if en_retard(step, date.today()) else ""
            found.append(Item(self._wrapped(step, f"{day}{late}"), step.id))
        return found or [heading(EMPTY)]

    def _wrapped(self, step: "Etape", day: str) -> Content:
        """All the words of a step, on as many lines as they need."""
        box = "[x]" if step.faite else "[ ]"
        width = max(30, self.app.size.width - MARGIN)
        said = " ".join(clean(step.texte).split())
        lines = wrap(f"{box} {day}  {said}", width, subsequent_indent=" " * len(f"{box} "))
        return Content("\n".join(lines)).stylize("$primary", len(box) + 1, len(box) + 1 + len(day))

    def on_resize(self) -> None:
        """Lines are cut for the width there is."""
        self.call_after_refresh(self.refill)

    def describe(self, value: str | None) -> Content:
        step = self._step(value)
        if step is None:
            return Content("")
        line = self.grille.lignes.get(step.noeud)
        return Content(clean(f"« {line.texte} »" if line else step.texte))

    def _step(self, value: str | None = None) -> "Etape | None":
        name = value or self.picker.value
        return next((item for item in self.etat.etapes if item.id == name), None)

    async def _write(self, work: "Callable[[Depot], Any]") -> None:
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
        from assistant.autoevaluation.preuves import jour_francais

        step = self._step()
        if step is None:
            return
        before = jour_francais(step.echeance) if step.echeance else ""
        day = await self._ask_day("Pour quel jour ?", DAY_HELP, before)
        if day is not None:
            await self._write(lambda depot: depot.garder_etape(replace(step, echeance=day)))

    async def _ask_day(
        self, title: str, help: str, said: str | None = "", a_venir: bool = False
    ) -> str | None:
        """A day, or none when the line is empty; nothing when the person gives up."""
        from assistant.autoevaluation.preuves import lire_jour
        from assistant.errors import UsageFault
        from tui.screens.line import LineScreen

        while True:  # a date that cannot be used is given back to be mended
            said = await self.app.push_screen_wait(LineScreen(title, help, said or ""))
            if not said:
                return said
            try:
                day = lire_jour(said, date.today(), futur=True)
            except UsageFault as error:
                self.app.warn(str(error))
                continue
            if not a_venir or day > date.today().isoformat():
                return day
            self.app.warn(f"Le {said} n'est pas à venir : donnez un jour après aujourd'hui.")

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
        if not proposer(rows, self.etat.etapes, date.today()):
            self.app.notify(NOTHING, timeout=5)
            return
        day = await self._ask_day(END, END_HELP, a_venir=True)
        if day is None:
            return
        end = date.fromisoformat(day) if day else None
        steps = proposer(rows, self.etat.etapes, date.today(), end)
        await self._write(lambda depot: [depot.garder_etape(step) for step in steps])
