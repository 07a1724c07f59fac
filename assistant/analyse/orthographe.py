"""Typing mistakes in the words that rules look for: one letter off, in long words only."""

import re
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA

from assistant.analyse.plis import Plis

SHORTEST = 6
_WORD = re.compile(r"[a-z]{6,}")


def corriger(plis: Plis) -> Plis:
    """The same text, what is misspelt replaced by what is meant; places hold."""
    for pattern, meant in _au_son():
        plis = _remplacer(plis, ((match, meant) for match in pattern.finditer(plis.texte)))
    words = ((match, entendu(match.group())) for match in _WORD.finditer(plis.texte))
    return _remplacer(plis, words)


def _remplacer(plis: Plis, found: Iterable[tuple[re.Match[str], str]]) -> Plis:
    """The text with each place found replaced by what is meant there."""
    parts: list[str] = []
    places: list[int] = []
    position = 0
    for match, meant in found:
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


@lru_cache(maxsize=1)
def _au_son() -> tuple[tuple[re.Pattern[str], str], ...]:
    """What a dictation or a quick hand joins, cuts or writes as it is heard."""
    from assistant.analyse.lexique import compiler, donnees

    return tuple((compiler(heard), meant) for heard, meant in donnees("frappe")["au_son"])


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
    labels = (*donnees("etiquettes")["noms"], *donnees("etiquettes")["adjectifs"])
    named = {form for item in labels for form in _forms(sans_accents(item))}
    return mots_plies() | named | {sans_accents(word) for words in lists for word in words}
