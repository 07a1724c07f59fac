"""The key speaks of what the scenario holds: a prescripteur, a brake, a debt one wants to end."""

import pytest

from assistant.export.document import Document
from assistant.export.simple import render
from assistant.scenarios.criteres import occasions
from assistant.scenarios.demande import Demande
from assistant.scenarios.fiche_cle import VOUS, ethiques, fiche_cle, variantes
from assistant.scenarios.formes import renvois
from assistant.scenarios.generateur import generer
from assistant.scenarios.partenaires import pour_les_besoins
from assistant.scenarios.scenario import Scenario
from knowledge.catalogue import Catalogue
from knowledge.scenarios_supports import FREIN, PRESCRIPTEUR, load_supports

OWED = {"fr": "service d'aide aux personnes endettées", "be": "médiateur de dettes"}


@pytest.fixture(scope="module")
def some() -> list[Scenario]:
    rows = (("cip", "fr"), ("cip", "be"), ("rncp37504", "fr"), ("interfede", ""))
    return [s for name, pays in rows for s in generer(Demande("propos", name, pays=pays), 60)]


def key(scenario: Scenario, catalogue: Catalogue) -> Document:
    supports = load_supports()
    return fiche_cle(scenario, occasions(scenario, supports), supports, catalogue)


def test_no_key_speaks_of_a_prescripteur_that_its_scenario_has_not(some: list[Scenario]) -> None:
    supports = load_supports()
    alone = [row for row in some if row.prescripteur is None]
    assert alone
    for scenario in alone:
        shown = (*ethiques(scenario, supports), *variantes(scenario, supports))
        assert not [row.id for row in shown if PRESCRIPTEUR in row.exige]
    words = [f"{row.titre} {row.texte}" for row in supports.variantes if not row.exige]
    assert not [text for text in words if "prescripteur" in text]


def test_a_point_that_supposes_a_hardship_needs_the_brake_itself(some: list[Scenario]) -> None:
    supports = load_supports()
    seen = set()
    for scenario in some:
        brakes = {item.sujet for item in scenario.personne.freins}
        for row in ethiques(scenario, supports):
            if FREIN in row.exige:
                seen.add(row.id)
                assert {*row.quand} & brakes
    assert "mobilite-choix-ou-contrainte" in seen


def test_what_is_really_looked_for_calls_for_its_own_service() -> None:
    for pays, service in OWED.items():
        drawn = generer(Demande("dette", pays=pays), 120)
        owing = [s for s in drawn if s.personne.implicite.id == "rembourser-quelqu-un"]
        assert owing
        assert all(service in pour_les_besoins(s) for s in owing)


def test_who_is_not_in_order_with_their_mutuelle_is_sent_to_it() -> None:
    drawn = generer(Demande("mutuelle", pays="be"), 150)
    lost = [s for s in drawn if "mutuelle-pas-en-ordre" in {f.id for f in s.personne.freins}]
    assert lost
    assert all("mutuelle" in pour_les_besoins(s) for s in lost)


def test_references_are_numbered_as_they_are_met(
    some: list[Scenario], catalogue: Catalogue
) -> None:
    for scenario in some[::20]:
        document = key(scenario, catalogue)
        met = [*dict.fromkeys(renvois(document.body))]
        assert [row.identifiant for row in document.references] == met
        assert VOUS in render(document)
