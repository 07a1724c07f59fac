"""The hard constraints of domain.md §4.7, said over a whole scenario, apart from how it is drawn.

Their ages and eligibilities are dated ([O?]): they hold until verified.
"""

import re
from collections.abc import Iterator
from itertools import product

from assistant.scenarios.scenario import Element, Scenario
from assistant.scenarios.verification_personne import incoherences
from knowledge.fiches_scenario import SUJETS
from knowledge.scenarios import load_incompatibles, load_scenarios

LEFT_OPEN = re.compile(r"\{[^}]*\}")
JEUNES = {"mission-locale": (16, 25), "e2c": (16, 30)}
SIAE = frozenset({"aci", "entreprise-insertion", "etti", "association-intermediaire"})
RETRAITE = re.compile(r"\bretraite\b")
RETRAITE_DES, TOP = 58, 66
UTILES_AU_PLUS = 5
EXAMEN = frozenset({"suicide", "urgence-vitale"})
"""Families whose strong cues tell of a life in danger at once: not before an exam."""
ATOUTS, FREINS = 3, (2, 3)


def violations(scenario: Scenario) -> list[str]:
    """What a scenario breaks, in words; nothing when it is coherent."""
    return [
        *_ages(scenario),
        *_structure(scenario),
        *_balance(scenario),
        *_together(scenario),
        *_urgency(scenario),
        *_country(scenario),
        *_language(scenario),
        *_texts(scenario),
        *incoherences(scenario),
    ]


def _ages(scenario: Scenario) -> Iterator[str]:
    age, place = scenario.personne.age, scenario.structure.id
    low, high = JEUNES.get(place, (16, TOP))
    if not low <= age <= high:
        yield f"1. {age} ans dans {place}"
    if scenario.personne.public.id == "minima-sociaux" and age < 25:
        yield f"6. minimum social à {age} ans"
    if age > TOP:
        yield f"7. {age} ans"
    if RETRAITE.search(scenario.personne.implicite.fait) and age < RETRAITE_DES:
        yield f"7. la retraite à {age} ans"
    for element in scenario.personne.elements:
        low, high = element.fiche.ages
        if not low <= age <= high:
            yield f"7. {element.id} à {age} ans"


def _structure(scenario: Scenario) -> Iterator[str]:
    place, public = scenario.structure.id, scenario.personne.public.id
    wanted = {"cap-emploi": {"handicap"}, "cada": {"demandeur-asile"}}
    if place in wanted and public not in wanted[place]:
        yield f"2 et 4. {public} dans {place}"
    if public == "demandeur-asile" and place in SIAE | {"ett", "geiq"}:
        yield f"4. placement d'une personne en demande d'asile ({place})"
    if place in ("plie", "departement") and scenario.personne.age < 18:
        yield f"3. {scenario.personne.age} ans dans {place}"
    if public == "salarie-siae" and place not in SIAE | {"regie-quartier", "geiq"}:
        yield f"5. {public} dans {place}"


def _balance(scenario: Scenario) -> Iterator[str]:
    person = scenario.personne
    if len(person.atouts) < ATOUTS:
        yield "10. moins de trois atouts"
    if len(person.freins) not in FREINS:
        yield f"10. {len(person.freins)} freins"
    if len(person.sujets) > UTILES_AU_PLUS:
        yield f"12. {len(person.sujets)} sujets utiles"
    if {*person.lignes_rouges} & {*person.sujets}:
        yield "12. un sujet utile fermé d'avance"


def _together(scenario: Scenario) -> Iterator[str]:
    person = scenario.personne
    if person.demande.fait == person.implicite.fait or person.demande.id == person.implicite.id:
        yield "9. demande et attente identiques"
    if not person.lien:
        yield "9. aucun lien entre la demande et l'attente"
    for one in person.elements:
        for other in person.elements:
            if one is not other and other.id in one.fiche.exclut:
                yield f"10. {one.id} contredit {other.id}"
        if person.public.id in one.fiche.exclut_publics:
            yield f"10. {one.id} contredit {person.public.id}"
        if scenario.structure.id in one.fiche.exclut_structures:
            yield f"10. {one.id} contredit {scenario.structure.id}"
    held = marques(scenario)
    for row in load_incompatibles():
        for pair in product(held.intersection(row.un), held.intersection(row.autre)):
            yield f"22. {' et '.join(pair)} : {row.pourquoi}"
    if len({item.id for item in person.elements}) != len(person.elements):
        yield "10. un élément pris deux fois"


