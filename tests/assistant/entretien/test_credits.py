"""What the debrief says of a turn is true of it: checks, advice, phases; and answers to it."""

import pytest

from assistant.entretien.simulation.moteur import Simulation, Tour
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from knowledge.catalogue import Catalogue
from tests.assistant.entretien.test_debriefing_vrai import relu
from tests.assistant.entretien.test_ecarts import critere

OUVRE = "Qu'est-ce qui vous amène ?"
RIEN = "Si je comprends bien, vous voulez avancer sans trop savoir par où commencer, c'est ça ?"


def joue(graine: str, *turns: str) -> list[Tour]:
    (scenario,) = generer(Demande(graine), 1)
    simulation = Simulation(scenario)
    return [simulation.dire(turn) for turn in turns]


def test_words_given_back_then_another_question_check_nothing(catalogue: Catalogue) -> None:
    said = "Les annonces à l'autre bout… Qu'est-ce que vous avez essayé ?"
    found = relu(catalogue, "lundi", OUVRE, said, "Et le bus, c'est bien cela ?")
    assert found["mesures"]["reformulations"] == 1
    assert found["mesures"]["reformulations_validees"] == 0
    checked = relu(catalogue, "lundi", OUVRE, "Les annonces sont à l'autre bout, c'est bien cela ?")
    assert checked["mesures"]["reformulations_validees"] == 1


@pytest.mark.parametrize("graine", ["lundi", "mardi", "jeudi"])
def test_a_cue_with_nothing_of_what_was_said_is_told_and_not_credited(
    catalogue: Catalogue, graine: str
) -> None:
    found = relu(catalogue, graine, OUVRE, RIEN)
    assert critere(found, "cip/CP2/c4")["statut"] == "non_observe"
    assert critere(found, "cip/CP1/c5")["statut"] == "non_observe"
    assert any("ne reprend rien" in row["texte"] for row in found["propositions"])
    assert "amorce" in found["chronologie"][1]["nuances"]


def test_an_advice_after_the_request_is_not_said_to_come_before_it(catalogue: Catalogue) -> None:
    advice = "Vous devriez passer le permis, ce serait mieux."
    late = relu(catalogue, "lundi", OUVRE, advice)
    assert not any("avant que la demande" in row["texte"] for row in late["propositions"])
    assert any("avant tout point d'étape" in row["texte"] for row in late["propositions"])
    early = relu(catalogue, "lundi", "Bonjour.", advice)
    assert any("avant que la demande" in row["texte"] for row in early["propositions"])


def test_exploring_does_not_go_back_to_the_request() -> None:
    turns = joue(
        "lundi", "Bonjour.", OUVRE, "D'accord.", "Comment vous déplacez-vous ?", "C'est-à-dire ?"
    )
    assert [turn.etat["phase"] for turn in turns[3:]] == ["P4", "P4"]


def test_an_open_question_with_a_word_of_the_person_is_not_answered_as_words_given_back() -> None:
    for graine in ("lundi", "mardi", "jeudi"):
        for turn in joue(graine, OUVRE, "Qu'est-ce que vous cherchez, dans les annonces ?"):
            assert "reformulation" not in {item.type for item in turn.gestes}


@pytest.mark.parametrize("asked", ["Vous les envoyez à qui ?", "Qui vous ferme la porte ?"])
def test_a_question_on_who_is_not_answered_by_yes_or_no(asked: str) -> None:
    for graine in ("lundi", "mardi", "jeudi"):
        said = joue(graine, "Bonjour.", OUVRE, asked)[-1].reponse
        assert not said.startswith(("Oui", "Non", "Pas spécialement", "De ce côté"))


def test_what_follows_asked_early_gets_what_the_person_came_for() -> None:
    (scenario,) = generer(Demande("lundi"), 1)
    simulation = Simulation(scenario)
    simulation.dire(OUVRE)
    said = simulation.dire("Comment voyez-vous la suite pour vous ?").reponse
    assert scenario.personne.demande.nomme in said


def test_several_questions_are_no_strength_and_no_open_question(catalogue: Catalogue) -> None:
    several = "C'est quoi vos loisirs et vos horaires et votre salaire ?"
    found = relu(catalogue, "lundi", OUVRE, several, "Vous avez le permis ? Une voiture ?")
    assert not {2, 3} & {row["tour"] for row in found["points_forts"]}
    rows = critere(found, "cip/CP2/c2")["elements"]
    assert [row["tour"] for row in rows if row["constat"] == "Une question ouverte."] == [1]


def test_an_agreement_on_something_else_is_none_for_an_orientation(catalogue: Catalogue) -> None:
    sent = "Je vous inscris à l'atelier mobilité de jeudi à la mission locale."
    other = "Est-ce que cela vous convient qu'on se revoie mardi à 10 h ?"
    found = relu(catalogue, "mardi", OUVRE, "Je peux appeler votre frère, d'accord ?", sent, other)
    assert critere(found, "cip/CP4/c2")["statut"] == "non_observe"
    (row,) = critere(found, "cip/CP1/c4")["elements"]
    assert "n'est pas demandé" in row["constat"]
    asked = relu(catalogue, "lundi", OUVRE, sent, "Qu'en pensez-vous ? Cela vous convient ?")
    assert critere(asked, "cip/CP4/c2")["statut"] == "observe"


def test_what_the_structure_does_is_seen_after_a_first_name(catalogue: Catalogue) -> None:
    said = "Bonjour, je suis Léa, conseillère. Notre structure accompagne les jeunes vers l'emploi."
    (row,) = critere(relu(catalogue, "lundi", said), "cip/CP1/c2")["elements"]
    assert row["extrait"].startswith("Notre structure")
