"""Which référentiel a question speaks of, read from its words."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from knowledge.french import fold
from knowledge.loader import FOLDER, read_yaml

_GENRES = {
    "critere": re.compile(r"\bcriteres?\b|\bevaluee? sur\b|\bjugee? sur\b|\bnotee? sur\b|sur quoi"),
    "savoir_faire": re.compile(r"\bsavoirs?[- ]faires?\b"),
    "savoir": re.compile(r"\bsavoirs\b|\bconnaissances?\b"),
    "definition": re.compile(r"c'est quoi|qu'est-ce qu|\bdefini|que signifie|veut dire"),
    "modalite": re.compile(r"\bmodalites?\b|\bepreuves?\b"),
}


@dataclass(frozen=True)
class Portee:
    """`imposes`: the référentiels named outright; `favoris`: those its words lean to.

    `mots`: the words that only say which référentiel is meant; `genres`: the kinds of passage asked
    for by name («les critères de…»); `reserves`: beginnings of ids of which nothing is said.
    """

    imposes: frozenset[str] = frozenset()
    favoris: frozenset[str] = frozenset()
    mots: frozenset[str] = frozenset()
    genres: frozenset[str] = frozenset()
    reserves: tuple[str, ...] = ()


def read_scope(question: str) -> Portee:
    """The scope of a question. Several référentiels named: all of them, to be compared."""
    text = fold(question)
    named = {True: set[str](), False: set[str]()}
    said: set[str] = set()
    for pattern, exclusive, referentiels in _patterns():
        found = {match.group() for match in pattern.finditer(text)}
        if found:
            named[exclusive] |= set(referentiels)
            said |= {
                word for phrase in found if phrase in _listed("noms") for word in phrase.split()
            }
    said |= _listed("vides")
    precise = named[True] & {"rncp36128", "rncp37504"}
    if precise and not _names_both(text):
        # «le bloc B du RNCP37504»: a number beats what both Arobase certifications share.
        named[True] -= {"rncp36128", "rncp37504"} - _numbered(text)
    return Portee(
        imposes=frozenset(named[True]),
        favoris=frozenset(named[False]),
        mots=frozenset(said),
        genres=frozenset(kind for kind, cue in _GENRES.items() if cue.search(text)),
        reserves=tuple(start for start, cue in _reserves() if not cue.search(text)),
    )


def _numbered(text: str) -> set[str]:
    found = {item for item in ("rncp36128", "rncp37504") if item[4:] in text}
    return found or {"rncp36128", "rncp37504"}


def _names_both(text: str) -> bool:
    return "36128" in text and "37504" in text


@cache
def _listed(key: str) -> frozenset[str]:
    return frozenset(str(name) for name in read_yaml(FOLDER / "usage" / "portees.yaml")[key])


@cache
def _patterns() -> tuple[tuple[re.Pattern[str], bool, tuple[str, ...]], ...]:
    data = read_yaml(FOLDER / "usage" / "portees.yaml")
    return tuple(
        (
            _any_of(row["mots"]),
            bool(row.get("exclusif")),
            tuple(row["referentiels"]),
        )
        for row in data["portees"]
    )


@cache
def _reserves() -> tuple[tuple[str, re.Pattern[str]], ...]:
    data = read_yaml(FOLDER / "usage" / "portees.yaml")
    return tuple((row["debut"], _any_of(row["mots"])) for row in data["reserves"])


def _any_of(phrases: Iterable[object]) -> re.Pattern[str]:
    """One of the phrases, whole: «bloc d» is not in «bloc d'activités»."""
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(re.escape(str(item)) for item in phrases)})(?![\w'-])"
    )
