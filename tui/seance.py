"""A rehearsal under way: its step, its minutes, what is noted and written; and keeping it."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from assistant.entretien.simulation.moteur import Simulation, Tour
    from assistant.stockage.base import Stockage

PREPARATION, ENTRETIEN, ECRITURE, BILAN = "preparation", "entretien", "ecriture", "bilan"
ETAPES = (PREPARATION, ENTRETIEN, ECRITURE, BILAN)
NOMS = {
    PREPARATION: "Préparation",
    ENTRETIEN: "Entretien",
    ECRITURE: "Écriture",
    BILAN: "Débriefing",
}
MINUTES = {PREPARATION: 15, ENTRETIEN: 30, ECRITURE: 20, BILAN: 0}
RESTE = (15, 5, 2)
"""Minutes left that are told, outside the exam."""
EXAMEN = "examen"
ECRITS = ("notes", "synthese", "analyse")


@dataclass
class Seance:
    """One rehearsal. `secondes`: spent in each step so far; `debriefing`: once it is over."""

    simulation: "Simulation"
    identifiant: str = field(default_factory=lambda: uuid.uuid4().hex)
    etape: str = PREPARATION
    ecrits: dict[str, str] = field(default_factory=lambda: dict.fromkeys(ECRITS, ""))
    secondes: dict[str, float] = field(default_factory=dict)
    debriefing: dict[str, Any] = field(default_factory=dict)
    phrase: str = ""
    """What is typed and not sent yet."""
    clock: Callable[[], float] = monotonic
    _since: float | None = None
    _told: set[int] = field(default_factory=set)
    saying: list[str] = field(default_factory=list)
    """What is sent, and not answered yet."""

    @property
    def examen(self) -> bool:
        return self.simulation.scenario.niveau == EXAMEN

    @property
    def prenom(self) -> str:
        return self.simulation.scenario.personne.prenom

    @property
    def turns(self) -> "list[Tour]":
        return self.simulation.tours

    @property
    def dite(self) -> bool:
        """Whether anything was said, noted or written, or was going to be said."""
        written = (*self.ecrits.values(), self.unsaid)
        return bool(self.simulation.tours or any(map(str.strip, written)))

    @property
    def unsaid(self) -> str:
        """What has no answer yet: nothing once nobody can answer any more."""
        return "\n".join(filter(None, (*self.saying, self.phrase))) if self.talks else ""

    @property
    def talks(self) -> bool:
        """Whether somebody is there to be talked to."""
        return self.etape == ENTRETIEN and not self.simulation.fini

    # Time.

    def run(self) -> None:
        """Count from now on."""
        if self._since is None:
            self._since = self.clock()

    def stop(self) -> None:
        """Count no more, until `run`."""
        spent = self.spent
        self._since = None
        self.secondes[self.etape] = spent

    @property
    def spent(self) -> float:
        """Seconds of the clock spent in this step."""
        running = self.clock() - self._since if self._since is not None else 0.0
        return self.secondes.get(self.etape, 0.0) + running

    @property
    def minute(self) -> int:
        """Minutes gone: of the clock, except in an entretien that is no exam."""
        if self.etape == ENTRETIEN and not self.examen:
            return int(self.simulation.etat.minute)
        return int(self.spent // 60)

    @property
    def left(self) -> int:
        """Minutes left, none under zero."""
        return max(0, MINUTES[self.etape] - self.minute)

    def to_tell(self) -> int:
        """Minutes left that were not told yet; zero when there is nothing to tell."""
        if self.examen:
            return 0
        passed = [left for left in RESTE if self.left <= left < MINUTES[self.etape]]
        new = passed[-1] if passed and passed[-1] not in self._told else 0
        self._told.update(passed)
        return new if self.left else 0

    # Steps.

    def go(self, etape: str) -> None:
        """To another step; the clock of each is its own."""
        self.stop()
        self.etape = etape
        self._told.clear()
        self.to_tell()
        if MINUTES[etape]:
            self.run()

    @property
    def suivante(self) -> str:
        return ETAPES[min(ETAPES.index(self.etape) + 1, len(ETAPES) - 1)]

    def dire(self, texte: str) -> "Tour":
        """One turn; in the exam the clock is the real one."""
        if self.examen:
            self.simulation.etat.dixiemes = round(self.spent / 6)
        return self.simulation.dire(texte)

    # What is kept.

    def parts(self) -> dict[str, str]:
        """What is kept beside the turns."""
        spent = {**self.secondes, self.etape: self.spent}
        seconds = " ".join(str(round(spent.get(name, 0))) for name in ETAPES)
        return {**self.ecrits, "etape": self.etape, "secondes": seconds}

    def keeping(self) -> "Callable[[Stockage], object]":
        """A work that keeps it as it is now."""
        found, parts, unsaid = self.debriefing, self.parts(), self.unsaid

        def keep(stockage: "Stockage") -> None:
            from assistant.entretien.simulation.carnet import garder

            garder(stockage, self.simulation, found, parts, self.identifiant, unsaid)

        return keep


def resumed(
    identifiant: str, kept: dict[str, Any], clock: Callable[[], float]
) -> tuple[Seance, bool]:
    """A rehearsal that was kept, and whether the person answers as it did. Heavy: in a worker."""
    from assistant.entretien.simulation.reprise import fidele, rejouer

    done = kept.get("debriefing") or {}
    etape = str(kept.get("etape", BILAN if done else ENTRETIEN))
    counted = str(kept.get("secondes", "")).split()
    seconds = {name: float(value) for name, value in zip(ETAPES, counted, strict=False)}
    written = {name: str(kept.get(name, "")) for name in ECRITS}
    simulation = rejouer(kept)
    seance = Seance(
        simulation,
        identifiant,
        BILAN if done else etape if etape in ETAPES else PREPARATION,
        written,
        seconds,
        done,
        str(kept.get("phrase", "")),
        clock,
    )
    return seance, fidele(simulation, kept)
