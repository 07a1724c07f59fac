"""Which lines an evidence could support, each with the words that suggest it: to accept or refuse.

The search finds competencies near each sentence; then their lines are ranked by meaning, and each
comes with the words of the text that lead to it. Without the shipped model, a line is proposed only
for words that it holds itself, as they are or as the lexicon reads them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from assistant.autoevaluation.grille import Grille, Ligne
from assistant.autoevaluation.sens import Proche, Sens, Texte
from knowledge.french import STOP, stem, words
from knowledge.search.result import SearchResult
from knowledge.search.searcher import Searcher

MOST, EACH = 8, 3
"""Lines proposed at once, and at most for one competency."""
PHRASES = 40
"""Sentences read at most: an evidence is a page, not a dossier."""
SEVERAL = 3
"""Words of an action: fewer do not say what was done."""
NEAR = 0.45
"""Share of a sentence's first score from which a passage leads to its competency."""
TELLING, RARE = 3, 1.6
"""Letters, and rarity in the texts, of a word that suggests a line."""
READ, COMPANY = 0.5, 0.35
"""What a word counts when only the lexicon joins it to a line, when only its competency says it."""
ALONE, NEAREST = 0.2, 3
"""Cosine from which a word alone leads to a line, and how many such words are shown."""
LEAST, FEW, AROUND = 5.0, 2, 4
"""What the words of a line must weigh, how many they must be, and how many are shown around."""
SANS_MOT = "Aucun de vos mots n'y mène : les deux compétences parlent du même travail."
LEGERS = frozenset(
    stem(word)
    for word in words("aller avoir dire donner faire mettre passer poser prendre tenir venir voir")
)
"""Verbs that say little of what was done: not shown where another word leads to the line."""
_SENTENCE = re.compile(r"(?<=[.;!?])\s+|\n+")
_ACTION = re.compile(r"[,;:()]\s*|\b(?:et|puis)\b|\ben (?=\w+ant\b)")
"""Where one action ends and the next begins."""
_BLANKS = re.compile(r"[\s'’/]+")
_EDGES = ".,;:!?()«»\"'’“”…-"


@dataclass(frozen=True)
class Suggestion:
    """A line, and the words of the text that suggest it; `autour`: those its competency says."""

    ligne: Ligne
    mots: tuple[str, ...]
    autour: tuple[str, ...]
    poids: float

    @property
    def extrait(self) -> str:
        """The words, as they are shown and kept with the evidence."""
        told = [word for word in self.mots if not {*map(stem, words(word))} & LEGERS] or self.mots
        said = ", ".join(f"«\u00a0{word}\u00a0»" for word in told)
        near = ", ".join(f"«\u00a0{word}\u00a0»" for word in self.autour)
        return f"{said} ; dans la même compétence : {near}" if near else said


def dire_raison(item: Suggestion) -> str:
    """Why a line is proposed, in a sentence."""
    return f"Vos mots : {item.extrait}." if item.extrait else SANS_MOT


class Mot(NamedTuple):
    """A word of the text that may suggest lines: as typed, its own stem, what it may stand for."""

    dit: str
    racine: str
    termes: frozenset[str]


