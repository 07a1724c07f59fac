"""Predictions on a writing pass that was left out of all that they are made from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial

from knowledge.apprentissage.entrainement import learn
from knowledge.apprentissage.exemples import Cibles
from knowledge.bank import Parole
from knowledge.search.fusion import combine
from knowledge.search.holding import Holding
from knowledge.search.index import Index
from knowledge.search.paroles import Paroles
from knowledge.search.result import Asked, Legs
from knowledge.search.searcher import Searcher
from knowledge.search.vectors import Snapshot


@dataclass(frozen=True)
class Prediction:
    """A bank question, as it is read and what each leg says of it."""

    parole: Parole
    asked: Asked
    legs: Legs


def without(index: Index, bank: Sequence[Parole], lot: str) -> Index:
    """The same index, as if a pass had never been written."""
    kept = [row for row in bank if row.lot != lot]
    modele = learn(kept, index, labelled=False)
    read = partial(index.vocabulary.jetons, knows=index.lexical.knows)
    return replace(
        index,
        paroles=Paroles.build(kept, Holding(index.passages), read),
        modele=modele,
        vecteurs=Snapshot.of(modele, index.passages),
    )


def foresee(index: Index, rows: Iterable[Parole]) -> list[Prediction]:
    """Predictions on questions that the index has never seen."""
    searcher = Searcher(index)
    read = ((row, searcher.read(row.question)) for row in rows)
    return [Prediction(row, asked, searcher.legs(asked)) for row, asked in read]


def predict(index: Index, bank: Sequence[Parole], lot: str, most: int) -> list[Prediction]:
    """Predictions on a pass left out: `most` of its questions, evenly taken; all its refusals."""
    told = [row for row in bank if row.lot == lot]
    answered = [row for row in told if row.noeuds]
    step = max(1, len(answered) // most)
    rows = [*answered[::step], *(row for row in told if not row.noeuds)]
    return foresee(without(index, bank, lot), rows)


class Notation:
    """How well predictions rank, by the passages that the bank gives as answers."""

    def __init__(self, index: Index) -> None:
        self.searcher = Searcher(index)
        self._cibles = Cibles(index.catalogue, index.passages)

    def ranks(self, predictions: Sequence[Prediction]) -> Iterator[int]:
        """The rank of each answerable question's first right passage; 0 when none is in ten."""
        for item in predictions:
            if item.parole.noeuds:
                right = {self._place(position) for position in self._cibles.of(item.parole.noeuds)}
                found = map(self._place, self.order(item))
                yield next((rank for rank, place in enumerate(found, 1) if place in right), 0)

    def order(self, item: Prediction) -> list[int]:
        """The passages as the search would rank them."""
        scores = combine(item.legs.scores, self.searcher.weigh(item.asked, item.legs))
        self.searcher.adjust(scores, item.asked)
        return self.searcher.ranking.order(scores, item.asked.named[:1], 10)

    def _place(self, position: int) -> tuple[str, int, int]:
        passage = self.searcher.index.passages[position]
        return passage.doc, passage.start, passage.end


def success(ranks: Sequence[int], depth: int) -> float:
    """The share of questions with a right passage among the first `depth`."""
    return sum(1 <= rank <= depth for rank in ranks) / len(ranks)
