"""Typing mistakes in the words that rules look for: one letter off, in long words only."""

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from assistant.analyse.plis import Plis

SHORTEST = 6
_WORD = re.compile(r"[a-z]{6,}")


def corriger(plis: Plis) -> Plis:
    """The same text, a misspelt word of the lexicons replaced by the word; places hold."""
    parts: list[str] = []
    places: list[int] = []
    position = 0
    for match in _WORD.finditer(plis.texte):
        meant = entendu(match.group())
        if meant == match.group():
            continue
        parts.append(plis.texte[position : match.start()])
        places += plis.places[position : match.start()]
        parts.append(meant)
        own = plis.places[match.start() : match.end()]
        places += [own[min(rank, len(own) - 1)] for rank in range(len(meant))]
        position = match.end()
    if not parts:
        return plis
    parts.append(plis.texte[position:])
    return Plis("".join(parts), (*places, *plis.places[position:]))


@lru_cache(maxsize=8192)
def entendu(word: str) -> str:
    """The word of the lexicons that a word stands for, or the word itself.

    Endings are grammar and are never mended; the first letter is trusted.
    """
    known = _lemmes()
    if word in _vrais() or word in known.get((word[0], word[-2:]), ()):
        return word
    for candidate in known.get((word[0], word[-2:]), ()):
        if abs(len(candidate) - len(word)) <= 1 and OSA.distance(word, candidate) == 1:
            return candidate
    return word


@lru_cache(maxsize=1)
def _lemmes() -> dict[tuple[str, str], tuple[str, ...]]:
    from assistant.analyse.lexique import donnees, sans_accents

    found = donnees("emotions")
    words = {*found["adjectifs"], *found["participes"], *found["noms"], *donnees("frappe")["mots"]}
    sorted_words: dict[tuple[str, str], list[str]] = {}
    for word in {form for item in words for form in _forms(sans_accents(item))}:
        if len(word) >= SHORTEST:
            sorted_words.setdefault((word[0], word[-2:]), []).append(word)
    return {key: tuple(sorted(value)) for key, value in sorted_words.items()}


def _forms(word: str) -> tuple[str, ...]:
    return word, f"{word}e", f"{word}s", f"{word}es"


@lru_cache(maxsize=1)
def _vrais() -> frozenset[str]:
    """Real words that are a letter away from one of the lexicons."""
    from assistant.analyse.lexique import donnees, sans_accents
    from assistant.confidentialite.lexiques import mots_plies

    lists = (donnees("emotions")["ne_pas_confondre"], donnees("frappe")["vrais_mots"])
    return mots_plies() | {sans_accents(word) for words in lists for word in words}
