"""The debrief credits a move to the turn that made it, and quotes what was let slip."""

from typing import Any

from assistant.entretien.simulation.debriefing import debriefing
from assistant.entretien.simulation.echange import Echange, Observation
from assistant.entretien.simulation.moteur import Simulation
from assistant.entretien.simulation.page import _que
from assistant.entretien.simulation.reconnaissance import reconnaitre
from assistant.entretien.simulation.retours import autrement
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from knowledge.catalogue import Catalogue

CADRE = "On a une demi-heure. Ce qu'on se dit reste entre nous, sauf danger. Je prends des notes."
VIDE = (
    "Donc si je résume : vous cherchez un travail, il y a des choses qui vous freinent, et vous"
    " avez envie d'avancer. J'ai oublié quelque chose ?"
)


def relu(catalogue: Catalogue, graine: str, *turns: str) -> dict[str, Any]:
    (scenario,) = generer(Demande(graine), 1)
    simulation = Simulation(scenario)
    for turn in turns:
        simulation.dire(turn)
    return debriefing(simulation, catalogue)


def _status(found: dict[str, Any], name: str) -> str:
    return str(next(row["statut"] for row in found["criteres"] if row["id"] == name))


def test_a_first_name_and_a_length_are_no_mission_no_information_no_partner_told(
    catalogue: Catalogue,
) -> None:
    found = relu(catalogue, "printemps", "Je m'appelle Camille, je suis conseillère.", CADRE)
    assert _status(found, "cip/CP1/c2") == "non_observe"
    assert _status(found, "cip/CP1/c3") == "sans_occasion"
    assert _status(found, "cip/CP4/c3") == "sans_occasion"


def test_the_words_of_confidentiality_are_those_that_are_quoted(catalogue: Catalogue) -> None:
    found = relu(catalogue, "printemps", CADRE)
    row = next(row for row in found["criteres"] if row["id"] == "cip/CP2/c1")
    assert "reste entre nous" in row["elements"][0]["extrait"]


def test_an_empty_summary_is_no_strength(catalogue: Catalogue) -> None:
    found = relu(catalogue, "printemps", "Bonjour.", "Qu'est-ce qui vous amène ?", VIDE)
    assert not any("faites le point" in row["texte"] for row in found["points_forts"])


def test_a_cue_left_without_a_question_is_told_with_its_turn_and_its_words(
    catalogue: Catalogue,
) -> None:
    found = relu(
        catalogue,
        "b2",
        "Bonjour, je suis Camille, conseillère.",
        "D'accord.",
        "Très bien.",
        "On pourrait se revoir lundi à 9 h, et vous apportez vos papiers. Qu'en dites-vous ?",
        "Au revoir.",
    )
    said = " ".join(row["texte"] for row in found["propositions"])
    assert "Au tour 4, un signe d'urgence est resté sans question" in said
    assert "J'ai pris de quoi me calmer" in said


def test_que_is_elided_before_a_vowel_sound_and_not_before_youssef() -> None:
    names = ("Andrei", "Yves", "Hélène", "Youssef", "Yasmine", "Manon")
    assert [_que(name) for name in names] == ["'", "'", "'", "e ", "e ", "e "]


def test_a_confidentiality_without_exception_lays_no_limits(catalogue: Catalogue) -> None:
    found = relu(catalogue, "lundi", "Bonjour.", "Rien ne sort d'ici sans votre accord.")
    assert found["mesures"]["cadre"] == ["confidentialite"]
    assert _status(found, "cip/CP4/c3") == "sans_occasion"


def test_an_order_to_be_otherwise_gets_a_proposal(catalogue: Catalogue) -> None:
    asked = "Pourquoi vous n'avez pas fini votre orientation ? Il faut être plus motivée."
    found = relu(catalogue, "lundi", "Bonjour.", asked)
    assert any("la phrase ordonne" in row["texte"] for row in found["propositions"])


def test_the_example_holds_the_part_of_the_frame_that_is_missing(catalogue: Catalogue) -> None:
    (scenario,) = generer(Demande("lundi"), 1)
    row = Observation(0, "", "cadre", (("slots", "les notes"), ("exemple", "Je note.")))
    assert "Je note." in autrement(row, Echange(scenario, ()))
    laid = "Je suis conseillère. " + CADRE.replace(" Je prends des notes.", "")
    found = relu(catalogue, "lundi", laid)
    (row_,) = [row for row in found["propositions"] if "repère du cadre" in row["texte"]]
    assert row_["texte"].endswith("les notes.")
    assert "notes" in row_["autrement"]


def test_an_open_question_on_what_to_do_together_asks_for_no_agreement() -> None:
    asked = "Qu'est-ce qui vous ferait plaisir qu'on regarde ensemble aujourd'hui ?"
    assert reconnaitre(asked).types == {"question_ouverte"}


def test_what_is_done_with_an_agreement_says_nothing_of_what_is_shared() -> None:
    said = "Je cherche deux chantiers à visiter, avec votre accord."
    assert "cadre_confidentialite" not in reconnaitre(said).types


def test_what_one_is_not_tells_a_role() -> None:
    said = "Je ne suis pas assistante sociale, je ne peux pas tout régler."
    assert reconnaitre(said).types == {"cadre_role"}


def test_words_said_long_before_are_given_back_all_the_same() -> None:
    (scenario,) = generer(Demande("lundi"), 1)
    simulation = Simulation(scenario)
    simulation.dire("Qu'est-ce qui vous amène ?")
    for _ in range(5):
        simulation.dire("D'accord.")
    turn = simulation.dire("Si j'ai bien compris, les annonces sont toujours loin, c'est ça ?")
    assert {"reformulation", "validation"} <= {item.type for item in turn.gestes}


def test_words_given_back_that_hold_nothing_are_no_strength(catalogue: Catalogue) -> None:
    empty = "Si je vous comprends bien, c'est important pour vous. C'est ça ?"
    found = relu(catalogue, "lundi", "Qu'est-ce qui vous amène ?", empty)
    assert not any("important" in row["extrait"] for row in found["points_forts"])
