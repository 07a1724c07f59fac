"""`python -m assistant.apprentissage tours|analyses`: makes a learned table again.

Thresholds come from tables that had not learned the files they are fitted on. Needs scipy.
"""

import argparse
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from assistant.apprentissage import analyses, origine, tours
from assistant.apprentissage.entrainement import apprendre
from assistant.apprentissage.exemple import Etiquete, Exemple, Tache
from assistant.apprentissage.seuils import releves, seuils
from knowledge.apprentissage.design import Matrix

TACHES = {"tours": tours.TACHE, "analyses": analyses.TACHE}


def main() -> None:
    """Learn, fit the thresholds, write."""
    parser = argparse.ArgumentParser(prog="python -m assistant.apprentissage")
    parser.add_argument("quoi", choices=TACHES)
    tache = TACHES[parser.parse_args().quoi]
    files = sorted(tache.fichiers())
    read = {path: tache.lire(path) for path in files}
    sentences = _sentences(read.values())
    table = apprendre(tache.etiquettes, sentences, tache.gardes)
    fitted = _thresholds(tache, read)
    replace(table, seuils=fitted).save(tache.table)
    origine.write(tache.table, files, len(sentences))
    for name, least in zip(table.types, fitted, strict=True):
        print(f"{name:22} {least:.2f}")


def _thresholds(tache: Tache, read: dict[Path, list[Etiquete]]) -> Matrix:
    names = sorted(path for path in read if not tache.reglees(path))
    scores, wanted, counts = [], [], []
    for fold in range(tache.plis):
        apart: Sequence[Path] = names[fold :: tache.plis]
        kept = [texts for path, texts in read.items() if path not in apart]
        table = apprendre(tache.etiquettes, _sentences(kept), tache.gardes)
        for path in apart:
            told, expected = releves(tache, table, read[path])
            scores.append(told)
            wanted.append(expected)
            counts.append(np.full(len(told), tache.compte(path), np.float32))
    return seuils(tache, np.concatenate(scores), np.concatenate(wanted), np.concatenate(counts))


def _sentences(read: Iterable[list[Etiquete]]) -> list[Exemple]:
    return [item for texts in read for text in texts for item in text.phrases]


if __name__ == "__main__":
    main()
