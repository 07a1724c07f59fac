"""Fits the decision to decline, on predictions for passes left out."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from knowledge.apprentissage.mesure import Notation, Prediction
from knowledge.search.decline import SIGNES, Refus

WRONGLY = 0.01
"""Share of the answerable questions of a kind that may be declined."""
DOUBTED = 0.1
"""Share of the answerable questions of a kind that may be answered with a reserve."""
PENALTY = 1.0
ROUNDS = 30
Table = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]


def signs(predictions: Sequence[Prediction], notation: Notation) -> Table:
    """One row a question, one column a sign."""
    found = (
        notation.searcher.signes(item.asked, item.legs, notation.order(item))
        for item in predictions
    )
    return np.array([[row[name] for name in SIGNES] for row in found])


def fit(table: Table, nothing: Mask, groups: Sequence[Mask]) -> Refus:
    """The regression on all rows, and thresholds that are fair to each group of questions.

    `groups` are the answerable questions of each kind (practice, facts): a threshold set on all of
    them at once would decline many of the kind that looks most like what nothing answers.
    """
    mean, spread = table.mean(0), table.std(0) + 1e-9
    weights = _logistic((table - mean) / spread, nothing)
    slopes = weights[1:] / spread
    constant = float(weights[0] - slopes @ mean)
    scores = constant + table @ slopes
    return Refus(
        round(constant, 4),
        {name: round(float(slope), 4) for name, slope in zip(SIGNES, slopes, strict=True)},
        _above(scores, groups, WRONGLY),
        _above(scores, groups, DOUBTED),
    )


def _above(scores: Table, groups: Sequence[Mask], share: float) -> float:
    """The score that no more than this share of any group is above."""
    return round(max(float(np.quantile(scores[group], 1 - share)) for group in groups), 4)


def _logistic(table: Table, nothing: Mask) -> Table:
    """Newton's method, with a small penalty on all but the constant."""
    rows = np.column_stack([np.ones(len(table)), table])
    penalty = np.diag([0.0, *[PENALTY] * table.shape[1]])
    weights = np.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        chance = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (chance - nothing) + penalty @ weights
        curve = (rows * (chance * (1 - chance))[:, None]).T @ rows + penalty
        weights -= np.linalg.solve(curve, slope)
    return weights
