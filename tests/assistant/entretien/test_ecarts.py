"""What is done against the person, or without them, is never credited, and is told first."""

from typing import Any

import pytest

from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.lecture import ligne, tour_dit
from assistant.entretien.simulation.moteur import Simulation
from assistant.entretien.simulation.nuances import nuancer
from assistant.entretien.simulation.reconnaissance import reconnaitre
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from knowledge.catalogue import Catalogue
from tests.assistant.entretien.test_debriefing_vrai import relu

OUVRE = "Qu'est-ce qui vous amène ?"


def fines(said: str, avant: str = "") -> frozenset[str]:
    parole = reconnaitre(said, [avant] if avant else [])
    return nuancer(parole, avant, avant, Etat(35, 20, 50, tour=5)).fines


def critere(found: dict[str, Any], name: str) -> dict[str, Any]:
    return next(row for row in found["criteres"] if row["id"] == name)


@pytest.mark.parametrize(
    "said",
    [
        "Vous êtes enceinte ?",
        "Vous comptez avoir des enfants bientôt ?",
        "Vous êtes de quelle religion ?",
        "Vous êtes croyante ?",
        "C'est quoi, vos origines ?",
        "Vous êtes syndiqué ?",
        "Vous allez encore partir en congé maternité ?",
        "Votre mari vous laisse travailler ?",
        "J'ai besoin de savoir si vous êtes enceinte.",
    ],
)
def test_a_question_on_what_nobody_has_to_tell_discriminates(said: str) -> None:
    assert fines(said) == {"discriminante"}


@pytest.mark.parametrize(
    ("said", "avant"),
    [
        ("Vous êtes enceinte de combien ?", "Je suis enceinte, ça se voit pas."),
        ("Vous vivez comment votre religion au travail ?", "Ma religion, au travail…"),
        ("Un employeur peut-il vous demander si vous êtes enceinte ?", ""),
        ("Quelle est l'origine de ce projet ?", ""),
        ("Vous avez des enfants ?", ""),
    ],
)
def test_a_subject_that_the_person_brought_or_a_right_is_no_discrimination(
    said: str, avant: str
) -> None:
    assert not fines(said, avant)


@pytest.mark.parametrize(
    "said",
    [
        "Je vais appeler votre médecin pour lui demander.",
        "Je vous inscris d'office à la formation de cariste.",
        "Je peux appeler votre ancien patron sans vous le dire.",
        "Je note tout ça et je l'envoie à la mairie.",
        "J'appelle votre propriétaire tout de suite.",
        "J'ai parlé de vous à votre ancien chef hier.",
    ],
)
def test_what_is_done_without_asking_is_no_orientation_and_lays_no_frame(said: str) -> None:
    parole = nuancer(reconnaitre(said), "", "", Etat(35, 20, 50, tour=5))
    assert parole.fines == {"sans_accord"}
    assert not {"orientation", "information", "cadre_notes"} & parole.types


@pytest.mark.parametrize(
    ("said", "avant"),
    [
        ("Je peux appeler votre médecin, si vous êtes d'accord.", ""),
        ("On peut appeler votre propriétaire ensemble ?", ""),
        ("Rien ne part d'ici sans votre accord.", ""),
        ("Si vous êtes en danger, je devrai appeler la police.", ""),
        ("Je vais appeler votre médecin.", "Oui, vous pouvez appeler mon médecin."),
        ("Je vous accompagne à la mairie mardi.", ""),
    ],
)
def test_what_is_asked_first_or_never_done_alone_is_not_told_as_done_without_asking(
    said: str, avant: str
) -> None:
    assert not fines(said, avant)


@pytest.mark.parametrize(
    "said",
    [
        "À votre âge, c'est fichu.",
        "Vous n'aurez jamais ce diplôme.",
        "Franchement, aide-soignante, c'est pas pour vous.",
        "Ça ne sert à rien de postuler.",
        "Vous êtes trop vieux pour apprendre.",
    ],
)
def test_words_that_discourage_are_a_judgement(said: str) -> None:
    parole = nuancer(reconnaitre(said), "", "", Etat(35, 20, 50, tour=5))
    assert parole.fines == {"decourage"}
    assert "jugement" in parole.types


