"""The passages' vectors, kept as one array that is read where it lies, and how they are asked.

The array is what is true; a Chroma collection (`chroma.py`) holds the same vectors and gives the
same answers. One-shot commands read the array alone: importing Chroma costs over a second.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from knowledge.passages import Passage
from knowledge.search.field import Scores
from knowledge.search.projection import Projection

Vectors = npt.NDArray[np.float32]
DEPTH = 100
"""Nearest passages asked for: further ones have nothing to do with the question."""


class StoreError(Exception):
    """The store cannot serve now; the snapshot does instead. Says why, in French."""


class Store(Protocol):
    """Somewhere that holds the passages' vectors; `nom` says where, in French."""

    nom: str

    def nearest(self, question: Vectors, count: int) -> tuple[npt.NDArray[np.int64], Scores]:
        """Positions and cosines of the passages nearest to a question, best first.

        Raises StoreError, soon, when it cannot tell.
        """
        ...

    def close(self) -> None:
        """Give back what is held."""
        ...


class Snapshot:
    """The vectors in one file, memory-mapped; every passage is compared."""

    nom = "fichier de l'index"

    def __init__(self, vectors: Vectors) -> None:
        self.vectors = vectors

    @classmethod
    def of(cls, modele: Projection | None, passages: Sequence[Passage]) -> "Snapshot":
        """The vectors that the model has for the passages; none at all without a model."""
        return cls(modele.vectors(passages) if modele else np.zeros((0, 1), np.float32))

    @classmethod
    def load(cls, path: Path) -> "Snapshot":
        """What `save` wrote. Raises OSError or ValueError when it is not sound."""
        return cls(np.load(path, mmap_mode="r"))

    def save(self, path: Path) -> None:
        """Write the vectors. Raises OSError."""
        np.save(path, self.vectors)

    def nearest(self, question: Vectors, count: int) -> tuple[npt.NDArray[np.int64], Scores]:
        """Positions and cosines, best first; the passages' own order when they are equal."""
        length = float(np.linalg.norm(question)) or 1.0
        cosines: Scores = (self.vectors @ question) / np.float32(length)
        order = np.argsort(-cosines, kind="stable")[:count]
        return order, cosines[order]

    def close(self) -> None:
        """Nothing is held."""


def score(store: Store, question: Vectors, passages: int) -> Scores:
    """One score a passage; those that are not among the nearest all have the last one's."""
    places, cosines = store.nearest(question, min(DEPTH, passages))
    scores: Scores = np.full(passages, cosines.min() if len(cosines) else 0.0, np.float32)
    scores[places] = cosines
    return scores
