"""The lexicons of recognition: data in `knowledge/pratique/simulation`, read once."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from assistant.motif import Motifs
from knowledge.fiches import PRATIQUE

SIMULATION = PRATIQUE / "simulation"
SERVICE = "§"
"""Stands, sign for sign, where a service is named."""
BASE = {"etre": "(?:etes|etiez|serez|seriez)", "service": f"{SERVICE}+"}
Macros = dict[str, str]


@lru_cache(maxsize=16)
def donnees(name: str, folder: Path = SIMULATION) -> Any:
    """A file of lexicons. Raises KnowledgeError when it cannot be read."""
    from knowledge.loader import read_yaml

    return read_yaml(folder / f"{name}.yaml")


def ecrire(pattern: str, macros: Macros) -> str:
    """A pattern of a lexicon as the engine of expressions reads it."""
    for _ in range(2):  # a macro may hold another
        for name, value in macros.items():
            pattern = pattern.replace(f"{{{name}}}", value)
    return pattern.replace("’", "'")


def ensemble(patterns: Iterable[str], macros: Macros | None = None) -> Motifs:
    """Several patterns, in order."""
    known = BASE | (macros or {})
    return Motifs(ecrire(pattern, known) for pattern in patterns)


@lru_cache(maxsize=64)
def motif_de(fichier: str, name: str) -> Motifs:
    """The patterns of a row of a file of lexicons, with the file's own macros if it has any."""
    rows = donnees(fichier)
    return ensemble(rows[name], rows.get("macros"))


@dataclass(frozen=True)
class Regle:
    """One rule: what shows a move, what takes it back, in which kind of sentence."""

    type: str
    nom: str
    motifs: tuple[str, ...]
    sauf: tuple[str, ...]
    phrase: str
    mots: bool
    laisse: bool
    macros: tuple[tuple[str, str], ...]

    @cached_property
    def services(self) -> bool:
        return any("{service}" in motif for motif in self.motifs)

    @cached_property
    def motif(self) -> Motifs:
        return ensemble(self.motifs, dict(self.macros))

    @cached_property
    def exception(self) -> Motifs:
        return ensemble(self.sauf, dict(self.macros))


def regle(row: Any, macros: Macros, type_: str = "") -> Regle:
    return Regle(
        type_ or str(row.get("type") or ""),
        str(row["regle"]),
        tuple(row["motifs"]),
        tuple(row.get("sauf") or ()),
        str(row.get("phrase") or ""),
        row.get("portee") == "mots",
        bool(row.get("laisse")),
        tuple(macros.items()),
    )
