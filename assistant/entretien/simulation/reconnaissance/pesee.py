"""Rules and learned scores brought together, sentence by sentence.

A rule's finding stays where the scores agree, with its own place and name; what only the scores see
is given for the whole sentence. Acronyms are left to their lists.
"""

from collections.abc import Iterator, Sequence

from assistant.appris.table import shipped
from assistant.entretien.simulation.reconnaissance.motifs import Trouve
from assistant.entretien.simulation.reconnaissance.texte import Phrase, Tour
from assistant.entretien.simulation.reconnaissance.traits import Avant, traits
from knowledge.fiches import PRATIQUE

APPRISE = PRATIQUE / "simulation" / "appris"
APPRIS = "appris : phrases étiquetées"
MULTIPLE = "question_multiple"
BLESSANTS = frozenset({"jugement", "injonction", "minimisation", "promesse"})
RETRAIT = 0.5
"""Share of its threshold under which a rule's finding of these, whose thresholds are high, goes,
and that of a question beside another, each with its own head."""
QUESTIONS = frozenset({"question_ouverte", "question_fermee"})


def peser(tour: Tour, moves: list[Trouve], contexte: Sequence[str]) -> list[Trouve]:
    """The moves of a turn, each sentence weighed; as they were when nothing was learned."""
    table = shipped(APPRISE)
    if table is None:
        return moves
    avant = Avant.of(contexte)
    kept: list[Trouve] = []
    for rank, phrase in enumerate(tour.phrases):
        here = [move for move in moves if phrase.start <= move.start < phrase.end]
        ratios = table.ratios(traits(tour, rank, avant, moves))
        kept += _weighed(phrase, here, _wanted(ratios, here))
    return [*kept, *_several(kept)]


def _wanted(ratios: dict[str, float], here: list[Trouve]) -> frozenset[str]:
    """The moves kept: what the scores see, and what a rule sees that they are not far from.

    Of the open and the closed question, the surer one when only one is asked.
    """
    ruled = {move.type for move in here}
    asked = sum(move.type in QUESTIONS for move in here)
    loose = ruled & (BLESSANTS | QUESTIONS if asked > 1 else BLESSANTS)
    least = {name: RETRAIT if name in loose else 1.0 for name in ruled | {*ratios}}
    wanted = frozenset(name for name in least if ratios.get(name, 1.0) >= least[name])
    if asked > 1 or not wanted >= QUESTIONS:
        return wanted
    return wanted - {min(QUESTIONS, key=lambda name: (ratios[name], name))}


def _weighed(phrase: Phrase, here: list[Trouve], wanted: frozenset[str]) -> Iterator[Trouve]:
    yield from (move for move in here if move.type in wanted - {MULTIPLE})
    for name in sorted(wanted - {MULTIPLE} - {move.type for move in here}):
        yield Trouve(name, phrase.start, phrase.end, APPRIS, phrase.start)


def _several(kept: list[Trouve]) -> Iterator[Trouve]:
    asked = sorted(move.start for move in kept if move.type in QUESTIONS)
    if len(asked) > 1:
        end = max(move.end for move in kept if move.type in QUESTIONS)
        yield Trouve(MULTIPLE, asked[0], end, "question : plusieurs à la fois", asked[0])
