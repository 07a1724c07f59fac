"""Who could help this person: the partners of the place, then those that the brakes call for.

None that cannot receive them: `pratique/scenarios/partenaires.yaml` says whom a service takes.
"""

import re
from collections.abc import Iterator

from assistant.scenarios.attitudes import GRAVES
from assistant.scenarios.noms import numeros
from assistant.scenarios.scenario import Scenario
from knowledge.scenarios_supports import Partenaire, load_supports

MAJEUR = 18
ENFANT, VITALE, SOINS = "enfant-en-danger", "urgence-vitale", "sante-sans-soin"
VITALES = frozenset({VITALE, "suicide"})
"""Families whose own numbers are called before any other, whatever the age."""
DANGERS = GRAVES | {"sans-abri-ce-soir"}
"""What puts a minor in danger."""
AVIS = re.compile(r"avis médical|médecin|maison médicale")
SECOURS = re.compile(r"\d|un médecin")
"""Of those who care, an emergency number or a doctor: the rest is for who has no health cover."""


def partenaires(scenario: Scenario) -> tuple[str, ...]:
    """Those of the structure, without those that are for others."""
    closed = {row.nom.lower() for row in load_supports().partenaires if not _recoit(row, scenario)}
    return tuple(name for name in scenario.structure.partenaires if name.lower() not in closed)


def pour_les_besoins(scenario: Scenario) -> tuple[str, ...]:
    """Those that answer the request, then the brakes, and are no partner of the place already."""
    known = {name.lower() for name in scenario.structure.partenaires}
    found = dict.fromkeys(row.nom for row in _wanted(scenario))
    return tuple(name for name in found if name.lower() not in known)


def alerter(scenario: Scenario, famille: str) -> tuple[str, ...]:
    """Whom to alert: for a minor in danger, who protects minors; a doctor if the conduct asks."""
    own, child = _propres(scenario, famille), _enfance(scenario, famille)
    first = (*own, *child) if famille in VITALES else child
    return tuple(dict.fromkeys((*first, *_soins(scenario, famille), *own)))


def alerter_d_abord(scenario: Scenario, famille: str) -> tuple[str, ...]:
    """The first of them, for what is not known yet: a minor's protection is told whole."""
    own = _propres(scenario, famille)[:1]
    return tuple(dict.fromkeys((*_enfance(scenario, famille), *own)))


def _enfance(scenario: Scenario, famille: str) -> tuple[str, ...]:
    minor = scenario.personne.age < MAJEUR and famille in DANGERS
    return numeros(ENFANT, scenario.pays) if minor else ()


def _soins(scenario: Scenario, famille: str) -> tuple[str, ...]:
    """A doctor, where the conduct of this urgency asks for one and its family names none."""
    urgence = scenario.personne.urgence
    if not urgence or urgence.famille != famille or famille in (VITALE, SOINS):
        return ()
    if not AVIS.search(urgence.conduite):
        return ()
    return tuple(row for row in numeros(SOINS, scenario.pays) if SECOURS.match(row))


def _propres(scenario: Scenario, famille: str) -> tuple[str, ...]:
    """Those of the family: a line for women alone is not given for a man."""
    apart = load_supports().numeros
    found = []
    for said in numeros(famille, scenario.pays):
        other = next((row for row in apart if said.startswith(row.debut)), None)
        fits = other is None or other.genre == scenario.personne.genre
        found.append(said if fits or other is None else other.sinon)
    return tuple(found)


def _wanted(scenario: Scenario) -> Iterator[Partenaire]:
    """What is really looked for calls for a service by its own id only: a wish is no need."""
    person = scenario.personne
    for need in (person.demande, *person.freins, person.implicite):
        for row in load_supports().partenaires:
            subject = need.sujet in row.sujets and need is not person.implicite
            answers = need.id in row.details if row.details else subject
            if answers and scenario.structure.id not in row.structures and _recoit(row, scenario):
                yield row


def _recoit(row: Partenaire, scenario: Scenario) -> bool:
    person = scenario.personne
    return (
        scenario.pays in row.pays
        and row.ages[0] <= person.age <= row.ages[1]
        and (not row.publics or person.public.id in row.publics)
        and (not row.details or bool({item.id for item in person.elements} & {*row.details}))
    )
