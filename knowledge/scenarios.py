"""Reads what scenarios are made of (`pratique/scenarios/*.yaml`); a fault names file and row.

YAML is read only at a build or when a scenario is asked for.
"""

from collections.abc import Callable, Mapping
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, TypeVar

from knowledge.errors import KnowledgeError
from knowledge.fiches import PRATIQUE
from knowledge.fiches_entretien import Texts
from knowledge.fiches_scenario import (
    GENRES,
    MotPays,
    Parole,
    Pratique,
    PublicScenario,
    StructureScenario,
)
from knowledge.scenarios_incompatibles import (
    MARQUES,
    Groupe,
    Incompatibles,
    contraires,
    deployer,
    groupe,
    incompatibles,
    verifier,
)
from knowledge.scenarios_rangs import (
    attitude,
    contrainte,
    dit,
    fiche,
    mot_pays,
    parole,
    pont,
    prescripteur,
    pression,
    public,
    sigle,
    structure,
    urgence,
)

SCENARIOS = PRATIQUE / "scenarios"
FILES = {
    "atout": "atouts",
    "frein": "freins",
    "parcours": "parcours",
    "foyer": "foyers",
    "demande": "demandes",
    "implicite": "implicites",
}
Row = TypeVar("Row")
Numbered = TypeVar("Numbered", StructureScenario, PublicScenario)


@lru_cache(maxsize=4)
def load_scenarios(folder: Path = SCENARIOS) -> Pratique:
    """From the YAML files. Raises KnowledgeError naming the file and the row at fault."""
    elements = {
        genre: lire_fichier(folder, FILES[genre], partial(fiche, genre)) for genre in GENRES
    }
    marked = (  # in the order of MARQUES
        lire_fichier(folder, "attitudes", attitude),
        lire_fichier(folder, "contraintes", contrainte),
        lire_fichier(folder, "pressions", pression),
        lire_fichier(folder, "prescripteurs", prescripteur),
        _numbered("structures", lire_fichier(folder, "structures", structure)),
        _numbered("publics", lire_fichier(folder, "publics", public)),
    )
    named: list[list[str]] = [[row.id for row in rows] for rows in marked]
    marks = {f"{kind}:{name}" for kind, ids in zip(MARQUES, named, strict=True) for name in ids}
    urgences = lire_fichier(folder, "urgences", urgence)
    verifier(elements, urgences, load_incompatibles(folder), marks)
    return Pratique(
        elements,
        lire_fichier(folder, "ponts", pont),
        urgences,
        *marked,
        lire_fichier(folder, "sigles", sigle),
        _prenoms(folder),
        _repliques(folder),
    )


@lru_cache(maxsize=4)
def load_incompatibles(folder: Path = SCENARIOS) -> tuple[Incompatibles, ...]:
    """Details that one person never holds together."""
    rows = lire_fichier(folder, "incompatibles", incompatibles)
    return deployer(rows, load_groupes(folder))


@lru_cache(maxsize=4)
def load_groupes(folder: Path = SCENARIOS) -> tuple[Groupe, ...]:
    """Details that say one same thing of a person: somebody at home, a recent exit…"""
    return lire_fichier(folder, "groupes", groupe)


@lru_cache(maxsize=4)
def load_contraires(folder: Path = SCENARIOS) -> Mapping[str, frozenset[str]]:
    """The same, by id or by mark."""
    return contraires(load_incompatibles(folder))


@lru_cache(maxsize=4)
def load_venues(folder: Path = SCENARIOS) -> tuple[str, ...]:
    """Words of a first sentence that tell who or what made a person come."""
    return lire_fichier(folder, "venues", lambda row: str(row["mots"]))


@lru_cache(maxsize=4)
def load_paroles(folder: Path = SCENARIOS) -> tuple[Parole, ...]:
    """Words of a line that say more than its fact, and who does not say them."""
    return lire_fichier(folder, "paroles", parole)


@lru_cache(maxsize=4)
def load_mots_pays(folder: Path = SCENARIOS) -> tuple[MotPays, ...]:
    """Words that change from a country to another."""
    return lire_fichier(folder, "mots_pays", mot_pays)


def _numbered(name: str, rows: tuple[Numbered, ...]) -> tuple[Numbered, ...]:
    """The rows, no two of which bear one number: a printed one would tell of another person."""
    held: dict[int, str] = {}
    for row in rows:
        if held.setdefault(row.numero, row.id) != row.id:
            raise KnowledgeError(
                f"Le fichier {name}.yaml donne le numéro {row.numero} à « {held[row.numero]} » et à"
                f" « {row.id} » : chaque fiche a le sien, qui ne change jamais."
            )
    return rows


def lire_fichier(folder: Path, name: str, read: Callable[[Any], Row]) -> tuple[Row, ...]:
    """The rows of a file, sorted by id: a draw must not depend on where a row was written."""
    path = folder / f"{name}.yaml"
    data = _data(path, list, "une liste de fiches")
    rows: dict[str, Row] = {}
    for rank, row in enumerate(data, 1):
        try:
            key = _key(row)
            if key in rows:
                raise ValueError("cet identifiant est déjà pris")
            rows[key] = read(row)
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            why = f"rubrique absente : {error}" if isinstance(error, KeyError) else str(error)
            name = f" (« {row['id']} »)" if isinstance(row, Mapping) and "id" in row else ""
            raise KnowledgeError(
                f"Le fichier {path.name}, fiche n° {rank}{name}, n'a pas la forme attendue ({why})."
            ) from error
    return tuple(rows[key] for key in sorted(rows))


def _key(row: Any) -> str:
    names = (
        ("id",) if "id" in row else ("demande", "implicite") if "lien" in row else ("un", "autre")
    )
    return " ".join(str(row[name]) for name in names)


def _data(path: Path, kind: type, expected: str) -> Any:
    from knowledge.loader import read_yaml

    data = read_yaml(path)
    if not isinstance(data, kind):
        raise KnowledgeError(f"Le fichier {path.name} doit être {expected}.")
    return data


def _prenoms(folder: Path) -> Mapping[str, Texts]:
    data = _data(folder / "prenoms.yaml", dict, "deux listes, f et m")
    return {genre: tuple(sorted(set(map(str, data[genre])))) for genre in ("f", "m")}


def _repliques(folder: Path) -> Mapping[str, Any]:
    path = folder / "repliques.yaml"
    data = _data(path, dict, "une suite de situations")
    try:
        return {str(key): dit(row) for key, row in sorted(data.items())}
    except (KeyError, TypeError, ValueError) as error:
        raise KnowledgeError(
            f"Le fichier {path.name} n'a pas la forme attendue ({error})."
        ) from error
