"""Chance that is the same everywhere: SplitMix64, written from its published constants.

Python's own generator and `hash()` may change with a version or a platform; a scenario's seed must
give the same sheet for ever. Whole numbers only, all of 64 bits.
Source: Steele, Lea, Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
"""

from collections.abc import Sequence
from typing import TypeVar

MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15
SEPARATOR = 0x1F
"""Between two parts of an imprint: «ab», «c» and «a», «bc» differ."""
T = TypeVar("T")


def melange(value: int) -> int:
    """SplitMix64's finaliser: 64 bits in, 64 well-mixed bits out."""
    value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9 & MASK
    value = (value ^ (value >> 27)) * 0x94D049BB133111EB & MASK
    return value ^ (value >> 31)


def empreinte(*parts: str | int) -> int:
    """A 64-bit imprint of texts and numbers, in order: UTF-8 bytes through the finaliser."""
    state = GOLDEN
    for part in parts:
        for byte in (*str(part).encode("utf-8"), SEPARATOR):
            state = melange((state + GOLDEN & MASK) ^ byte)
    return state


class Hasard:
    """A stream of numbers from a state; two streams of one state are the same."""

    def __init__(self, state: int) -> None:
        self.state = state & MASK

    def suivant(self) -> int:
        """The next 64 bits."""
        self.state = self.state + GOLDEN & MASK
        return melange(self.state)

    def sous(self, bound: int) -> int:
        """A number from 0 to `bound` - 1, every one as likely. Raises ValueError under 1."""
        if bound < 1:
            raise ValueError("bound must be at least 1")
        fair = (1 << 64) - (1 << 64) % bound
        while (value := self.suivant()) >= fair:
            pass
        return value % bound

    def choisir(self, rows: Sequence[T]) -> T:
        return rows[self.sous(len(rows))]

    def pondere(self, rows: Sequence[T], weights: Sequence[int]) -> T:
        """One row, by whole weights of which at least one is above zero."""
        rank = self.sous(sum(weights))
        for row, weight in zip(rows, weights, strict=True):
            if rank < weight:
                return row
            rank -= weight
        raise AssertionError("weights were added up just above")

    def melanger(self, rows: Sequence[T]) -> list[T]:
        """Fisher-Yates, from the end."""
        mixed = list(rows)
        for last in range(len(mixed) - 1, 0, -1):
            rank = self.sous(last + 1)
            mixed[last], mixed[rank] = mixed[rank], mixed[last]
        return mixed

    def tirer(self, rows: Sequence[T], count: int) -> list[T]:
        """At most `count` rows, without putting one back, in the order drawn."""
        return self.melanger(rows)[:count]
