"""A model may lend its voice to the person, never its ideas."""

import pytest

from assistant.entretien.simulation.modele import REGLE, VoixModele, accepte, gestes_proposes
from assistant.entretien.simulation.moteur import Simulation
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from tests.scripted_chat import Scripted

DECIDED = "Le bus passe toutes les heures. Le soir, plus rien."


def never() -> bool:
    return False


@pytest.mark.parametrize(
    "proposed",
    [
        "Le soir, plus rien. Le bus passe toutes les heures.",
        "Ben, le bus, il passe toutes les heures, et le soir, rien.",
    ],
)
def test_other_words_for_the_same_thing_are_taken(proposed: str) -> None:
    assert accepte(proposed, DECIDED, "Comment venez-vous ?", [])


@pytest.mark.parametrize(
    "proposed",
    [
        "",
        "Le bus passe toutes les deux heures 15.",
        "Mon frère Karim m'emmène en voiture.",
        "Le bus passe toutes les heures. Et vous, vous venez comment ?",
        "Le bus passe toutes les heures. J'ai des dettes.",
        "bus " * 200,
    ],
)
def test_a_detail_that_was_not_let_out_is_refused(proposed: str) -> None:
    assert not accepte(proposed, DECIDED, "Comment venez-vous ?", [])


def test_what_was_said_before_may_come_back() -> None:
    assert accepte("Le bus, pour mon fils.", DECIDED, "", ["Mon fils a six ans."])


def test_the_embedded_answer_is_kept_when_the_model_invents() -> None:
    (scenario,) = generer(Demande("modèle", pays="fr"))
    invents = VoixModele(Scripted("J'habite à Lyon avec Paul."), scenario.personne, never)
    plain, spoken = Simulation(scenario), Simulation(scenario, voix_modele=invents)
    for turn in ("Bonjour.", "Qu'est-ce qui vous amène ?"):
        assert plain.dire(turn).reponse == spoken.dire(turn).reponse


def test_a_label_is_proposed_only_with_words_of_the_turn() -> None:
    said = "Bonjour. Comment allez-vous ?"
    chat = Scripted("salutation | Bonjour\n", "empathie | Je vous comprends\n", "chaleur | Comment")
    found = gestes_proposes(said, chat, never)
    assert [(item.type, said[item.start : item.end]) for item in found] == [
        ("salutation", "Bonjour")
    ]
    assert found[0].regle == REGLE
