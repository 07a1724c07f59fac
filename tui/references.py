"""Where a node stands in its source, in words a person reads, pastes and checks."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.provenance import DOCS
from knowledge.liens import tied_spans

if TYPE_CHECKING:
    from assistant.service import Service
    from knowledge.model import Noeud, Span


@dataclass(frozen=True)
class Reference:
    """A node, ready to be shown beside its source."""

    id: str
    label: str
    fil: tuple[str, ...]
    texte: str
    spans: "tuple[Span, ...]"

    @property
    def doc(self) -> str:
        """The source of its first lines."""
        return self.spans[0].source if self.spans else ""

    @property
    def cited(self) -> list[tuple[int, int]]:
        """The cited lines in that source, in order."""
        return sorted((span.start, span.end) for span in self.spans if span.source == self.doc)

    @property
    def cells(self) -> dict[int, set[int]]:
        """Of the lines cited for some of their cells only: these cells, from 1."""
        here = [span for span in self.spans if span.source == self.doc]
        whole = {line for s in here if s.cellule is None for line in range(s.start, s.end + 1)}
        cells: dict[int, set[int]] = {}
        for span in here:
            if span.cellule is not None and span.start not in whole:
                cells.setdefault(span.start, set()).add(span.cellule)
        return cells

    @property
    def where(self) -> str:
        """« REAC et RE du titre professionnel CIP, ligne 1519 »."""
        return f"{doc_title(self.doc)}, {self.lines}" if self.spans else ""

    @property
    def lines(self) -> str:
        """« ligne 1519 »."""
        return lines_label(self.cited)

    @property
    def quotation(self) -> str:
        """What « copier la citation » puts in the clipboard."""
        return f"« {self.texte.strip()} »\n{self.label} ({self.where})"


def resolve(service: "Service", identifiant: str) -> Reference:
    """The reference of an id, with the cell that names what an épreuve judges.

    Raises UnknownIdError.
    """
    catalogue = service.catalogue
    node = catalogue.get(identifiant)
    judged = [catalogue.get(name) for name in node.liens.get("evalue", ())]
    tied = [span for other in judged for span in tied_spans(node, other)]
    return Reference(
        id=node.id,
        label=catalogue.label(node.id),
        fil=tuple(catalogue.fil(node.id)),
        texte=text_of(node),
        spans=(*catalogue.spans(node.id), *dict.fromkeys(tied)),
    )


def text_of(node: "Noeud") -> str:
    """A node's own words; those of its children when it only groups them."""
    return node.contenu or "\n".join(f"- {child.contenu}" for child in node.enfants)


def doc_title(doc: str) -> str:
    """A source's short name."""
    return DOCS.get(doc, doc)


def lines_label(cited: list[tuple[int, int]]) -> str:
    """« ligne 1519 », « lignes 435 à 439 », « lignes 12 et 20 à 23 »."""
    merged = merge(cited)
    parts = [str(a) if a == b else f"{a} à {b}" for a, b in merged]
    word = "ligne" if len(merged) == 1 and merged[0][0] == merged[0][1] else "lignes"
    if len(parts) > 4:
        return f"{word} {merged[0][0]} à {merged[-1][1]} (en {len(parts)} endroits)"
    return f"{word} {' et '.join(filter(None, [', '.join(parts[:-1]), parts[-1]]))}"


def merge(cited: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Touching or overlapping spans made one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(cited):
        if merged and start <= merged[-1][1] + 1:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged
