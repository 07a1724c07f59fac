"""The single lines (savoir-faire, savoirs, criteria): which of them a question speaks of.

Passages are groups of lines. Each line has a vector of its own, the mean of the questions that
people attached to it and of its own words, as the shipped model reads them
(`python -m knowledge.apprentissage modele`).
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
import numpy.typing as npt

from knowledge.search.projection import MODELE, Vector

LIGNES = frozenset({"savoir_faire", "savoir_faire_comportemental", "savoir", "critere"})
CLES, VECTEURS = "lignes.json", "lignes.npy"


@dataclass(frozen=True)
class Lignes:
    """One unit vector a line (lines × dimensions), under its id."""

    ids: tuple[str, ...]
    vecteurs: npt.NDArray[np.float16]

    @classmethod
    def load(cls, folder: Path = MODELE) -> "Lignes":
        """Raises OSError or ValueError when a file is missing or unsound."""
        ids = json.loads((folder / CLES).read_text("utf-8"))
        return cls(tuple(ids), np.load(folder / VECTEURS, mmap_mode="r"))

    def save(self, folder: Path = MODELE) -> None:
        """Write what `load` reads. Raises OSError."""
        (folder / CLES).write_text(json.dumps(self.ids, indent=0) + "\n", "utf-8")
        np.save(folder / VECTEURS, self.vecteurs)

    def toward(self, names: Iterable[str]) -> Vector:
        """The mean direction of these lines; those that have no vector count for nothing."""
        rows = [self._rows[name] for name in names if name in self._rows]
        total: Vector = self.vecteurs[rows].astype(np.float32).sum(0)
        return total / np.float32(float(np.linalg.norm(total)) or 1.0)

    @cached_property
    def _rows(self) -> Mapping[str, int]:
        return {name: row for row, name in enumerate(self.ids)}

    def near(self, question: Vector) -> Mapping[str, float]:
        """The cosine of each line with a question's vector."""
        length = float(np.linalg.norm(question)) or 1.0
        found = self.vecteurs @ (question / np.float32(length)).astype(np.float16)
        return dict(zip(self.ids, map(float, found), strict=True))
