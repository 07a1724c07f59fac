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
from knowledge.scenarios import load_contraires
from knowledge.scenarios_incompatibles import MARQUES
from knowledge.scenarios_niveaux import Niveau

SUJETS_AU_PLUS = 5
"""Useful subjects of thirty minutes (rule 12)."""
UTILES = ("implicite", "frein1", "frein2", "frein3", "atout1", "atout2", "atout3")
FREINS = UTILES[1:4]
PROFONDE = 2
"""The first gate that asks for trust."""
SLOTS = ("demande", "foyer", "parcours1", "parcours2", *UTILES)


def a_portee(drawn: Choix, name: str, value: Any, niveau: Niveau) -> bool:
    """Whether a level lets a fact be kept so far back; an urgency keeps one more."""
    if name not in UTILES or value.couche < PROFONDE:
        return True
    held = [drawn[slot] for slot in UTILES if drawn.get(slot) is not None]
    deep = sum(fiche.couche >= PROFONDE for fiche in held)
    bound = niveau.profondes + (drawn["urgence"] is not None)
    return bool(value.couche <= niveau.couche and deep < bound)


def permis(drawn: Choix, name: str, value: Any) -> bool:
    """Whether a value may join what is drawn."""
    if not compatible(drawn, marque(name, value)):
        return False
    if isinstance(value, Fiche):
        return _element(drawn, name, value)
    if isinstance(value, FicheUrgence):
        return _urgence(drawn, value)
    if isinstance(value, PublicScenario):
        return _public(drawn, value)
    if isinstance(value, Contrainte):
        return _contrainte(drawn, value)
    if isinstance(value, StructureScenario):
        return drawn["pays"] in value.pays
    return True


def compatible(drawn: Choix, name: str) -> bool:
    """Whether an id or a mark (`attitude:a-plat`) goes with all that is drawn."""
    against = load_contraires().get(name)
    return against is None or all(
        marque(slot, value) not in against for slot, value in drawn.items() if value is not None
    )


def marque(name: str, value: Any) -> str:
    """What incompatibles.yaml calls a value that is drawn; empty when it names none."""
    if isinstance(value, Fiche | FicheUrgence):
        return value.id
    return f"{name}:{value.id}" if name in MARQUES else ""


def ages(structure: StructureScenario, public: PublicScenario) -> range:
    """The ages that both receive, empty when they have none in common."""
    first = max(structure.ages[0], public.ages[0])
    return range(first, min(structure.ages[1], public.ages[1]) + 1)


def recoit(structure: StructureScenario, public: PublicScenario) -> bool:
    """Whether a structure sees this public."""
    return (
        (not public.structures or structure.id in public.structures)
        and (not structure.publics or public.id in structure.publics)
        and len(ages(structure, public)) > 0
    )


def _public(drawn: Choix, public: PublicScenario) -> bool:
    return drawn["pays"] in public.pays and recoit(drawn["structure"], public)


def _urgence(drawn: Choix, urgence: FicheUrgence) -> bool:
    return (
        drawn["pays"] in urgence.pays
        and _old_enough(drawn, urgence.ages)
        and drawn["public"].id not in urgence.exclut_publics
        and drawn["structure"].id not in urgence.exclut_structures
    )


def _element(drawn: Choix, name: str, fiche: Fiche) -> bool:
    return (
        drawn["pays"] in fiche.pays
        and _old_enough(drawn, fiche.ages)
        and _for(fiche.publics, drawn["public"].id)
        and drawn["public"].id not in fiche.exclut_publics
        and _for(fiche.structures, drawn["structure"].id)
        and drawn["structure"].id not in fiche.exclut_structures
        and all(_together(fiche, other) for other in elements_tires(drawn))
        and not _denied(drawn, fiche)
        and _lived(drawn, fiche)
        and _few_enough(drawn, name, fiche)
        and _borne(drawn, fiche)
    )


def _for(allowed: tuple[str, ...], name: str) -> bool:
    return not allowed or name in allowed


def _old_enough(drawn: Choix, bounds: tuple[int, int]) -> bool:
    return int(drawn["age"]) in range(bounds[0], bounds[1] + 1)


def _lived(drawn: Choix, fiche: Fiche) -> bool:
    """School, then work, then a time without: no one has lived more years than their age."""
    years = fiche.annees + sum(other.annees for other in elements_tires(drawn))
    return years + int(drawn["public"].annees) <= int(drawn["age"])


def elements_tires(drawn: Choix) -> list[Fiche]:
    """What has been drawn so far of the person."""
    return [drawn[slot] for slot in SLOTS if drawn.get(slot) is not None]


def _together(one: Fiche, other: Fiche) -> bool:
    return (
        one.id != other.id
        and one.fait != other.fait
        and other.id not in one.exclut
        and one.id not in other.exclut
        and _meet(one.numerique, other.numerique)
        and one.langue in ("", other.langue or one.langue)
    )


def _borne(drawn: Choix, fiche: Fiche) -> bool:
    """A fact that is an urgency comes with the conduct of one: never on a card without."""
    urgency = drawn.get("urgence")
    return not fiche.urgent or (urgency is not None and urgency.famille in fiche.urgences)


def _denied(drawn: Choix, fiche: Fiche) -> bool:
    """Whether the urgency says otherwise: nothing left to eat, and a kitchen for forty."""
    urgency = drawn.get("urgence")
    return urgency is not None and fiche.id in urgency.exclut


def _meet(one: tuple[int, int], other: tuple[int, int]) -> bool:
    """Bounds that two by two have a value in common all have one."""
    return max(one[0], other[0]) <= min(one[1], other[1])


def _contrainte(drawn: Choix, hindrance: Contrainte) -> bool:
    """What makes talking harder fits the public, and what the elements say of words and screens."""
    elements, public = elements_tires(drawn), drawn["public"].id
    ease = hindrance.numerique
    return (
        drawn["pays"] in hindrance.pays
        and _for(hindrance.publics, public)
        and public not in hindrance.exclut_publics
        and not {fiche.id for fiche in elements} & {*hindrance.exclut}
        and (not hindrance.langue or langue(elements) in ("", hindrance.langue))
        and (ease is None or all(_meet((ease, ease), fiche.numerique) for fiche in elements))
    )


def langue(elements: list[Fiche]) -> str:
    """The level of French that the elements tell of, empty when none does."""
    return next((fiche.langue for fiche in elements if fiche.langue), "")


def numerique(elements: list[Fiche]) -> range:
    """The eases with screens that they all allow."""
    first = max(fiche.numerique[0] for fiche in elements)
    return range(first, min(fiche.numerique[1] for fiche in elements) + 1)


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
