"""Turns of phrase that tell their move by themselves, whatever the rest of the sentence weighs."""

from collections.abc import Iterator
from functools import partial

from assistant.entretien.simulation.reconnaissance.lexiques import motif_de
from assistant.entretien.simulation.reconnaissance.motifs import Trouve
from assistant.entretien.simulation.reconnaissance.pesee import MULTIPLE, QUESTIONS
from assistant.entretien.simulation.reconnaissance.texte import Phrase, Tour

TRANCHES = {
    "redire": (
        "relance",
        "relance : demander de redire",
        frozenset({"validation", "reformulation", "question_orientee", *QUESTIONS}),
    ),
    "conseil": (
        "conseil",
        "conseil : voir quelqu'un, sans dire qui ni où",
        frozenset({"orientation", "information"}),
    ),
    "ouverte": (
        "question_ouverte",
        "question : qu'est-ce qui vous…",
        frozenset({"accord_demande"}),
    ),
    "injonction": (
        "injonction",
        "injonction : comment il faut être",
        frozenset({"information", "conseil"}),
    ),
    "role": ("cadre_role", "cadre : qui je ne suis pas", frozenset({"cadre_confidentialite"})),
}
"""By turn of phrase: the move, its rule, the moves that it is not."""
_motif = partial(motif_de, "tranches")


def trancher(tour: Tour, moves: list[Trouve]) -> list[Trouve]:
    """The moves, each sentence of such a turn told as what it is."""
    for phrase in tour.phrases:
        for name in TRANCHES:
            if _motif(name).search(phrase.texte):
                moves = [*_tranchee(phrase, moves, name)]
    asked = sum(move.type in QUESTIONS for move in moves)
    return [move for move in moves if move.type != MULTIPLE or asked > 1]


def _tranchee(phrase: Phrase, moves: list[Trouve], name: str) -> Iterator[Trouve]:
    type_, rule, others = TRANCHES[name]
    found = False
    for move in moves:
        here = phrase.start <= move.start < phrase.end
        found = found or (here and move.type == type_)
        if not here or move.type not in others:
            yield move
    if not found:
        yield Trouve(type_, phrase.start, phrase.end, rule, phrase.start)
