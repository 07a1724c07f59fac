"""What the sheets say of an urgency: when to act, what asks for it, what shows that it was seen."""

from collections.abc import Iterable

from assistant.scenarios.noms import famille_dite
from assistant.scenarios.scenario import Scenario, Urgence
from knowledge.scenarios_supports import Supports

SANS_ATTENDRE = ("aujourd'hui", "tout de suite", "aujourd'hui ou demain")
CETTE_NUIT = " pour cette nuit"
DELAIS = {"faible": "dans les jours qui viennent", "forte": "aujourd'hui ou demain"}
APPUIS = {
    "cip": ("cip/CP2/sf-techniques/10", "cip/CP6/sf-relationnels/4"),
    "rncp36128": ("rncp36128/2.5",),
    "rncp37504": ("rncp37504/2.3",),
    "interfede": ("interfede/fiche/psycho-social/individuel/3",),
}
"""The lines of each référentiel that ask for an urgency to be seen, or handed over."""


def delai(urgence: Urgence) -> str:
    """When to act: the one delay that the conduct gives."""
    return urgence.fiche.delai or DELAIS[urgence.force]


def dite(urgence: Urgence) -> str:
    """The family, without « pour cette nuit » where there are days to act."""
    said = famille_dite(urgence.famille)
    return said if delai(urgence) in SANS_ATTENDRE else said.removesuffix(CETTE_NUIT)


def siens(noeuds: Iterable[str], scenario: Scenario) -> tuple[str, ...]:
    """The lines of the scenario's own référentiel: those of another one are not to be cited."""
    return tuple(name for name in noeuds if name.split("/")[0] == scenario.referentiel)


def appuis(urgence: Urgence, scenario: Scenario) -> tuple[str, ...]:
    """What the conduct rests on, in the scenario's own référentiel."""
    return siens(urgence.noeuds, scenario) or APPUIS[scenario.referentiel]


def a_observer(urgence: Urgence, supports: Supports) -> tuple[str, ...]:
    """The behaviours of its family, with the delay that the key gives."""
    rows = (row.comportements for row in supports.urgences if row.id == urgence.famille)
    return tuple(text.format(delai=delai(urgence)) for text in next(rows, ()))
