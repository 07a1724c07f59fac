"""A rehearsal in plain lines: the sheet, a note pad, the talk, the writing; each can be skipped."""

import sys
from collections.abc import Callable
from time import monotonic

from assistant.console import Console
from assistant.entretien.simulation.moteur import Simulation
from assistant.scenarios.fiche_candidat import fiche_candidat
from assistant.texte import clean, printable

AIDE = (
    "Écrivez ce que vous dites, puis Entrée. Seul sur une ligne : « /fin » termine, « /temps » dit"
    " l'heure, « /pause » s'arrête là et garde l'échange."
)
PREVENIR = (15, 25, 28)
"""Minutes at which the time left is said, outside the exam."""
EXAMEN = "examen"


class Repetition:
    """One sitting at the keyboard; `clock` counts seconds."""

    def __init__(
        self,
        console: Console,
        simulation: Simulation,
        temps_reel: bool,
        clock: Callable[[], float] = monotonic,
    ) -> None:
        self.console = console
        self.simulation = simulation
        self.temps_reel = temps_reel
        self._clock = clock
        self._began = clock()
        self._said: set[int] = set()

    def run(self) -> Simulation:
        """Talk until the end, `/fin`, or the end of what is typed."""
        self.console.document(fiche_candidat(self.simulation.scenario))
        self.console.line()
        self.console.line(AIDE)
        while not self.simulation.fini:
            typed = self._read()
            if typed is None or typed in ("/fin", "/pause"):
                break
            if typed == "/temps":
                self.console.line(f"{self._minutes()} minutes sur 30.")
                continue
            self._say(typed)
        return self.simulation

    def _read(self) -> str | None:
        """A line, or nothing at the end of the input."""
        if sys.stdin.isatty():
            print("Vous > ", end="", flush=True)
        line = sys.stdin.readline()
        return clean(line) if line else None

    def _say(self, typed: str) -> None:
        if self.temps_reel:
            self.simulation.etat.dixiemes = self._elapsed()
        turn = self.simulation.dire(typed)
        name = self.simulation.scenario.personne.prenom
        self.console.line(f"{name} > {printable(turn.reponse)}")
        if self.simulation.scenario.niveau != EXAMEN:
            self._warn()

    def _elapsed(self) -> int:
        return round((self._clock() - self._began) / 6)

    def _minutes(self) -> int:
        return int(self.simulation.etat.minute)

    def _warn(self) -> None:
        passed = [minute for minute in PREVENIR if self._minutes() >= minute]
        if passed and passed[-1] not in self._said:
            self._said.update(passed)
            self.console.line(f"({30 - passed[-1]} minutes restantes)")
