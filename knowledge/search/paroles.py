"""What people ask, as a leg of the search: each bank question brings its own passages near.

A question is compared with each bank question apart, and a passage keeps its best ones: put
together in one text, the many ways to ask one thing would drown each other.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from knowledge.bank import Parole
from knowledge.french import terms
from knowledge.search.field import Field, Ints, Scores
from knowledge.search.holding import Holding
from knowledge.search.lexical import grams

NEXT = 0.8
"""What a bank question counts for the second, third… node attached to it, against the first."""
DEPTH = 0.4
"""What each further bank question of a passage counts, against the one just nearer."""
KEPT = 3
"""Bank questions counted for a passage."""
GRAMMES = 0.35
"""What character 4-grams count beside words."""
FIELDS = ("mots", "grammes")
LINKS = ("questions", "passages", "poids")


@dataclass(frozen=True)
class Paroles:
    """Two BM25 fields over the bank questions, and the passages that each one leads to.

    `questions`, `passages` and `poids` hold one link a row. `count` is the number of passages, and
    the position of a last one that stands for «nothing answers».
    """

    mots: Field
    grammes: Field
    questions: Ints
    passages: Ints
    poids: Scores
    count: int

    @classmethod
    def build(
        cls, bank: Sequence[Parole], holding: Holding, read: Callable[[str], list[str]]
    ) -> "Paroles":
        """Index every question; `holding` tells the passages of a node, `read` a text's words."""
        links = [
            (number, position, 1.0 if rank == 0 else NEXT)
            for number, row in enumerate(bank)
            for position, rank in (holding.ranked(row.noeuds) or {holding.count: 0}).items()
        ]
        same: dict[str, str] = {}  # each word once: a question's own are as many strings
        asked = [[same.setdefault(word, word) for word in read(row.question)] for row in bank]
        table = np.array(links, dtype=np.float32).reshape(-1, 3)
        return cls(
            Field.build(map(terms, asked)),
            Field.build(map(grams, asked)),
            table[:, 0].astype(np.int32),
            table[:, 1].astype(np.int32),
            table[:, 2].copy(),
            holding.count,
        )

    @classmethod
    def load(cls, folder: Path) -> "Paroles":
        """What `save` wrote. Raises OSError or ValueError when it is not sound."""
        mots, grammes = (Field.load(folder / name) for name in FIELDS)
        questions, passages, poids = (np.load(folder / f"{name}.npy") for name in LINKS)
        count = int(np.load(folder / "count.npy"))
        return cls(mots, grammes, questions, passages, poids, count)

    def save(self, folder: Path) -> None:
        """Write the fields and the links. Raises OSError."""
        for name in FIELDS:
            getattr(self, name).save(folder / name)
        for name in (*LINKS, "count"):
            np.save(folder / f"{name}.npy", getattr(self, name))

    def score(self, asked: Mapping[str, float], jetons: Sequence[str]) -> Scores:
        """One score a passage: its nearest bank questions, each next one counting less.

        The last score is that of the questions that nothing answers.
        """
        near = self.mots.score(asked)
        near += GRAMMES * self.grammes.score(dict.fromkeys(grams(jetons), 1.0))
        linked = near[self.questions] * self.poids
        total: Scores = np.zeros(self.count + 1, dtype=np.float32)
        weight = 1.0
        for _ in range(KEPT):
            best: Scores = np.zeros(self.count + 1, dtype=np.float32)
            np.maximum.at(best, self.passages, linked)
            total += weight * best
            linked = np.where(linked == best[self.passages], 0.0, linked)
            weight *= DEPTH
        return total
