"""Reads the questions of a jury (`pratique/jury/*.yaml`); a fault names file and row."""

from functools import lru_cache, partial
from pathlib import Path
from typing import Any

from knowledge.fiches import PRATIQUE
from knowledge.fiches_entretien import Texts
from knowledge.fiches_jury import OCCASIONS, PARTIES, VUES, QuestionJury
from knowledge.scenarios import lire_fichier

JURY = PRATIQUE / "jury"
ELEMENTS = range(2, 5)
"""How many nodes a good answer holds."""


@lru_cache(maxsize=4)
def load_jury(referentiel: str, folder: Path = JURY) -> tuple[QuestionJury, ...]:
    """The questions of a référentiel, by id. Raises KnowledgeError naming file and row at fault."""
    return lire_fichier(folder, referentiel, partial(_question, referentiel))


def _question(referentiel: str, row: Any) -> QuestionJury:
    found = QuestionJury(
        str(row["id"]),
        str(row["competence"]),
        str(row.get("critere") or ""),
        str(row["texte"]),
        str(row["vue"]),
        _texts(row["occasions"]),
        tuple(int(part) for part in row.get("parties") or ()),
        _texts(row["mots"]),
        _texts(row["elements"]),
        str(row["relance"]),
    )
    _check(referentiel, found)
    return found


def _check(referentiel: str, row: QuestionJury) -> None:
    """Raises ValueError when a row says what cannot be."""
    if row.vue not in VUES:
        raise ValueError(f"point de vue inconnu « {row.vue} »")
    unknown = set(row.occasions) - set(OCCASIONS[referentiel])
    if unknown or not row.occasions:
        raise ValueError(f"occasion inconnue « {min(unknown, default='')} »")
    if row.critere and not row.critere.startswith(f"{row.competence}/"):
        raise ValueError("le critère n'est pas de cette compétence")
    nodes = (row.competence, *row.elements)
    if any(name.split("/", 1)[0] != referentiel for name in nodes):
        raise ValueError("un élément vient d'un autre référentiel")
    if len(row.elements) not in ELEMENTS:
        raise ValueError("de deux à quatre éléments sont attendus")
    _check_parts(referentiel, row)


def _check_parts(referentiel: str, row: QuestionJury) -> None:
    if set(row.parties) - set(PARTIES):
        raise ValueError("les parties du dossier vont de 1 à 7")
    wanted = referentiel == "cip" and "dossier" in row.occasions
    if wanted != bool(row.parties):
        raise ValueError("les parties vont avec le dossier du titre CIP, et lui seul")


def _texts(rows: Any) -> Texts:
    if isinstance(rows, str):
        raise ValueError("une liste est attendue")
    return tuple(str(row) for row in rows or ())
