"""A labelled sentence, the text that holds it, and what there is to learn from files of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assistant.appris.mots import Traits

OUI, NON, SANS = 1, 0, -1
"""Whether a sentence bears a label; `SANS` when that is not known."""


@dataclass(frozen=True)
class Exemple:
    """A sentence: its traits, and for each label whether it bears it, or unknown."""

    traits: Traits
    etiquettes: tuple[int, ...]


def without_rules(seen: Traits, heads: tuple[str, ...]) -> Traits:
    """Where rules were tuned, what they find says too much; `heads` begin the traits they give."""
    return {name: value for name, value in seen.items() if not name.startswith(heads)}


@dataclass(frozen=True)
class Etiquete:
    """A text or a turn: its sentences, and the labels of the whole."""

    phrases: tuple[Exemple, ...]
    etiquettes: frozenset[str]


@dataclass(frozen=True)
class Tache:
    """`lire` reads a file; `reglees`: on those, rules were tuned (learned from, never measured on).

    `compte`: what a text of a file counts for when thresholds are fitted. `prudentes`: labels that
    had better be missed than wrong; `prudence` is the beta of their F-score (van Rijsbergen, 1979:
    under one, it favours precision). `justesse`: the precision that sets every threshold instead,
    when given. `plis`: parts in which files are set apart in turn. `par_phrase`: whether each
    sentence is right or wrong by itself, or the text as a whole. `gardes`: traits kept at most.
    """

    etiquettes: tuple[str, ...]
    prudentes: frozenset[str]
    table: Path
    fichiers: Callable[[], Sequence[Path]]
    lire: Callable[[Path], list[Etiquete]]
    reglees: Callable[[Path], bool]
    compte: Callable[[Path], float]
    prudence: float = 0.7
    justesse: float = 0.0
    plis: int = 3
    par_phrase: bool = False
    gardes: int = 60_000