@pytest.mark.parametrize(
    ("said", "avant"),
    [
        ("Pour vous, c'est fichu.", "Moi, je me dis que c'est fichu."),
        ("Rien n'est fichu, on regarde ensemble.", ""),
        ("À votre âge, qu'est-ce qui vous plaît ?", ""),
        ("C'est trop tard pour septembre, il y a une rentrée en janvier.", ""),
        ("Ce n'est pas pour vous embêter.", ""),
    ],
)
def test_a_fact_or_the_person_s_own_words_do_not_discourage(said: str, avant: str) -> None:
    assert not fines(said, avant)


def test_the_gravest_are_told_first_with_another_way_and_none_is_a_strength(
    catalogue: Catalogue,
) -> None:
    found = relu(
        catalogue,
        "lundi",
        OUVRE,
        "Vous avez le permis ? Vous avez une voiture ?",
        "Vous êtes enceinte ?",
        "Vous êtes de quelle religion ?",
        "Je vous inscris d'office à la formation de cariste.",
        "À votre âge, c'est fichu.",
    )
    told = found["propositions"]
    assert [row["tour"] for row in told] == [3, 5, 6]
    assert "Au tour 3 (et au tour 4)" in told[0]["texte"]
    assert all(row["autrement"] for row in told)
    assert {row["tour"] for row in found["points_forts"]} <= {1}
    assert critere(found, "cip/CP1/c4")["statut"] == "non_observe"
    assert critere(found, "cip/CP1/c3")["statut"] == "sans_occasion"
    assert critere(found, "cip/CP2/c1")["statut"] == "non_observe"


def test_the_right_not_to_answer_is_said_as_such_and_is_no_confidentiality(
    catalogue: Catalogue,
) -> None:
    said = "Je suis conseillère, l'entretien dure trente minutes, vous pouvez ne pas répondre."
    found = relu(catalogue, "lundi", said)
    assert found["mesures"]["cadre"] == ["role", "duree"]
    assert found["mesures"]["cadre_dit"] == ["rôle", "durée"]
    (row,) = critere(found, "cip/CP2/c1")["elements"]
    assert "peut ne pas répondre" in row["constat"]


def test_a_confidentiality_without_its_limits_says_what_is_missing(catalogue: Catalogue) -> None:
    (bare,) = critere(relu(catalogue, "lundi", "Tout ceci est confidentiel."), "cip/CP2/c1")[
        "elements"
    ]
    assert "Il manque les limites" in bare["constat"]
    whole = relu(catalogue, "lundi", "Ce qu'on se dit reste entre nous, sauf danger.")
    assert "Il manque" not in critere(whole, "cip/CP2/c1")["elements"][0]["constat"]


def test_a_part_of_the_frame_laid_late_is_no_strength_of_the_first_minutes(
    catalogue: Catalogue,
) -> None:
    turns = ["Bonjour, je suis Camille, conseillère.", OUVRE, *["D'accord."] * 12]
    found = relu(catalogue, "lundi", *turns, "Je prends quelques notes, vous pourrez les lire.")
    assert found["mesures"]["cadre"] == ["role", "notes"]
    assert not any("premières minutes" in row["texte"] for row in found["points_forts"])


def test_the_live_line_and_the_timeline_say_the_same(catalogue: Catalogue) -> None:
    turns = (
        "Bonjour, je suis Nadia, conseillère à France services, on a trente minutes.",
        "À votre âge, c'est fichu.",
        "Pardon, je n'aurais pas dû dire cela.",
        "…",
    )
    (scenario,) = generer(Demande("lundi"), 1)
    simulation = Simulation(scenario)
    for turn in turns:
        simulation.dire(turn)
    rows = relu(catalogue, "lundi", *turns)["chronologie"]
    assert [tour_dit(turn) for turn in simulation.tours] == [row["dit"] for row in rows]
    assert "cadre : durée" in rows[0]["dit"]
    assert not rows[0]["sujets"]
    assert rows[2]["dit"][0] == "réparation"
    assert ligne(simulation.tours[3]) == "silence"
