"""Fictional annotated texts, and what the re-reading makes of them.

A text marks what does a movement, or the words at fault, as `⟦label|words⟧`. A movement is right
when a label of the same movement overlaps the sentence found, and a fault when a label of the same
type overlaps the words found. `propre: true`: the text must get no reproach.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from assistant.analyse.constat import FAUTES, MOUVEMENTS
from assistant.analyse.lecture import Lecture
from assistant.analyse.phrases import phrases
from assistant.analyse.reperage import reperer
from assistant.apprentissage.marques import demarquer
from knowledge.loader import read_yaml

CORPUS = Path(__file__).parent / "corpus" / "analyse"
LABELS = (*MOUVEMENTS, *FAUTES)


@dataclass(frozen=True, order=True)
class Marque:
    """Words of a text with a label, the annotator's or the rules'."""

    start: int
    end: int
    type: str
    texte: str

    def touche(self, other: "Marque") -> bool:
        return self.type == other.type and self.start < other.end and other.start < self.end


@dataclass(frozen=True)
class Texte:
    """An annotated text as it is read, without its marks."""

    id: str
    niveau: str
    propre: bool
    texte: str
    marques: tuple[Marque, ...]


@dataclass
class Compte:
    """What was rightly found, found for nothing and missed, by label."""

    justes: Counter[str] = field(default_factory=Counter)
    fausses: Counter[str] = field(default_factory=Counter)
    retrouvees: Counter[str] = field(default_factory=Counter)
    manquees: Counter[str] = field(default_factory=Counter)
    reproches: list[str] = field(default_factory=list)
    exemples: list[str] = field(default_factory=list)

    def precision(self, label: str) -> float | None:
        found = self.justes[label] + self.fausses[label]
        return self.justes[label] / found if found else None

    def rappel(self, label: str) -> float | None:
        marked = self.retrouvees[label] + self.manquees[label]
        return self.retrouvees[label] / marked if marked else None


def halves(folder: Path = CORPUS) -> list[str]:
    """The halves of the corpus, second annotations left out."""
    return (
        sorted(path.name for path in folder.iterdir() if path.is_dir()) if folder.is_dir() else []
    )


def textes(folder: Path, bis: bool = False) -> list[Texte]:
    """The texts of a half, or their second annotations."""
    paths = sorted(folder.glob("*.yaml"))
    chosen = [path for path in paths if path.stem.endswith("-bis") == bis]
    return [read(row) for path in chosen for row in read_yaml(path)]


def read(row: dict[str, object]) -> Texte:
    """A text, its marks taken out and turned into places."""
    text, places = demarquer(str(row["texte"]))
    marks = tuple(Marque(start, end, name, text[start:end]) for start, end, name in places)
    return Texte(str(row["id"]), str(row["niveau"]), bool(row.get("propre")), text, marks)


def measure(found: Iterable[Texte]) -> Compte:
    """Every text through the rules."""
    count = Compte()
    for item in found:
        _compare(item, list(findings(item.texte)), count)
    return count


def findings(text: str) -> Iterator[Marque]:
    """What the rules say of a text."""
    reperes, revoir = reperer(Lecture(text))
    for repere in reperes:
        yield Marque(
            repere.start, repere.end, repere.mouvement, f"{repere.extrait} [{repere.regle}]"
        )
    for fault in revoir:
        yield Marque(fault.start, fault.end, fault.type, fault.extrait)


def _compare(item: Texte, found: list[Marque], count: Compte) -> None:
    for one in found:
        if any(one.touche(mark) for mark in item.marques):
            count.justes[one.type] += 1
            continue
        count.fausses[one.type] += 1
        count.exemples.append(f"{item.id} + {one.type} « {one.texte} »")
        if item.propre and one.type in FAUTES:
            count.reproches.append(f"{item.id} {one.type} « {one.texte} »")
    for mark in item.marques:
        hit = any(one.touche(mark) for one in found)
        (count.retrouvees if hit else count.manquees)[mark.type] += 1
        if not hit:
            count.exemples.append(f"{item.id} - {mark.type} « {mark.texte} »")


def table(count: Compte) -> str:
    """Precision and recall, a label a line."""
    head = ["| Règle | Marques | Trouvées | Précision | Rappel |", "|---|---|---|---|---|"]
    return "\n".join([*head, *(_row(label, count) for label in LABELS)])


def _row(label: str, count: Compte) -> str:
    marked = count.retrouvees[label] + count.manquees[label]
    found = count.justes[label] + count.fausses[label]
    figures = (count.precision(label), count.rappel(label))
    said = " | ".join(
        "–" if value is None else f"{value:.2f}".replace(".", ",") for value in figures
    )
    return f"| {label} | {marked} | {found} | {said} |"


def accord(first: list[Texte], second: list[Texte]) -> dict[str, tuple[int, int, float]]:
    """Two annotators, sentence by sentence: both, either, and Cohen's kappa, by label."""
    others = {item.id: item for item in second}
    rows: list[tuple[set[str], set[str]]] = []
    for item in first:
        if other := others.get(item.id):
            rows += zip(_by_sentence(item), _by_sentence(other), strict=True)
    found = {}
    for label in LABELS:
        pairs = [(label in one, label in two) for one, two in rows]
        both, either = sum(a and b for a, b in pairs), sum(a or b for a, b in pairs)
        found[label] = (both, either, _kappa(pairs))
    return found


def _by_sentence(item: Texte) -> list[set[str]]:
    return [
        {mark.type for mark in item.marques if mark.start < one.end and one.start < mark.end}
        for one in phrases(item.texte)
    ]


def _kappa(pairs: list[tuple[bool, bool]]) -> float:
    if not pairs:
        return 1.0
    same = sum(a == b for a, b in pairs) / len(pairs)
    first, second = (sum(pair[rank] for pair in pairs) / len(pairs) for rank in (0, 1))
    chance = first * second + (1 - first) * (1 - second)
    return 1.0 if chance == 1 else (same - chance) / (1 - chance)
