"""One BM25 index as plain arrays, scored once, when it is built (Lucene's form of BM25).

The numbers are those of bm25s, to the last bit, which a test holds. It is not imported: its modules
and its tables at once are sixty megabytes, more than all else that a build needs.
"""

import json
import math
from array import array
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

Scores = npt.NDArray[np.float32]
Ints = npt.NDArray[np.int32]

K1, B = 1.2, 0.6
ARRAYS = ("data", "indices", "indptr")
Postings = tuple["array[int]", "array[int]"]
"""The passages that hold a term, and how many times each does."""


@dataclass(frozen=True)
class Field:
    """Scores by term, in compressed columns: `indices[indptr[t]:indptr[t+1]]` hold term `t`."""

    vocabulary: Mapping[str, int]
    data: Scores
    indices: Ints
    indptr: npt.NDArray[np.int64]
    count: int

    @classmethod
    def build(cls, corpus: Iterable[Iterable[str]]) -> "Field":
        """Index the terms of each passage; passages are read one at a time and not kept."""
        held, lengths = _held(corpus)
        indptr = np.zeros(len(held) + 1, np.int64)
        np.cumsum([len(rows) for rows, _ in held.values()], out=indptr[1:])
        data, indices = np.empty(indptr[-1], np.float32), np.empty(indptr[-1], np.int32)
        room = K1 * ((1 - B) + B * lengths / lengths.mean())
        for number, (rows, times) in enumerate(held.values()):
            place = slice(int(indptr[number]), int(indptr[number + 1]))
            indices[place], said = rows, np.asarray(times, np.float32)
            data[place] = np.float32(_idf(len(lengths), len(rows))) * (
                said / (room[indices[place]] + said)
            )
        vocabulary = {term: number for number, term in enumerate(held)}
        return cls(vocabulary, data, indices, indptr, len(lengths))

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
        return _idf(self.count, place.stop - place.start if place is not None else 0)

    def lengths(self) -> Ints:
        """How many terms each passage holds."""
        return np.bincount(self.indices, minlength=self.count).astype(np.int32)

    def column(self, term: str) -> slice | None:
        """Where a term's passages stand in `indices`, None when no passage holds it."""
        number = self.vocabulary.get(term)
        if number is None:
            return None
        return slice(int(self.indptr[number]), int(self.indptr[number + 1]))


def _held(corpus: Iterable[Iterable[str]]) -> tuple[dict[str, Postings], Ints]:
    """Where each term is held; and the passages' lengths.

    In numbers as soon as read: a million short strings would be most of what a build holds.
    """
    held: dict[str, Postings] = {}
    lengths = array("i")
    for row, terms in enumerate(corpus):
        counts = Counter(terms)
        lengths.append(counts.total())
        for term, count in counts.items():
            rows, times = held.setdefault(term, (array("i"), array("H")))
            rows.append(row)
            times.append(count)
    return held, np.asarray(lengths)


def _idf(passages: int, held: int) -> float:
    return math.log(1 + (passages - held + 0.5) / (held + 0.5))
