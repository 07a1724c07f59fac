"""The lexical leg: BM25 over the fields of passages, with our analyser, summed by weight.

Robertson and Zaragoza, «The Probabilistic Relevance Framework: BM25 and Beyond» (2009), §3.6, for
weighting fields. Fields are scored apart and added, so that each keeps its own length statistics.
"""

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np

from knowledge.french import STOP, analyse, stem, words
from knowledge.passages import Passage
from knowledge.search.field import Field, Scores

FIELDS: dict[str, Callable[[Passage], str]] = {
    "titre": lambda passage: passage.titre,
    "texte": lambda passage: f"{passage.titre}\n{passage.texte}\n{passage.contexte}",
    "fil": lambda passage: passage.fil,
}
WEIGHTS = {"titre": 0.6, "texte": 1.0, "fil": 0.35, "paires": 0.3, "grammes": 0.35}


def grams(tokens: Iterable[str]) -> list[str]:
    """Character 4-grams of the longer words: they carry typos and families of words."""
    return [
        f"_{word}_"[start : start + 4]
        for word in tokens
        if len(word) > 4 and word.isalpha() and word not in STOP
        for start in range(len(word) - 1)
    ]


def pairs(tokens: Iterable[str]) -> list[str]:
    """Neighbouring terms joined: «mise en situation» is more than «mise» and «situation»."""
    terms = [stem(word) for word in tokens if word not in STOP]
    return [f"{first}+{second}" for first, second in pairwise(terms)]


class Lexical:
    """BM25 indexes by field, over passages known by their position."""

    def __init__(self, fields: Mapping[str, Field]) -> None:
        self.fields = fields
        self._texte = fields["texte"]

    @classmethod
    def build(cls, passages: Sequence[Passage]) -> "Lexical":
        """Index every field of the passages."""
        fields = {
            name: Field.build(analyse(read(item)) for item in passages)
            for name, read in FIELDS.items()
        }
        for name, cut in (("paires", pairs), ("grammes", grams)):
            fields[name] = Field.build(cut(words(FIELDS["texte"](item))) for item in passages)
        return cls(fields)

    @classmethod
    def load(cls, folder: Path) -> "Lexical":
        """What `save` wrote. Raises OSError or ValueError when it is not sound."""
        return cls({name: Field.load(folder / name) for name in WEIGHTS})

    def save(self, folder: Path) -> None:
        """Write every field. Raises OSError."""
        for name, field in self.fields.items():
            field.save(folder / name)

    def knows(self, term: str) -> bool:
        """Whether a passage holds the term."""
        return term in self._texte.vocabulary

    def score(self, terms: Mapping[str, float], tokens: Sequence[str]) -> Scores:
        """One score a passage, for the weighted terms of a question and its words in order."""
        asked = {
            "paires": dict.fromkeys(pairs(tokens), 1.0),
            "grammes": dict.fromkeys(grams(tokens), 1.0),
        }
        total: Scores = np.zeros(self._texte.count, dtype=np.float32)
        for name, weight in WEIGHTS.items():
            total += weight * self.fields[name].score(asked.get(name, terms))
        return total

    def holds(self, position: int, term: str) -> bool:
        """Whether the text of the passage at this position holds the term."""
        place = self._texte.column(term)
        return place is not None and position in self._texte.indices[place]

    def phrase(self, tokens: Sequence[str]) -> list[int]:
        """The passages where words stand in this order, side by side; none for a single word."""
        field, found = self.fields["paires"], list[set[int]]()
        for pair in pairs(tokens):
            place = field.column(pair)
            found.append(set(map(int, field.indices[place])) if place is not None else set())
        return sorted(set.intersection(*found)) if found else []

    @property
    def idf_max(self) -> float:
        """The idf of a term that one passage alone holds."""
        return self._idf(1)

    def idf(self, term: str) -> float:
        """How rare a term is among the passages' texts (0 when no passage holds it)."""
        place = self._texte.column(term)
        return self._idf(place.stop - place.start) if place is not None else 0.0

    def _idf(self, frequency: int) -> float:
        return math.log(1 + (self._texte.count - frequency + 0.5) / (frequency + 0.5))
