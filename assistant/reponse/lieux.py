"""Where somebody works («pour mon groupe de Charleroi»): it leads to no line of the texts."""

import re
from collections.abc import Callable

from assistant.confidentialite.lexiques import communes, mots_plies, plie
from knowledge.french import fold, stem

_PLACE = re.compile(
    r"(?:\b(?:à|a|de|sur|vers|dans|en|chez)\s+|\bd['’]\s*)?\b([A-ZÀ-Ý]?[^\W\d_]+(?:-[^\W\d_]+)*)\b",
    re.IGNORECASE,
)


def is_town(word: str) -> bool:
    """Whether a word names a town, and nothing else."""
    folded = plie(word)
    return folded in communes() and folded not in mots_plies()


def without(text: str, knows: Callable[[str], bool]) -> str:
    """A text without its towns, and what leads to them; those that the texts name are kept."""

    def kept(match: re.Match[str]) -> str:
        town = not knows(stem(fold(match[1]))) and is_town(match[1])
        return " " if town else match[0]

    left = " ".join(_PLACE.sub(kept, text).split())
    return left if re.search(r"\w", left) else text
