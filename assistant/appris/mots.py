"""The words of a sentence as traits: ones, twos and threes, stems, runs of letters, both ends."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

TOKEN = re.compile(r"[a-z]+'|[a-z0-9]+|[?!,:;]")
_SIGNS = frozenset(",;:!")
GRAMMES = (3, 4, 5)
"""Lengths of the runs of letters that carry families of words and typing mistakes."""
Traits = dict[str, float]


def summed(found: Iterable[tuple[str, float]]) -> Traits:
    """Each trait once, with all that it weighs."""
    kept: Traits = {}
    for name, weight in found:
        kept[name] = kept.get(name, 0.0) + weight
    return kept


def worded(words: list[str], sign: str) -> Iterator[tuple[str, float]]:
    """Words in ones, twos and threes, stems, runs of letters, the first words and the last."""
    said = ["<", *(word for word in words if word not in _SIGNS), f">{sign}"]
    for size, head, weight in ((1, "u:", 1.0), (2, "b:", 0.8), (3, "t:", 0.8)):
        for at in range(len(said) - size + 1):
            yield head + " ".join(said[at : at + size]), weight
    stems = _stems(words)
    yield from ((f"s:{stem}", 1.0) for stem in stems)
    yield from ((f"sb:{one} {two}", 0.5) for one, two in pairwise(stems))
    for word in words:
        if len(word) > 3:
            yield from ((f"g:{run}", 0.2) for run in _runs(f"_{word}_"))
    for size in (1, 2, 3):
        yield f"d{size}:" + " ".join(words[:size]), 1.0
    named = [word for word in words if word.isalnum() or word.endswith("'")]
    yield "end:" + " ".join(named[-2:]), 1.0


def tenus(words: list[str]) -> Iterator[tuple[str, float]]:
    """What a text speaks of, wherever it stands: words and stems, in ones and twos."""
    said = [word for word in words if word[0].isalnum()]
    stems = _stems(words)
    yield from ((f"u:{word}", 1.0) for word in said)
    yield from ((f"b:{one} {two}", 0.6) for one, two in pairwise(said))
    yield from ((f"s:{stem}", 1.0) for stem in stems)
    yield from ((f"sb:{one} {two}", 0.5) for one, two in pairwise(stems))


def _stems(words: list[str]) -> list[str]:
    from knowledge.french import STOP

    return [stemmed(word) for word in words if word.isalpha() and word not in STOP]


@lru_cache(maxsize=8192)
def stemmed(word: str) -> str:
    """The stem of a folded word."""
    from knowledge.french import stem

    return stem(word)


@lru_cache(maxsize=4096)
def _runs(word: str) -> tuple[str, ...]:
    return tuple(word[at : at + size] for size in GRAMMES for at in range(len(word) - size + 1))
