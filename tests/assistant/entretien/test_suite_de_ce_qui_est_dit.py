"""A question that leans on what was just said stays on it, and no reply is of another subject."""

import pytest

from assistant.entretien.simulation import suite
from assistant.entretien.simulation.moteur import Simulation, Tour
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer

CADRE = (
    "Bonjour, je suis Lou, conseillère.",
    "Ce que vous dites reste entre nous, sauf danger.",
)
OUVRE = "Qu'est-ce qui vous amène ?"


def jouer(graine: str, *turns: str) -> list[Tour]:
    (scenario,) = generer(Demande(graine))
    simulation = Simulation(scenario)
    return [simulation.dire(turn) for turn in (*CADRE, *turns)]


@pytest.mark.parametrize(
    ("said", "before", "stays"),
    [
        ("Ravie comment ?", "J'en suis sortie ravie.", True),
        ("Coupé pourquoi ?", "Le courant est coupé.", True),
        ("Deux fois ?", "C'est arrivé deux fois.", True),
        ("Qu'est-ce qui vous plairait là-dedans ?", "Je voudrais essayer.", True),
        ("Et la santé ?", "J'en suis sortie ravie.", False),
        ("Vous habitez comment ?", "J'en suis sortie ravie.", False),
    ],
)
def test_a_short_question_on_the_last_words_leans_on_them(
    said: str, before: str, stays: bool
) -> None:
    assert suite.reprend(said, before, ()) == stays


@pytest.mark.parametrize("graine", ["p2", "p9", "p11", "s1"])
def test_la_dedans_stays_on_what_the_person_came_for(graine: str) -> None:
    turn = jouer(graine, OUVRE, "Qu'est-ce qui vous plairait là-dedans ?")[-1]
    assert turn.issue.genre == "suite"
    assert turn.issue.element is not None
    assert turn.issue.element.genre == "demande"


def test_to_like_something_in_it_is_not_asked_of_what_weighs() -> None:
    turn = jouer("p11", OUVRE, "Vous venez comment ?", "Qu'est-ce qui vous plairait là-dedans ?")[
        -1
    ]
    assert turn.issue.element is not None
    assert turn.issue.element.genre == "demande"


def test_money_is_not_asked_by_a_verb_of_going_out() -> None:
    for graine in ("s1", "s31", "s46", "s90"):
        turn = jouer(graine, OUVRE, "Niveau sous vous vous en sortez ?")[-1]
        told = turn.issue.element
        assert told is None or told.sujet == "budget", graine


def test_who_fears_crowds_in_the_bus_does_not_say_that_all_is_well_on_the_way() -> None:
    for graine in ("s46", "s90"):
        turn = jouer(graine, OUVRE, "Vous venez comment jusqu'ici ?")[-1]
        assert turn.issue.element is not None
        assert turn.issue.genre != "rien"


@pytest.mark.parametrize("graine", ["s46", "p0", "p12", "p13"])
def test_a_worry_on_the_way_is_answered_by_no_asset_and_no_other_subject(graine: str) -> None:
    turn = jouer(graine, OUVRE, "Qu'est-ce qui vous inquiète dans le trajet ?")[-1]
    told = turn.issue.element
    assert told is None or told.genre not in ("atout", "parcours")
    assert told is None or told.sujet in ("mobilite", "isolement")


@pytest.mark.parametrize("graine", ["p0", "p4", "p5", "lundi"])
def test_what_made_one_come_is_answered_by_the_request(graine: str) -> None:
    asked = "Qu'est-ce qui vous a donné envie de venir ?"
    first = jouer(graine, asked)[-1]
    assert first.issue.element is not None
    assert first.issue.element.genre == "demande"
    again = jouer(graine, OUVRE, asked)[-1]
    assert again.issue.element == first.issue.element


def test_where_one_is_at_is_not_a_place() -> None:
    said = {
        jouer(seed, OUVRE, "Vos papiers, vous en êtes où ?")[-1].reponse for seed in ("p1", "p2")
    }
    assert not any("endroit" in row or "Où exactement" in row for row in said)


def test_what_is_done_until_next_time_is_asked_and_not_agreed() -> None:
    for asked in ("On fait quoi d'ici la semaine prochaine ?", "On fait quoi d'ici là, vous ?"):
        turn = jouer("lundi", OUVRE, asked)[-1]
        assert not turn.etat["accords"], asked
    offered = "On se revoit mardi et je vous montre le dossier, d'accord ?"
    assert "accord" in jouer("p2", OUVRE, offered)[-1].regles


def test_no_line_of_another_thing_follows_words_that_hurt() -> None:
    hurt = jouer("lundi", OUVRE, "Bon.", "D'accord.", "Oh, ça va passer, il y a pire.")[-1]
    assert "minimisation" in hurt.regles
    assert not hurt.indice
    assert hurt.reponse == hurt.fait


def test_a_silence_has_no_subject() -> None:
    assert jouer("lundi", OUVRE, "Parlez-moi de votre travail.", "…")[-1].themes == ()
