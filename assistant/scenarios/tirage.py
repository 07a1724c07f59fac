"""Drawing in a fixed order, with bounded backtracking: no retry on a clock, no luck.

Each step offers its candidates in a seeded order; one that breaks a rule is left out, and a dead
end goes back one step (domain.md §4.7, «Algorithm»).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from assistant.errors import JalonError

Choix = dict[str, Any]
ESSAIS = 6
"""Candidates tried at a step before going back: a dead end further down is seldom its fault."""
STEPS_AT_MOST = 60_000
"""Tries before giving up: thousands of times what a possible request needs."""


@dataclass(frozen=True)
class Etape:
    """A dimension: its name, and its candidates given what is already drawn."""

    nom: str
    candidats: Callable[[Choix], Sequence[Any]]


def resoudre(etapes: Sequence[Etape], permis: Callable[[Choix, str, Any], bool]) -> Choix:
    """One value for each step. Raises JalonError when nothing fits.

    `permis(drawn, name, value)` says whether a value may join what is drawn.
    """
    counter = _Counter()
    found = next(_suite(etapes, {}, permis, counter), None)
    if found is None:
        raise JalonError(
            "Aucun scénario cohérent ne réunit ces options : la structure, le public ou le pays"
            " ne vont pas ensemble. Retirez une option et recommencez."
        )
    return found


@dataclass
class _Counter:
    tried: int = 0

    def spent(self) -> bool:
        self.tried += 1
        return self.tried > STEPS_AT_MOST


def _suite(
    etapes: Sequence[Etape],
    drawn: Choix,
    permis: Callable[[Choix, str, Any], bool],
    counter: _Counter,
) -> Iterator[Choix]:
    """Depth first: the first whole draw is the one kept."""
    if len(drawn) == len(etapes):
        yield drawn
        return
    step = etapes[len(drawn)]
    allowed = (
        value for value in step.candidats(drawn) if value is None or permis(drawn, step.nom, value)
    )
    for value in islice(allowed, ESSAIS):
        if counter.spent():
            return
        yield from _suite(etapes, {**drawn, step.nom: value}, permis, counter)
