"""What a turn is about: stems, words and turns of phrase by subject, ambiguous ones set aside."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.entretien.simulation.gestes import SUJETS
from assistant.entretien.simulation.reconnaissance.lexiques import Macros, donnees, ensemble
from assistant.motif import Motifs

_WORD = re.compile(r"[a-z0-9]+")


@dataclass(frozen=True)
class Lexique:
    """The words of a subject."""

    debuts: tuple[str, ...]
    mots: frozenset[str]
    tours: tuple[str, ...]
    sauf: tuple[str, ...]
    macros: Macros

    @cached_property
    def motif(self) -> Motifs:
        return ensemble(self.tours, self.macros)

    @cached_property
    def exception(self) -> Motifs:
        return ensemble(self.sauf, self.macros)

    def touche(self, plain: str) -> bool:
        """Whether a text bears on the subject, once what says something else is taken out."""
        if not self._hits(plain):
            return False
        left = self.exception.masque(plain)
        return left == plain or self._hits(left)

    def _hits(self, plain: str) -> bool:
        words = _WORD.findall(plain)
        if any(word in self.mots or word.startswith(self.debuts) for word in words):
            return True
        return self.motif.search(plain) is not None


@lru_cache(maxsize=1)
def lexiques() -> dict[str, Lexique]:
    rows = donnees("sujets")
    return {name: _lexique(rows[name], rows["macros"]) for name in SUJETS}


def _lexique(row: dict[str, Iterable[object]], macros: Macros) -> Lexique:
    starts = [str(word) for word in row["debuts"]]
    return Lexique(
        tuple(word for word in starts if " " not in word),
        frozenset(map(str, row["mots"])),
        (*map(str, row["tours"]), *(word for word in starts if " " in word)),
        tuple(map(str, row["sauf"])),
        macros,
    )


def sujets(plain: str) -> tuple[str, ...]:
    """In the order of the contract."""
    known = lexiques()
    return tuple(name for name in SUJETS if known[name].touche(plain))
