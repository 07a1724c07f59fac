"""From which score a sentence makes a move: fitted on files that the table had not learned."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from assistant.entretien.simulation.apprentissage.corpus import APPRISES, Etiquete
from assistant.entretien.simulation.reconnaissance.appris import Appris
from knowledge.apprentissage.design import Matrix

ESSAIS = np.arange(0.12, 0.75, 0.03)
PRUDENTS = frozenset(
    {"jugement", "injonction", "minimisation", "promesse", "question_orientee", "reformulation"}
)
"""Moves seen where there are none cost more than missed: those that hurt, and what the person is
said to have been given back or led to say."""
PRUDENCE = 0.7
"""The beta of the F-score for these (van Rijsbergen, 1979); one for the others."""
Reponses = npt.NDArray[np.bool_]


def seuils(scores: Matrix, wanted: Reponses, counts: Matrix) -> Matrix:
    """The threshold of the best F-score, move by move; `counts`: what each turn counts for."""
    best = []
    for rank, name in enumerate(APPRISES):
        gold, seen = wanted[:, rank], scores[:, rank]
        notes = [_f(seen >= least, gold, counts, _beta(name)) for least in ESSAIS]
        best.append(float(ESSAIS[int(np.argmax(notes))]))
    return np.array(best, np.float32)


def par_tour(table: Appris, turns: Sequence[Etiquete]) -> tuple[Matrix, Reponses]:
    """The best score among a turn's sentences, and what the turn holds."""
    rows = [
        np.max([table.scores(item.traits) for item in turn.phrases], axis=0)
        if turn.phrases
        else np.zeros(len(APPRISES), np.float32)
        for turn in turns
    ]
    wanted = [[name in turn.gestes for name in APPRISES] for turn in turns]
    return np.array(rows, np.float32), np.array(wanted)


def _beta(name: str) -> float:
    return PRUDENCE if name in PRUDENTS else 1.0


def _f(found: Reponses, wanted: Reponses, counts: Matrix, beta: float) -> float:
    right = float(counts[found & wanted].sum())
    total = beta**2 * float(counts[wanted].sum()) + float(counts[found].sum())
    return (1 + beta**2) * right / total if total else 0.0
