"""The urgency of a scenario: how a turn asks about it, and how it is dealt with.

Its cues come at the fixed minutes of the scenario, so it is never hidden to the end.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.entretien.simulation.affect import SIMULATION
from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.gestes import Parole
from assistant.entretien.simulation.imprevus import dit
from assistant.scenarios.scenario import Urgence
from knowledge.french import fold


@dataclass(frozen=True)
class Approche:
    """How a family of urgency is asked about: subjects, and plain words."""

    sujets: tuple[str, ...]
    mots: tuple[re.Pattern[str], ...]


@lru_cache(maxsize=2)
def approches(folder: Path = SIMULATION) -> dict[str, Approche]:
    from knowledge.loader import read_yaml

    rows: Any = read_yaml(folder / "urgences.yaml")
    return {
        row["famille"]: Approche(tuple(row["sujets"]), tuple(map(re.compile, row["mots"])))
        for row in rows
    }


def demandee(parole: Parole, etat: Etat, urgence: Urgence) -> bool:
    """Whether a turn asks about it: its own words, or an open door right after a cue."""
    questions = {"question_ouverte", "question_fermee", "relance", "reformulation"} & parole.types
    if not questions or etat.urgence not in ("latente", "indiquee"):
        return False
    approach = approches()[urgence.famille]
    plain = any(pattern.search(fold(parole.texte)) for pattern in approach.mots)
    if etat.urgence == "latente":
        return plain and bool({*approach.sujets} & {*parole.sujets})
    after = etat.indices.get(urgence.id) == etat.tour - 1
    return plain or (after and bool({"relance", "reformulation"} & questions))


def traitee(parole: Parole, etat: Etat) -> bool:
    """Whether, once it is known, a turn sets about it: a service, a call, someone to tell."""
    if etat.urgence != "abordee":
        return False
    return "orientation" in parole.types or dit("urgence_traitee", parole.texte)
