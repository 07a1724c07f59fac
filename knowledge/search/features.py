"""A question as hashed, weighted features: what the learned leg sees of it.

Stems say what is spoken of, neighbouring stems keep expressions, character n-grams carry typos and
families of words, and the lexicon's concepts join the words that say one thing («toubib»,
«médecin»). A feature is known by a hash of its name: there is no vocabulary to load.
"""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from zlib import crc32

from knowledge.french import STOP, stem

SIZES = (3, 4, 5)
"""Lengths of the character n-grams."""
STEM, PAIR, GRAM, CONCEPT, EMPTY = 1.0, 0.5, 0.25, 1.0, 0.15
"""What each kind of feature weighs before its rarity is counted."""


def features(tokens: Sequence[str], concepts: Iterable[str] = ()) -> dict[int, float]:
    """The weight of each hash (32 bits), for a question's folded words and its concepts."""
    found: dict[int, float] = {}

    def add(name: str, weight: float) -> None:
        code = crc32(name.encode())
        found[code] = found.get(code, 0.0) + weight

    full = [token for token in tokens if token not in STOP]
    stems = [stem(token) for token in full]
    for term in stems:
        add(f"s:{term}", STEM)
    for first, second in pairwise(stems):
        add(f"b:{first}+{second}", PAIR)
    for gram in (gram for token in full if len(token) > 2 for gram in _grams(f"_{token}_")):
        add(f"g:{gram}", GRAM)
    for token in tokens:
        if token in STOP:
            add(f"w:{token}", EMPTY)
    for concept in sorted(set(concepts)):
        add(f"c:{concept}", CONCEPT)
    return found


def _grams(word: str) -> Iterable[str]:
    return (word[at : at + size] for size in SIZES for at in range(len(word) - size + 1))
