"""Several questions in one sentence that no sign parts, and one question said in two sentences."""

import re
from functools import partial

from assistant.entretien.simulation.reconnaissance.lexiques import donnees, motif_de
from assistant.entretien.simulation.reconnaissance.motifs import Trouve
from assistant.entretien.simulation.reconnaissance.pesee import MULTIPLE, QUESTIONS
from assistant.entretien.simulation.reconnaissance.sujets import sujets
from assistant.entretien.simulation.reconnaissance.texte import Phrase, Tour

REGLE = "question : plusieurs choses demandées"
ENUMEREES = 3
"""Things of a list from which they are several questions, when they are of two subjects."""
_PARTS = re.compile(r",|\bet\b|\bou\b")
_motif = partial(motif_de, "multiples")


def compter(tour: Tour, moves: list[Trouve]) -> list[Trouve]:
    """The moves, with the questions of the turn told as several, or as one."""
    asked = [move for move in moves if move.type in QUESTIONS]
    if not asked:
        return moves
    if any(move.type == MULTIPLE for move in moves):
        return [move for move in moves if move.type != MULTIPLE] if _one(tour, asked) else moves
    found = next((row for row in tour.phrases if row.interroge and _several(row.texte)), None)
    if found is None or not any(found.start <= move.start < found.end for move in asked):
        return moves
    return [*moves, Trouve(MULTIPLE, found.start, found.end, REGLE, found.start)]


def _one(tour: Tour, asked: list[Trouve]) -> bool:
    """A closed question, then «racontez-moi un peu»: one thing is asked."""
    invited = [row for row in tour.phrases if _motif("invitation").search(row.texte)]
    left = [move for move in asked if not any(_inside(move, row) for row in invited)]
    return bool(invited) and len(left) == 1


def _inside(move: Trouve, row: Phrase) -> bool:
    return row.start <= move.start < row.end


def _several(text: str) -> bool:
    if _motif("plusieurs").search(text):
        return True
    listed = _motif("liste").search(text)
    if listed is None:
        return False
    rows = [part for part in _PARTS.split(listed[0]) if _motif("articles").search(part)]
    near = donnees("multiples")["proches"]
    about = {near.get(name, name) for row in rows for name in sujets(row)[:1]}
    return len(rows) >= ENUMEREES and len(about) > 1
