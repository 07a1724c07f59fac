"""One person, one story: what the public, the place, the years and the words say together."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from assistant.scenarios.contraintes import recoit
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import PRESSE, generer
from assistant.scenarios.scenario import Scenario
from assistant.scenarios.verification import violations
from assistant.scenarios.verification_personne import VENUS
from knowledge.fiches_scenario import Pratique, PublicScenario
from knowledge.scenarios import load_scenarios

PAYS = ("fr", "be")


@pytest.fixture(scope="module")
def pratique() -> Pratique:
    return load_scenarios()


@pytest.fixture(scope="module")
def some() -> list[Scenario]:
    return [item for pays in PAYS for item in generer(Demande("cohérence", pays=pays), 150)]


def met(pratique: Pratique) -> Iterator[tuple[str, str, str]]:
    """Every place, every public that it sees, in its country."""
    for place in pratique.structures:
        for public in pratique.publics:
            for pays in {*place.pays} & {*public.pays}:
                if recoit(place, public):
                    yield pays, place.id, public.id


def test_every_place_finds_someone_of_every_public_it_sees(pratique: Pratique) -> None:
    asked = sorted(met(pratique))
    assert len(asked) > 500
    for pays, place, public in asked:
        (scenario,) = generer(Demande("une place", structure=place, public=public, pays=pays))
        assert violations(scenario) == [], (pays, place, public)


@pytest.mark.parametrize("pays", PAYS)
@pytest.mark.parametrize("public", ["diplome-etranger", "migrants", "ruralite", "ecrit"])
def test_a_public_always_shows_in_what_the_person_says(public: str, pays: str) -> None:
    for scenario in generer(Demande("visible", public=public, pays=pays), 30):
        held = {item.id for item in scenario.personne.elements}
        assert held & {*scenario.personne.public.exige}, scenario.graine


def test_a_public_asked_for_alone_finds_a_place(pratique: Pratique) -> None:
    for public in pratique.publics:
        for pays in public.pays:
            assert generer(Demande("seul", public=public.id, pays=pays))


def test_nobody_speaks_better_than_what_they_say_of_their_french(some: list[Scenario]) -> None:
    learning = [item for item in some if any(row.fiche.langue for row in item.personne.elements)]
    assert learning
    for scenario in learning:
        assert scenario.personne.langue != "natif"
        assert scenario.personne.registre == 1
        assert scenario.personne.public.id in VENUS


def test_what_an_urgency_makes_one_talk_about_is_never_closed(some: list[Scenario]) -> None:
    pressed = [item for item in some if item.personne.urgence]
    assert pressed
    for scenario in pressed:
        urgence = scenario.personne.urgence
        assert urgence is not None
        assert PRESSE.get(urgence.famille) not in scenario.personne.lignes_rouges


def public(pratique: Pratique, name: str) -> PublicScenario:
    return next(row for row in pratique.publics if row.id == name)


@pytest.mark.parametrize(
    ("name", "rule"),
    [("sans-diplome", "15."), ("allophone", "15."), ("parent-seul", "16."), ("cadres", "14.")],
)
def test_another_public_for_the_same_person_is_found_out(
    pratique: Pratique, name: str, rule: str
) -> None:
    """Someone with a university degree, native, with a job that is not a manager's."""
    scenario = next(
        item
        for item in generer(Demande("échange", pays="fr"), 200)
        if item.personne.parcours[1].id == "licence-de-lettres"
        and item.personne.langue == "natif"
        and not item.personne.foyer.fiche.enfants
        and "cadres" not in item.personne.parcours[0].fiche.publics
    )
    assert violations(scenario) == []
    other = replace(scenario.personne, public=public(pratique, name))
    assert any(row.startswith(rule) for row in violations(replace(scenario, personne=other)))


def test_a_life_too_short_for_its_work_is_found_out(some: list[Scenario]) -> None:
    scenario = next(item for item in some if item.personne.parcours[0].fiche.annees > 9)
    younger = replace(scenario.personne, age=20)
    assert any(row.startswith("17.") for row in violations(replace(scenario, personne=younger)))


def test_no_card_of_two_thousand_contradicts_itself_or_hides_an_urgency() -> None:
    for pays in PAYS:
        for scenario in generer(Demande("w7", pays=pays), 1000):
            assert violations(scenario) == [], scenario.graine
            if scenario.personne.public.envoye:
                assert scenario.prescripteur, scenario.graine


def test_a_fact_that_is_an_urgency_is_found_out_without_it() -> None:
    scenario = next(
        item
        for item in generer(Demande("w7", pays="fr"), 300)
        if any(frein.fiche.urgent for frein in item.personne.freins)
    )
    calm = replace(scenario, personne=replace(scenario.personne, urgence=None))
    assert any(row.endswith("sans son urgence") for row in violations(calm))


def test_a_beginner_meets_no_life_in_danger() -> None:
    drawn = [s for p in PAYS for s in generer(Demande("w7", pays=p, niveau="debutant"), 200)]
    families = {item.personne.urgence.famille for item in drawn if item.personne.urgence}
    assert families
    assert not families & {"suicide", "urgence-vitale"}
