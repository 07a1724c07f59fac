"""Names that people type, read as those that Jalon knows: plurals, accents, a slip of the keys."""

import re
from collections.abc import Iterable, Mapping
from typing import TypeVar

from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from knowledge.fiches_entretien import Public, Structure
from knowledge.french import STOP, fold

Fiche = TypeVar("Fiche", bound=Structure | Public)
NEAR, SAME, CLOSE, NEARBY = 3, 88, 75, 82
"""How many nearest names are told; likenesses from which a name is read as another, or told."""
_MARKS = re.compile(r"[^\w+]+")
"""Between the words that were typed: «sortant de prison, 22 ans». «+» is part of «50+»."""
TELLING = 4
"""Letters from which a word that two names share makes them near."""
ARTICLES = frozenset(
    ["un", "une", "des", "de", "du", "d", "le", "la", "les", "l", "au", "aux", "en"]
)
EMPTY = ARTICLES | {"personne", "personnes", "gens", "public", "monsieur", "madame"}
"""Words that do not change what a name means."""


def lookup(name: str, fiches: tuple[Fiche, ...]) -> tuple[Fiche | None, list[str]]:
    """The fiche that a name means, or none; and the nearest names."""
    names: dict[str, Fiche] = {}
    shown: dict[str, str] = {}
    for fiche in fiches:
        for said in (fiche.id, fiche.nom, *fiche.noms):
            names.setdefault(key(said), fiche)
        shown[fiche.id] = fiche.noms[0] if fiche.noms else fiche.nom
    asked = key(name)
    found = _meant(asked, names)
    near = dict.fromkeys(shown[names[said].id] for said in ([] if found else _near(asked, names)))
    return (names[found] if found else None), list(near)[:NEAR]


def nearest(name: str, known: Mapping[str, Iterable[str]]) -> list[str]:
    """The three ids whose names are spelled the most like this one, the nearest first.

    A word is also weighed alone: « mission » is near « Mission locale ». None that is far: a public
    that means something else altogether would hurt.
    """
    asked = key(name)
    worth = {
        row: max(_likeness(asked, key(said)) for said in names) for row, names in known.items()
    }
    near = (row for row in worth if worth[row] >= NEARBY)
    return sorted(near, key=lambda row: (-worth[row], row))[:NEAR]


def _likeness(asked: str, said: str) -> float:
    words = [word for word in said.split() if len(word) >= TELLING]
    alone = max((fuzz.ratio(one, word) for one in asked.split() for word in words), default=0)
    return max(fuzz.ratio(asked, said), 0.9 * alone)


def mistyped(word: str, known: Iterable[str]) -> str | None:
    """The known word that this one is a slip away from: two letters swapped, one left out."""
    spelled = fold(word)
    close = {said: OSA.distance(spelled, fold(said)) for said in known}
    best = min(close, key=lambda said: close[said], default=None)
    return best if best is not None and close[best] <= _slips(spelled) else None


def reste(typed: str, names: Iterable[str]) -> list[str]:
    """The words that were typed and that no name of the fiche holds: they were not understood."""
    held = {part for said in names for part in key(said).split()}
    words = (word for word in _MARKS.sub(" ", typed).split() if fold(word) not in EMPTY | STOP)
    return [word for word in words if key(word) not in held and not mistyped(key(word), held)]


def key(name: str) -> str:
    """A name without accents, marks, plurals and empty words; itself when nothing is left."""
    words = _MARKS.sub(" ", fold(name)).split()
    kept = [word for word in words if word not in EMPTY] or words
    return " ".join(_singular(word) for word in kept)


def _meant(asked: str, names: dict[str, Fiche]) -> str | None:
    if asked in names:
        return asked
    held = [said for said in names if len(said) > 2 and f" {said} " in f" {asked} "]
    if held:
        return max(held, key=len)
    likely = process.extract(asked, list(names), scorer=fuzz.ratio, limit=1, score_cutoff=SAME)
    if likely:
        return likely[0][0]
    return mistyped(asked, names)


def _near(asked: str, names: dict[str, Fiche]) -> list[str]:
    """Names that share a telling word, then those spelled alike; none at random."""
    words = {word for word in asked.split() if len(word) >= TELLING}
    shared = sorted(
        (said for said in names if words & set(said.split())),
        key=lambda said: -fuzz.ratio(asked, said),
    )
    alike = process.extract(
        asked, list(names), scorer=fuzz.ratio, limit=3 * NEAR, score_cutoff=CLOSE
    )
    return [*shared, *(said for said, _, _ in alike)]


def _slips(word: str) -> int:
    return 0 if len(word) < 5 else 1 if len(word) < 9 else 2


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "sx" else word
