"""The alerts in which a minute counts, and whom to call: what a page keeps when it is short."""

import re

from assistant.entretien.guide import Guide
from assistant.entretien.rangs import Alerte

PRESSING = frozenset(
    {
        "urgence-vitale",
        "suicide",
        "violence",
        "enfant-en-danger",
        "sans-abri-ce-soir",
        "menace-sur-vous",
    }
)
"""Families in which a minute counts; the full guide has the others."""
HIERARCHY = "votre hiérarchie"
_ASIDE = re.compile(r" \([^)]*\)")
CHECK = f"Numéros à vérifier. Dans tous les cas : {HIERARCHY}."


def pressing(guide: Guide) -> tuple[Alerte, ...]:
    """Those of a guide, in its order."""
    return tuple(item for item in guide.urgences if item.id in PRESSING)


def numbers(contacts: tuple[str, ...]) -> tuple[str, ...]:
    """Those with a number, else the first: the hierarchy is said once for all."""
    others = [_ASIDE.sub("", said) for said in contacts if said != HIERARCHY]
    return tuple(said for said in others if any(map(str.isdigit, said))) or tuple(others[:1])


def whom(contacts: tuple[str, ...]) -> str:
    """The first of them."""
    return numbers(contacts)[0]
