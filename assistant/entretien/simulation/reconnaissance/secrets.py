"""Absolute secrecy, promised: it is a promise, and lays nothing of the frame."""

from collections.abc import Iterator
from functools import partial

from assistant.entretien.simulation.reconnaissance.lexiques import motif_de
from assistant.entretien.simulation.reconnaissance.motifs import Trouve
from assistant.entretien.simulation.reconnaissance.texte import Phrase, Tour

REGLE = "promesse : secret sans limite"
RETIRES = frozenset({"cadre_confidentialite", "cadre_notes", "promesse"})
_motif = partial(motif_de, "secrets")


def promis(tour: Tour, moves: list[Trouve]) -> list[Trouve]:
    """The moves, a secret promised without limits told as the promise that it is."""
    if _motif("limite").search(tour.cache):
        return [move for move in moves if move.type != "promesse" or not _borne(move, tour, moves)]
    rows = [phrase for phrase in tour.phrases if _absolu(phrase)]
    if not rows:
        return moves
    kept = [move for move in moves if not _dedans(move, rows)]
    return [*kept, *_promesses(rows)]


def _absolu(phrase: Phrase) -> bool:
    text = phrase.texte
    if phrase.interroge:
        return False
    sworn = _motif("promis").search(text) and _motif("secret").search(text)
    return bool(sworn or _motif("absolu").search(text))


def _borne(move: Trouve, tour: Tour, moves: list[Trouve]) -> bool:
    """«Je vous garantis que rien ne part sans votre accord»: a frame, engaged upon."""
    row = next(item for item in tour.phrases if item.start <= move.start < item.end)
    laid = any(
        other.type == "cadre_confidentialite" and row.start <= other.start < row.end
        for other in moves
    )
    return laid and _motif("limite").search(row.texte) is not None


def _dedans(move: Trouve, rows: list[Phrase]) -> bool:
    inside = any(row.start <= move.start < row.end for row in rows)
    return inside and move.type in RETIRES


def _promesses(rows: list[Phrase]) -> Iterator[Trouve]:
    for row in rows:
        yield Trouve("promesse", row.start, row.end, REGLE, row.start)
