"""How a rehearsal ends: an offer gets its answer, and no goodbye brings out a danger."""

import pytest

from assistant.entretien.simulation.moteur import Simulation
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from assistant.scenarios.scenario import Scenario
from knowledge.scenarios import load_scenarios
from tests.assistant.entretien.joueur import CADRE, scenarios

OUVERTE = "Est-ce qu'il y a quelque chose dont on n'a pas parlé et qui vous pèse ?"
OFFRE = "On pourrait se revoir lundi à 9 h, et vous apportez vos papiers. Qu'en dites-vous ?"


def simulee(graine: str) -> Simulation:
    (scenario,) = generer(Demande(graine), 1)
    return Simulation(scenario)


@pytest.fixture(scope="module")
def pressed() -> list[Scenario]:
    return [row for row in scenarios(80, "adieu") if row.personne.urgence]


def _cues(scenario: Scenario) -> list[str]:
    return [line for minute, line in scenario.reperes if minute < 25]


@pytest.mark.parametrize("bye", ["Au revoir.", "Très bien, merci. À mardi.", "Bonne journée !"])
def test_nothing_that_weighs_comes_out_with_the_goodbye(pressed: list[Scenario], bye: str) -> None:
    for scenario in pressed:
        for length in (3, 7, 15):
            simulation = Simulation(scenario)
            for _ in range(length):
                simulation.dire("D'accord.")
            before = simulation.etat.urgence
            said = simulation.dire(bye).reponse
            assert not any(line in said for line in _cues(scenario))
            assert simulation.etat.urgence == before


def test_what_weighs_comes_out_when_the_meeting_nears_its_end(pressed: list[Scenario]) -> None:
    for scenario in pressed:
        simulation = Simulation(scenario)
        for turn in ("Bonjour.", "D'accord.", "Très bien.", OFFRE):
            simulation.dire(turn)
        assert simulation.etat.urgence == "indiquee"


def test_an_open_door_asked_with_the_frame_laid_makes_the_urgency_told(
    pressed: list[Scenario],
) -> None:
    told = 0
    for scenario in pressed:
        simulation = Simulation(scenario)
        for turn in CADRE:
            simulation.dire(turn)
        trusted = simulation.etat.confiance >= 50
        simulation.dire(OUVERTE)
        assert (simulation.etat.urgence == "abordee") or not trusted
        told += simulation.etat.urgence == "abordee"
    assert told > len(pressed) // 2


def test_without_the_frame_an_open_door_does_not_make_it_told(pressed: list[Scenario]) -> None:
    for scenario in pressed:
        simulation = Simulation(scenario)
        simulation.dire("Bonjour.")
        simulation.dire(OUVERTE)
        assert simulation.etat.urgence != "abordee"


def test_an_offer_to_meet_again_gets_an_answer_and_no_goodbye() -> None:
    goodbyes = load_scenarios().repliques["cloture"]
    for graine in ("b2", "printemps", "orage", "lundi", "mardi", "ciel"):
        for offer in (
            OFFRE,
            "On pourrait se revoir mardi prochain et d'ici là vous préparez votre CV ?"
            " Qu'en pensez-vous ?",
            "On se revoit mardi à 9 h ?",
        ):
            simulation = simulee(graine)
            simulation.dire("Bonjour, je suis Camille, conseillère.")
            said = simulation.dire(offer).reponse
            lines = goodbyes.au_registre(simulation.scenario.personne.registre)
            assert not any(line in said for line in lines)
            assert "au revoir" not in said.lower()
            assert "rien fixé" not in said


def test_a_goodbye_still_gets_a_goodbye() -> None:
    simulation = simulee("b2")
    simulation.dire("Bonjour.")
    said = simulation.dire("On se revoit jeudi à 14 h. Merci, au revoir.").reponse
    lines = load_scenarios().repliques["cloture"].au_registre(simulation.scenario.personne.registre)
    assert any(line in said for line in lines)


def test_what_is_expected_of_the_meeting_gets_what_the_person_came_for() -> None:
    (scenario,) = generer(Demande("orage", niveau="intermediaire", structure="mission-locale"), 1)
    simulation = Simulation(scenario)
    simulation.dire("Bonjour.")
    laid = simulation.dire("Rien ne sort d'ici sauf si je suis inquiète pour votre sécurité.")
    assert laid.imprevu == ""
    said = simulation.dire("Qu'est-ce que vous attendez de ce rendez-vous ?").reponse
    assert scenario.personne.demande.nomme in said


def test_help_named_in_a_question_is_no_help_given_and_a_call_together_is() -> None:
    (scenario,) = generer(
        Demande("CIP5-2026.11-1E0A-6B72", niveau="intermediaire", structure="entreprise-insertion"),
        1,
    )
    simulation = Simulation(scenario)
    for turn in ("Bonjour.", CADRE[2], "Qu'est-ce qui vous amène ?", "Comment va votre santé ?"):
        simulation.dire(turn)
    simulation.dire("Vous crachez du sang, dites-m'en plus ?")
    simulation.dire("Vous avez vu un médecin ?")
    assert simulation.etat.urgence == "abordee"
    simulation.dire("Comment êtes-vous venu ?")
    again = simulation.dire(
        "Je reviens sur ce sang le matin : depuis dix jours, qui est au courant ?"
    )
    urgence = scenario.personne.urgence
    assert urgence is not None
    assert dict(urgence.suites)["qui"] in again.reponse
    simulation.dire("Donc on appelle le 15 tout de suite, ensemble, ça vous va ?")
    assert simulation.etat.urgence == "traitee"
