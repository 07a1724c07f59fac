"""Choosing among rows: the same options give the same rows, in the same order, everywhere."""

import hashlib
import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from assistant.entretien.demande import Lue
from knowledge.french import fold

Row = TypeVar("Row")


class Tirage:
    """A seeded order. What was taken once is not taken again."""

    def __init__(self, lue: Lue) -> None:
        public = lue.public.id if lue.public else ""
        self._seed = f"{lue.demande.type}|{public}"
        self._taken: set[str] = set()

    def take(
        self, rows: Iterable[Row], count: int, said: Callable[[Row], str] = str
    ) -> tuple[Row, ...]:
        """At most `count` rows, chosen by the seeded order and given in their own."""
        known = [*rows]
        kept: list[int] = []
        for place in sorted(range(len(known)), key=lambda place: self._rank(said(known[place]))):
            if len(kept) < count and self._is_new(said(known[place])):
                kept.append(place)
        return tuple(known[place] for place in sorted(kept))

    def all(self, rows: Iterable[str]) -> tuple[str, ...]:
        """Every row not said yet, in its own order."""
        return tuple(row for row in rows if self._is_new(row))

    def heard(self, texts: Iterable[str]) -> None:
        """Mark as taken each sentence of these texts: what the frame says is not asked again."""
        for text in texts:
            for sentence in re.split(r"(?<=[.?!]) ", text):
                self._is_new(sentence)

    def _is_new(self, text: str) -> bool:
        key = fold(text).strip(" .?!")
        new = key not in self._taken
        self._taken.add(key)
        return new

    def _rank(self, text: str) -> bytes:
        return hashlib.sha256(f"{self._seed}|{text}".encode()).digest()
