"""What a question's words become before they are looked up.

Short forms are spelt out, typos mended, acronyms developed, and everyday words joined by the words
that the documents have for the same thing. Everything added weighs less than what was typed.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from knowledge.french import STOP, analyse, fold, stem, words
from knowledge.search.spelling import Spelling

ACRONYM_WEIGHT = 0.5
"""What each word of an acronym's development counts, against 1 for a word of the question."""
CONCEPT_WEIGHT = 0.5
"""What each of the documents' words for an everyday expression counts."""
TYPO_WEIGHT = 0.8
_CAPITALS = re.compile(r"\b[A-ZÀ-Ý]{2,}\b")
LONGEST = 4
"""Words of the longest everyday expression looked for."""


@dataclass
class Terms:
    """The weighted terms of a question.

    `mots` are its own words, `lus` those read as another, `sens` the terms that may stand for each;
    `jetons` are all its words in order, short forms spelt out, and `concepts` what they speak of in
    the lexicon, whose nodes are `noeuds`.
    """

    weights: dict[str, float] = field(default_factory=dict)
    mots: list[str] = field(default_factory=list)
    lus: dict[str, str] = field(default_factory=dict)
    sens: dict[str, set[str]] = field(default_factory=dict)
    noeuds: list[str] = field(default_factory=list)
    jetons: list[str] = field(default_factory=list)
    concepts: list[str] = field(default_factory=list)

    def add(self, term: str, weight: float, *words_meant: str) -> None:
        """Look up a term, which stands for these words of the question."""
        self.weights[term] = max(weight, self.weights.get(term, 0.0))
        for word in words_meant:
            self.sens.setdefault(word, set()).add(term)


class Sens(NamedTuple):
    """One meaning of an acronym: whose it is, its words, and the line that prints it, if any.

    `imprime` is the printed form when it is not quite `developpe` (a plural, a capital).
    """

    sigle: str
    developpe: str
    referentiels: list[str]
    termes: list[str]
    doc: str = ""
    ligne: int = 0
    imprime: str = ""
    remarque: str = ""
    capitales: bool = False


class Concept(NamedTuple):
    """What people have many words for: the documents' terms for it, and the ids of its nodes."""

    nom: str
    termes: list[str]
    noeuds: list[str]


@dataclass(frozen=True)
class Usage:
    """How people speak, ready to look up (plain data, kept in the index).

    `expressions` maps an everyday expression (stems joined by blanks) to ranks in `concepts`;
    `acronyms` maps a folded acronym to its meanings. `vite` are words typed fast with what is read
    in the sentence itself, `rangs` ranks in figures, `entiers` words where no elision is lost.
    """

    short: dict[str, list[str]]
    concepts: list[Concept]
    expressions: dict[str, list[int]]
    acronyms: dict[str, list[Sens]]
    vite: dict[str, str] = field(default_factory=dict)
    rangs: dict[str, str] = field(default_factory=dict)
    entiers: list[str] = field(default_factory=list)

    @classmethod
    def read(
        cls, written: Mapping[str, Any], concepts: Iterable[Any], acronyms: Iterable[Any]
    ) -> "Usage":
        """From the YAML rows of abreviations, lexique and acronymes."""
        known: list[Concept] = []
        said: dict[str, list[int]] = {}
        for row in concepts:
            meant = dict.fromkeys(term for text in row["termes"] for term in analyse(str(text)))
            for text in row["dits"]:
                key = " ".join(stem(word) for word in words(str(text)))
                said.setdefault(key, []).append(len(known))
            known.append(Concept(row["concept"], list(meant), list(row.get("noeuds") or ())))
        meanings: dict[str, list[Sens]] = {}
        for row in acronyms:
            if row.get("developpe"):
                place = row.get("source") or {}
                meaning = Sens(
                    str(row["sigle"]),
                    row["developpe"],
                    list(row.get("referentiels") or ()),
                    analyse(row["developpe"]),
                    place.get("doc", ""),
                    place.get("start", 0),
                    row.get("imprime") or "",
                    row.get("remarque") or "",
                    bool(row.get("capitales")),
                )
                meanings.setdefault(fold(str(row["sigle"])), []).append(meaning)
        vite = {fold(str(key)): str(value) for key, value in written["vite"].items()}
        short = {fold(str(key)): str(value) for key, value in written["abreviations"].items()}
        return cls(
            {key: words(value) for key, value in {**vite, **short}.items() if " " not in key},
            known,
            said,
            meanings,
            vite,
            {str(key): str(value) for key, value in written["rangs"].items()},
            [str(word) for word in written["entiers"]],
        )


