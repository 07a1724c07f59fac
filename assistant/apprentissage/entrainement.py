"""Logistic scores over the traits of sentences, by gradient, traits hidden at random.

The same result at each run. Needs scipy.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from assistant.apprentissage.exemple import SANS, Exemple
from assistant.appris.table import LONGUEUR, Table, code
from knowledge.apprentissage.adam import Adam
from knowledge.apprentissage.design import Matrix, level

PASSES, LOT = 25, 256
"""Times that each sentence is seen; sentences of a step."""
CACHE = 0.5
"""Share of a sentence's traits hidden at each step."""
FREIN = np.float32(3e-4)
"""How strongly weights are drawn to nothing."""
PAS = 0.05
VUS = 2
"""Sentences that must hold a trait."""
GRAINE = 20261126
DEPART = -3.0
"""A label is rare: the score before anything is seen."""


@dataclass(frozen=True)
class Lignes:
    """Sentences as rows over hashed traits (scipy CSR), brought to one length."""

    rows: Any
    codes: Any
    rarete: Matrix


def lignes(found: Sequence[Mapping[str, float]]) -> Lignes:
    """The traits seen twice at least, weighed by rarity (square root of the idf)."""
    counts = Counter(code(name) for row in found for name in row)
    codes = np.array(sorted(name for name, seen in counts.items() if seen >= VUS), np.uint32)
    seen = np.array([counts[int(name)] for name in codes], np.float32)
    rarete = np.sqrt(np.log((1 + len(found)) / (1 + seen))).astype(np.float32)
    return Lignes(_rows(found, codes, rarete), codes, rarete)


def _rows(found: Sequence[Mapping[str, float]], codes: Any, rarete: Matrix) -> Any:
    from scipy.sparse import csr_array

    place = {int(name): rank for rank, name in enumerate(codes)}
    columns: list[int] = []
    values: list[float] = []
    borders = [0]
    for row in found:
        for name, value in row.items():
            rank = place.get(code(name))
            if rank is not None:
                columns.append(rank)
                values.append(value * float(rarete[rank]))
        borders.append(len(columns))
    shape = (len(found), len(codes))
    wide = csr_array((np.array(values, np.float32), np.array(columns), borders), shape=shape)
    rows = level(wide)
    rows.data = rows.data * np.float32(LONGUEUR)
    return rows


def apprendre(
    labels: Sequence[str], examples: Sequence[Exemple], gardes: int, passes: int = PASSES
) -> Table:
    """A table learned from sentences; its thresholds are all one half.

    `gardes`: traits kept at most; `passes`: times that each sentence is seen.
    """
    held = lignes([example.traits for example in examples])
    wanted = np.array([example.etiquettes for example in examples], np.float32)
    counted = (wanted != SANS).astype(np.float32)
    weights = np.zeros((len(held.codes), len(labels)), np.float32)
    bias = np.full((1, len(labels)), DEPART, np.float32)
    random = np.random.default_rng(GRAINE)
    steps = passes * -(-len(examples) // LOT)
    moves, shifts = Adam(weights, steps, PAS), Adam(bias, steps, PAS)
    for _ in range(passes):
        order = random.permutation(len(examples))
        for at in range(0, len(order), LOT):
            chosen = order[at : at + LOT]
            batch = _hidden(held.rows[chosen], random)
            scores = 1 / (1 + np.exp(-(batch @ weights + bias)))
            error = (scores - np.maximum(wanted[chosen], 0)) * counted[chosen] / len(chosen)
            moves.step(batch.T @ error + FREIN * weights)
            shifts.step(error.sum(0, keepdims=True))
    return _table(labels, held, weights, bias[0], gardes)


def _hidden(batch: Any, random: np.random.Generator) -> Any:
    shown = random.random(len(batch.data)) >= CACHE
    batch.data = np.where(shown, batch.data / np.float32(1 - CACHE), np.float32(0))
    return batch


def _table(
    labels: Sequence[str], held: Lignes, weights: Matrix, bias: Matrix, gardes: int
) -> Table:
    """The heaviest traits, their weights on eight bits."""
    heavy = np.abs(weights * held.rarete[:, None]).max(1)
    kept = np.sort(np.argsort(-heavy, kind="stable")[:gardes])
    scale = np.abs(weights[kept]).max(0) / 127
    scale = np.where(scale > 0, scale, 1).astype(np.float32)
    return Table(
        tuple(labels),
        held.codes[kept],
        np.rint(weights[kept] / scale).astype(np.int8),
        held.rarete[kept].astype(np.float16),
        scale,
        bias,
        np.full(len(labels), 0.5, np.float32),
    )
