"""The dated plan: proposed by Jalon, changed by the person; each change is kept at once."""

from dataclasses import replace
from datetime import date
from functools import partial
from textwrap import wrap
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.binding import BindingType
from textual.content import Content

from tui.commands import bindings
from tui.sanitize import clean
from tui.screens.day import ask_day
from tui.screens.plan_base import DAY_HELP, PlanBase
from tui.screens.sheet import heading
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.autoevaluation.modele import Etape

EMPTY = "Le plan est vide : p en propose un d'après vos positions, a ajoute une étape."
STEP_HELP = "Une action, la vôtre, sans nom de personne ; sa date vient ensuite."
REWORD_HELP = "Vos mots remplacent ceux-ci."
NAMED = {"": "Revenir aux mots, pour les changer", "oui": "Garder tel quel, sur cet ordinateur"}
MARGIN = 7
"""Columns around a step."""


class PlanScreen(PlanBase):
    """A step a row: its box, its day, its words."""

    CONTEXT = "plan"
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("plan")]

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

        if typed := await self._ask_words("Une étape", STEP_HELP):
            day = await ask_day(self.app, "Pour quel jour ?", DAY_HELP) or ""
            await self._write(lambda depot: depot.garder_etape(Etape("", typed, "", day)))

    async def _ask_words(self, title: str, help: str, said: str = "") -> str:
        """The words of a step; what could make somebody recognised is told before it is kept."""
        from assistant.autoevaluation.anonymat import avertir_texte
        from tui.screens.line import LineScreen
        from tui.screens.pick import PickScreen

        while typed := await self.app.push_screen_wait(LineScreen(title, help, said)):
            said = typed
            warning = await self.app.engine.run(partial(avertir_texte, typed))
            if not warning or await self.app.push_screen_wait(PickScreen(warning, NAMED)) == "oui":
                return said
        return ""

    @work(group="plan")
    async def action_reword(self) -> None:
        if (step := self._step()) is None:
            return
        if typed := await self._ask_words("Changer l'étape", REWORD_HELP, step.texte):
            await self._write(lambda depot: depot.garder_etape(replace(step, texte=typed)))

    @work(group="plan")
    async def action_date(self) -> None:
        from assistant.autoevaluation.preuves import jour_francais

        step = self._step()
        if step is None:
            return
        before = jour_francais(step.echeance) if step.echeance else ""
        day = await ask_day(self.app, "Pour quel jour ?", DAY_HELP, before)
        if day is not None:
            await self._write(lambda depot: depot.garder_etape(replace(step, echeance=day)))

    @work(group="plan")
    async def action_remove_step(self) -> None:
        if step := self._step():
            await self._write(lambda depot: depot.supprimer_etape(step.id))
            self.app.erasing.remember(
                lambda: self.cahier.faire(lambda depot: depot.garder_etape(step))
            )
            self.app.tell_erased()

    def refresh_rows(self) -> None:
        """A step is there again."""
        self.run_worker(self._write(lambda depot: None), group="plan")
