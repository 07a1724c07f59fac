"""The skeleton of a written synthesis: which of its parts the sentences hold.

A title proves nothing: only what is written under it does.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import islice
from typing import Any

from assistant.analyse.lecture import Lecture
from assistant.analyse.lexique import compiler, donnees
from assistant.analyse.phrases import Phrase


@dataclass(frozen=True)
class Element:
    """A part of the skeleton: recognised with its words, or not, and where it usually stands."""

    element: str
    titre: str
    critere: str
    start: int = -1
    end: int = -1
    extrait: str = ""
    ou: str = ""
    aussi: tuple[str, ...] = ()
    """The other sentences that hold it."""
    manque: str = ""
    """What should go with it, and does not."""


def reconnaitre(lecture: Lecture) -> Iterator[Element]:
    """Each part, with the sentence that shows it best; next steps with each that holds some."""
    order = [item for item in lecture.phrases if not item.titre]
    for name, row in donnees("synthese")["elements"].items():
        base = Element(name, str(row["titre"]), str(row["critere"]), ou=str(row["ou"]))
        found = list(islice(_shown(lecture, order, name), int(row.get("plusieurs", 1))))
        yield _at(lecture, base, found, _lacking(lecture, order, found, row)) if found else base


def _lacking(
    lecture: Lecture, order: list[Phrase], found: list[Phrase], row: Mapping[str, Any]
) -> str:
    """What these sentences and those beside them should say, and do not."""
    if not found or "accompagne" not in row:
        return ""
    places = {rank + step for rank, one in enumerate(order) if one in found for step in (-1, 0, 1)}
    near = [order[rank] for rank in sorted(places) if 0 <= rank < len(order)]
    pattern = compiler(str(row["accompagne"]))
    said = any(pattern.search(plate(lecture, phrase)) for phrase in near)
    return "" if said else str(row["manque"])


def _shown(lecture: Lecture, order: list[Phrase], name: str) -> Iterator[Phrase]:
    """The sentences with the surest words; the less sure ones count when these fail."""
    sauf, tiers = _motifs(name)
    for key, pattern in tiers:
        some = False
        for rank, phrase in enumerate(order):
            words = sauf.sub(" ", plate(lecture, phrase)) if sauf else plate(lecture, phrase)
            near = order[rank : rank + 2]
            if pattern.search(words) and (key != "faits" or _shared(lecture, near, name)):
                some = True
                yield phrase
        if some:
            return


def _shared(lecture: Lecture, near: list[Phrase], name: str) -> bool:
    """Whether the sentence or the next shows that a thing was said together, if it must be."""
    wanted = donnees("synthese")["elements"][name].get("partage")
    if not wanted:
        return True
    pattern = compiler(str(wanted).replace("{personne}", str(donnees("synthese")["personne"])))
    return any(pattern.search(plate(lecture, phrase)) for phrase in near)


def plate(lecture: Lecture, phrase: Phrase) -> str:
    """A sentence folded, names in small letters, quoted words kept."""
    start, end = lecture.de(phrase)
    return lecture.plis.texte[start:end].lower()


@lru_cache(maxsize=16)
def _motifs(name: str) -> tuple[re.Pattern[str] | None, tuple[tuple[str, re.Pattern[str]], ...]]:
    row = donnees("synthese")["elements"][name]
    person = str(donnees("synthese")["personne"])
    tiers = tuple(
        (key, compiler("|".join(row[key]).replace("{personne}", person)))
        for key in ("surs", "mots", "aussi", "faits")
        if key in row
    )
    return (compiler("|".join(row["sauf"])) if "sauf" in row else None), tiers


def intime(lecture: Lecture) -> Iterator[tuple[int, int, str]]:
    """What says more of a life than the next step needs, with its theme."""
    for theme, patterns in donnees("synthese")["intime"].items():
        pattern = compiler("|".join(patterns))
        for phrase in lecture.phrases:
            if phrase.titre:
                continue
            start, _ = lecture.de(phrase)
            for match in pattern.finditer(plate(lecture, phrase)):
                yield *lecture.plis.span(start + match.start(), start + match.end()), theme


def _at(lecture: Lecture, base: Element, phrases: list[Phrase], manque: str) -> Element:
    first, *others = phrases
    words, *more = (phrase.extrait(lecture.texte) for phrase in (first, *others))
    return replace(
        base, start=first.start, end=first.end, extrait=words, aussi=tuple(more), manque=manque
    )
