"""From which score a sentence bears a label: fitted on files that the table had not learned."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from assistant.apprentissage.exemple import Etiquete, Tache
from assistant.appris.table import Table
from knowledge.apprentissage.design import Matrix

ESSAIS = np.arange(0.12, 0.75, 0.03)
Reponses = npt.NDArray[np.bool_]


def seuils(tache: Tache, scores: Matrix, wanted: Reponses, counts: Matrix) -> Matrix:
    """Label by label, the first threshold that is precise enough, or that of the best F-score.

    `counts`: what each text counts for.
    """
    best = [
        _rank(tache, name, wanted[:, rank], scores[:, rank], counts)
        for rank, name in enumerate(tache.etiquettes)
    ]
    return np.array(ESSAIS[best], np.float32)


def _rank(tache: Tache, name: str, gold: Reponses, seen: Matrix, counts: Matrix) -> int:
    """Which of the thresholds tried is kept for a label."""
    if tache.justesse:
        right = np.array([_precision(seen >= least, gold, counts) for least in ESSAIS])
        enough = right >= tache.justesse
        return int(np.argmax(enough if enough.any() else right))
    beta = tache.prudence if name in tache.prudentes else 1.0
    return int(np.argmax([f_score(seen >= least, gold, counts, beta) for least in ESSAIS]))


def _precision(found: Reponses, wanted: Reponses, counts: Matrix) -> float:
    return float(counts[found & wanted].sum()) / (float(counts[found].sum()) or 1.0)


def releves(tache: Tache, table: Table, texts: Sequence[Etiquete]) -> tuple[Matrix, Reponses]:
    """What is scored and what is wanted: a row a sentence, or a row a text, its best sentence."""
    scored = [
        np.array([table.scores(item.traits) for item in text.phrases], np.float32)
        for text in texts
        if text.phrases
    ]
    known = [text for text in texts if text.phrases]
    if tache.par_phrase:
        wanted = [item.etiquettes for text in known for item in text.phrases]
        return np.concatenate(scored), np.array(wanted) > 0
    held = [[name in text.etiquettes for name in table.types] for text in known]
    return np.array([rows.max(0) for rows in scored]), np.array(held)


def f_score(found: Reponses, wanted: Reponses, counts: Matrix, beta: float = 1.0) -> float:
    right = float(counts[found & wanted].sum())
    total = beta**2 * float(counts[wanted].sum()) + float(counts[found].sum())
    return (1 + beta**2) * right / total if total else 0.0
