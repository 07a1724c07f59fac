"""The clock of a rehearsal: tenths of a minute, counted from what is said."""

from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.entretien.simulation.affect import SIMULATION
from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.gestes import CADRE, Parole

PHASES = (
    ("cloture", "P7"),
    ("orientation", "P6"),
    ("information", "P6"),
    ("resume", "P5"),
)
EXPLOREES = ("P4", "P5", "P6", "P7")
"""From there on, a question that names no subject opens the request no more."""


@lru_cache(maxsize=2)
def durees(folder: Path = SIMULATION) -> Any:
    from knowledge.loader import read_yaml

    return read_yaml(folder / "durees.yaml")


def avancer(parole: Parole, etat: Etat, debit: str) -> None:
    """Move the clock for a turn and its answer."""
    rows = durees()
    own = max((rows["gestes"].get(name, 0) for name in parole.types), default=0)
    etat.dixiemes += max(own, int(rows["tour"])) + int(rows["reponse"][debit])


def phase(parole: Parole, etat: Etat) -> str:
    """Where the entretien is, from what the turn does; it may go back (domain.md §3.1)."""
    types = parole.types
    for name, where in PHASES:
        if name in types:
            return where
    if set(CADRE) & types:
        return "P2"
    if {"question_ouverte", "question_fermee", "relance"} & types:
        if parole.sujets and etat.tour > 3:
            return "P4"
        return etat.phase if etat.phase in EXPLOREES else "P3"
    if "salutation" in types and etat.tour <= 2:
        return "P1"
    return etat.phase
