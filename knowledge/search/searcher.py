"""From a question to ranked passages: scope, codes, lexical scores, and whether any answers."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from knowledge.french import fold, stem, words
from knowledge.passages import Passage
from knowledge.search.codes import find_ids
from knowledge.search.field import Scores
from knowledge.search.index import Index
from knowledge.search.scope import Portee
from knowledge.search.vocabulary import Terms

MAX_CHARS = 2000
"""Of a question, what is searched: beyond, more words only blur it."""
FAVOUR = 1.15
"""How much a référentiel that the words lean to is preferred."""
EVOKED = 3.0
"""What a passage gains for each node that the question's everyday words are attached to."""
TITLE = 0.08
"""What a passage gains for each word of its title when the question holds them all."""
GENRE = 1.3
"""What a passage of a kind asked for by name («critères») gains."""
APART = 0.8
"""What a passage keeps when it is of something the question does not speak of (a CCP…)."""
EMPTY = "Sans objet"
NOTHING_SAID = 0.3
"""What a passage that says «Sans objet» keeps."""
SPREAD = 0.9
"""What each further passage of the same unit keeps of its score."""
ITSELF = 8.0
"""What the named node has over its parts: the question's other words may still prefer a part."""
CODE_BONUS = 1000.0
"""A node named by its code comes before any node found by words."""
MEANING_BONUS = 100.0
_MEANING = re.compile(
    r"veut dire|veulent dire|veut-il dire|signifi|\bsigles?\b|acronyme|toutes lettres"
)
_WHAT = re.compile(r"c'est quoi|c est quoi|qu'est-ce que|c koi")
SHORT = 7
"""Words under which «c'est quoi…» asks for a meaning rather than tells a story."""
ALONE = 3.0
"""How many times the second passage's score makes the first one the answer."""
FEW = 4
"""Words of a question so short that each counts."""
ENOUGH_OF_FEW = 0.5
ENOUGH = 0.25
"""Share of the question's information (idf) that the first passage must hold to answer it."""


@dataclass(frozen=True)
class Hit:
    """A passage and its score; `nommes` are the nodes the question named, if any led here."""

    passage: Passage
    score: float
    nommes: tuple[str, ...] = ()


@dataclass(frozen=True)
class SearchResult:
    """Hits best first. `answered` is false when nothing in the référentiels seems to answer."""

    question: str
    answered: bool
    hits: tuple[Hit, ...]
    portee: frozenset[str] = frozenset()
    nommes: tuple[str, ...] = ()
    genres: frozenset[str] = frozenset()
    lus: dict[str, str] = field(default_factory=dict)
    couverture: float = 0.0
    terms: Terms = field(default_factory=Terms)


