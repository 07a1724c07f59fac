"""From a question to ranked passages: scope, codes, legs, and whether any answers."""

import math
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial

import numpy as np

from knowledge.french import STOP, stem
from knowledge.search.codes import find_ids
from knowledge.search.field import Scores
from knowledge.search.fusion import combine
from knowledge.search.index import Index
from knowledge.search.meaning import defining
from knowledge.search.ranking import Ranking
from knowledge.search.result import Asked, Hit, Legs, Renfort, Reranker, SearchResult
from knowledge.search.vectors import Store, StoreError, Vectors, score
from knowledge.search.vocabulary import Terms

MAX_CHARS = 2000
"""Of a question, what is searched: beyond, more words only blur it."""
FEW = 3
"""First passages whose words are compared with the question's."""
PHRASE = 5
"""Words of a question that may be looked for as they stand («écoute active»)."""
KNOWN = 1.5
"""Nearness of a bank question from which nothing is uncertain."""
MEANING_BONUS = 100.0
"""A passage that prints the acronym asked comes before what words found, after a code."""


def _known(signes: Mapping[str, float]) -> bool:
    """Whether people ask nearly that question, and more of what is answered than of the rest."""
    return signes["paroles"] > KNOWN and signes["paroles"] > signes["sans_reponse"]


