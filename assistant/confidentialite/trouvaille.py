"""What detection finds: what, where, by which rule."""

from bisect import bisect_left
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


def pseudonyme(item: Trouvaille) -> bool:
    """« A. », of « Mme A. »: what one is advised to write names nobody."""
    return item.type == "nom" and sum(map(str.isalpha, item.texte)) < 2


def sans_recouvrement(found: Iterable[Trouvaille]) -> list[Trouvaille]:
    """Findings that do not overlap: the surest rule wins, then the longest words."""
    kept: list[Trouvaille] = []
    starts: list[int] = []
    for item in sorted(found, key=lambda one: (one.rang, one.start - one.end, one.start)):
        place = bisect_left(starts, item.start)
        after = kept[place].start if place < len(kept) else item.end
        before = kept[place - 1].end if place else 0
        if item.start < item.end <= after and before <= item.start:
            kept.insert(place, item)
            starts.insert(place, item.start)
    return kept
