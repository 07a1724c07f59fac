"""What moves a passage up or down besides its words: scope, codes, kinds, repetition."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import numpy as np
import numpy.typing as npt

from knowledge.passages import Passage
from knowledge.search.field import Scores
from knowledge.search.scope import Portee

EMPTY = "Sans objet"
SHORT = 60
"""Characters under which a passage that ends with «Sans objet» says nothing else."""
CODE_BONUS = 1000.0
"""A node named by its code comes before any node found by words."""
ITSELF = 8.0
"""What the named node has over its parts: the question's other words may still prefer a part."""
FAVOUR = 1.15
"""How much a référentiel that the words lean to is preferred."""
TITLE = 0.08
"""What a passage gains for each word of its title when the question holds them all."""
GENRE = 1.3
"""What a passage of a kind asked for by name («critères») gains."""
APART = 0.8
"""What a passage keeps when it is of something the question does not speak of (a CCP…)."""
NOTHING_SAID = 0.3
"""What a passage that says «Sans objet» keeps."""
SPREAD = 0.9
"""What each further passage of the same unit keeps of its score."""

DEEP = 200
"""Ranks that are looked at when passages are spread and told apart."""

Mask = npt.NDArray[np.bool_]


class Ranking:
    """Adjusts the scores of one list of passages, in place. Holds no state between questions."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.passages = passages
        self._referentiels = np.array([passage.referentiel for passage in passages])
        self._genres = np.array([passage.genre for passage in passages])
        self._none = self._where(lambda passage: False)
        self._empty = self._where(_says_nothing)
        self._titles: dict[str, list[int]] = {}
        for position, passage in enumerate(passages):
            if len(set(passage.sujet)) > 1:
                self._titles.setdefault(passage.sujet[0], []).append(position)

    def favour(self, scores: Scores, portee: Portee) -> None:
        """Prefer the référentiels that the words lean to."""
        if portee.favoris:
            scores[np.isin(self._referentiels, list(portee.favoris))] *= FAVOUR

    def confine(self, scores: Scores, scope: frozenset[str]) -> None:
        """Leave out what is not of the référentiels asked; after all that adds to a score."""
        if scope:
            scores[~np.isin(self._referentiels, list(scope))] = 0.0

    def recognise(self, scores: Scores, asked: Iterable[str]) -> None:
        """A passage whose whole title is in the question is probably what it is about."""
        terms = set(asked)
        for term in terms:
            for position in self._titles.get(term, ()):
                title = set(self.passages[position].sujet)
                if title <= terms:
                    scores[position] *= 1 + TITLE * min(len(title), 4)

    def prefer(self, scores: Scores, portee: Portee) -> None:
        """Kinds of passage asked by name gain; what nobody spoke of (a CCP…) comes after."""
        if portee.genres:
            scores[np.isin(self._genres, list(portee.genres))] *= GENRE
        scores[self._reserved(portee.reserves)] *= APART
        scores[self._empty] *= NOTHING_SAID

    def promote(self, scores: Scores, named: Iterable[str]) -> None:
        """Bring first what the question names by its code, and what stands under it in the tree."""
        for name in named:
            for position, passage in enumerate(self.passages):
                if passage.id == name:
                    scores[position] += CODE_BONUS + ITSELF
                elif is_under(passage, name):
                    scores[position] += CODE_BONUS

    def spread(self, scores: Scores) -> None:
        """Lower the second, third… passage of one unit: the first ranks should differ."""
        seen: dict[str, int] = {}
        for position in _best(scores, DEEP):
            unite = self.passages[position].unite
            scores[position] *= SPREAD ** seen.get(unite, 0)
            seen[unite] = seen.get(unite, 0) + 1

    def order(self, scores: Scores, compared: Sequence[str], nombre: int) -> list[int]:
        """Positions best first, one for each place in the texts.

        Nodes or référentiels named together take turns, to be compared.
        """
        ranked = list(self._apart(_best(scores, max(DEEP, 4 * nombre))))
        if len(compared) > 1:
            ranked = self._in_turn(ranked, compared)
        return ranked[:nombre]

    def _apart(self, ranked: Iterable[int]) -> Iterator[int]:
        """Of the passages cut out of the same lines, the first one only."""
        seen = set()
        for position in ranked:
            passage = self.passages[position]
            place = (passage.doc, passage.start, passage.end)
            if place not in seen:
                yield position
            seen.add(place)

    def _in_turn(self, ranked: list[int], compared: Sequence[str]) -> list[int]:
        turns: dict[str, int] = {}
        keyed = []
        for position in ranked:
            passage = self.passages[position]
            name = next((item for item in compared if is_under(passage, item)), "")
            keyed.append((turns.get(name, 0) if name else len(ranked), position))
            turns[name] = turns.get(name, 0) + 1
        return [position for _, position in sorted(keyed, key=lambda item: item[0])]

    def _where(self, holds: Callable[[Passage], bool]) -> Mask:
        return np.fromiter(map(holds, self.passages), dtype=np.bool_, count=len(self.passages))

    def _reserved(self, starts: tuple[str, ...]) -> Mask:
        return self._where(lambda passage: passage.id.startswith(starts)) if starts else self._none


def _says_nothing(passage: Passage) -> bool:
    return passage.texte.endswith(EMPTY) and len(passage.texte) < SHORT


def is_under(passage: Passage, name: str) -> bool:
    """Whether a passage is of a node, holds it, or stands under it by its id."""
    return name in passage.ids or passage.id == name or passage.id.startswith(f"{name}/")


def _best(scores: Scores, count: int) -> list[int]:
    """The positions of the best scores above zero; in the passages' order when equal."""
    return [int(item) for item in np.argsort(-scores, kind="stable")[:count] if scores[item] > 0]
