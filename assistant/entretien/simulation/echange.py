"""A rehearsal that is over, and what is noted of it: words of a turn, and what they show."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assistant.entretien.simulation.moteur import Tour
from assistant.scenarios.scenario import Scenario


@dataclass(frozen=True)
class Observation:
    """Words of a turn, and what they show: `cle` is a row of debriefing.yaml."""

    tour: int
    extrait: str
    cle: str
    mots: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Echange:
    """A rehearsal that is over: what was said, and with whom."""

    scenario: Scenario
    tours: Sequence[Tour]

    def avec(self, *types: str) -> Iterator[tuple[int, Tour]]:
        """The turns that hold a move of a type, with their number."""
        for number, turn in enumerate(self.tours, 1):
            if {geste.type for geste in turn.gestes} & {*types}:
                yield number, turn

    def note(self, cle: str, *types: str, **mots: str) -> list[Observation]:
        """One observation a turn."""
        return [
            Observation(number, extrait(turn, *types), cle, (*mots.items(),))
            for number, turn in self.avec(*types)
        ]

    def nuance(self, name: str) -> list[Observation]:
        """The words of a finer move, one observation a turn."""
        return [
            Observation(number, turn.texte[found.start : found.end], name)
            for number, turn in enumerate(self.tours, 1)
            if (found := next((row for row in turn.nuances if row.type == name), None))
        ]


def extrait(turn: Tour, *types: str) -> str:
    """The words of the first move of these types; the whole turn when none is told."""
    found = next((item for item in turn.gestes if item.type in types), None)
    return turn.texte[found.start : found.end] if found else turn.texte
