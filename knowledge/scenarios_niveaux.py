"""What a level changes of a scenario: `pratique/scenarios/niveaux.yaml`, one row a level."""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from knowledge.fiches_entretien import Texts
from knowledge.scenarios import SCENARIOS, lire_fichier

ATTENTES = ("dite", "indice", "tue")
"""What the fixed sentences show of what is looked for: all of it, a cue, nothing."""


@dataclass(frozen=True)
class Niveau:
    """How hard a meeting is; the comments of the file say what each number counts."""

    id: str
    nom: str
    abords: Texts
    freins: tuple[int, ...]
    urgences: tuple[int, ...]
    contrainte: int
    pression: tuple[int, int]
    prescripteur: int
    couche: int
    profondes: int
    secret: bool
    attente: str
    cle: str


@lru_cache(maxsize=4)
def load_niveaux(folder: Path = SCENARIOS) -> dict[str, Niveau]:
    """By id. Raises KnowledgeError naming the file and the row at fault."""
    return {row.id: row for row in lire_fichier(folder, "niveaux", _niveau)}


def _niveau(row: Any) -> Niveau:
    if row["attente"] not in ATTENTES:
        raise ValueError(f"attente inconnue « {row['attente']} »")
    with_one, without = row["pression"]
    return Niveau(
        str(row["id"]),
        str(row["nom"]),
        tuple(map(str, row["abords"])),
        tuple(map(int, row["freins"])),
        tuple(map(int, row["urgences"])),
        int(row["contrainte"]),
        (int(with_one), int(without)),
        int(row["prescripteur"]),
        int(row["couche"]),
        int(row["profondes"]),
        bool(row["secret"]),
        str(row["attente"]),
        str(row["cle"]),
    )
