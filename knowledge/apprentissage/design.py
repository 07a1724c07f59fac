"""Examples as rows over hashed features: what every part of the model learns from."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Matrix = npt.NDArray[np.float32]
Codes = npt.NDArray[np.uint32]
SEEN = 2
"""Examples that must hold a feature: what one example alone holds teaches nothing."""
FEATURES = 30_000
"""Features kept, those that weigh most over the examples: the model stays under 12 MB."""


@dataclass(frozen=True)
class Design:
    """Examples as rows of length one over the features kept (`rows` is a scipy CSR array)."""

    rows: Any
    codes: Codes
    rarete: Matrix

    @classmethod
    def of(cls, found: Sequence[Mapping[int, float]]) -> "Design":
        """Keep the features that weigh most, weigh them by rarity (smoothed idf)."""
        from scipy.sparse import csr_array

        sizes = [len(row) for row in found]
        held = np.fromiter((code for row in found for code in row), np.uint32, sum(sizes))
        values = np.fromiter((value for row in found for value in row.values()), np.float32)
        codes, places, counts = np.unique(held, return_inverse=True, return_counts=True)
        rarete = (np.log((1 + len(found)) / (1 + counts)) + 1).astype(np.float32)
        borders = np.concatenate([[0], np.cumsum(sizes)])
        wide = csr_array((values * rarete[places], places, borders), shape=(len(found), len(codes)))
        weight = np.bincount(places, (values * rarete[places]) ** 2, len(codes))
        kept = np.sort(np.argsort(-np.where(counts >= SEEN, weight, 0), kind="stable")[:FEATURES])
        kept = kept[counts[kept] >= SEEN]
        return cls(level(csr_array(wide[:, kept])), codes[kept], rarete[kept])


def level(rows: Any) -> Any:
    """Sparse rows brought to length one, as a question's are."""
    squares = np.concatenate([[0], np.cumsum(rows.data.astype(np.float64) ** 2)])
    lengths = np.sqrt(np.diff(squares[rows.indptr]))
    scale = np.repeat(np.where(lengths > 0, lengths, 1), np.diff(rows.indptr))
    rows.data = (rows.data / scale).astype(np.float32)
    return rows
