"""What looks like a help and is none earns nothing: each with what it must not be taken for."""

from typing import Any

import pytest

from assistant.entretien.simulation.debriefing import debriefing
from assistant.entretien.simulation.echange import Echange
from assistant.entretien.simulation.gestes import Geste
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.mesures import empathies
from assistant.entretien.simulation.moteur import Simulation, Tour
from assistant.entretien.simulation.reconnaissance.mots import communs, pleins_dits
from assistant.entretien.simulation.revelation import Issue
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from knowledge.catalogue import Catalogue
from tests.assistant.entretien.test_debriefing_vrai import relu
from tests.assistant.entretien.test_ecarts import critere, fines

OUVRE = "Qu'est-ce qui vous amène ?"
INSCRIT = "Je vous inscris à un atelier CV mardi, c'est obligatoire"


def justin() -> Simulation:
    (scenario,) = generer(Demande("demain", niveau="debutant"))
    return Simulation(scenario)


def joue(catalogue: Catalogue, *said: str) -> dict[str, Any]:
    return relu(catalogue, "lundi", *said)


def _debrief(catalogue: Catalogue, *turns: str) -> dict[str, Any]:
    simulation = justin()
    for turn in turns:
        simulation.dire(turn)
    return debriefing(simulation, catalogue)


def dite(said: str) -> list[str]:
    """The words of a turn labelled as empathy that are kept as a strength."""
    turn = Tour(said, (Geste(0, len(said), "empathie", ""),), (), "", {}, Issue("rien"))
    return [row.extrait for row in empathies(Echange(justin().scenario, [turn]))]


@pytest.mark.parametrize(
    "said",
    [
        "Ça recrute beaucoup.",
        "C'est un métier d'avenir.",
        "Le secteur cherche du monde, je comprends que ça attire.",
        "Les employeurs embauchent en ce moment.",
    ],
)
def test_a_word_on_a_trade_or_a_market_is_no_strength(said: str) -> None:
    assert not dite(said)


@pytest.mark.parametrize(
    "said",
    [
        "Ça a dû être dur, ces mois-là.",
        "Vous avez tenu trois ans seule, quand même.",
        "C'est usant, d'attendre sans réponse.",
        "Merci de me l'avoir dit.",
    ],
)
def test_a_word_on_what_the_person_feels_or_did_is_a_strength(said: str) -> None:
    assert dite(said) == [said]


@pytest.mark.parametrize(
    "said",
    [
        INSCRIT,
        "Je vous inscris, de toute façon ça ne peut pas vous faire de mal.",
        "Je vous inscris à l'atelier. C'est obligatoire. Ça vous va ?",
        "Vous n'avez pas le choix.",
        "De toute façon, vous devez y aller.",
        "C'est obligatoire, vous devez participer à l'atelier.",
    ],
)
def test_what_is_imposed_is_without_agreement(said: str) -> None:
    assert fines(said) == {"sans_accord"}


@pytest.mark.parametrize(
    ("said", "avant"),
    [
        ("Je vous inscris à l'atelier de mardi, ça vous va ?", ""),
        ("Si vous voulez, je vous inscris à l'atelier.", ""),
        ("Je peux vous inscrire à l'atelier CV.", ""),
        ("Je vous inscris à l'atelier.", "Oui, je veux bien m'inscrire à l'atelier."),
        ("Le permis B, c'est obligatoire pour ce métier.", ""),
        ("De toute façon, vous allez y arriver.", ""),
        ("J'entends que vous n'avez pas le choix, pour l'instant.", ""),
        ("Vous n'avez pas le choix.", "J'ai pas le choix, faut bien payer."),
        ("Vous n'êtes pas obligé de venir.", ""),
    ],
)
def test_what_is_asked_or_lived_by_the_person_is_not_imposed(said: str, avant: str) -> None:
    assert not fines(said, avant)


def test_an_enrolment_told_is_no_help_unless_it_is_asked_for_right_after(
    catalogue: Catalogue,
) -> None:
    told = "Je vous ai inscrite à la réunion de jeudi à la mission locale."
    for said in (INSCRIT, told, "Je vous inscris à l'atelier de mardi."):
        found = joue(catalogue, OUVRE, said)
        assert "sans l'accord" in found["propositions"][0]["texte"]
        for name in ("cip/CP1/c1", "cip/CP1/c3", "cip/CP1/c4"):
            assert critere(found, name)["statut"] != "observe"
    asked = joue(catalogue, OUVRE, told, "Qu'en pensez-vous ? Cela vous convient ?")
    assert not any("sans l'accord" in row["texte"] for row in asked["propositions"])


def test_a_check_is_of_something_that_was_said(catalogue: Catalogue) -> None:
    cold = "Bon, vous êtes là pour trouver un emploi, c'est ça ?"
    assert critere(joue(catalogue, cold), "cip/CP2/c4")["statut"] == "non_observe"
    simulation = justin()
    said = simulation.dire(OUVRE).reponse.rstrip(".!?")
    back = f"Vous me dites : {said}. C'est bien ça ?"
    found = _debrief(catalogue, OUVRE, back)
    assert critere(found, "cip/CP2/c4")["statut"] == "observe"


@pytest.mark.parametrize(
    ("said", "reproach"),
    [
        ("Pourquoi vous n'avez pas cherché plus tôt ?", True),
        ("Pourquoi n'avez-vous rien dit ?", True),
        ("Pourquoi vous avez attendu si longtemps ?", True),
        ("Comment ça se fait que vous n'ayez pas rappelé ?", True),
        ("Pourquoi ce métier ?", False),
        ("Pourquoi vous n'avez pas pu y aller ?", False),
        ("Pourquoi est-ce important pour vous ?", False),
    ],
)
def test_a_why_that_reproaches_is_told_apart(said: str, reproach: bool) -> None:
    assert dit("reproche", said.replace("-", " ")) == reproach


def test_a_reproaching_why_is_no_evidence_of_a_good_interview(catalogue: Catalogue) -> None:
    found = joue(catalogue, "Bonjour.", "Pourquoi vous n'avez pas cherché plus tôt ?")
    row = critere(found, "cip/CP2/c2")
    assert row["statut"] == "non_observe"
    assert "reproche" in row["elements"][0]["constat"]


def test_a_closed_question_is_blamed_only_for_what_it_was_about(catalogue: Catalogue) -> None:
    found = _debrief(catalogue, "Bonjour.", "Vous avez le permis ?")
    assert not any("était fermée" in row["texte"] for row in found["non_dit"])


def test_a_closed_question_gets_the_short_answer_of_its_fact() -> None:
    simulation = justin()
    simulation.dire("Bonjour.")
    turn = simulation.dire("Vous avez le permis ?")
    assert turn.issue.genre == "ferme"
    assert turn.reponse in ("Depuis longtemps, oui.", "Pas un gros véhicule, non.")


def test_a_forklift_is_of_no_family_with_raising() -> None:
    raised = pleins_dits("Donc vous élevez des chevaux.")
    assert not communs(raised, pleins_dits("J'ai conduit le chariot élévateur."))
    assert communs(raised, pleins_dits("J'élève des moutons."))
