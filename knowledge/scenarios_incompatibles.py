"""Details that one person never holds together, whatever their kind: a table, read into the rows.

`pratique/scenarios/incompatibles.yaml` names ids; each row then says them in its own `exclut`. What
is no element is a mark: `attitude:a-plat`, `contrainte:telephone`, `structure:chrs`…
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from typing import Any

from knowledge.errors import KnowledgeError
from knowledge.fiches_entretien import Texts
from knowledge.fiches_scenario import Fiche, FicheUrgence

MARQUES = ("attitude", "contrainte", "public", "structure", "pression", "prescripteur")
Elements = Mapping[str, tuple[Fiche, ...]]


@dataclass(frozen=True)
class Incompatibles:
    """Two sets of ids; `pourquoi`: what would contradict itself."""

    un: Texts
    autre: Texts
    pourquoi: str

    def paires(self) -> set[frozenset[str]]:
        return {frozenset(pair) for pair in product(self.un, self.autre)}


def incompatibles(row: Any) -> Incompatibles:
    return Incompatibles(
        tuple(map(str, row["un"])), tuple(map(str, row["autre"])), str(row["pourquoi"])
    )


def appliquer(
    elements: Elements, urgences: Sequence[FicheUrgence], rows: Sequence[Incompatibles]
) -> tuple[dict[str, tuple[Fiche, ...]], tuple[FicheUrgence, ...]]:
    """The same rows, each with what it goes without. Raises KnowledgeError for an unknown id."""
    against = _against(rows)
    known = {item.id for kind in elements.values() for item in kind}
    known |= {item.id for item in urgences}
    if lost := sorted(name for name in {*against} - known if not _marque(name)):
        raise KnowledgeError(
            f"Le fichier incompatibles.yaml nomme {lost[0]}, qui n'est dans aucune fiche."
        )
    return (
        {name: tuple(_without(item, against) for item in kind) for name, kind in elements.items()},
        tuple(
            replace(item, exclut=(*item.exclut, *sorted(against.get(item.id, ()))))
            for item in urgences
        ),
    )


def contraires(rows: Sequence[Incompatibles]) -> Mapping[str, frozenset[str]]:
    """For an id or a mark, all that never goes with it."""
    return {name: frozenset(others) for name, others in _against(rows).items()}


def _marque(name: str) -> bool:
    return name.partition(":")[0] in MARQUES and ":" in name


def _without(fiche: Fiche, against: Mapping[str, set[str]]) -> Fiche:
    more = against.get(fiche.id)
    return replace(fiche, exclut=(*fiche.exclut, *sorted(more))) if more else fiche


def _against(rows: Sequence[Incompatibles]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for one, other in (pair for row in rows for pair in product(row.un, row.autre)):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found
