"""A second opinion on each sentence, weighed with the rules' own.

A logistic score for each label, over the traits of a sentence, the rules' findings among them; a
table is made by `python -m assistant.apprentissage`. Figures: docs/simulation.md and
docs/analyser-sa-pratique.md. Numpy alone, memory-mapped.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt

TABLEAUX = ("codes", "poids", "rarete")
REGLAGES = "reglages.json"
NOMBRES = ("echelle", "biais", "seuils")
LONGUEUR = 4.0
"""What the traits of a sentence add up to, as a length."""
Vector = npt.NDArray[np.float32]


def code(name: str) -> int:
    """A trait's hash, on 32 bits."""
    return crc32(name.encode())


@dataclass(frozen=True)
class Table:
    """`poids` (traits × labels, int8) times `echelle`; `codes` are the traits' sorted hashes.

    `seuils`: from which score a sentence bears the label.
    """

    types: tuple[str, ...]
    codes: npt.NDArray[np.uint32]
    poids: npt.NDArray[np.int8]
    rarete: npt.NDArray[np.float16]
    echelle: Vector
    biais: Vector
    seuils: Vector

    @classmethod
    def load(cls, folder: Path) -> "Table":
        """Raises OSError, ValueError or KeyError when a file is missing or unsound."""
        arrays: dict[str, Any] = {
            name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in TABLEAUX
        }
        kept: dict[str, Any] = json.loads((folder / REGLAGES).read_text("utf-8"))
        arrays |= {name: np.array(kept[name], np.float32) for name in NOMBRES}
        return cls(types=tuple(kept["types"]), **arrays)

    def save(self, folder: Path) -> None:
        """Write what `load` reads. Raises OSError."""
        folder.mkdir(parents=True, exist_ok=True)
        for name in TABLEAUX:
            np.save(folder / f"{name}.npy", getattr(self, name))
        kept = {name: getattr(self, name).tolist() for name in NOMBRES}
        text = json.dumps({"types": self.types, **kept}, ensure_ascii=False, indent=1)
        (folder / REGLAGES).write_text(f"{text}\n", "utf-8")

    def scores(self, found: Mapping[str, float]) -> Vector:
        """Between 0 and 1, for each label."""
        codes = np.fromiter(map(code, found), np.uint32, len(found))
        weights = np.fromiter(found.values(), np.float32, len(found))
        rows = np.minimum(np.searchsorted(self.codes, codes), len(self.codes) - 1)
        known = self.codes[rows] == codes
        rows, weights = rows[known], weights[known] * self.rarete[rows[known]].astype(np.float32)
        weights *= LONGUEUR / (float(np.linalg.norm(weights)) or 1.0)
        total = weights @ self.poids[rows].astype(np.float32) * self.echelle + self.biais
        scores: Vector = 1 / (1 + np.exp(-total))
        return scores

    def ratios(self, found: Mapping[str, float]) -> dict[str, float]:
        """How far each label stands from its threshold: from one on, the sentence bears it."""
        return dict(zip(self.types, (self.scores(found) / self.seuils).tolist(), strict=True))


@lru_cache(maxsize=4)
def shipped(folder: Path) -> Table | None:
    """The table of a folder; without it, the rules stand alone."""
    try:
        return Table.load(folder)
    except (OSError, ValueError, KeyError):
        return None
