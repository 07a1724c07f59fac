"""`python -m assistant.entretien.simulation.apprentissage`: makes the table of recognition again.

Thresholds come from tables that had not learned the files they are fitted on. Needs scipy.
"""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

import numpy as np

from assistant.entretien.simulation.apprentissage import origine
from assistant.entretien.simulation.apprentissage.corpus import TOURS, Etiquete, Exemple, tours
from assistant.entretien.simulation.apprentissage.entrainement import apprendre
from assistant.entretien.simulation.apprentissage.seuils import par_tour, seuils
from assistant.entretien.simulation.reconnaissance.appris import TABLE
from knowledge.apprentissage.design import Matrix

REGLEES = "regles"
"""Files on which the rules were tuned: learned from, measured on never."""
NATUREL = 8.0
"""What a turn of a whole interview counts for: there, moves are as frequent as they are."""
PLIS = 3
"""Parts in which the files are set apart in turn."""


def main() -> None:
    """Learn, fit the thresholds, write."""
    files = sorted(TOURS.glob("*.jsonl"))
    read = {path: tours(path) for path in files}
    table = apprendre(_sentences(read.values()))
    tuned = [turns for path, turns in read.items() if path.stem.startswith(REGLEES)]
    others = {path: turns for path, turns in read.items() if not path.stem.startswith(REGLEES)}
    fitted = _thresholds(others, tuned)
    replace(table, seuils=fitted).save(TABLE)
    origine.write()
    for name, least in zip(table.types, fitted, strict=True):
        print(f"{name:22} {least:.2f}")


def _thresholds(read: dict[Path, list[Etiquete]], always: list[list[Etiquete]]) -> Matrix:
    names = sorted(read)
    scores, wanted, counts = [], [], []
    for fold in range(PLIS):
        apart = names[fold::PLIS]
        kept = [read[path] for path in names if path not in apart]
        table = apprendre(_sentences([*kept, *always]))
        for path in apart:
            told, expected = par_tour(table, read[path])
            scores.append(told)
            wanted.append(expected)
            weight = NATUREL if path.stem.startswith("entretiens") else 1.0
            counts.append(np.full(len(told), weight, np.float32))
    return seuils(np.concatenate(scores), np.concatenate(wanted), np.concatenate(counts))


def _sentences(read: Iterable[list[Etiquete]]) -> list[Exemple]:
    return [item for turns in read for turn in turns for item in turn.phrases]


if __name__ == "__main__":
    main()
