"""The words that carry meaning, brought to their family, to tell what a turn takes up."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from assistant.entretien.simulation.reconnaissance.lexiques import donnees
from assistant.entretien.simulation.reconnaissance.texte import lire

_TOKEN = re.compile(r"[a-z]+|\d+")
RACINE = 5
"""Letters that two words of one family share at least, when their stems differ."""


@dataclass(frozen=True)
class Mot:
    texte: str
    racine: str


def mots(plain: str) -> list[str]:
    """The words of a plain text, elisions cut, numbers in figures."""
    return [_nombres().get(word, word) for word in _TOKEN.findall(plain)]


def tournes(plain: str) -> list[str]:
    """The words as the other person would say them: « je peux » and « vous pouvez » are one."""
    swapped = donnees("reprises")["personnes"]
    return [str(swapped.get(word, word)) for word in mots(plain)]


def pleins(plain: str) -> list[str]:
    """The families of the words that name something."""
    return [_famille(word) for word in mots(plain) if not _vide(word)]


def pleins_dits(texte: str) -> set[str]:
    """The same of a text as it was said or written."""
    return {*pleins(lire(texte).plain)}


def communs(said: Iterable[str], before: Iterable[str]) -> int:
    """How many of the families said were there before."""
    known = {*before}
    return sum(any(_parents(word, other) for other in known) for word in {*said})


@lru_cache(maxsize=1)
def _nombres() -> dict[str, str]:
    return {str(word): str(figure) for word, figure in donnees("reprises")["nombres"].items()}


@lru_cache(maxsize=1)
def _vides() -> frozenset[str]:
    from knowledge.french import STOP

    return STOP | frozenset(donnees("reprises")["vides"])


def _vide(word: str) -> bool:
    return word in _vides() or (len(word) < 3 and not word.isdigit())


@lru_cache(maxsize=8192)
def _famille(word: str) -> str:
    from knowledge.french import stem

    return str(donnees("reprises")["familles"].get(word, "")) or stem(word)


@lru_cache(maxsize=8192)
def _parents(word: str, other: str) -> bool:
    if word == other:
        return True
    short = min(len(word), len(other))
    return short >= RACINE and word[:RACINE] == other[:RACINE]
