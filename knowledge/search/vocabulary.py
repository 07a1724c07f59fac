"""What a question's words become before they are looked up.

Short forms are spelt out, typos mended, acronyms developed, and everyday words joined by the words
that the documents have for the same thing. Everything added weighs less than what was typed.
"""

import re
from collections.abc import Callable, Collection, Iterable, Mapping
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

    `mots` are its own words, `lus` those read as another, `sens` the terms that may stand for each,
    `noeuds` the ids that speak of what is said.
    """

    weights: dict[str, float] = field(default_factory=dict)
    mots: list[str] = field(default_factory=list)
    lus: dict[str, str] = field(default_factory=dict)
    sens: dict[str, set[str]] = field(default_factory=dict)
    noeuds: list[str] = field(default_factory=list)

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


@dataclass(frozen=True)
class Usage:
    """How people speak, ready to look up (plain data, kept in the index).

    `concepts` maps an everyday expression (stems joined by blanks) to the documents' terms,
    `noeuds` to the ids that speak of it; `acronyms` maps a folded acronym to its meanings.
    """

    short: dict[str, list[str]]
    concepts: dict[str, list[str]]
    noeuds: dict[str, list[str]]
    acronyms: dict[str, list[Sens]]

    @classmethod
    def read(
        cls, short: Mapping[str, str], concepts: Iterable[Any], acronyms: Iterable[Any]
    ) -> "Usage":
        """From the YAML rows of abreviations, lexique and acronymes."""
        said: dict[str, list[str]] = {}
        nodes: dict[str, list[str]] = {}
        for row in concepts:
            meant = list(
                dict.fromkeys(term for text in row["termes"] for term in analyse(str(text)))
            )
            for text in row["dits"]:
                key = " ".join(stem(word) for word in words(str(text)))
                said.setdefault(key, []).extend(meant)
                nodes.setdefault(key, []).extend(row.get("noeuds") or ())
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
        return cls(
            {fold(str(key)): words(str(value)) for key, value in short.items()},
            said,
            nodes,
            meanings,
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
        found = Terms()
        acronyms = self.acronyms(question, scope)
        tokens = [
            token for word in words(question) for token in self.usage.short.get(word, (word,))
        ]
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
        for key, said in self._expressions(tokens):
            for term in self.usage.concepts[key]:
                found.add(term, CONCEPT_WEIGHT, *(word for word in said if word in found.sens))
            found.noeuds += self.usage.noeuds.get(key, ())
        return found

    def _add_word(self, found: Terms, word: str, knows: Callable[[str], bool]) -> None:
        term = stem(word)
        found.mots.append(word)
        found.add(term, 1.0, word)
        if not knows(term) and not self._is_said(term) and (near := self.spelling.nearest(word)):
            found.add(stem(near), TYPO_WEIGHT, word)
            found.lus[word] = near

    def _is_said(self, term: str) -> bool:
        return term in self.usage.concepts

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

    def _expressions(self, tokens: list[str]) -> list[tuple[str, list[str]]]:
        """The everyday expressions met, each with the words that say it."""
        stems = [stem(token) for token in tokens]
        spans = (
            (" ".join(stems[start : start + size]), tokens[start : start + size])
            for size in range(1, LONGEST + 1)
            for start in range(len(stems) - size + 1)
        )
        return [(key, said) for key, said in spans if key in self.usage.concepts]
