"""When to decline is fitted so that it is fair to each kind of question."""

import numpy as np
import pytest

from knowledge.apprentissage.mesure import success
from knowledge.apprentissage.seuil import DOUBTED, WRONGLY, fit
from knowledge.search.decline import SIGNES

RANDOM = np.random.default_rng(7)
MANY = 600
KIND = np.arange(3 * MANY) // MANY
NOTHING, GROUPS = KIND == 0, [KIND == 1, KIND == 2]


def _table(shift: float) -> np.ndarray:
    """What nothing answers stands above zero in the first sign; the third kind nearer to it."""
    table = RANDOM.normal(size=(3 * MANY, len(SIGNES)))
    table[:, 0] += np.select([KIND == 0, KIND == 1], [shift, -shift], -shift / 2)
    return table


def test_few_questions_of_any_kind_are_declined_or_doubted() -> None:
    table = _table(3.0)
    refus = fit(table, NOTHING, GROUPS)
    scores = np.array([refus.score(dict(zip(SIGNES, row, strict=True))) for row in table])
    for group in GROUPS:
        assert (scores[group] > refus.seuil).mean() <= WRONGLY + 1 / MANY
        assert (scores[group] > refus.reserve).mean() <= DOUBTED + 1 / MANY
    assert refus.reserve < refus.seuil
    assert (scores[NOTHING] > refus.seuil).mean() > 0.5


def test_a_sign_that_tells_nothing_weighs_little() -> None:
    refus = fit(_table(3.0), NOTHING, GROUPS)
    telling, *others = (abs(refus.poids[name]) for name in SIGNES)
    assert telling > 5 * max(others)


def test_success_counts_the_first_ranks_and_not_what_was_missed() -> None:
    assert success([1, 3, 0, 5], 1) == pytest.approx(0.25)
    assert success([1, 3, 0, 5], 3) == pytest.approx(0.5)
    assert success([1, 3, 0, 5], 5) == pytest.approx(0.75)
