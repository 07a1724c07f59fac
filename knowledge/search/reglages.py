"""What was fitted on the question bank: the weights of the legs, and when to decline.

Kept as data (`usage/reglages.yaml`) with the figures that justify it; `knowledge.apprentissage`
makes it again.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from knowledge.search.decline import SIGNES, Refus

JAMBES = ("texte", "paroles", "appris")
"""The legs of the search: words of the texts, questions people ask, the learned model."""


@dataclass(frozen=True)
class Reglages:
    """`poids`: what each leg counts once standardised.

    `couverture`: what the words of the texts count more when a passage holds the whole question (by
    the square of the share that it holds).
    """

    poids: Mapping[str, float]
    couverture: float
    refus: Refus

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> "Reglages":
        """From the YAML section. Raises KeyError, TypeError or ValueError when misshapen."""
        refus = data["refus"]
        signs = {name: float(refus["poids"][name]) for name in SIGNES}
        return cls(
            {name: float(data["poids"][name]) for name in JAMBES},
            float(data["couverture"]),
            Refus(float(refus["constante"]), signs, float(refus["seuil"]), float(refus["reserve"])),
        )

    def dump(self) -> dict[str, Any]:
        """What `read` reads."""
        refus = self.refus
        return {
            "poids": dict(self.poids),
            "couverture": self.couverture,
            "refus": {
                "constante": refus.constante,
                "poids": dict(refus.poids),
                "seuil": refus.seuil,
                "reserve": refus.reserve,
            },
        }
