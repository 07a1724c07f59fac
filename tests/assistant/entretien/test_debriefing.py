"""The debrief: apologies, bare advice, true reasons, words that agree, a length one can read."""

import re

import pytest

from assistant.entretien.simulation.debriefing import debriefing
from assistant.entretien.simulation.moteur import Simulation
from assistant.entretien.simulation.page import debriefing_document
from assistant.export.simple import render
from assistant.scenarios.scenario import Scenario
from knowledge.catalogue import Catalogue
from tests.assistant.entretien.joueur import FERMEES, SUJETS, jouer_bien, scenarios

EXCUSE = "Je suis désolée, je n'aurais pas dû dire cela. Voulez-vous continuer ?"


@pytest.fixture(scope="module")
def some() -> list[Scenario]:
    return scenarios(20, "relire")


def played(scenario: Scenario, *said: str) -> Simulation:
    simulation = Simulation(scenario)
    for turn in said:
        simulation.dire(turn)
    return simulation


def test_an_apology_is_told_as_one_and_accepted_as_one(
    some: list[Scenario], catalogue: Catalogue
) -> None:
    for scenario in some:
        simulation = played(scenario, "Qu'est-ce qui vous amène ?", "C'est de votre faute.", EXCUSE)
        found = debriefing(simulation, catalogue)
        row = found["chronologie"][-1]
        assert row["reparation"]
        assert "relance" not in row["gestes"]
        assert found["points_forts"][-1]["tour"] == 3
        assert "réparation" in render(debriefing_document(found, simulation, catalogue))
        lines = simulation.repliques["reprise"].au_registre(scenario.personne.registre)
        reply = simulation.tours[-1].reponse
        assert any(line.partition("{")[0] in reply for line in lines)  # up to an agreement


@pytest.mark.parametrize(
    ("said", "seen"),
    [
        ("Vous devriez voir un médecin.", False),
        ("Je vous conseille d'aller voir un médecin.", False),
        ("Allez voir un médecin.", False),
        ("Je vous oriente vers la mission locale, on appelle ensemble demain.", True),
    ],
)
def test_a_partner_is_named_with_a_way_in_or_is_not_one(
    said: str, seen: bool, some: list[Scenario], catalogue: Catalogue
) -> None:
    simulation = played(some[0], "Qu'est-ce qui vous amène ?", said)
    rows = {row["id"]: row["statut"] for row in debriefing(simulation, catalogue)["criteres"]}
    assert (rows["cip/CP1/c4"] == "observe") is seen


def test_a_door_is_not_said_to_want_an_open_question_that_was_asked(
    some: list[Scenario], catalogue: Catalogue
) -> None:
    reasons = set()
    for scenario in some:
        sujets = scenario.personne.sujets
        asked = [SUJETS[name] for name in sujets] + [FERMEES[name] for name in sujets]
        simulation = played(scenario, "Qu'est-ce qui vous amène ?", *asked)
        opened = {
            name
            for turn in simulation.tours
            if {"question_ouverte", "relance"} & {item.type for item in turn.gestes}
            for name in turn.sujets
        }
        rows = [
            row for row in debriefing(simulation, catalogue)["non_dit"] if row["sujet"] in opened
        ]
        assert all(row["porte"] != "ouverte" for row in rows)
        reasons |= {row["porte"] for row in rows}
    assert "confiance" in reasons


def test_the_debrief_agrees_and_says_its_phases_in_words(
    some: list[Scenario], catalogue: Catalogue
) -> None:
    simulation = played(some[0], "Bonjour.", "Comment dormez-vous ? Est-ce que vous mangez bien ?")
    found = debriefing(simulation, catalogue)
    said = render(debriefing_document(found, simulation, catalogue))
    assert "1 multiple" in said
    assert not re.search(r"\b[01] (?:ouvertes|fermées|multiples|vérifiées)", said)
    assert not re.search(r"\bP[1-7]\b(?! [a-z])", said)


def test_the_short_debrief_keeps_the_strongest_and_fits_on_two_pages(
    some: list[Scenario], catalogue: Catalogue
) -> None:
    for scenario in some:
        simulation = Simulation(scenario)
        jouer_bien(simulation)
        found = debriefing(simulation, catalogue)
        short = render(debriefing_document(found, simulation, catalogue, entier=False))
        whole = render(debriefing_document(found, simulation, catalogue))
        assert len(short.split()) < 700
        assert len(short) < len(whole) / 2
        for row in (*found["points_forts"], *found["propositions"]):
            assert row["texte"] in short


def test_a_subject_is_open_once_a_question_made_something_of_it_told(
    some: list[Scenario], catalogue: Catalogue
) -> None:
    """The path and the home count: what was told is not only a brake or an asset."""
    for scenario in some:
        simulation = played(
            scenario,
            "Qu'est-ce qui vous amène ?",
            "Parlez-moi de vos expériences de travail.",
            "Parlez-moi de vos formations.",
        )
        told = {
            item.sujet for item in scenario.personne.elements if item.id in simulation.etat.dits
        }
        found = debriefing(simulation, catalogue)["mesures"]
        assert {*found["sujets_ouverts"]} == told - {*scenario.personne.lignes_rouges}
        assert {*found["sujets_ouverts"]} <= {*found["sujets_disponibles"]}
