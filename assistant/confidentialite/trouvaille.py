"""What detection finds: what, where, by which rule."""

from collections.abc import Iterable
from dataclasses import dataclass

FORTS = frozenset(
    ("email", "telephone", "nir", "niss", "iban", "adresse", "date_naissance", "identifiant", "nom")
)
"""Types that point to somebody by themselves: none of them may leave for another computer."""
SIGNALES = frozenset(("combinaison", "sensible"))
"""Types told apart: they may lie over other findings, and count in no figure."""
TYPES = (*sorted(FORTS), "employeur", "lieu", "structure", *sorted(SIGNALES))


@dataclass(frozen=True)
class Trouvaille:
    """A finding. `end` is excluded; `rang` decides between findings that overlap, least first."""

    type: str
    texte: str
    start: int
    end: int
    regle: str
    rang: int = 50

    def as_json(self) -> dict[str, object]:
        return {
            "type": self.type,
            "texte": self.texte,
            "start": self.start,
            "end": self.end,
            "regle": self.regle,
        }


def sans_recouvrement(found: Iterable[Trouvaille]) -> list[Trouvaille]:
    """Findings that do not overlap: the surest rule wins, then the longest words."""
    kept: list[Trouvaille] = []
    for item in sorted(found, key=lambda one: (one.rang, one.start - one.end, one.start)):
        if item.start < item.end and all(
            item.end <= other.start or other.end <= item.start for other in kept
        ):
            kept.append(item)
    return sorted(kept, key=lambda one: one.start)
