"""What recognition makes of labelled turns: by move, open against closed, subjects, agreement.

`complement` was written and labelled by one hand with the rules: no agreement is told for it.

python -m tests.benchmarks.gestes             # the tables of both halves
python -m tests.benchmarks.gestes --exemples  # and each difference of the halves
"""

import sys
import time

from tests.assistant.gestes import (
    CORPUS,
    Lu,
    Score,
    kappa,
    lire,
    macro,
    ouverte_ou_fermee,
    scores,
    tours,
)

HALVES = {"mise-au-point": "mise au point", "mesure": "mesure", "complement": "complément"}
READ = ("mise-au-point", "mesure")
"""Halves read while the patterns were written."""


def main() -> None:
    """Print a table a half."""
    for name, said in HALVES.items():
        if not (CORPUS / f"{name}.jsonl").exists():
            print(f"\n{said} : ces tours ne sont pas ici")
            continue
        rows = tours(name)
        lire(rows[:20])  # the lexicons are read once, before the clock starts
        start = time.perf_counter()
        read = lire(rows)
        spent = 1000 * (time.perf_counter() - start) / len(rows)
        print(f"\n{said} : {len(rows)} tours, {spent:.1f} ms par tour")
        _moves(scores(read), rows if "premiere" in rows[0] else [])
        right, seen, total = ouverte_ou_fermee(read)
        print(f"ouverte ou fermée : {right} justes sur {seen} vues, {total} en tout")
        topics = scores(read, "sujets")
        print(f"sujets, macro F1 : {macro(topics):.3f}")
        if "--exemples" in sys.argv and name in READ:
            _examples(read)


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
