"""What the model learns from: the bank's questions and the passages' own words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from knowledge.apprentissage.formelles import formal
from knowledge.bank import Parole
from knowledge.catalogue import Catalogue
from knowledge.passages import Passage
from knowledge.search.holding import Holding

NEXT = 0.8
"""What a node attached second, third… counts as an answer, against 1 for the first."""
WHOLE = 0.5
"""What the statement of a competency counts when one of its lines is the answer."""
STATED = {"competence", "transversale"}


@dataclass(frozen=True)
class Exemple:
    """A text, and what each passage that answers it weighs (none when nothing does).

    `imprime` is true of what is made from the texts, not from the bank.
    """

    texte: str
    cibles: dict[int, float]
    imprime: bool = False


class Cibles:
    """Turns the nodes attached to a question into the passages to bring near."""

    def __init__(self, catalogue: Catalogue, passages: Sequence[Passage]) -> None:
        self.catalogue = catalogue
        self.holding = Holding(passages)

    def of(self, noeuds: Iterable[str]) -> dict[int, float]:
        """The weight of each passage, and of the statements of the competencies they are of."""
        found: dict[int, float] = {}
        for rank, name in enumerate(noeuds):
            for position, weight in (
                (self.holding.first(name), NEXT if rank else 1.0),
                (self._statement(name), WHOLE),
            ):
                if position is not None:
                    found[position] = max(weight, found.get(position, 0.0))
        return found

    def _statement(self, name: str) -> int | None:
        above = (name, *(node.id for node in self.catalogue.ancestors(name)))
        stated = (item for item in above if self.catalogue.get(item).kind in STATED)
        return next((self.holding.first(item) for item in stated), None)


def from_bank(bank: Iterable[Parole], cibles: Cibles) -> list[Exemple]:
    """The bank's questions; those that nothing answers teach to decline."""
    return [Exemple(row.question, cibles.of(row.noeuds)) for row in bank]


def from_labels(catalogue: Catalogue, cibles: Cibles) -> list[Exemple]:
    """Questions in the texts' own words (`formelles.py`)."""
    return [Exemple(row.question, cibles.of(row.noeuds), imprime=True) for row in formal(catalogue)]


def from_texts(passages: Sequence[Passage]) -> list[Exemple]:
    """Each passage as its own answer, by its title and by its whole text."""
    return [
        Exemple(text, {position: 1.0}, imprime=True)
        for position, passage in enumerate(passages)
        for text in (passage.titre, f"{passage.titre} {passage.texte}")
    ]
