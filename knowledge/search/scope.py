"""Which référentiel a question speaks of, read from its words."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from knowledge.french import fold

AROBASE = frozenset({"rncp36128", "rncp37504"})
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


class Scopes:
    """The words by which référentiels are meant (the content of `usage/portees.yaml`).

    Raises KeyError or TypeError when a section is missing or misshapen.
    """

    def __init__(self, data: Mapping[str, Any]) -> None:
        self.data = data
        self._patterns = [
            (_any_of(row["mots"]), bool(row.get("exclusif")), frozenset(row["referentiels"]))
            for row in data["portees"]
        ]
        self._names = {str(name) for name in data["noms"]}
        self._empty = {str(name) for name in data["vides"]}
        self.creux = frozenset(map(str, data["creux"]))
        self.muets = self.creux.union(map(str, data["indices_muets"]))
        self._reserves = [(row["debut"], _any_of(row["mots"])) for row in data["reserves"]]

    def read(self, question: str) -> Portee:
        """The scope of a question. Several référentiels named: all of them, to be compared."""
        text = fold(question)
        named: dict[bool, set[str]] = {True: set(), False: set()}
        alone: set[str] = set()
        said = set(self._empty)
        for pattern, exclusive, referentiels in self._patterns:
            found = {match.group() for match in pattern.finditer(text)}
            if found:
                named[exclusive] |= referentiels
                alone |= referentiels if exclusive and len(referentiels) == 1 else set()
                said |= {word for phrase in found & self._names for word in phrase.split()}
        return Portee(
            imposes=frozenset(_precise(named[True], _numbered(text) or alone)),
            favoris=frozenset(named[False]),
            mots=frozenset(said),
            genres=frozenset(kind for kind, cue in _GENRES.items() if cue.search(text)),
            reserves=tuple(start for start, cue in self._reserves if not cue.search(text)),
        )


def _numbered(text: str) -> set[str]:
    """«Les cinq blocs du 37504»: a number says which one, whatever else is said of another."""
    return {name for name in AROBASE if name.removeprefix("rncp") in text}


def _precise(named: set[str], alone: set[str]) -> set[str]:
    """«Le bloc B du RNCP37504»: its own name beats what both Arobase certifications share."""
    own = AROBASE & alone
    return named - (AROBASE - own) if own else named


def _any_of(phrases: Iterable[object]) -> re.Pattern[str]:
    """One of the phrases, whole: «bloc d» is not in «bloc d'activités»."""
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(re.escape(str(item)) for item in phrases)})(?![\w'-])"
    )
