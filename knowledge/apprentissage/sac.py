"""A bag of embeddings: each feature and each passage has a short vector, learned by gradient.

A question is the weighted sum of its features' vectors; its product with a passage's vector is a
score. The loss is a softmax over all the passages at once, which is what a static embedding learns
with multiple negatives when every passage is in every batch. numpy alone: two products a batch are
all there is to derive, and the result is the same at each run. Figures: docs/recherche.md.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from knowledge.apprentissage.adam import Adam
from knowledge.apprentissage.design import Matrix, level

SIZE = 256
STEPS = 680
"""Batches learned from: each example is seen six times. Chosen with writing passes left out."""
BATCH = 256
DROPPED = 0.3
"""Share of a question's features hidden at each step, so that no single word decides."""
SPREAD = 0.1
SEED = 20261126


@dataclass(frozen=True)
class Bag:
    """Vectors of the features (features × SIZE) and of the passages (passages × SIZE)."""

    traits: Matrix
    passages: Matrix


def train_bag(
    rows: Any, cibles: Sequence[Mapping[int, float]], passages: int, steps: int = STEPS
) -> Bag:
    """Learn from rows (examples × features, CSR) and the weights of the passages they lead to."""
    random = np.random.default_rng(SEED)
    traits = random.normal(scale=SPREAD, size=(rows.shape[1], SIZE)).astype(np.float32)
    bound = 1 / np.sqrt(SIZE)
    heads = random.uniform(-bound, bound, size=(SIZE, passages)).astype(np.float32)
    learns_traits, learns_heads = Adam(traits, steps), Adam(heads, steps)
    for chosen in _batches(random, rows.shape[0], steps):
        batch = level(_hidden(rows[chosen], random))
        said = batch @ traits
        error = _softmax(said @ heads) - _wanted([cibles[at] for at in chosen], passages)
        error /= np.float32(len(chosen))
        columns = batch.T.tocsr()
        seen = np.flatnonzero(np.diff(columns.indptr))
        slope = columns[seen] @ (error @ heads.T)
        learns_heads.step(said.T @ error)
        learns_traits.step(slope, seen)
    return Bag(traits, np.ascontiguousarray(heads.T))


def _batches(random: np.random.Generator, count: int, steps: int) -> Iterator[Any]:
    """Ranks of examples, each seen once before any is seen again."""
    done = 0
    while done < steps:
        order = random.permutation(count)
        for at in range(0, count, BATCH):
            if done < steps:
                yield order[at : at + BATCH]
            done += 1


def _hidden(batch: Any, random: np.random.Generator) -> Any:
    batch.data = np.where(random.random(len(batch.data)) < DROPPED, 0, batch.data)
    return batch


def _softmax(scores: Matrix) -> Matrix:
    powers = np.exp(scores - scores.max(1, keepdims=True))
    shares: Matrix = powers / powers.sum(1, keepdims=True)
    return shares


def _wanted(cibles: Sequence[Mapping[int, float]], passages: int) -> Matrix:
    """The share of each passage in each example's answer (they add up to one)."""
    wanted = np.zeros((len(cibles), passages), np.float32)
    for row, cible in enumerate(cibles):
        wanted[row, list(cible)] = list(cible.values())
    shares: Matrix = wanted / wanted.sum(1, keepdims=True)
    return shares
