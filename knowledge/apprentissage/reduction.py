"""From a wide linear model to short vectors: a truncated singular value decomposition, in bytes."""

from collections.abc import Sequence

import numpy as np

from knowledge.apprentissage.regression import Design, Matrix
from knowledge.search.projection import Projection

DIMENSIONS = 320
FEATURES = 30_000
"""Features kept, those that weigh most on the examples: the file stays under 12 MB."""


def reduce(design: Design, weights: Matrix, doute: Matrix, cles: Sequence[str]) -> Projection:
    """Keep the directions in which the predictions on the examples vary most.

    `weights` is features × passages, `doute` one number a feature. Each passage counts alike,
    however many examples it has.
    """
    predictions = design.rows @ weights
    spread = predictions.T @ predictions
    levels = np.sqrt(np.diag(spread) + TINY).astype(np.float32)
    _, vectors = np.linalg.eigh(spread / np.outer(levels, levels))
    basis = _signed(vectors[:, ::-1][:, :DIMENSIONS]).astype(np.float32)
    kept = _kept(design, weights)
    table = (weights[kept] / levels) @ basis
    echelle = (np.abs(table).max(0) / 127).astype(np.float32)
    rounded = np.rint(table / np.where(echelle > 0, echelle, 1)).astype(np.int8)
    passages = _level(basis * levels[:, None]).astype(np.float16)
    return Projection(
        design.codes[kept],
        rounded,
        echelle,
        design.rarete[kept],
        doute[kept].astype(np.float16),
        passages,
        tuple(cles),
    )


def _kept(design: Design, weights: Matrix) -> np.ndarray[tuple[int], np.dtype[np.int64]]:
    """The ranks of the features that weigh most, in the order of their codes."""
    weight = np.linalg.norm(weights, axis=1) * np.sqrt(design.counts) * design.rarete
    return np.sort(np.argsort(-weight, kind="stable")[:FEATURES])


def _signed(basis: Matrix) -> Matrix:
    """A direction may be found either way round: its largest number is made positive."""
    largest = basis[np.abs(basis).argmax(0), range(basis.shape[1])]
    return basis * np.where(largest < 0, -1, 1)


def _level(rows: Matrix) -> Matrix:
    """Rows brought to length one by a dimension of their own, in which no question stands.

    Neyshabur and Srebro, «On Symmetric and Asymmetric LSHs for Inner Product Search» (2015).
    """
    lengths = np.linalg.norm(rows, axis=1)
    missing = np.sqrt(np.maximum(lengths.max() ** 2 - lengths**2, 0))
    level: Matrix = np.column_stack([rows, missing]) / lengths.max()
    return level


TINY = 1e-6
