"""What is proposed from short pieces of evidence: how often it is right, and how much it misses.

python -m tests.benchmarks.suggestions              # both halves
python -m tests.benchmarks.suggestions --exemples   # and each text of the half one may tune on
"""

import argparse
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from assistant.autoevaluation.grille import Grille
from assistant.autoevaluation.suggestion import Suggesteur
from assistant.service import Service
from knowledge.loader import read_yaml

FICHIER = Path(__file__).with_suffix(".yaml")
LECTURE, MESURE = "lecture", "mesure"
FIRST = 3


@dataclass(frozen=True)
class Essai:
    """A labelled text, and what is proposed for it, best first."""

    id: str
    criteres: frozenset[str]
    propose: tuple[str, ...]

    @property
    def premiers(self) -> tuple[str, ...]:
        """What a person reads first."""
        return self.propose[:FIRST]


def main() -> None:
    """Print a line a half; the texts of the measured half are never shown."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.suggestions")
    parser.add_argument("--exemples", action="store_true", help="montre la moitié de lecture")
    asked = parser.parse_args()
    service = Service.open()
    suggesteur = Suggesteur(service.searcher, Grille(service.catalogue))
    for half in (LECTURE, MESURE):
        tried = essais(suggesteur, half)
        print(f"{half} : {dire(tried)}")
        for item in tried if asked.exemples and half == LECTURE else ():
            marks = (f"{'+' if name in item.criteres else '-'}{name}" for name in item.propose)
            print(f"  {item.id} {' '.join(marks)} | attendus : {' '.join(sorted(item.criteres))}")


def essais(suggesteur: Suggesteur, moitie: str) -> list[Essai]:
    """Every text of a half, as it would be proposed within the title."""
    return [
        Essai(
            str(row["id"]),
            frozenset(row["criteres"]),
            tuple(item.ligne.id for item in suggesteur.suggerer(str(row["texte"]), "cip")),
        )
        for row in read_yaml(FICHIER)["preuves"]
        if row["moitie"] == moitie
    ]


def dire(tried: Iterable[Essai]) -> str:
    """The figures of a half, with what they are counted on."""
    listed = list(tried)
    first = [name in item.criteres for item in listed for name in item.premiers]
    found = [name in item.propose for item in listed for name in item.criteres]
    at_first = [name in item.premiers for item in listed for name in item.criteres]
    useful = sum(bool(item.criteres & set(item.premiers)) for item in listed)
    silent = sum(not item.propose for item in listed)
    return (
        f"{len(listed)} textes, dont {silent} sans proposition ; précision à {FIRST} :"
        f" {_part(first)} ; rappel à {FIRST} : {_part(at_first)} ; rappel : {_part(found)} ;"
        f" textes où l'une des {FIRST} premières est juste : {useful}"
    )


def _part(marks: list[bool]) -> str:
    share = sum(marks) / len(marks) if marks else 0.0
    return f"{share:.2f}".replace(".", ",") + f" ({sum(marks)} sur {len(marks)})"


if __name__ == "__main__":
    main()
