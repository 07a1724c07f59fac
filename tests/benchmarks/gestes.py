"""What recognition makes of labelled turns: by move, open against closed, subjects, agreement.

The files kept apart tell what it is worth; on those it learned from, it shows what it has kept.

python -m tests.benchmarks.gestes             # the tables of the files kept apart
python -m tests.benchmarks.gestes --appris    # and of those learned from
python -m tests.benchmarks.gestes --exemples  # and each difference on these
"""

import sys
import time
from typing import Any

from tests.assistant.gestes import (
    APART,
    Lu,
    Score,
    kappa,
    lire,
    macro,
    ouverte_ou_fermee,
    scores,
    tours,
)

A_PART = {
    "gestes-quatrieme-main": "quatrième main",
    "gestes-cinquieme-main": "cinquième main",
    "gestes-sixieme-main": "sixième main",
    "gestes-septieme-main": "septième main",
    "gestes-huitieme-main": "huitième main",
}
"""Nothing is learned from them; docs/simulation.md says how far they were looked at."""
APPRIS = ("regles-1", "regles-2", "regles-3")
"""Read while the patterns were written, and learned from."""


def main() -> None:
    """Print a table a file."""
    for name, said in A_PART.items():
        _table(said, tours(name, APART))
    if {"--appris", "--exemples"} & {*sys.argv}:
        for name in APPRIS:
            read = _table(name, tours(name))
            if "--exemples" in sys.argv:
                _examples(read)


def _table(said: str, rows: list[dict[str, Any]]) -> list[Lu]:
    lire(rows[:20])  # the lexicons are read once, before the clock starts
    start = time.perf_counter()
    read = lire(rows)
    spent = 1000 * (time.perf_counter() - start) / len(rows)
    print(f"\n{said} : {len(rows)} tours, {spent:.1f} ms par tour")
    _moves(scores(read), rows if "premiere" in rows[0] else [])
    right, seen, total = ouverte_ou_fermee(read)
    print(f"ouverte ou fermée : {right} justes sur {seen} vues, {total} en tout")
    print(f"sujets, macro F1 : {macro(scores(read, 'sujets')):.3f}")
    return read


def _moves(found: list[Score], rows: list[dict[str, object]]) -> None:
    print("| Geste | Attendus | Précision | Rappel | F1 | Accord |\n|---|---|---|---|---|---|")
    for score in found:
        print(
            f"| {score.label} | {score.attendus} | {score.precision:.2f} | {score.rappel:.2f}"
            f" | {score.f1:.2f} | {_agreement(rows, score.label)} |"
        )
    print(f"macro F1 : {macro(found):.3f}")


def _agreement(rows: list[dict[str, object]], label: str) -> str:
    return f"{kappa(rows, label):.2f}" if rows else "–"


def _examples(read: list[Lu]) -> None:
    for item in read:
        gold, topics = {*item.row["gestes"]}, {*item.row["sujets"]}
        if gold != item.gestes or topics != item.sujets:
            print(f"{item.row['id']} « {item.row['texte']} »")
            print(f"   ({item.row.get('contexte', '')})")
            for said, a, b in (("gestes", gold, item.gestes), ("sujets", topics, item.sujets)):
                if a != b:
                    print(f"   {said} manqués {sorted(a - b)} en trop {sorted(b - a)}")


if __name__ == "__main__":
    main()
