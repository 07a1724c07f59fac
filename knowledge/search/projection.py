"""The shipped model: a question and a passage each become a short vector; their product is a score.

A bag of embeddings: the vectors of a question's hashed features, weighed and added
(`knowledge/apprentissage`). Numpy alone, memory-mapped.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from knowledge.passages import Passage
from knowledge.paths import FOLDER
from knowledge.search.features import features

Vector = npt.NDArray[np.float32]
MODELE = FOLDER / "modele"
ARRAYS = ("codes", "table", "echelle", "rarete", "doute", "passages")
CLES = "passages.json"


class Lecture(NamedTuple):
    """A question's vector, and how much it looks like what nothing answers (zero: as it may be)."""

    vecteur: Vector
    doute: float


@dataclass(frozen=True)
class Projection:
    """`table` (features × dimensions, int8) times `echelle` are the vectors of `codes`' features.

    `codes` are sorted hashes, `rarete` what each weighs, `doute` how much it speaks of what nothing
    answers. `passages` holds a vector for each key of `cles`. Their last dimension, which no
    question has, gives all of them the length one: a cosine and a product then rank alike.
    """

    codes: npt.NDArray[np.uint32]
    table: npt.NDArray[np.int8]
    echelle: Vector
    rarete: Vector
    doute: npt.NDArray[np.float16]
    passages: npt.NDArray[np.float16]
    cles: tuple[str, ...]

    @classmethod
    def load(cls, folder: Path = MODELE) -> "Projection":
        """Raises OSError or ValueError when a file is missing or unsound."""
        arrays = {name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in ARRAYS}
        cles = json.loads((folder / CLES).read_text("utf-8"))
        return cls(**arrays, cles=tuple(cles))

    def save(self, folder: Path) -> None:
        """Write what `load` reads. Raises OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        for name in ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name))
        cles = json.dumps(self.cles, ensure_ascii=False, indent=0)
        (folder / CLES).write_text(f"{cles}\n", "utf-8")

    def question(self, tokens: Sequence[str], concepts: Iterable[str]) -> Lecture:
        """A question as the model reads it."""
        return self.project(features(tokens, concepts))

    def project(self, found: Mapping[int, float]) -> Lecture:
        """The vector of weighted features; those that the model has not learned are left out."""
        codes = np.fromiter(found, np.uint32, len(found))
        rows = np.minimum(np.searchsorted(self.codes, codes), len(self.codes) - 1)
        known = self.codes[rows] == codes
        rows = rows[known]
        weights = np.fromiter(found.values(), np.float32, len(found))[known] * self.rarete[rows]
        weights /= float(np.linalg.norm(weights)) or 1.0
        vector = weights @ self.table[rows].astype(np.float32) * self.echelle
        doute = float(weights @ self.doute[rows].astype(np.float32))
        return Lecture(np.append(vector, np.float32(0.0)), doute)

    def vectors(self, passages: Sequence[Passage]) -> Vector:
        """One vector a passage; zeros for a passage that the model has not learned."""
        rows = {cle: row for row, cle in enumerate(self.cles)}
        known: Vector = np.zeros((len(passages), self.passages.shape[1]), np.float32)
        for position, passage in enumerate(passages):
            if (row := rows.get(key(passage))) is not None:
                known[position] = self.passages[row]
        lengths = np.linalg.norm(known, axis=1, keepdims=True)  # half floats have rounded them
        known /= np.where(lengths > 0, lengths, 1)
        return known


def key(passage: Passage) -> str:
    """What names a passage from one version to the next (a node may have a text and a list)."""
    return f"{passage.id}#{passage.genre}"
