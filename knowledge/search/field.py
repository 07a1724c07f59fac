"""One BM25 index, scored by bm25s when it is built and read back as plain arrays.

Reading needs numpy alone: importing bm25s costs a command more than its whole search.
"""

import json
import math
from array import array
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]

K1, B = 1.2, 0.6
ARRAYS = ("data", "indices", "indptr")


@dataclass(frozen=True)
class Field:
    """Scores by term, in compressed columns: `indices[indptr[t]:indptr[t+1]]` hold term `t`."""

    vocabulary: Mapping[str, int]
    data: Scores
    indices: Ints
    indptr: Ints
    count: int

    @classmethod
    def build(cls, corpus: Iterable[Iterable[str]]) -> "Field":
        """Index the terms of each passage (method «lucene» of bm25s).

        They are read one passage at a time and kept as numbers: a million short strings at once
        would be most of what a build holds.
        """
        import bm25s

        numbers: dict[str, int] = {}
        numbered = [
            array("i", (numbers.setdefault(term, len(numbers)) for term in terms))
            for terms in corpus
        ]
        index = bm25s.BM25(method="lucene", k1=K1, b=B)
        index.index((numbered, numbers), show_progress=False)
        data, indices, indptr = (np.asarray(index.scores[name]) for name in ARRAYS)
        return cls(numbers, data, indices, indptr, len(numbered))

    @classmethod
    def load(cls, folder: Path) -> "Field":
        """What `save` wrote. Raises OSError or ValueError when it is not sound."""
        vocabulary, count = json.loads((folder / "termes.json").read_text("utf-8"))
        data, indices, indptr = (np.load(folder / f"{name}.npy") for name in ARRAYS)
        return cls(vocabulary, data, indices, indptr, count)

    def save(self, folder: Path) -> None:
        """Write the field in a folder of its own. Raises OSError."""
        folder.mkdir(parents=True)
        text = json.dumps([dict(self.vocabulary), self.count], ensure_ascii=False)
        (folder / "termes.json").write_text(text, "utf-8")
        for name in ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name))

    def score(self, terms: Mapping[str, float]) -> Scores:
        """One score a passage, for weighted terms; unknown ones count for nothing."""
        total: Scores = np.zeros(self.count, dtype=np.float32)
        for term, weight in terms.items():
            if (place := self.column(term)) is not None:
                total[self.indices[place]] += weight * self.data[place]
        return total

    def idf(self, term: str) -> float:
        """How rare a term is here; one that nothing holds is as rare as can be."""
        place = self.column(term)
        held = place.stop - place.start if place is not None else 0
        return math.log(1 + (self.count - held + 0.5) / (held + 0.5))

    def lengths(self) -> Ints:
        """How many terms each passage holds."""
        return np.bincount(self.indices, minlength=self.count).astype(np.int32)

    def column(self, term: str) -> slice | None:
        """Where a term's passages stand in `indices`, None when no passage holds it."""
        number = self.vocabulary.get(term)
        if number is None:
            return None
        return slice(int(self.indptr[number]), int(self.indptr[number + 1]))
