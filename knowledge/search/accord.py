"""The fitted weights by which a fact is chosen, and by which it is taken for what is asked."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class PoidsFaits:
    """`poids` rank the facts; `sur` and `constante` tell whether the best one answers."""

    poids: Mapping[str, float]
    sur: Mapping[str, float]
    constante: float

    @classmethod
    def read(cls, data: Mapping[str, Any]) -> "PoidsFaits":
        """From the YAML. Raises KeyError or TypeError on another shape."""
        return cls(dict(data["poids"]), dict(data["sur"]), float(data["constante"]))

    def dump(self) -> dict[str, Any]:
        """What `read` reads."""
        return asdict(self)

    def surete(self, signes: Mapping[str, float]) -> float:
        """Above zero when the best fact is what is asked."""
        return self.constante + sum(self.sur[name] * value for name, value in signes.items())
