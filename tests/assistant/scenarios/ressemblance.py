"""How much of a person's card its neighbour says again: every eight words running, line by line."""

from collections.abc import Sequence
from itertools import pairwise

from assistant.export.simple import render
from assistant.scenarios.fiche_comedien import fiche_comedien
from assistant.scenarios.scenario import Scenario

SHINGLE = 8
COMMUNES = 20
"""Cards that show what every card says, whoever the person is."""


def parts(series: Sequence[Scenario]) -> list[float]:
    """For each two neighbours, the share of the shorter card that the other one holds."""
    cards = [_lines(item) for item in series]
    ours = set.intersection(*cards[:COMMUNES])
    own = [_shingles(rows - ours) for rows in cards]
    return [len(a & b) / min(len(a), len(b)) for a, b in pairwise(own)]


def _lines(scenario: Scenario) -> set[str]:
    return {*render(fiche_comedien(scenario)).splitlines()}


def _shingles(rows: set[str]) -> set[tuple[str, ...]]:
    cut = (row.lower().split() for row in rows)
    return {tuple(words[n : n + SHINGLE]) for words in cut for n in range(len(words) - SHINGLE + 1)}