def marques(scenario: Scenario) -> set[str]:
    """Ids and marks, as incompatibles.yaml names them."""
    person = scenario.personne
    held = {item.id for item in person.elements}
    held |= {f"attitude:{person.attitude.id}", f"public:{person.public.id}"}
    held |= {person.urgence.id} if person.urgence else set()
    held |= {f"contrainte:{person.contrainte.id}"} if person.contrainte else set()
    held |= {f"prescripteur:{scenario.prescripteur.id}"} if scenario.prescripteur else set()
    pressed = (row.id for row in load_scenarios().pressions if row.texte == scenario.pression)
    return held | {f"structure:{scenario.structure.id}", *(f"pression:{name}" for name in pressed)}


def _urgency(scenario: Scenario) -> Iterator[str]:
    urgence = scenario.personne.urgence
    family = urgence.famille if urgence else ""
    for item in scenario.personne.freins:
        if item.fiche.urgent and family not in item.fiche.urgences:
            yield f"8. {item.id} sans son urgence"
    if urgence is None:
        return
    needed, held = urgence.fiche.exige, {item.id for item in scenario.personne.freins}
    if needed and not held & {*needed}:
        yield f"8. urgence {urgence.id} sans son frein"
    if family in EXAMEN and urgence.force == "forte" and scenario.niveau != "examen":
        yield f"8. urgence {urgence.id} au niveau {scenario.niveau}"
    low, high = urgence.fiche.ages
    if not low <= scenario.personne.age <= high:
        yield f"8. urgence {urgence.id} à {scenario.personne.age} ans"


def _country(scenario: Scenario) -> Iterator[str]:
    person, country = scenario.personne, scenario.pays
    rows: list[tuple[str, tuple[str, ...]]] = [
        (item.id, item.fiche.pays) for item in person.elements
    ]
    rows += [(scenario.structure.id, scenario.structure.pays)]
    rows += [(person.public.id, person.public.pays)]
    rows += [(item.sigle, item.pays) for item in person.jargon_inconnu]
    for known in (person.urgence and person.urgence.fiche, person.contrainte):
        rows += [(known.id, known.pays)] if known else []
    if scenario.prescripteur:
        rows.append((scenario.prescripteur.id, scenario.prescripteur.pays))
    yield from (f"13. {name} hors de {country}" for name, where in rows if country not in where)


def _language(scenario: Scenario) -> Iterator[str]:
    person = scenario.personne
    if person.langue != "natif" and person.registre != 1:
        yield f"11. {person.langue} au registre {person.registre}"
    if person.contrainte and person.contrainte.registre not in (0, person.registre):
        yield f"11. {person.contrainte.id} au registre {person.registre}"


def _texts(scenario: Scenario) -> Iterator[str]:
    """Nothing left to fill in, every subject known, and something to say at every gate."""
    for element in scenario.personne.elements:
        for text in _all(element):
            if LEFT_OPEN.search(text):
                yield f"texte à compléter : {text[:60]}"
        if element.sujet not in SUJETS:
            yield f"sujet inconnu : {element.sujet}"
    lines = (scenario.personne.ouverture, *(line for _, line in scenario.reperes))
    if urgence := scenario.personne.urgence:
        lines = (*lines, *(said for _, said in urgence.suites))
    yield from (f"texte à compléter : {line}" for line in lines if LEFT_OPEN.search(line))


def _all(element: Element) -> Iterator[str]:
    lines = element.reponses
    yield element.fait
    yield from (*element.indices, *element.evasives, *element.fermees)
    yield from (*lines.simples, *lines.courantes, *lines.soutenues)
