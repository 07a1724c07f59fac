"""What the screen of the plan keeps: its steps, the day of an exam, and what Jalon proposes."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any

from textual import work
from textual.content import Content
from textual.widgets import Static

from tui.engine import explain
from tui.screens.day import EXAM, EXAM_HELP, ask_day
from tui.screens.sheet import Sheet

if TYPE_CHECKING:
    from assistant.autoevaluation.carnet import Depot
    from assistant.autoevaluation.grille import Grille
    from assistant.autoevaluation.modele import Etape, Etat
    from tui.cahier import Cahier

MINE, OTHER = "Mon plan", "Le plan de cette personne"
NO_EXAM = "x : dire le jour d'un examen ou d'une échéance."
SPREAD = "Redater les étapes à faire, pour qu'elles tiennent avant ce jour ?"
DAY_HELP = "Un jour comme 12/03/2027 ; vide : sans date."
END = "Avant quel jour ? (examen, échéance)"
END_HELP = (
    "Un jour comme 12/03/2027 : les étapes s'étalent jusque-là. Vide : une par semaine."
    " Vous changez ensuite chaque date avec d."
)


class PlanBase(Sheet[None]):
    """The state of the plan, and the days it follows."""

    def __init__(self, cahier: "Cahier", grille: "Grille", etat: "Etat", sur: str) -> None:
        super().__init__()
        self.cahier = cahier
        self.grille = grille
        self.etat = etat
        self.sur = sur
        self.exam = ""
        self.said = ""
        """What came of the last proposal."""

    def title_text(self) -> Content:
        from assistant.autoevaluation.examen import dire_examen
        from assistant.autoevaluation.plan import hors_plan
        from assistant.autoevaluation.progression import situations

        name = OTHER if self.cahier.a_part else MINE
        said = f"{dire_examen(self.exam)} x la change." if self.exam else NO_EXAM
        left = hors_plan(situations(self.grille.sous(self.sur), self.etat))
        told = "\n".join(filter(None, [said, self.said or left]))
        return Content.assemble((name, "bold"), "\n", (told, "$text-muted"))

    def on_mount(self) -> None:
        super().on_mount()
        self._read_exam()

    @work(group="exam", exclusive=True)
    async def _read_exam(self) -> None:
        from assistant.autoevaluation.examen import lire_examen

        try:
            self.exam = await self.cahier.faire(lire_examen)
        except Exception as error:
            self.app.warn(explain(error))
        self._show_title()

    def _show_title(self) -> None:
        self.query_one(".sheet-title", Static).update(self.title_text())

    async def _write(self, work: "Callable[[Depot], Any]") -> None:
        """Keep a change, and show what is kept; the cursor goes to the step that was changed."""
        try:
            kept = await self.cahier.faire(work)
            self.etat = await self.cahier.faire(lambda depot: depot.etat())
        except Exception as error:
            self.app.warn(explain(error))
            return
        self.refill(getattr(kept, "id", None))

    # The exam, and what is proposed.

    @work(group="plan")
    async def action_exam(self) -> None:
        """Say or move the day of the exam; the steps follow it if the person wants."""
        from assistant.autoevaluation.examen import garder_examen
        from assistant.autoevaluation.preuves import jour_francais
        from tui.screens.pick import PickScreen

        before = jour_francais(self.exam) if self.exam else ""
        day = await ask_day(self.app, EXAM, EXAM_HELP, before, a_venir=True)
        if day is None or day == self.exam:
            return
        self.exam = day
        await self._write(lambda depot: garder_examen(depot, day))
        self._show_title()
        moved = self._spread(day)
        options = {"": "Non, garder leurs dates", "oui": f"Oui ({len(moved)})"}
        if moved and await self.app.push_screen_wait(PickScreen(SPREAD, options)) == "oui":
            await self._write(lambda depot: [depot.garder_etape(step) for step in moved])

    def _spread(self, day: str) -> "tuple[Etape, ...]":
        from assistant.autoevaluation.plan import redater

        if not day:
            return ()
        return redater(self.etat.etapes, date.today(), date.fromisoformat(day))

    @work(group="plan")
    async def action_propose(self) -> None:
        from assistant.autoevaluation.examen import garder_examen
        from assistant.autoevaluation.plan import preparer
        from assistant.autoevaluation.progression import situations

        rows, steps = situations(self.grille.sous(self.sur), self.etat), self.etat.etapes
        made = preparer(rows, steps, date.today())
        if made.ajoutees and not self._coming:
            day = await ask_day(self.app, END, END_HELP, a_venir=True)
            if day is None:
                return
            if day:
                self.exam = day
                await self._write(lambda depot: garder_examen(depot, day))
                self._show_title()
        made = preparer(rows, steps, date.today(), self._coming)
        await self._write(lambda depot: [depot.garder_etape(step) for step in made.etapes])
        self.said = " ".join(made.avis)
        self._show_title()

    @property
    def _coming(self) -> date | None:
        """The day of the exam, while it is to come."""
        return date.fromisoformat(self.exam) if self.exam > date.today().isoformat() else None
