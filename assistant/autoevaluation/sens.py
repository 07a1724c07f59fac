"""How near each line stands to a text, by what it means: the shipped model's vectors of the lines.

A line's vector holds its own words and the situations that people attached to it; the search says
which competencies the text is about.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from assistant.autoevaluation.grille import Ligne
from knowledge.search.index import Index
from knowledge.search.result import SearchResult

ENTIER, PHRASE, ACTION, UNITE = 0.3, 0.3, 0.4, 0.6
"""What counts for a line: the whole text, its nearest sentence, its nearest action, and how much
the text is about its competency. Fitted on the reading half of `tests.benchmarks.suggestions`."""
CLOSE = 0.4
"""Cosine of its nearest sentence under which a line is left out, as for texts of other things."""
SHARE = 0.9
"""Share of the best line's score under which another is left out."""


@dataclass(frozen=True)
class Proche:
    """A line and its score."""

    ligne: Ligne
    poids: float


class Texte(NamedTuple):
    """A text as the search read it: whole, by sentences, by the actions inside them."""

    entier: SearchResult
    phrases: Sequence[SearchResult]
    actions: Sequence[SearchResult]


class Sens:
    """Reads the meaning of sentences over an index that has its model."""

    def __init__(self, index: Index) -> None:
        self.index = index

    @property
    def pret(self) -> bool:
        """Whether the model is there."""
        return self.index.modele is not None and self.index.lignes is not None

    def autour(self, result: SearchResult) -> Mapping[str, float]:
        """The cosine of each line with a text as the search read it."""
        if self.index.modele is None or self.index.lignes is None:
            return {}
        read = self.index.modele.question(result.terms.jetons, result.terms.concepts)
        return self.index.lignes.near(read.vecteur)

    def proches(
        self,
        lignes: Iterable[Ligne],
        texte: Texte,
        unites: Mapping[str, float],
    ) -> list[Proche]:
        """The lines near a text, best first; `unites`: how much it is about each competency."""
        whole = self.autour(texte.entier)
        sentences, actions = (list(map(self.autour, part)) for part in texte[1:])
        found = []
        for line in lignes:
            said, done = _best(sentences, line), _best(actions, line)
            if max(said, done) >= CLOSE:
                own = ENTIER * whole.get(line.id, 0.0) + PHRASE * said + ACTION * done
                found.append(Proche(line, own + UNITE * unites.get(line.unite, 0.0)))
        found.sort(key=lambda item: (-item.poids, item.ligne.id))
        return [item for item in found if item.poids >= SHARE * found[0].poids]


def _best(parts: Iterable[Mapping[str, float]], line: Ligne) -> float:
    return max((part.get(line.id, 0.0) for part in parts), default=0.0)
