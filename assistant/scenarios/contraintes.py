"""What may be drawn together: the hard constraints of domain.md §4.7, on the way in.

`verification.py` says the same rules again, over whole scenarios, without this module.
"""

from typing import Any

from assistant.scenarios.tirage import Choix
from knowledge.fiches_scenario import (
    Contrainte,
    Fiche,
    FicheUrgence,
    PublicScenario,
    StructureScenario,
)

SUJETS_AU_PLUS = 5
"""Useful subjects of thirty minutes (rule 12)."""
UTILES = ("implicite", "frein1", "frein2", "frein3", "atout1", "atout2", "atout3")
FREINS = UTILES[1:4]
SLOTS = ("demande", "foyer", "parcours1", "parcours2", *UTILES)


def permis(drawn: Choix, name: str, value: Any) -> bool:
    """Whether a value may join what is drawn."""
    if isinstance(value, Fiche):
        return _element(drawn, name, value)
    if isinstance(value, FicheUrgence):
        return drawn["pays"] in value.pays and _old_enough(drawn, value.ages)
    if isinstance(value, PublicScenario):
        return _public(drawn, value)
    if isinstance(value, StructureScenario | Contrainte):
        return drawn["pays"] in value.pays
    return True


def ages(structure: StructureScenario, public: PublicScenario) -> range:
    """The ages that both receive, empty when they have none in common."""
    first = max(structure.ages[0], public.ages[0])
    return range(first, min(structure.ages[1], public.ages[1]) + 1)


def _public(drawn: Choix, public: PublicScenario) -> bool:
    structure: StructureScenario = drawn["structure"]
    return (
        drawn["pays"] in public.pays
        and (not public.structures or structure.id in public.structures)
        and (not structure.publics or public.id in structure.publics)
        and len(ages(structure, public)) > 0
    )


def _element(drawn: Choix, name: str, fiche: Fiche) -> bool:
    return (
        drawn["pays"] in fiche.pays
        and _old_enough(drawn, fiche.ages)
        and _for(fiche.publics, drawn["public"].id)
        and drawn["public"].id not in fiche.exclut_publics
        and _for(fiche.structures, drawn["structure"].id)
        and all(_together(fiche, other) for other in _elements(drawn))
        and _few_enough(drawn, name, fiche)
    )


def _for(allowed: tuple[str, ...], name: str) -> bool:
    return not allowed or name in allowed


def _old_enough(drawn: Choix, bounds: tuple[int, int]) -> bool:
    return int(drawn["age"]) in range(bounds[0], bounds[1] + 1)


def _elements(drawn: Choix) -> list[Fiche]:
    return [drawn[slot] for slot in SLOTS if drawn.get(slot) is not None]


def _together(one: Fiche, other: Fiche) -> bool:
    return (
        one.id != other.id
        and one.fait != other.fait
        and other.id not in one.exclut
        and one.id not in other.exclut
    )


def _few_enough(drawn: Choix, name: str, fiche: Fiche) -> bool:
    """Five useful subjects; two brakes never bear on the same one."""
    if name not in UTILES:
        return True
    if name in FREINS and any(
        drawn[slot].sujet == fiche.sujet for slot in FREINS if drawn.get(slot) is not None
    ):
        return False
    known = {drawn[slot].sujet for slot in UTILES if drawn.get(slot) is not None}
    return len(known | {fiche.sujet}) <= SUJETS_AU_PLUS
