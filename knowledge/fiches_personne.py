"""What may be written, said or kept of a person: how it is asked, and what is outside the texts.

The facts themselves (`faits/personne.yaml`) say what the five texts hold and do not hold.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from knowledge.french import words

LONGEST = 30
"""Words of a question at most: beyond, a situation is told, and something else is asked of it."""


@dataclass(frozen=True)
class SujetPersonne:
    """A fact, the ways of asking for it, and the lines told after it.

    Each of `motifs` is a list of patterns that a folded question must all have; `sauf`, what it
    must not have. `lignes` are names of `Personne.lignes`. Those that are `ensemble` are told
    together when a question is of several («sa religion et son casier»).
    """

    fait: str
    motifs: tuple[tuple[str, ...], ...]
    lignes: tuple[str, ...]
    sauf: str = ""
    ensemble: bool = False


@dataclass(frozen=True)
class Personne:
    """Every subject, first come first told; `sauf` is of an examination, and bars them all.

    `lignes` are told as outside the référentiels: a text, the title and the date of its origin.
    """

    sujets: tuple[SujetPersonne, ...] = ()
    lignes: Mapping[str, tuple[str, str, str]] | None = None
    sauf: str = ""

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> "Personne":
        """From rows, or from a dump. Raises KeyError, TypeError or AttributeError on another shape.

        `{mot}` in a pattern stands for that one of `mots`.
        """
        known = data.get("mots") or {}

        def whole(text: str) -> str:
            for name, said in known.items():
                text = text.replace(f"{{{name}}}", said)
            return text

        sujets = (
            SujetPersonne(
                row["fait"],
                tuple(tuple(whole(text) for text in _list(shape)) for shape in row["motifs"]),
                tuple(row["lignes"]),
                whole(row.get("sauf") or ""),
                bool(row.get("ensemble")),
            )
            for row in data["sujets"]
        )
        lignes = {name: _line(row) for name, row in (data["lignes"] or {}).items()}
        return cls(tuple(sujets), lignes, whole(data["sauf"]))

    def asked(self, folded: str) -> tuple[SujetPersonne, ...]:
        """The subject that a folded question is of, with those told together with it."""
        if len(words(folded)) > LONGEST or self.bars(folded):
            return ()
        found = [row for row in self.sujets if _fits(row, folded)]
        together = [row for row in found if row.ensemble]
        return tuple(together if found[:1] == together[:1] else found[:1])

    def bars(self, folded: str) -> bool:
        """Whether a folded question is of an examination, or asks what something is."""
        return bool(self.sauf and re.search(self.sauf, folded))

    def of(self, fait: str) -> SujetPersonne | None:
        """The subject of a fact, if it is one of these."""
        return next((row for row in self.sujets if row.fait == fait), None)


def _fits(row: SujetPersonne, folded: str) -> bool:
    if row.sauf and re.search(row.sauf, folded):
        return False
    return any(all(re.search(cue, folded) for cue in shape) for shape in row.motifs)


def _list(shape: str | Iterable[str]) -> Iterable[str]:
    return (shape,) if isinstance(shape, str) else shape


def _line(row: Any) -> tuple[str, str, str]:
    if isinstance(row, Mapping):
        return str(row["texte"]), str(row["origine"]["titre"]), str(row["origine"]["date"])
    texte, titre, date = row
    return str(texte), str(titre), str(date)
