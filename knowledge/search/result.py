"""What a search takes and gives, step by step: plain data, and what may be plugged in."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from knowledge.passages import Passage
from knowledge.search.field import Scores
from knowledge.search.scope import Portee
from knowledge.search.vocabulary import Terms


@dataclass(frozen=True)
class Hit:
    """A passage and its score; `nommes` are the nodes the question named, if any led here."""

    passage: Passage
    score: float
    nommes: tuple[str, ...] = ()


@dataclass(frozen=True)
class SearchResult:
    """Hits best first. `answered` is false when nothing in the référentiels seems to answer.

    `incertain` is true when something may answer, and four refusals in five look like it;
    `refus` is the log-odds that nothing answers.
    """

    question: str
    answered: bool
    hits: tuple[Hit, ...]
    portee: frozenset[str] = frozenset()
    nommes: tuple[str, ...] = ()
    genres: frozenset[str] = frozenset()
    lus: dict[str, str] = field(default_factory=dict)
    couverture: float = 0.0
    incertain: bool = False
    refus: float = 0.0
    terms: Terms = field(default_factory=Terms)


@dataclass(frozen=True)
class Asked:
    """A question as it is read before anything is looked up."""

    text: str
    portee: Portee
    scope: frozenset[str]
    terms: Terms
    named: tuple[str, ...]


@dataclass(frozen=True)
class Legs:
    """Each leg's scores, one a passage, and what the legs say of «nothing answers»."""

    scores: dict[str, Scores]
    doute: float = 0.0
    sans_reponse: float = 0.0


class Renfort(Protocol):
    """A leg that the person added: its name, what it counts, its scores (one a passage)."""

    nom: str
    poids: float

    def scores(self, question: str) -> Scores: ...


class Reranker(Protocol):
    """Reads the first passages again, and puts them in a better order."""

    def order(self, question: str, places: Sequence[int], texts: Sequence[str]) -> list[int]: ...