class Suggesteur:
    """Proposes lines for a text, over an open index."""

    def __init__(self, searcher: Searcher, grille: Grille) -> None:
        self.searcher = searcher
        self.grille = grille
        self._idf = searcher.index.lexical.idf
        self.sens = Sens(searcher.index)
        self._termes: dict[str, frozenset[str]] = {}
        self._lus: dict[str, Mapping[str, float]] = {}

    def suggerer(
        self, texte: str, referentiel: str | None = None, sauf: Iterable[str] = ()
    ) -> tuple[Suggestion, ...]:
        """Lines best first, `sauf` left out; nothing when no word suggests any."""
        results = [self.searcher.search(part, referentiel) for part in phrases(texte)]
        whole = self.searcher.search(texte, referentiel)
        names = dict.fromkeys(name for item in (whole, *results) for name in self._unites(item))
        left_out = set(sauf)
        lines = [line for name in names for line in self.grille.par_id[name].lignes]
        lines = [line for line in lines if line.id not in left_out]
        told = self._mots(results)
        if not self.sens.pret:
            return _varied(self.parmi(lines, told))[:MOST]
        done = [self.searcher.search(part, referentiel) for part in actions(texte)]
        read = Texte(whole, results, done)
        near = self.sens.proches(lines, read, self._parts((whole, *results)))
        found = (self._eclairee(item, told) for item in near)
        kept = (item for item in found if item.mots and len(item.mots + item.autour) >= FEW)
        return _varied(kept)[:MOST]

    def lire(self, texte: str) -> tuple[Mot, ...]:
        """The words of a text that may suggest something."""
        return self._mots([self.searcher.search(part) for part in phrases(texte)])

    def parmi(self, lignes: Iterable[Ligne], mots: Iterable[Mot]) -> list[Suggestion]:
        """Those of the lines that the words suggest enough, best first."""
        told = tuple(mots)
        found = [item for line in lignes if (item := self._suggestion(line, told))]
        return sorted(found, key=lambda item: (-item.poids, item.ligne.id))

    def _unites(self, result: SearchResult) -> Iterator[str]:
        """The competencies that hold the passages found."""
        first = result.hits[0].score if result.hits else 0.0
        for hit in result.hits:
            if hit.score >= NEAR * first and (name := self._above(hit.passage.id)):
                yield name

    def _parts(self, results: Sequence[SearchResult]) -> dict[str, float]:
        """How much the sentences are about each competency: 1 where it comes first in all."""
        totals: Counter[str] = Counter()
        for result in results:
            first = result.hits[0].score if result.hits else 0.0
            best: dict[str, float] = {}
            for hit in result.hits:
                if (name := self._above(hit.passage.id)) and first > 0:
                    best[name] = max(best.get(name, 0.0), hit.score / first)
            totals.update(best)
        return {name: total / len(results) for name, total in totals.items()}

    def _eclairee(self, item: Proche, told: Sequence[Mot]) -> Suggestion:
        """A line with the words that lead to it: those it holds, else the nearest in meaning."""
        own, around = self._held(item.ligne.id), self._held(item.ligne.unite)
        direct = [mot for mot in told if self._poids(mot, own) > 0] or self._voisins(item, told)
        near = [mot for mot in told if mot.racine in around and mot not in direct]
        said, more = (tuple(mot.dit for mot in some) for some in (direct, near[:AROUND]))
        return Suggestion(item.ligne, said, more, round(item.poids, 3))

    def _voisins(self, item: Proche, told: Sequence[Mot]) -> list[Mot]:
        """The words that alone stand nearest to a line, in the order of the text."""
        near = {mot: self._lu(mot).get(item.ligne.id, 0.0) for mot in told}
        best = sorted((mot for mot in told if near[mot] >= ALONE), key=lambda mot: -near[mot])
        return [mot for mot in told if mot in best[:NEAREST]]

    def _lu(self, mot: Mot) -> Mapping[str, float]:
        if mot.racine not in self._lus:
            self._lus[mot.racine] = self.sens.autour(self.searcher.search(mot.dit))
        return self._lus[mot.racine]

    def _above(self, identifiant: str) -> str:
        catalogue = self.searcher.catalogue
        names = [identifiant, *(node.id for node in catalogue.ancestors(identifiant))]
        return next((name for name in names if name in self.grille.par_id), "")

    def _suggestion(self, line: Ligne, told: tuple[Mot, ...]) -> Suggestion | None:
        own, around = self._held(line.id), self._held(line.unite)
        weights = {mot: self._poids(mot, own) for mot in told}
        direct = [mot for mot, weight in weights.items() if weight > 0]
        near = [mot for mot in told if mot.racine in around and mot not in direct]
        total = sum(weights.values()) + COMPANY * sum(self._idf(mot.racine) for mot in near)
        if not direct or len(direct) + len(near) < FEW or total < LEAST:
            return None
        said, more = (tuple(mot.dit for mot in some) for some in (direct, near[:AROUND]))
        return Suggestion(line, said, more, round(total, 3))

    def _poids(self, mot: Mot, held: frozenset[str]) -> float:
        """The weight of a word in a line: its own, or half of what it may stand for."""
        if mot.racine in held:
            return self._idf(mot.racine)
        return READ * max((self._idf(term) for term in mot.termes & held), default=0.0)

    def _held(self, name: str) -> frozenset[str]:
        """The terms of a line, or of all that stands in a competency."""
        if name not in self._termes:
            node = self.searcher.catalogue.get(name)
            texts = [node.contenu, node.intitule, *(item.contenu for item in node.descendants())]
            self._termes[name] = frozenset(stem(word) for word in words("\n".join(texts)))
        return self._termes[name]

    def _mots(self, results: Iterable[SearchResult]) -> tuple[Mot, ...]:
        found = (mot for result in results for mot in self._telling(result))
        return tuple({mot.racine: mot for mot in found}.values())

    def _telling(self, result: SearchResult) -> Iterator[Mot]:
        """The words of a sentence that point somewhere."""
        for word in _BLANKS.split(result.question):
            bare = word.strip(_EDGES)
            folded = words(bare)
            if len(folded) != 1 or folded[0] in STOP or len(bare) <= TELLING:
                continue
            own = stem(folded[0])
            meant = {own, *result.terms.sens.get(folded[0], ())}
            rare = frozenset(term for term in meant if self._idf(term) > RARE)
            if rare:
                yield Mot(bare, own, rare)


def _varied(found: Iterable[Suggestion]) -> tuple[Suggestion, ...]:
    """At most EACH lines a competency: the same words often suggest all of its lines."""
    counts: Counter[str] = Counter()
    kept = []
    for item in found:
        counts[item.ligne.unite] += 1
        if counts[item.ligne.unite] <= EACH:
            kept.append(item)
    return tuple(kept)


def phrases(texte: str) -> list[str]:
    """The sentences of a text, at most PHRASES."""
    parts = (" ".join(part.split()) for part in _SENTENCE.split(texte))
    return [part for part in parts if len(part) > TELLING][:PHRASES]


def actions(texte: str) -> list[str]:
    """What each sentence tells, an action at a time, at most PHRASES."""
    parts = (part.strip() for said in phrases(texte) for part in _ACTION.split(said))
    return [part for part in parts if len(part.split()) >= SEVERAL][:PHRASES]
