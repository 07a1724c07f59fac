"""What a language model's sentence may not be: in English, or made of its own instructions."""

import re

from assistant.texte import clean
from knowledge.french import fold

SHINGLE = 6
"""Words in a row shared with the instructions that make a sentence a leak."""
ENOUGH = 3
_QUOTED = re.compile(r"«[^«»]*»")
_WORD = re.compile(r"[a-z']+")
_ANY = re.compile(r"\w+")
_ENGLISH = re.compile(
    r"the|and|of|is|are|was|were|to|for|with|that|this|it|be|by|must|can|should|will|you|your|not"
    r"|they|their|have|has|which|from|when|what|how|at|an"
)
_FRENCH = re.compile(
    r"le|la|les|l|des|du|de|d|un|une|et|est|sont|que|qui|qu|pour|dans|avec|vous|il|elle|en|au|aux"
    r"|par|sur|ne|n|pas|ce|cette|se|s|son|sa|ses|ou|leurs?|doit|peut|plus|c"
)


def is_english(text: str) -> bool:
    """Whether a sentence, its quotations apart, is English rather than French."""
    words = _WORD.findall(fold(_QUOTED.sub(" ", text)).replace("'", " "))
    english = sum(bool(_ENGLISH.fullmatch(word)) for word in words)
    return english >= ENOUGH and english > sum(bool(_FRENCH.fullmatch(word)) for word in words)


def quiet(text: str) -> str:
    """A sentence on one line, without what a terminal or Markdown would obey."""
    return clean(text).replace("](", "] (").replace("`", "").replace("<", "‹").replace(">", "›")


class Fuite:
    """Recognises a sentence that repeats the instructions of a call, or its delimiter.

    Its quotations are left to the ledger, which finds none of the instructions in any node.
    """

    def __init__(self, consignes: str, marque: str) -> None:
        self._marque = marque
        self._shingles = set(_shingles(consignes))

    def dans(self, texte: str) -> bool:
        own = _shingles(_QUOTED.sub(" ", texte))
        return self._marque in texte or not self._shingles.isdisjoint(own)


def _shingles(text: str) -> list[tuple[str, ...]]:
    words = _ANY.findall(fold(text))
    return [tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)]
