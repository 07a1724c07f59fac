"""The question bank: what people ask in their own words, and the nodes that answer them.

Each row of `usage/questions/*.yaml` names the nodes that answer, best first; none means that the
five documents do not answer. `lot` is the writing pass: a figure is measured on a pass that was
left out of what it is fitted on.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from sys import intern
from typing import Any

from knowledge.errors import KnowledgeError
from knowledge.paths import USAGE

QUESTIONS = USAGE / "questions"
KEYS = {"lot", "point_de_vue", "noeuds", "question"}


@dataclass(frozen=True)
class Parole:
    """One question or situation as a person says it."""

    question: str
    noeuds: tuple[str, ...]
    lot: str
    point_de_vue: str


def load_bank(folder: Path = QUESTIONS) -> list[Parole]:
    """Every row of the bank, file by file in the order of their names.

    Raises KnowledgeError naming the file and the row that has not the right shape.
    """
    return [row for path in sorted(folder.glob("*.yaml")) for row in _rows(path)]


def _rows(path: Path) -> Iterator[Parole]:
    from knowledge.loader import read_rows  # only a build reads the bank: a search has no YAML

    for rank, row in enumerate(read_rows(path, "questions"), 1):
        yield _parole(path, rank, row)


def _parole(path: Path, rank: int, row: Any) -> Parole:
    sound = isinstance(row, dict) and row.keys() == KEYS and isinstance(row["noeuds"], list)
    if not sound:
        raise KnowledgeError(
            f"Le fichier {path.name}, question n° {rank} : il faut « lot », « point_de_vue »,"
            " « noeuds » (une liste) et « question », rien d'autre."
        )
    return Parole(
        str(row["question"]),
        tuple(intern(str(name)) for name in row["noeuds"]),  # one string a node, not one a row
        intern(str(row["lot"])),
        intern(str(row["point_de_vue"])),
    )
