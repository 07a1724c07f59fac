"""Ridge regression from hashed features to passages, solved in its dual form.

Convex, with one parameter, no torch, and the same result at each run. A bag of embeddings trained
by gradient finds more of a pass left out (docs/recherche.md): it is the next model to ship.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.apprentissage.cholesky import solve

Matrix = npt.NDArray[np.float32]
Codes = npt.NDArray[np.uint32]
PENALTY = 1.0
"""The ridge: how much a large weight costs. Chosen with one writing pass left out."""
RARE = 5.0
"""What a question that nothing answers weighs, against 1: there are far fewer of them."""
ANSWERED = 6000
"""Questions with an answer that the doubt is learned against, taken at regular steps."""
SEEN = 2
"""Examples that must hold a feature: what one example alone holds teaches nothing."""


@dataclass(frozen=True)
class Design:
    """Examples as rows of length one over the features kept (`rows` is a scipy CSR array)."""

    rows: Any
    codes: Codes
    rarete: Matrix
    counts: npt.NDArray[np.int64]

    @classmethod
    def of(cls, found: Sequence[Mapping[int, float]]) -> "Design":
        """Keep the features seen often enough, weigh them by rarity (smoothed idf)."""
        from scipy.sparse import csr_array

        sizes = [len(row) for row in found]
        held = np.fromiter((code for row in found for code in row), np.uint32, sum(sizes))
        values = np.fromiter((value for row in found for value in row.values()), np.float32)
        codes, places, counts = np.unique(held, return_inverse=True, return_counts=True)
        kept = counts >= SEEN
        rarete = (np.log((1 + len(found)) / (1 + counts[kept])) + 1).astype(np.float32)
        borders = np.concatenate([[0], np.cumsum(sizes)])
        wide = csr_array((values, places, borders), shape=(len(found), len(codes)))
        rows = _level(csr_array(wide[:, np.flatnonzero(kept)]), rarete)
        return cls(rows, codes[kept], rarete, counts[kept])

    def solve(self, targets: Matrix, penalty: float = PENALTY) -> Matrix:
        """Weights (features × targets) that bring each example near its targets.

        Memory: one square matrix of float32 with as many rows as examples.
        """
        return _ridge(self.rows, targets, np.full(len(targets), penalty, np.float32))

    def doubt(self, nothing: npt.NDArray[np.bool_], printed: npt.NDArray[np.bool_]) -> Matrix:
        """One weight a feature: above zero when it speaks of what nothing answers.

        The words of the texts themselves (`printed`) are all learned as answerable.
        """
        answered = np.flatnonzero(~nothing & ~printed)
        step = max(1, len(answered) // ANSWERED)
        kept = np.sort(np.concatenate([np.flatnonzero(nothing | printed), answered[::step]]))
        targets = np.where(nothing[kept], 1, -1).astype(np.float32)[:, None]
        penalty = np.where(nothing[kept], PENALTY / RARE, PENALTY).astype(np.float32)
        weights: Matrix = _ridge(self.rows[kept], targets, penalty)[:, 0]
        return weights


def _ridge(rows: Any, targets: Matrix, penalty: Matrix) -> Matrix:
    """The weights of a ridge regression whose examples each have their own penalty."""
    gram: Matrix = (rows @ rows.T).toarray().astype(np.float32, copy=False)
    gram[np.diag_indices_from(gram)] += penalty
    weights: Matrix = rows.T @ solve(gram, targets)
    return weights


def _level(rows: Any, rarete: Matrix) -> Any:
    """Rows multiplied by rarity, then brought to length one."""
    rows.data = rows.data * rarete[rows.indices]
    squares = np.concatenate([[0], np.cumsum(rows.data.astype(np.float64) ** 2)])
    lengths = np.sqrt(np.diff(squares[rows.indptr]))
    rows.data /= np.repeat(np.where(lengths > 0, lengths, 1), np.diff(rows.indptr))
    return rows
