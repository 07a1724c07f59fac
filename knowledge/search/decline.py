"""Whether anything answers: a logistic regression over a few signs, fitted on the question bank.

A rank says which passage is nearest, never that it answers. The weights and the threshold are in
`usage/reglages.yaml`, with the figures that justify them.
"""

from collections.abc import Mapping
from dataclasses import dataclass

SIGNES = ("doute", "appris", "paroles", "sans_reponse", "couverture", "mots")
"""In order: how much the question looks like those that nothing answers; the best passage for the
model; how near the nearest bank question is, among those with an answer and among those without;
the share of the question that the first passages hold; its number of words (logarithm)."""


@dataclass(frozen=True)
class Refus:
    """Declines when the weighted signs add up to more than `seuil`, doubts above `reserve`."""

    constante: float
    poids: Mapping[str, float]
    seuil: float
    reserve: float

    def score(self, signes: Mapping[str, float]) -> float:
        """The log-odds that nothing answers."""
        return self.constante + sum(self.poids[name] * signes[name] for name in SIGNES)

    def declines(self, signes: Mapping[str, float]) -> bool:
        """Whether to say that nothing answers."""
        return self.score(signes) > self.seuil

    def doubts(self, signes: Mapping[str, float]) -> bool:
        """Whether what is found must be shown as uncertain."""
        return self.score(signes) > self.reserve
