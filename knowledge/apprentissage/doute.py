"""How much each feature speaks of what nothing answers: a ridge regression on sparse rows."""

from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.apprentissage.design import Matrix

Mask = npt.NDArray[np.bool_]
RARE = 5.0
"""What a question that nothing answers weighs, against 1: there are far fewer of them."""
ANSWERED = 6000
"""Questions with an answer that the doubt is learned against, taken at regular steps."""


def doubt(rows: Any, nothing: Mask, printed: Mask) -> Matrix:
    """One weight a feature: above zero when it speaks of what nothing answers.

    The words of the texts themselves (`printed`) are all learned as answerable. Fong and Saunders,
    «LSMR» (2011): rows are scaled by the root of their weight.
    """
    from scipy.sparse import diags_array
    from scipy.sparse.linalg import lsmr

    answered = np.flatnonzero(~nothing & ~printed)
    step = max(1, len(answered) // ANSWERED)
    kept = np.sort(np.concatenate([np.flatnonzero(nothing | printed), answered[::step]]))
    root = np.where(nothing[kept], np.sqrt(RARE), 1.0)
    targets = np.where(nothing[kept], 1.0, -1.0)
    weights = lsmr(diags_array(root) @ rows[kept], root * targets, damp=1.0)[0]
    return np.asarray(weights, np.float32)
