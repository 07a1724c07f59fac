"""What the rehearsal room holds: the rehearsal, its clock, and keeping it as it goes."""

from collections.abc import Callable
from time import monotonic
from typing import ClassVar

from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static, TextArea

from tui.screens.room import Room
from tui.screens.writing import Writing
from tui.seance import BILAN, ECRITURE, ENTRETIEN, MINUTES, NOMS, PREPARATION, Seance
from tui.widgets.footer import KeyHints
from tui.widgets.prompt import Prompt

DEPART = "depart"
CONTEXTS = {
    PREPARATION: "preparation",
    ENTRETIEN: "seance",
    ECRITURE: "redaction",
    BILAN: "bilan",
}
"""Whose keys the footer shows in each step."""
PASSED = {
    PREPARATION: "les quinze minutes sont passées ; rien ne s'arrête",
    ENTRETIEN: "les trente minutes sont passées : il est temps de conclure",
    ECRITURE: "les vingt minutes sont passées ; rien ne s'arrête",
}
KEPT = "C'est gardé sur cet ordinateur : reprenez d'ici, ou de Mes documents (F8)."
OVER = "C'est gardé sur cet ordinateur : Mes documents (F8) le retrouve."
SHOWN = {
    PREPARATION: ("notes",),
    ENTRETIEN: ("notes",),
    ECRITURE: ("notes", "synthese", "analyse"),
}
"""What can be typed at length in each step."""
SLOW = 30
"""Seconds after which a clock that runs is kept again, though nothing else has changed."""


class EntrainerBase(Writing, Room):
    """One rehearsal at a time; none at the start."""

    ROOM: ClassVar[str] = "entrainer"
    EVERY: ClassVar[float] = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.clock: Callable[[], float] = monotonic
        self.seance: Seance | None = None
        self._mark: tuple[object, ...] = ()
        self._giving_back = False
        """Whether what was typed and not sent is still to be put back in its line."""

    @property
    def step(self) -> str:
        """The step one is in."""
        return self.seance.etape if self.seance is not None else DEPART

    def at_rest(self) -> str:
        return CONTEXTS.get(self.step, self.ROOM)

    # Steps.

    def open(self, seance: Seance) -> None:
        """Begin a rehearsal, or go on with one."""
        self.seance = seance
        self._mark = ()
        self._giving_back = bool(seance.phrase)
        seance.go(seance.etape)
        self.show_step()

    def go(self, etape: str) -> None:
        """To another step of the rehearsal."""
        if self.seance is not None:
            self.catch_up()
            self.seance.go(etape)
            self.keep()
            self.show_step()

    def show_step(self) -> None:
        """Show what belongs to the step, and nothing else."""
        for name in (DEPART, *NOMS):
            self.set_class(name == self.step, f"-{name}")
        self.remove_class("-notes")
        self.query_one(KeyHints).context = self.at_rest()
        self.show_where()
        self.enter_step()

    def enter_step(self) -> None:
        """Fill the widgets of the step."""
        raise NotImplementedError

    def leave(self, said: str = "") -> None:
        """Back to the start; the rehearsal stays as it is, and a word says so."""
        if self.seance is None:
            return
        kept = (OVER if self.seance.debriefing else KEPT) if self.seance.dite else ""
        self.put_away()
        if said or kept:
            self.app.notify(said or kept, timeout=5, markup=False)

    def put_away(self) -> None:
        """Keep the rehearsal, and clear the room."""
        if self.seance is not None:
            self.seance.stop()
            self.flush()
            self.seance = None
            self.query_one(Prompt).empty()
            self.show_step()

    # Time, and keeping.

    def tick(self) -> None:
        """Each second."""
        self.flush()
        self.show_where()

    def flush(self) -> None:
        """Keep the rehearsal, as it is on the screen, if it has changed since it was last kept."""
        self.catch_up()
        self.keep()

    def catch_up(self) -> None:
        """What is on the screen is the rehearsal's, even when nobody was told yet."""
        seance = self.seance
        if seance is None:
            return
        for name in SHOWN.get(seance.etape, ()):
            seance.ecrits[name] = self.query_one(f"#{name}", TextArea).text
        typed = self.query_one(Prompt).typed
        if seance.etape == ENTRETIEN and (typed or not self._giving_back):
            self._giving_back = False
            seance.phrase = "" if typed.startswith("/") else typed

    def keep(self) -> None:
        """Keep what the rehearsal is, if it has changed."""
        seance = self.seance
        if seance is None or not seance.dite:
            return
        turns, slow = len(seance.simulation.tours), int(seance.spent // SLOW)
        written = (*seance.ecrits.values(), seance.unsaid)
        mark = (turns, seance.etape, bool(seance.debriefing), slow, *written)
        if mark != self._mark:
            self._mark = mark
            self.app.store.put(seance.keeping())

    def on_unmount(self) -> None:
        self.keep()

    def show_where(self) -> None:
        """The step, and its minutes: what is shown moves once a minute."""
        if self.seance is not None:
            place = self.seance.simulation.scenario.structure.nom
            head = Content.assemble((NOMS[self.step], "bold"), (f"  {self._time()}", "$text-muted"))
            said = Content.assemble(head, (f" · {place}", "$text-muted"))
            self.query_one("#s-where", Static).update(said)

    def _time(self) -> str:
        """« minute 12 sur 30 »"""
        assert self.seance is not None
        if self.step == BILAN:
            return self.seance.simulation.scenario.graine
        if self.seance.left:
            return f"minute {self.seance.minute} sur {MINUTES[self.step]}"
        return PASSED[self.step]

    def width(self, name: str) -> int:
        """Cells that a text has in a place that scrolls."""
        return max(20, self.query_one(name, VerticalScroll).scrollable_content_region.width - 1)