class Searcher:
    """Searches one index. Holds no state between questions."""

    def __init__(self, index: Index) -> None:
        self.index = index
        self.catalogue = index.catalogue
        self._holding: dict[str, list[int]] = {}
        for position, passage in enumerate(index.passages):
            for name in passage.ids:
                self._holding.setdefault(name, []).append(position)

    def search(
        self, question: str, referentiel: str | None = None, nombre: int = 10
    ) -> SearchResult:
        """The passages nearest to a question, `referentiel` alone when it is given."""
        text = question[:MAX_CHARS]
        portee = self.index.scopes.read(text)
        scope = frozenset({referentiel}) if referentiel else portee.imposes
        terms = self.index.vocabulary.terms(text, self.index.lexical.knows, portee.mots, scope)
        named = find_ids(text, self.catalogue, scope)
        scores = self.index.lexical.score(terms.weights, terms.mots)
        self._favour(scores, portee)
        self._evoke(scores, terms)
        self._recognise(scores, terms)
        defined = self._define(scores, text, scope)
        self._confine(scores, scope)
        self._promote(scores, named)
        self._prefer(scores, portee)
        self._spread(scores)
        compared = named if len(named) > 1 else sorted(portee.imposes)
        order = self._order(scores, compared, nombre)
        lexical = self.index.lexical
        cover = max(
            (self.coverage(terms, partial(lexical.holds, position)) for position in order[:3]),
            default=0.0,
        )
        alone = len(order) > 1 and float(scores[order[0]]) >= ALONE * float(scores[order[1]])
        needed = ENOUGH if len(terms.sens) > FEW else ENOUGH_OF_FEW
        evoked = any(
            position in self._holding.get(name, ())
            for name in terms.noeuds
            for position in order[:1]
        )
        return SearchResult(
            question=question,
            answered=bool(order) and (bool(named) or defined or evoked or alone or cover >= needed),
            hits=tuple(self._hit(position, scores, named) for position in order),
            portee=scope,
            nommes=tuple(named),
            genres=portee.genres,
            lus=terms.lus,
            couverture=cover,
            terms=terms,
        )

    def weights(self, question: str) -> dict[str, float]:
        """The terms of a question weighted by their rarity, to choose sentences by."""
        terms = self.index.vocabulary.terms(question[:MAX_CHARS], self.index.lexical.knows)
        return {
            term: weight * self.index.lexical.idf(term) for term, weight in terms.weights.items()
        }

    def _hit(self, position: int, scores: Scores, named: Iterable[str]) -> Hit:
        passage = self.index.passages[position]
        return Hit(
            passage, float(scores[position]), tuple(item for item in named if item in passage.ids)
        )

    def _favour(self, scores: Scores, portee: Portee) -> None:
        for position, passage in enumerate(self.index.passages):
            if passage.referentiel in portee.favoris:
                scores[position] *= FAVOUR

    def _confine(self, scores: Scores, scope: frozenset[str]) -> None:
        """Leave out what is not of the référentiels asked; after all that adds to a score."""
        for position, passage in enumerate(self.index.passages):
            if scope and passage.referentiel not in scope:
                scores[position] = 0.0

    def _spread(self, scores: Scores) -> None:
        """Lower the second, third… passage of one unit: the first ranks should differ."""
        seen: dict[str, int] = {}
        for position in np.argsort(-scores, kind="stable"):
            if scores[position] <= 0:
                break
            unite = self.index.passages[position].unite
            scores[position] *= SPREAD ** seen.get(unite, 0)
            seen[unite] = seen.get(unite, 0) + 1

    def _evoke(self, scores: Scores, terms: Terms) -> None:
        """What people say brings nearer the nodes that the lexicon attaches to it."""
        for name in set(terms.noeuds):
            for position in self._holding.get(name, ()):
                scores[position] += EVOKED

    def _recognise(self, scores: Scores, terms: Terms) -> None:
        """A passage whose whole title is in the question is probably what it is about."""
        asked = set(terms.weights)
        for position, passage in enumerate(self.index.passages):
            title = set(passage.sujet)
            if len(title) > 1 and title <= asked:
                scores[position] *= 1 + TITLE * min(len(title), 4)

    def _prefer(self, scores: Scores, portee: Portee) -> None:
        """Kinds of passage asked by name gain; what nobody spoke of (a CCP…) comes after."""
        for position, passage in enumerate(self.index.passages):
            if passage.genre in portee.genres:
                scores[position] *= GENRE
            if passage.id.startswith(portee.reserves):
                scores[position] *= APART
            if EMPTY in passage.texte[-len(EMPTY) :]:
                scores[position] *= NOTHING_SAID

    def _define(self, scores: Scores, question: str, scope: frozenset[str]) -> bool:
        """When an acronym's meaning is asked, the passages that print it come first."""
        if not asks_meaning(question):
            return False
        meanings = self.index.vocabulary.acronyms(question, scope).values()
        standing = (self._standing(sens.doc, sens.ligne) for found in meanings for sens in found)
        places = [position for position in standing if position is not None]
        for position in places:
            scores[position] += MEANING_BONUS
        return bool(places)

    def _standing(self, doc: str, ligne: int) -> int | None:
        """The position of the shortest passage on a line of a source."""
        covering = [
            (passage.end - passage.start, position)
            for position, passage in enumerate(self.index.passages)
            if passage.doc == doc and passage.start <= ligne <= passage.end
        ]
        return min(covering)[1] if covering else None

    def _order(self, scores: Scores, compared: Sequence[str], nombre: int) -> list[int]:
        """Positions best first; nodes or référentiels named together take turns, to be compared."""
        ranked = [int(item) for item in np.argsort(-scores, kind="stable") if scores[item] > 0]
        if len(compared) > 1:
            turns: dict[str, int] = {}
            keyed = []
            for position in ranked:
                passage = self.index.passages[position]
                name = next((item for item in compared if _is_under(passage, item)), "")
                keyed.append((turns.get(name, 0) if name else len(ranked), position))
                turns[name] = turns.get(name, 0) + 1
            ranked = [position for _, position in sorted(keyed, key=lambda item: item[0])]
        return ranked[:nombre]

    def _promote(self, scores: Scores, named: Iterable[str]) -> None:
        """Bring first what the question names by its code, and what stands under it in the tree."""
        for name in named:
            for position, passage in enumerate(self.index.passages):
                if passage.id == name:
                    scores[position] += CODE_BONUS + ITSELF
                elif _is_under(passage, name):
                    scores[position] += CODE_BONUS

    def coverage(
        self, terms: Terms, holds: Callable[[str], bool], skip: Collection[str] = ()
    ) -> float:
        """The share of a question's idf that a text holds; words known to no passage count as rare.

        A word held through an everyday equivalent counts as little as it does in the search.
        """
        lexical = self.index.lexical
        total = held = 0.0
        for word, meant in terms.sens.items():
            if stem(word) in skip:
                continue
            weight = max(map(lexical.idf, meant)) or lexical.idf_max
            total += weight
            held += weight * max(
                (terms.weights[term] for term in meant if holds(term)), default=0.0
            )
        return held / total if total else 0.0


def _is_under(passage: Passage, name: str) -> bool:
    """Whether a passage is of a node, holds it, or stands under it by its id."""
    return name in passage.ids or passage.id == name or passage.id.startswith(f"{name}/")


def asks_meaning(question: str) -> bool:
    """Whether a question asks what something (an acronym) stands for."""
    text = fold(question)
    return bool(_MEANING.search(text) or (_WHAT.search(text) and len(words(text)) <= SHORT))
