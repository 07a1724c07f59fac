"""Where a document ties two nodes: the lines on which both stand, the row of a table."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the first frame of the interface waits for no pydantic
    from knowledge.model import Noeud, Span

EVALUE = {"evalue": "Compétences évaluées", "evalue_par": "Évaluée à"}
"""The links between an épreuve and the competencies that its row names, and how they are told."""


def tied_spans(one: "Noeud", other: "Noeud") -> "tuple[Span, ...]":
    """Where `other` is written on a line that `one` stands on too."""
    mine = {line for node in (one, *one.descendants()) for line in _lines(node)}
    told = (span for node in (other, *other.descendants()) for span in _spans(node))
    return tuple(span for span in told if mine.intersection(_of(span)))


def tied_lines(one: "Noeud", other: "Noeud") -> tuple[tuple[int, int], ...]:
    """The same as line numbers, in order, each once."""
    return tuple(sorted({(span.start, span.end) for span in tied_spans(one, other)}))


def _lines(node: "Noeud") -> Iterator[tuple[str, int]]:
    for span in _spans(node):
        yield from _of(span)


def _of(span: "Span") -> Iterator[tuple[str, int]]:
    return ((span.source, line) for line in range(span.start, span.end + 1))


def _spans(node: "Noeud") -> "Iterator[Span]":
    yield from node.lignes
    for again in node.reprises:
        yield from again.lignes
    for other in node.variantes:
        yield from other.lignes
