"""Where the simulated person is: numbers from 0 to 100, what was said, what was shown.

Times are tenths of a minute: whole numbers, so that every machine counts alike.
"""

from dataclasses import dataclass, field
from typing import Any

SLOTS = ("role", "duree", "confidentialite", "limites", "notes")
DEBUT, FIN = 0, 300
"""Of the thirty minutes, in tenths."""
SANS_JUGEMENT = 6
"""Turns without a judgement that the deepest gate asks for."""
URGENCES = ("aucune", "latente", "indiquee", "abordee", "traitee")


@dataclass
class Etat:
    """Mutable: the engine alone writes in it. `ouverts`: by subject, the deepest layer told."""

    confiance: int
    tension: int
    energie: int
    comprehension: int = 80
    tour: int = 0
    dixiemes: int = DEBUT
    phase: str = "P1"
    cadre: dict[str, bool] = field(default_factory=lambda: dict.fromkeys(SLOTS, False))
    ouverts: dict[str, int] = field(default_factory=dict)
    dits: list[str] = field(default_factory=list)
    indices: dict[str, int] = field(default_factory=dict)
    """Cues let slip: an element, and the turn."""
    urgence: str = "aucune"
    promesses: list[str] = field(default_factory=list)
    accords: list[str] = field(default_factory=list)
    courant: str = ""
    """The element that the talk is about."""
    derniere: str = ""
    """What the person has just said."""
    ailleurs: int = 0
    """Questions about things that the sheet does not hold."""
    dernier_jugement: int = -99
    derniere_empathie: int = -99
    blesse: int = -99
    """The last turn that hurt, until it is mended."""
    fermees_de_suite: int = 0
    reformule: bool = False
    permission: int = -99
    averti: int = 0
    """The turn after which the person asked to stop, 0 when it did not."""
    rupture: bool = False
    fini: bool = False
    propose: bool = False
    """Whether something to agree with has been put forward."""

    suites: list[str] = field(default_factory=list)
    """What was added about the urgency once it was told."""
    posees: dict[str, tuple[int, str]] = field(default_factory=dict)
    """Questions asked since the person was last listened to: how often, and their answer."""
    rappels: dict[str, int] = field(default_factory=dict)
    """Facts told again, and how often."""
    proposition: str = ""
    decisions: list[str] = field(default_factory=list)
    """What was put forward last; what the person said yes to, in the counsellor's words."""

    @property
    def minute(self) -> float:
        return min(FIN, self.dixiemes) / 10

    def bouge(self, confiance: int = 0, tension: int = 0, comprehension: int = 0) -> None:
        """Move the three gauges, kept between 0 and 100."""
        self.confiance = _kept(self.confiance + confiance)
        self.tension = _kept(self.tension + tension)
        self.comprehension = _kept(self.comprehension + comprehension)

    def json(self) -> dict[str, Any]:
        """The printed keys (docs/simulation.md): a contract."""
        return {
            "tour": self.tour,
            "minute": self.minute,
            "phase": self.phase,
            "confiance": self.confiance,
            "tension": self.tension,
            "comprehension": self.comprehension,
            "energie": self.energie,
            "cadre": dict(self.cadre),
            "ouverts": dict(sorted(self.ouverts.items())),
            "indices": [*self.indices],
            "urgence": self.urgence,
            "promesses": [*self.promesses],
            "accords": [*self.accords],
            "rupture": self.rupture,
        }


def _kept(value: int) -> int:
    return max(0, min(100, value))
