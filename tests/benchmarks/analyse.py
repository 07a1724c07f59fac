"""What the re-reading of an analyse de pratique finds and misses, a half of the corpus at a time.

python -m tests.benchmarks.analyse                      # the tables
python -m tests.benchmarks.analyse --exemples           # and each difference
python -m tests.benchmarks.analyse --dossier CHEMIN …   # halves that stand elsewhere
"""

import argparse
import statistics
import time
from pathlib import Path

from assistant.analyse.relecture import relire
from tests.assistant.analyse_corpus import (
    CORPUS,
    LABELS,
    Texte,
    accord,
    halves,
    measure,
    table,
    textes,
)

ROUNDS = 7


def main() -> None:
    """Print a table a half, the agreement of two annotators, and the time of a text."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.analyse")
    parser.add_argument("--exemples", action="store_true", help="montre chaque écart")
    parser.add_argument("--dossier", type=Path, nargs="*", help="d'autres moitiés du corpus")
    asked = parser.parse_args()
    for folder in asked.dossier or [CORPUS / name for name in halves()]:
        _half(folder, asked.exemples)


def _half(folder: Path, examples: bool) -> None:
    found = textes(folder)
    count = measure(found)
    clean = sum(item.propre for item in found)
    print(f"{folder.name} : {len(found)} textes, dont {clean} sans faute\n{table(count)}")
    print(f"Reproches faits aux textes sans faute : {len(count.reproches)}\n")
    if examples:
        print("\n".join(count.exemples), "\n")
    if second := textes(folder, bis=True):
        _agreement(found, second)
    _speed(found)


def _agreement(first: list[Texte], second: list[Texte]) -> None:
    ids = {item.id for item in second}
    print(f"Deux annotations, {len(ids)} textes, phrase par phrase")
    print("| Règle | Les deux | L'une au moins | Kappa |\n|---|---|---|---|")
    rows = accord([item for item in first if item.id in ids], second)
    for label in LABELS:
        both, either, kappa = rows[label]
        print(f"| {label} | {both} | {either} | {f'{kappa:.2f}'.replace('.', ',')} |")
    print()


def _speed(found: list[Texte]) -> None:
    """The median time of a text, everything but the competencies."""
    spent = []
    relire(found[0].texte)  # the lexicons are read once
    for item in found[:ROUNDS]:
        start = time.perf_counter()
        relire(item.texte)
        spent.append(time.perf_counter() - start)
    print(f"Un texte : {1000 * statistics.median(spent):.0f} ms, médiane de {len(spent)}\n")


if __name__ == "__main__":
    main()
