"""Details that one person never holds together, whatever their kind: a table, read into the rows.

`pratique/scenarios/incompatibles.yaml` names ids, as the `exclut` of a row does. What is no element
is a mark: `attitude:a-plat`, `contrainte:telephone`, `structure:chrs`… `groupe:…` is
short for all the ids of a row of `groupes.yaml`: a new id there follows every rule of its group.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from knowledge.errors import KnowledgeError
from knowledge.fiches_entretien import Texts
from knowledge.fiches_scenario import Fiche, FicheUrgence

MARQUES = ("attitude", "contrainte", "pression", "prescripteur", "structure", "public")
"""In the order of the tables of a `Pratique`."""
GROUPE = "groupe:"
Elements = Mapping[str, tuple[Fiche, ...]]


@dataclass(frozen=True)
class Groupe:
    """Ids and marks that say one same thing of a person."""

    id: str
    membres: Texts


@dataclass(frozen=True)
class Incompatibles:
    """Two sets of ids; `pourquoi`: what would contradict itself."""

    un: Texts
    autre: Texts
    pourquoi: str


def incompatibles(row: Any) -> Incompatibles:
    return Incompatibles(
        tuple(map(str, row["un"])), tuple(map(str, row["autre"])), str(row["pourquoi"])
    )


def groupe(row: Any) -> Groupe:
    return Groupe(str(row["id"]), tuple(map(str, row["membres"])))


def deployer(rows: Sequence[Incompatibles], groupes: Sequence[Groupe]) -> tuple[Incompatibles, ...]:
    """The same rows, the ids of a group in place of its name. Raises KnowledgeError for none."""
    known = {f"{GROUPE}{row.id}": row.membres for row in groupes}
    named = {name for row in rows for name in (*row.un, *row.autre) if name.startswith(GROUPE)}
    _connus(named, {*known})

    def names(side: Texts) -> Texts:
        return tuple(dict.fromkeys(name for row in side for name in known.get(row, (row,))))

    return tuple(replace(row, un=names(row.un), autre=names(row.autre)) for row in rows)


def verifier(
    elements: Elements,
    urgences: Sequence[FicheUrgence],
    rows: Sequence[Incompatibles],
    marques: Set[str],
) -> None:
    """Raises KnowledgeError for an id or a mark that is nowhere: its rule would hold nobody back.

    `marques`: those that may be named.
    """
    known = {item.id for kind in elements.values() for item in kind}
    named = {name for row in rows for name in (*row.un, *row.autre)}
    _connus(named, known | {item.id for item in urgences} | marques)


def contraires(rows: Sequence[Incompatibles]) -> Mapping[str, frozenset[str]]:
    """For an id or a mark, all that never goes with it."""
    return {name: frozenset(others) for name, others in _against(rows).items()}


def _connus(named: Set[str], known: Set[str]) -> None:
    if lost := sorted(named - known):
        raise KnowledgeError(
            f"Le fichier incompatibles.yaml nomme {lost[0]}, qui n'est dans aucune fiche."
        )


def _against(rows: Sequence[Incompatibles]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one, other in (pair for row in rows for pair in product(row.un, row.autre)):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found
