"""Several legs made one score: each is standardised over the passages, then weighed and added.

Scores of different kinds (BM25, a dot product) have no common unit; how far a passage stands above
the others does. Fox and Shaw, «Combination of Multiple Searches» (TREC-2, 1994), CombSUM, with
standard scores for normalisation. What falls below the mean counts for nothing.
"""

from collections.abc import Mapping

import numpy as np

from knowledge.search.field import Scores


def combine(legs: Mapping[str, Scores], weights: Mapping[str, float]) -> Scores:
    """The weighted sum of the standardised legs, never below zero; a silent leg adds none."""
    total: Scores = np.zeros(max(map(len, legs.values()), default=0), dtype=np.float32)
    for name, scores in legs.items():
        total += weights[name] * standardise(scores)
    return np.maximum(total, 0.0, out=total)


def standardise(scores: Scores) -> Scores:
    """How many standard deviations each score stands above the mean; zeros when all are alike."""
    deviation = float(scores.std())
    if deviation < TINY:
        return np.zeros_like(scores)
    standard: Scores = (scores - scores.mean()) / deviation
    return standard


TINY = 1e-6
