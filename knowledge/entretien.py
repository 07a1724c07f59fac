"""Reads the content of the guides (`pratique/entretien/*.yaml`); a fault names file and row.

YAML is read only at a build or when a guide is asked for.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from knowledge.errors import KnowledgeError
from knowledge.fiches import PRATIQUE, Urgence
from knowledge.fiches_entretien import (
    CONDITIONS,
    TYPES,
    Contenu,
    Domaine,
    Ligne,
    Origine,
    Phase,
    Public,
    Question,
    Reformulation,
    Structure,
    Texts,
)

ENTRETIEN = PRATIQUE / "entretien"
Row = TypeVar("Row")


@lru_cache(maxsize=4)
def load_entretien(folder: Path = ENTRETIEN) -> Contenu:
    """From the YAML files. Raises KnowledgeError naming the file and the row at fault."""
    from knowledge.fiches import read_urgences
    from knowledge.loader import read_yaml

    return Contenu(
        _rows(folder, "structures", _structure),
        _rows(folder, "publics", _public),
        _rows(folder, "domaines", _domaine),
        _rows(folder, "questions", _question),
        _rows(folder, "reformulations", _reformulation),
        _rows(folder, "phases", _phase),
        _rows(folder, "cadre", _ligne),
        read_urgences(read_yaml(PRATIQUE / "urgences.yaml")),
    )


def load_others() -> tuple[Urgence, ...]:
    """The families that are heard and stand in no guide: threats on others, harm at work."""
    from knowledge.fiches import read_urgences
    from knowledge.loader import read_yaml

    return read_urgences(read_yaml(PRATIQUE / "urgences_autrui.yaml"))


def _rows(folder: Path, name: str, read: Callable[[Any], Row]) -> tuple[Row, ...]:
    from knowledge.loader import read_yaml

    path = folder / f"{name}.yaml"
    data = read_yaml(path)
    if not isinstance(data, list):
        raise KnowledgeError(f"Le fichier {path.name} doit être une liste de fiches.")
    rows, known = [], set()
    for rank, row in enumerate(data, 1):
        try:
            rows.append(read(row))
            twin = row["id"] in known
            known.add(row["id"])
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise _fault(path, rank, row, f"rubrique absente ou mal placée : {error}") from error
        if twin:
            raise _fault(path, rank, row, "cet identifiant est déjà pris")
    return tuple(rows)


def _fault(path: Path, rank: int, row: Any, why: str) -> KnowledgeError:
    name = f" (« {row['id']} »)" if isinstance(row, Mapping) and "id" in row else ""
    return KnowledgeError(
        f"Le fichier {path.name}, fiche n° {rank}{name}, n'a pas la forme attendue ({why})."
    )


def _texts(rows: Any) -> Texts:
    if isinstance(rows, str):
        raise ValueError("une liste est attendue")
    return tuple(str(row) for row in rows or ())


def _origin(row: Any) -> Origine:
    return Origine(str(row["titre"]), str(row["date"]))


def _types(row: Any) -> Texts:
    found = _texts(row.get("types"))
    if unknown := set(found) - set(TYPES):
        raise ValueError(f"type inconnu « {min(unknown)} »")
    return found


def _conditions(row: Any) -> Texts:
    found = _texts(row.get("si"))
    if unknown := {name.removeprefix("sans-") for name in found} - set(CONDITIONS):
        raise ValueError(f"condition inconnue « {min(unknown)} »")
    return found


def _texts_by(rows: Any) -> dict[str, Texts]:
    """By type or by référentiel; a plain list holds for all («»)."""
    if isinstance(rows, Mapping):
        return {str(key) if key != "tous" else "": _texts(value) for key, value in rows.items()}
    return {"": _texts(rows)}


def _structure(row: Any) -> Structure:
    return Structure(
        row["id"],
        row["nom"],
        _texts(row["noms"]),
        _texts(row["pays"]),
        row["mission"],
        _texts(row["offre"]),
        _texts(row["questions"]),
        _texts(row["partenaires"]),
        _texts(row["vigilance"]),
        _origin(row["origine"]),
        bool(row.get("a_verifier")),
        str(row.get("mission_tiers") or ""),
    )


def _public(row: Any) -> Public:
    return Public(
        row["id"],
        row["nom"],
        _texts(row["noms"]),
        _texts(row["pays"]),
        _texts(row["questions"]),
        _texts(row["relances"]),
        _texts(row["a_ecouter"]),
        _texts(row["eviter"]),
        _texts(row["ressources"]),
        _texts(row.get("domaines")),
        _origin(row["origine"]),
        bool(row.get("a_verifier")),
    )


def _domaine(row: Any) -> Domaine:
    return Domaine(
        row["id"],
        row["nom"],
        _texts(row["questions"]),
        _texts(row["relances"]),
        _texts(row["atouts"]),
        _texts(row["obstacles"]),
        _texts(row["urgences"]),
        _texts(row["ressources"]),
        _origin(row["origine"]),
    )


def _question(row: Any) -> Question:
    return Question(
        row["id"],
        row["texte"],
        row["genre"],
        row["phase"],
        _types(row),
        str(row.get("domaine") or ""),
        _texts(row.get("noeuds")),
        _origin(row["origine"]),
        _conditions(row),
    )


def _reformulation(row: Any) -> Reformulation:
    return Reformulation(
        row["id"], row["texte"], row["genre"], _types(row), _origin(row["origine"])
    )


def _phase(row: Any) -> Phase:
    return Phase(
        row["id"],
        {"" if key == "tous" else key: str(value) for key, value in row["noms"].items()},
        {"" if key == "tous" else key: int(value) for key, value in row["minutes"].items()},
        _texts_by(row["buts"]),
        _texts_by(row["ecouter"]),
        _texts_by(row["eviter"]),
        {"" if key == "tous" else key: _texts_by(value) for key, value in row["noeuds"].items()},
        _origin(row["origine"]),
        _instead(row),
    )


def _instead(row: Any) -> dict[str, str]:
    """What is written instead at a distance; a text that the phase does not have is a fault."""
    swaps = {str(swap["remplace"]): str(swap["par"]) for swap in row.get("distance") or ()}
    lists = [_texts_by(row[name]) for name in ("buts", "ecouter", "eviter")]
    known = {text for by_type in lists for texts in by_type.values() for text in texts}
    if unknown := swaps.keys() - known:
        raise ValueError(f"« {min(unknown)} » n'est pas un texte de cette phase")
    return swaps


def _ligne(row: Any) -> Ligne:
    return Ligne(
        row["id"],
        row["rubrique"],
        row["element"],
        row["texte"],
        _types(row),
        _conditions(row),
        _texts_by(row.get("noeuds") or {}),
        _origin(row["origine"]),
        str(row.get("court") or ""),
    )
