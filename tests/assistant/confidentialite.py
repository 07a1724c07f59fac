"""Fictional passages with their personal data marked, and what detection makes of them.

A passage marks each datum as `⟦type|words⟧`. A finding is right when a mark of the same type and
the finding overlap by half of the longer at least; each mark counts once. `sensible` and
`combinaison` are in no figure.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from assistant.apprentissage.marques import demarquer
from assistant.confidentialite.detection import detecter
from assistant.confidentialite.trouvaille import SIGNALES
from knowledge.loader import read_yaml

CORPUS = Path(__file__).parent / "corpus"
PROVED = ("nir", "niss", "iban")
"""Identifiers with check digits."""


@dataclass(frozen=True, order=True)
class Marque:
    """A datum of a passage, or what detection says is one."""

    start: int
    end: int
    type: str
    texte: str


@dataclass(frozen=True)
class Passage:
    """A passage as it is read, without its marks."""

    id: str
    texte: str
    marques: tuple[Marque, ...]


@dataclass
class Compte:
    """What was rightly found, missed, and found for nothing, by type."""

    justes: Counter[str] = field(default_factory=Counter)
    manquees: Counter[str] = field(default_factory=Counter)
    fausses: Counter[str] = field(default_factory=Counter)
    exemples: list[str] = field(default_factory=list)

    def rappel(self, *types: str) -> float:
        found, missed = self._sum(self.justes, types), self._sum(self.manquees, types)
        return found / (found + missed) if found + missed else 1.0

    def precision(self, *types: str) -> float:
        found, wrong = self._sum(self.justes, types), self._sum(self.fausses, types)
        return found / (found + wrong) if found + wrong else 1.0

    def nombre(self, *types: str) -> int:
        return self._sum(self.justes, types) + self._sum(self.manquees, types)

    @staticmethod
    def _sum(counts: Counter[str], types: tuple[str, ...]) -> int:
        return sum(counts[name] for name in types) if types else sum(counts.values())


def found(text: str) -> list[tuple[str, str]]:
    """What is to be replaced, and its type; what is only pointed out is left aside."""
    return [(item.type, item.texte) for item in detecter(text) if item.type not in SIGNALES]


def halves() -> list[str]:
    """The names of the corpus files."""
    return sorted(path.stem for path in CORPUS.glob("confidentialite-*.yaml"))


@lru_cache(maxsize=4)
def passages(name: str) -> tuple[Passage, ...]:
    """The passages of a file of the corpus."""
    rows = read_yaml(CORPUS / f"{name}.yaml")
    return tuple(read(str(row["id"]), str(row["texte"])) for row in rows)


def read(identifiant: str, marked: str) -> Passage:
    """A passage, its marks taken out of the text and turned into places."""
    text, places = demarquer(marked)
    marks = (Marque(start, end, name, text[start:end]) for start, end, name in places)
    return Passage(identifiant, text, tuple(marks))


def measure(found: Iterable[Passage]) -> Compte:
    """Every passage through detection."""
    count = Compte()
    for passage in found:
        _compare(passage, count)
    return count


def _compare(passage: Passage, count: Compte) -> None:
    left = [mark for mark in passage.marques if mark.type not in SIGNALES]
    for item in _findings(passage.texte):
        mark = next((mark for mark in left if _same(item, mark)), None)
        if mark is not None:
            left.remove(mark)
            count.justes[item.type] += 1
        else:
            count.fausses[item.type] += 1
            count.exemples.append(f"{passage.id} + {item.type} « {item.texte} »")
    for mark in left:
        count.manquees[mark.type] += 1
        count.exemples.append(f"{passage.id} - {mark.type} « {mark.texte} »")


def _findings(text: str) -> Iterator[Marque]:
    for item in detecter(text):
        if item.type not in SIGNALES:
            yield Marque(item.start, item.end, item.type, item.texte)


def _same(one: Marque, other: Marque) -> bool:
    shared = min(one.end, other.end) - max(one.start, other.start)
    longer = max(one.end - one.start, other.end - other.start)
    return one.type == other.type and 2 * shared >= longer


def table(count: Compte) -> str:
    """Recall and precision, a type a line, then all of them."""
    types = sorted(set(count.justes) | set(count.manquees) | set(count.fausses))
    rows = [_row(name, count, name) for name in types]
    head = ["| | Marques | Rappel | Précision |", "|---|---|---|---|"]
    proved = _row("clés de contrôle", count, *PROVED)
    return "\n".join([*head, *rows, proved, _row("tous", count)])


def _row(label: str, count: Compte, *types: str) -> str:
    figures = (count.rappel(*types), count.precision(*types))
    said = " | ".join(f"{value:.3f}".replace(".", ",") for value in figures)
    return f"| {label} | {count.nombre(*types)} | {said} |"