class Vocabulary:
    """The words of the passages, and how people say them."""

    def __init__(self, spelling: Spelling, usage: Usage) -> None:
        self.spelling = spelling
        self.usage = usage

    def terms(
        self,
        question: str,
        knows: Callable[[str], bool],
        skip: Collection[str] = (),
        scope: Collection[str] = (),
    ) -> Terms:
        """The terms to look up, but for words to skip.

        `knows` says whether the index holds a term; `scope` chooses among an acronym's meanings.
        """
        tokens = self.tokens(question)
        found = Terms()
        acronyms = self.acronyms(question, scope)
        for word in dict.fromkeys(tokens):
            if word in skip:
                continue
            meanings = acronyms.get(word, [])
            # Several meanings (CISP has three) are never mixed; one from outside would mislead.
            if len(meanings) == 1 and meanings[0].doc:
                for term in meanings[0].termes:
                    found.add(term, ACRONYM_WEIGHT, word)
            if word not in STOP:
                self._add_word(found, word, knows)
        found.jetons = [found.lus.get(token, token) for token in tokens]
        for concept, said in self._spoken(found.jetons):
            meant = [word for word in tokens[said] if word in found.sens]
            for term in concept.termes:
                found.add(term, CONCEPT_WEIGHT, *meant)
            found.noeuds += concept.noeuds
            found.concepts.append(concept.nom)
        return found

    def jetons(self, text: str, knows: Callable[[str], bool]) -> list[str]:
        """The folded words of a text in order, short forms spelt out and typos mended."""
        return [self._mended(token, knows) or token for token in self.tokens(text)]

    def tokens(self, text: str) -> list[str]:
        """The folded words of a text in order, short forms spelt out."""
        return [token for word in words(text) for token in self.usage.short.get(word, (word,))]

    def concepts(self, jetons: list[str]) -> list[str]:
        """The names of the lexicon's concepts that words in order speak of."""
        return [concept.nom for concept, _ in self._spoken(jetons)]

    def _add_word(self, found: Terms, word: str, knows: Callable[[str], bool]) -> None:
        found.mots.append(word)
        found.add(stem(word), 1.0, word)
        if near := self._mended(word, knows):
            found.add(stem(near), TYPO_WEIGHT, word)
            found.lus[word] = near

    def _mended(self, word: str, knows: Callable[[str], bool]) -> str | None:
        """What a word was meant to be, when no text, question nor concept has it."""
        term = stem(word)
        if word in STOP or word in self.spelling or term in self.usage.expressions or knows(term):
            return None
        near = self.spelling.nearest(word)
        return near if near is not None and stem(near) != term else None

    def acronyms(self, question: str, scope: Collection[str] = ()) -> dict[str, list[Sens]]:
        """The acronyms of a question with the meanings that the scope allows (all without one)."""
        capitals = {fold(word) for word in _CAPITALS.findall(question)}
        found = {}
        for word in dict.fromkeys(words(question)):
            meanings = [
                sens
                for sens in self.usage.acronyms.get(word, ())
                if (not sens.capitales or word in capitals)
                and (not scope or set(sens.referentiels) & set(scope))
            ]
            if meanings:
                found[word] = meanings
        return found

    def _spoken(self, jetons: list[str]) -> Iterator[tuple[Concept, slice]]:
        """The concepts met, each with the place of the words that say it."""
        stems = [stem(token) for token in jetons]
        for size in range(1, LONGEST + 1):
            for start in range(len(stems) - size + 1):
                key = " ".join(stems[start : start + size])
                for rank in self.usage.expressions.get(key, ()):
                    yield self.usage.concepts[rank], slice(start, start + size)
