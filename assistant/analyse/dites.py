"""Whether words of a model were said before: by the person, or by what the engine let out.

One rule for every place where a model rewrites: a detail that nobody said is not let through.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.analyse.lexique import donnees
from knowledge.french import STOP, fold, stem, words

COMPLETER = "[à compléter]"
TOKEN = re.compile(r"\[à compléter\]|«[^«»]*»|\w+(?:['’]\w+)*")
SHORT = 3
"""Letters of a word that names nothing by itself."""


@dataclass(frozen=True)
class Dites:
    """What the person wrote: their words, their stems, their whole text."""

    mots: frozenset[str]
    racines: frozenset[str]
    texte: str

    @classmethod
    def of(cls, original: str) -> "Dites":
        found = words(original)
        return cls(frozenset(found), frozenset(map(stem, found)), _flat(original))

    def tout(self, texte: str) -> bool:
        """Whether every detail of a text was said."""
        return all(self.holds(found.group()) for found in TOKEN.finditer(texte))

    def holds(self, token: str) -> bool:
        if token == COMPLETER:
            return True
        if token.startswith("«"):
            return _flat(token.strip("«» \u00a0\u202f")) in self.texte
        return all(self._holds(word, token[0].isupper()) for word in words(token))

    def _holds(self, word: str, capital: bool) -> bool:
        if word in self.mots:
            return True
        if any(map(str.isdigit, word)):
            return False
        if word in STOP or word in _liaison() or (len(word) <= SHORT and not capital):
            return True
        return stem(word) in self.racines


def _flat(text: str) -> str:
    return " ".join(fold(text).split())


@lru_cache(maxsize=1)
def _liaison() -> frozenset[str]:
    return frozenset(_folded(donnees("reformulation")["liaison"]))


def _folded(items: list[str]) -> Iterator[str]:
    for item in items:
        yield from words(item)