class Searcher:
    """Searches one index. Holds no state between questions, but for where the vectors are asked.

    `abandon` says why a store was left for the snapshot, in French; empty when none was.
    """

    def __init__(self, index: Index) -> None:
        self.index = index
        self.catalogue = index.catalogue
        self.ranking = Ranking(index.passages)
        self.store: Store = index.vecteurs
        self.abandon = ""
        self.renforts: list[Renfort] = []
        self.reclasseur: Reranker | None = None

    def search(
        self, question: str, referentiel: str | None = None, nombre: int = 10
    ) -> SearchResult:
        """The passages nearest to a question, `referentiel` alone when it is given."""
        asked = self.read(question, referentiel)
        legs = self.legs(asked)
        scores = combine(legs.scores, self.weigh(asked, legs))
        defined = self.adjust(scores, asked)
        compared = asked.named if len(asked.named) > 1 else sorted(asked.portee.imposes)
        order = self.ranking.order(scores, compared, nombre)
        if self.reclasseur and not asked.named:
            texts = [self.index.passages[position].texte for position in order]
            order = self.reclasseur.order(asked.text, order, texts)
        signes = self.signes(asked, legs, order)
        sure = bool(asked.named) or defined or self._is_title(asked, order)
        refus = self.index.reglages.refus
        return SearchResult(
            question=question,
            answered=bool(order) and (sure or not refus.declines(signes)),
            hits=tuple(self._hit(position, scores, asked.named) for position in order),
            portee=asked.scope,
            nommes=asked.named,
            genres=asked.portee.genres,
            lus=asked.terms.lus,
            couverture=signes["couverture"],
            refus=refus.score(signes),
            incertain=not (sure or _known(signes)) and refus.doubts(signes),
            terms=asked.terms,
        )

    def _is_title(self, asked: Asked, order: Sequence[int]) -> bool:
        """«C'est quoi le livret des capacités relationnelles»: what bears that name is asked."""
        said = {stem(word) for word in asked.terms.jetons if word not in STOP}
        titles = (self.index.passages[position].sujet for position in order[:FEW])
        return len(said) > 1 and any(said <= set(title) for title in titles)

    def read(self, question: str, referentiel: str | None = None) -> Asked:
        """The scope, the terms and the named nodes of a question."""
        text = question[:MAX_CHARS]
        portee = self.index.scopes.read(text)
        scope = frozenset({referentiel}) if referentiel else portee.imposes
        terms = self.index.vocabulary.terms(text, self.index.lexical.knows, portee.mots, scope)
        named = tuple(find_ids(text, self.catalogue, scope))
        return Asked(text, portee, scope, terms, named)

    def legs(self, asked: Asked) -> Legs:
        """What each leg has to say, before it is put together."""
        terms, modele = asked.terms, self.index.modele
        paroles = self.index.paroles.score(terms.weights, terms.jetons)
        scores = {
            "texte": self.index.lexical.score(terms.weights, terms.mots),
            "paroles": paroles[:-1],
            **{leg.nom: leg.scores(asked.text) for leg in self.renforts},
        }
        if modele is None or not self._knows_any(terms):
            return Legs(scores, 0.0, float(paroles[-1]))
        lecture = modele.question(terms.jetons, terms.concepts)
        scores["appris"] = self._near(lecture.vecteur)
        return Legs(scores, lecture.doute, float(paroles[-1]))

    def _knows_any(self, terms: Terms) -> bool:
        """Whether a word of the question is one: letters alone («ddd») have no meaning to learn."""
        return any(map(self._is_known, terms.weights))

    def _is_known(self, term: str) -> bool:
        return self.index.lexical.knows(term) or term in self.index.paroles.mots.vocabulary

    def weigh(self, asked: Asked, legs: Legs) -> dict[str, float]:
        """What each leg counts: the texts' own words the more, the more they say the question."""
        reglages = self.index.reglages
        best = np.argpartition(-legs.scores["texte"], FEW)[:FEW]
        cover = max(self._cover(asked.terms, int(position)) for position in best)
        more = {leg.nom: leg.poids for leg in self.renforts}
        texte = reglages.poids["texte"] + reglages.couverture * cover**2
        return {**reglages.poids, **more, "texte": texte}

    def _near(self, question: Vectors) -> Scores:
        """The cosines of the passages; a store that fails is left for good, for the snapshot."""
        count = len(self.index.passages)
        try:
            return score(self.store, question, count)
        except StoreError as error:
            self.store, self.abandon = self.index.vecteurs, str(error)
            return score(self.store, question, count)

    def signes(self, asked: Asked, legs: Legs, order: Sequence[int]) -> dict[str, float]:
        """What the decision to decline is made on (`decline.SIGNES`)."""
        terms, mots = asked.terms, self.index.paroles.mots
        stems = {stem(word) for word in terms.jetons if word not in STOP}
        total = sum(map(mots.idf, stems)) or 1.0
        appris = legs.scores.get("appris")
        return {
            "doute": legs.doute,
            "appris": float(appris.max()) if appris is not None else 0.0,
            "paroles": float(legs.scores["paroles"].max()) / total,
            "sans_reponse": legs.sans_reponse / total,
            "couverture": max(
                (self._cover(terms, position) for position in order[:FEW]), default=0.0
            ),
            "mots": math.log1p(len(terms.sens)),
        }

    def adjust(self, scores: Scores, asked: Asked) -> bool:
        """Apply all that is not words, in place; true when an acronym's meaning was found."""
        index = self.index
        self.ranking.favour(scores, asked.portee)
        self.ranking.recognise(scores, asked.terms.weights)
        printing = list(defining(asked.text, asked.scope, index.vocabulary, index.passages))
        for position in printing:
            scores[position] += MEANING_BONUS
        if len(asked.terms.jetons) <= PHRASE:
            scores[index.lexical.phrase(asked.terms.mots)] += scores.max(initial=0.0)
        self.ranking.confine(scores, asked.scope)
        self.ranking.promote(scores, asked.named)
        self.ranking.prefer(scores, asked.portee)
        self.ranking.spread(scores)
        return bool(printing)

    def weights(self, question: str) -> dict[str, float]:
        """The terms of a question weighted by their rarity, to choose sentences by."""
        terms = self.index.vocabulary.terms(question[:MAX_CHARS], self.index.lexical.knows)
        return {
            term: weight * self.index.lexical.idf(term) for term, weight in terms.weights.items()
        }

    def _hit(self, position: int, scores: Scores, named: Collection[str]) -> Hit:
        passage = self.index.passages[position]
        return Hit(
            passage, float(scores[position]), tuple(item for item in named if item in passage.ids)
        )

    def _cover(self, terms: Terms, position: int) -> float:
        return self.coverage(terms, partial(self.index.lexical.holds, position))

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
