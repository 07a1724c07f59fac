"""Turns labelled by hand, and what recognition makes of them.

A row of `tours/regles-*.jsonl`, or of a file kept apart: `texte`, `contexte`, `gestes` and `sujets`
(settled), `premiere` and `seconde` (the moves that each of two annotators gave, apart from one
another).
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.apprentissage.tours import TOURS
from assistant.entretien.simulation.gestes import SUJETS, TYPES
from assistant.entretien.simulation.reconnaissance import reconnaitre

APART = Path(__file__).parent / "corpus" / "tenus-a-part"
"""Turns from which nothing is learned."""
OUVERTE, FERMEE = "question_ouverte", "question_fermee"


@dataclass(frozen=True)
class Score:
    """Counts of one label."""

    label: str
    justes: int
    trouves: int
    attendus: int

    @property
    def precision(self) -> float:
        return self.justes / self.trouves if self.trouves else 0.0

    @property
    def rappel(self) -> float:
        return self.justes / self.attendus if self.attendus else 0.0

    @property
    def f1(self) -> float:
        total = self.trouves + self.attendus
        return 2 * self.justes / total if total else 0.0


@dataclass(frozen=True)
class Lu:
    """A turn: what was expected of it, and what was found."""

    row: dict[str, Any]
    gestes: frozenset[str]
    sujets: frozenset[str]


def tours(name: str, folder: Path = TOURS) -> list[dict[str, Any]]:
    text = (folder / f"{name}.jsonl").read_text("utf-8")
    return [json.loads(line) for line in text.splitlines()]


def lire(rows: Iterable[dict[str, Any]]) -> list[Lu]:
    found = []
    for row in rows:
        context = [row["contexte"]] if row.get("contexte") else []
        parole = reconnaitre(row["texte"], context)
        found.append(Lu(row, parole.types, frozenset(parole.themes)))
    return found


def scores(read: Sequence[Lu], what: str = "gestes") -> list[Score]:
    """By label, in the order of the contract; those that nobody gave are left out."""
    labels = TYPES if what == "gestes" else SUJETS
    rows = [(frozenset(item.row[what]), getattr(item, what)) for item in read]
    counted = [
        Score(
            label,
            sum(label in gold and label in found for gold, found in rows),
            sum(label in found for _, found in rows),
            sum(label in gold for gold, _ in rows),
        )
        for label in labels
    ]
    return [score for score in counted if score.attendus]


def macro(found: Sequence[Score]) -> float:
    return sum(score.f1 for score in found) / len(found)


def ouverte_ou_fermee(read: Sequence[Lu]) -> tuple[int, int, int]:
    """Right, seen as one or the other, and all of the turns that are open or closed, not both."""
    right = seen = total = 0
    for item in read:
        gold = {OUVERTE, FERMEE} & {*item.row["gestes"]}
        if len(gold) == 1:
            total += 1
            found = {OUVERTE, FERMEE} & item.gestes
            seen += bool(found)
            right += found == gold
    return right, seen, total


def kappa(rows: Sequence[dict[str, Any]], label: str) -> float:
    """Cohen's, over turns, between the two annotators."""
    pairs = [(label in row["premiere"], label in row["seconde"]) for row in rows]
    same = sum(a == b for a, b in pairs) / len(pairs)
    first, second = (sum(pair[rank] for pair in pairs) / len(pairs) for rank in (0, 1))
    chance = first * second + (1 - first) * (1 - second)
    return 1.0 if chance == 1 else (same - chance) / (1 - chance)
