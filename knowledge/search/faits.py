"""Finds the facts that a question asks for, by the ways people ask for each.

A question is compared with each question of each fact: words, groups of letters, and the vectors of
the shipped model. A fact keeps the best of each.
"""

import mmap
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.fiches import Fait
from knowledge.french import STOP, fold, stem, terms
from knowledge.search.field import Field, Ints, Scores
from knowledge.search.lexical import grams

FIELDS = ("mots", "grammes", "termes", "noms")
_NAMES = re.compile(
    r"conseill\w+ en insertion (?:socio-?)?professionnelle|coordinat\w+(?:\(?trice\)?)? de parcours"
    r"(?:[ ,]+(?:d'insertion|d'inclusion|sociale?s?|professionnelle|et|medico[ -]social\w*))*"
    r"|\btitre pro(?:fessionnel)?\b|\b(?:au )?(?:maxi(?:mum)?|mini(?:mum)?|max|min)\b"
    r"|\b(?:tp )?cip\b|\b(?:rncp[ -]?)?(?:36128|37504)\b|\binterfede\b|\barobase\b|\ben wallonie\b"
)
UNKNOWN = "?"
"""Stands for a word that no question of a fact holds."""
ARRAYS = ("faits", "nommes", "vecteurs")
Vectors = npt.NDArray[np.float32]
PART = 1024
"""How many vectors are plain floats at once: one megabyte."""


@dataclass(frozen=True)
class Proximite:
    """How near each fact is to a question, one number a fact each.

    `mots` and `grammes` are about one when the very question is in the fiche; `part` is the share
    of the question's words (by rarity) that the fiche has somewhere; `sens` is a cosine; `nom` is
    the share of those words that one of the fact's own names, wholly said, holds; `manque` is the
    rarity, from 0 to 1, of the rarest word of the question that the fiche has nowhere.
    """

    mots: Scores
    grammes: Scores
    part: Scores
    sens: Scores
    nom: Scores
    manque: Scores


@dataclass(frozen=True)
class Faits:
    """The questions of the facts: `faits` says whose each is, `vecteurs` holds its vector.

    `termes` holds, one row a fact, all the words of its fiche; `noms`, one row a name (`nommes`
    says whose), the words of that name.
    """

    mots: Field
    grammes: Field
    termes: Field
    noms: Field
    faits: Ints
    nommes: Ints
    vecteurs: npt.NDArray[np.float16]

    @classmethod
    def build(
        cls,
        faits: Sequence[Fait],
        read: Callable[[str], list[str]],
        vector: Callable[[list[str]], Vectors],
    ) -> "Faits":
        """Index every question of every fact, and its subject under each of its names."""
        rows = [(rank, text) for rank, fait in enumerate(faits) for text in _asked(fait)]
        jetons = [read(bare(text)) for _, text in rows]
        named = [(rank, name) for rank, fait in enumerate(faits) for name in fait.mots]
        whole = [read(bare(" ".join([*_asked(fait), fait.phrase]))) for fait in faits]
        return cls(
            Field.build(map(terms, jetons)),
            Field.build(map(grams, jetons)),
            Field.build(map(terms, whole)),
            Field.build(_full(read(bare(name))) for _, name in named),
            np.array([rank for rank, _ in rows], np.int32),
            np.array([rank for rank, _ in named], np.int32),
            np.array([_unit(vector(words)).astype(np.float16) for words in jetons]),
        )

    @classmethod
    def load(cls, folder: Path) -> "Faits":
        """What `save` wrote. Raises OSError or ValueError when it is not sound."""
        mots, grammes, termes, noms = (Field.load(folder / name) for name in FIELDS)
        arrays = [np.load(folder / f"{name}.npy", mmap_mode="r") for name in ARRAYS]
        return cls(mots, grammes, termes, noms, *arrays)

    def save(self, folder: Path) -> None:
        """Write the fields and the arrays. Raises OSError."""
        for name in FIELDS:
            getattr(self, name).save(folder / name)
        for name in ARRAYS:
            np.save(folder / f"{name}.npy", getattr(self, name))

    def near(
        self, weights: Mapping[str, float], jetons: Sequence[str], vector: Vectors
    ) -> Proximite:
        """Compare a question, as its weighted terms, its words in order and its vector."""
        full = {stem(word) for word in jetons if word not in STOP}
        total = sum(map(self.mots.idf, full)) or 1.0
        letters = dict.fromkeys(grams(jetons), 1.0)
        held = [self._holding(term) for term in full]
        part = sum(
            (self.mots.idf(t) * row for t, row in zip(full, held, strict=True)), self._none()
        )
        return Proximite(
            self._best(self.mots.score(weights)) / total,
            self._best(self.grammes.score(letters)) / (sum(map(self.grammes.idf, letters)) or 1.0),
            np.asarray(part / total, np.float32),
            self._best(self._cosines(_unit(vector))),
            self._named(full) / total,
            self._missing(full, held),
        )

    def _cosines(self, question: Vectors) -> Scores:
        """Part by part: all the vectors as plain floats would be eleven megabytes held for ever.

        Five milliseconds a question; half floats multiplied as they are take five times more.
        """
        parts = (
            np.asarray(self.vecteurs[start : start + PART], np.float32) @ question
            for start in range(0, len(self.vecteurs), PART)
        )
        found = np.concatenate([*parts, np.zeros(0, np.float32)])
        mapped: Any = getattr(self.vecteurs, "_mmap", None)
        if hasattr(mapped, "madvise"):  # its pages have been read: they need not stay
            mapped.madvise(mmap.MADV_DONTNEED)
        return found

    def _best(self, scores: Scores) -> Scores:
        best = self._none()
        np.maximum.at(best, self.faits, scores.astype(np.float32))
        return best

    def _missing(self, said: Collection[str], held: Sequence[Scores]) -> Scores:
        most, worst = self.mots.idf(UNKNOWN), self._none()
        for term, row in zip(said, held, strict=True):
            worst = np.maximum(worst, np.float32(self.mots.idf(term) / most) * (1 - row))
        return worst

    def _named(self, said: Collection[str]) -> Scores:
        """For each fact, the weight of its longest name that these stems hold whole."""
        held, weight = np.zeros(self.noms.count, np.int32), np.zeros(self.noms.count, np.float32)
        for term in said:
            if (place := self.noms.column(term)) is not None:
                rows = self.noms.indices[place]
                held[rows] += 1
                weight[rows] += self.mots.idf(term)
        best = self._none()
        whole = held == self.noms.lengths()
        np.maximum.at(best, self.nommes[whole], weight[whole])
        return best

    def _holding(self, term: str) -> Scores:
        held = self._none()
        if (place := self.termes.column(term)) is not None:
            held[self.termes.indices[place]] = 1.0
        return held

    def _none(self) -> Scores:
        return np.zeros(self.termes.count, np.float32)


def bare(text: str) -> str:
    """A text without the names of the certifications: they say which one, not what of it."""
    return _NAMES.sub(" ", fold(text))


def _full(jetons: Sequence[str]) -> list[str]:
    """The stems of a name, each once, without empty words."""
    return sorted({stem(word) for word in jetons if word not in STOP})


def _asked(fait: Fait) -> Iterable[str]:
    named = (f"{fait.nature} {name} {fait.cadre}" for name in fait.mots)
    return (*fait.questions, f"{fait.sujet} {fait.cadre}", *named)


def _unit(vector: Vectors) -> Vectors:
    length = float(np.linalg.norm(vector)) or 1.0
    unit: Vectors = vector / np.float32(length)
    return unit
