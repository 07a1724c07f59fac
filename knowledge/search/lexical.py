"""The lexical leg: BM25 (bm25s, with our analyser) over the fields of passages, summed by weight.

Robertson and Zaragoza, «The Probabilistic Relevance Framework: BM25 and Beyond» (2009), §3.6, for
weighting fields. Fields are scored apart and added, so that each keeps its own length statistics.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import bm25s
import numpy as np
import numpy.typing as npt

from knowledge.french import STOP, analyse, stem, words
from knowledge.passages import Passage

Scores = npt.NDArray[np.float32]

FIELDS: dict[str, Callable[[Passage], str]] = {
    "titre": lambda passage: passage.titre,
    "texte": lambda passage: f"{passage.titre}\n{passage.texte}\n{passage.contexte}",
    "fil": lambda passage: passage.fil,
}
WEIGHTS = {"titre": 0.6, "texte": 1.0, "fil": 0.35, "paires": 0.3, "grammes": 0.35}
K1, B = 1.2, 0.6


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

    def __init__(self, fields: Mapping[str, bm25s.BM25]) -> None:
        self.fields = fields

    @classmethod
    def build(cls, passages: Sequence[Passage]) -> "Lexical":
        """Index every field of the passages."""
        corpora = {
            name: [analyse(read(item)) for item in passages] for name, read in FIELDS.items()
        }
        corpora["paires"] = [pairs(words(FIELDS["texte"](item))) for item in passages]
        corpora["grammes"] = [grams(words(FIELDS["texte"](item))) for item in passages]
        return cls({name: _index(corpus) for name, corpus in corpora.items()})

    @classmethod
    def load(cls, folder: Path) -> "Lexical":
        """What `save` wrote."""
        return cls({name: bm25s.BM25.load(str(folder / name)) for name in WEIGHTS})

    def save(self, folder: Path) -> None:
        for name, index in self.fields.items():
            index.save(str(folder / name), show_progress=False)

    def knows(self, term: str) -> bool:
        """Whether a passage holds the term."""
        return term in self.fields["texte"].vocab_dict

    def score(self, terms: Mapping[str, float], tokens: Sequence[str]) -> Scores:
        """One score a passage, for the weighted terms of a question and its words in order."""
        asked = {
            "paires": dict.fromkeys(pairs(tokens), 1.0),
            "grammes": dict.fromkeys(grams(tokens), 1.0),
        }
        total = sum(
            weight * _scores(self.fields[name], asked.get(name, terms))
            for name, weight in WEIGHTS.items()
        )
        return np.asarray(total, dtype=np.float32)

    def holds(self, position: int, term: str) -> bool:
        """Whether the text of the passage at this position holds the term."""
        index = self.fields["texte"]
        number = index.vocab_dict.get(term)
        if number is None:
            return False
        indptr = index.scores["indptr"]
        return position in index.scores["indices"][indptr[number] : indptr[number + 1]]

    @property
    def idf_max(self) -> float:
        """The idf of a term that one passage alone holds."""
        count = int(self.fields["texte"].scores["num_docs"])
        return float(np.log(1 + (count - 0.5) / 1.5))

    def idf(self, term: str) -> float:
        """How rare a term is among the passages' texts (0 when no passage holds it)."""
        index = self.fields["texte"]
        number = index.vocab_dict.get(term)
        if number is None:
            return 0.0
        indptr = index.scores["indptr"]
        frequency = int(indptr[number + 1] - indptr[number])
        count = int(index.scores["num_docs"])
        return float(np.log(1 + (count - frequency + 0.5) / (frequency + 0.5)))


def _index(corpus: list[list[str]]) -> bm25s.BM25:
    index = bm25s.BM25(method="lucene", k1=K1, b=B)
    index.index(corpus, show_progress=False)
    return index


def _scores(index: bm25s.BM25, terms: Mapping[str, float]) -> Scores:
    total = np.zeros(int(index.scores["num_docs"]), dtype=np.float32)
    for term, weight in terms.items():
        if term in index.vocab_dict:
            total += weight * index.get_scores([term])
    return total
