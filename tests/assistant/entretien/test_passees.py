"""A fear, a shame, a request that the next turn passes over comes first in the debrief."""

from typing import Any

from assistant.entretien.simulation.debriefing import debriefing
from assistant.entretien.simulation.echange import Echange
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.moteur import Simulation
from assistant.entretien.simulation.passees import passees
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from knowledge.catalogue import Catalogue

CADRE = (
    "Bonjour, je suis Lou, stagiaire.",
    "Ce que vous me dites reste entre nous, sauf si vous êtes en danger.",
    "Qu'est-ce qui vous amène ?",
)
FOULE = "Ça ne doit pas être facile, je vous entends. Comment c'est, quand il y a du monde ?"
"""Opens the fear of crowds of the person of seed « s318 »."""


def avec(*turns: str, graine: str = "s318") -> Simulation:
    (scenario,) = generer(Demande(graine, niveau="intermediaire"))
    simulation = Simulation(scenario)
    for turn in (*CADRE, *turns):
        simulation.dire(turn)
    return simulation


def lues(simulation: Simulation) -> list[str]:
    return [row.cle for row in passees(Echange(simulation.scenario, simulation.tours))]


def propositions(simulation: Simulation, catalogue: Catalogue) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = debriefing(simulation, catalogue)["propositions"]
    return rows


def ouverte(simulation: Simulation) -> bool:
    return "demi-tour-a-l-arret" in simulation.etat.dits


PRESENT = "Je vous entends, ça ne doit pas être simple."


def test_a_fear_passed_over_is_the_first_proposal_with_its_words(catalogue: Catalogue) -> None:
    simulation = avec(PRESENT, FOULE, "Et la santé, rien de spécial ?", "Au revoir.")
    assert ouverte(simulation)
    first = propositions(simulation, catalogue)[0]
    assert first["texte"].startswith("Au tour 5, ")
    assert first["tour"] == 6
    assert first["extrait"] == "Et la santé, rien de spécial ?"
    assert "La suite passe à autre chose" in first["texte"]
    assert "rendez-vous" in first["texte"] or "monde" in first["texte"]
    assert first["autrement"]


def test_who_stays_on_what_was_said_is_not_blamed() -> None:
    for after in (
        "Ça vous coupe le souffle, quand il y a du monde.",
        "Depuis quand ?",
        "Vous voulez m'en dire un peu plus ?",
        "C'est dur, ce que vous vivez là.",
        "Et dans le bus, comment vous faites ?",
        "…",
        "D'accord.",
    ):
        assert "emotion" not in lues(avec(PRESENT, FOULE, after)), after


def test_who_comes_back_to_it_soon_is_not_blamed() -> None:
    left = "Et votre dernier travail, c'était comment ?"
    assert "emotion" in lues(avec(PRESENT, FOULE, left))
    back = "Vous me parliez du monde à l'arrêt de bus."
    assert "emotion" not in lues(avec(PRESENT, FOULE, left, back))


def test_a_request_left_without_an_answer_is_told() -> None:
    asks = "Vous venez comment jusqu'ici ?"
    simulation = avec(asks, graine="s220")
    assert dit("demande_faite", simulation.tours[-1].reponse)
    for after in ("Oui, bien sûr, installez-vous.", "Prenez la chaise près de la porte."):
        assert not lues(avec(asks, after, graine="s220")), after
    assert "demande" in lues(avec(asks, "Et les copains, vous les voyez ?", graine="s220"))


def test_to_ask_for_other_words_is_no_request_of_the_person() -> None:
    for said in ("Vous pouvez redire ?", "On peut en parler après ?", "Je peux voir après ?"):
        assert dit("demande_faite_sauf", said) or not dit("demande_faite", said), said


def test_a_discriminating_question_comes_before_all_the_rest(catalogue: Catalogue) -> None:
    turns = (PRESENT, FOULE, "Et la santé, rien de spécial ?", "Vous êtes enceinte ?")
    rows = propositions(avec(*turns), catalogue)
    assert "n'a pas à dire" in rows[0]["texte"]
    assert "dit ce qu'elle vit" in rows[1]["texte"]


def test_a_closed_question_on_a_subject_is_told_as_one(catalogue: Catalogue) -> None:
    simulation = avec("Et la santé, rien de spécial ?", "Au revoir.")
    told = debriefing(simulation, catalogue)["non_dit"]
    (row,) = [row for row in told if row["sujet"] == "sante"]
    assert "question fermée" in row["texte"]


def test_a_strength_quotes_the_question_and_what_it_let_the_person_say(
    catalogue: Catalogue,
) -> None:
    simulation = avec("Comment ça se passe avec les gens autour de vous ?", "Au revoir.")
    rows = debriefing(simulation, catalogue)["points_forts"]
    (row,) = [row for row in rows if row["tour"] == 4]
    assert simulation.tours[3].texte in row["extrait"]
    assert simulation.tours[3].fait in row["texte"]


def test_several_questions_at_once_are_blamed_and_credited_nowhere(catalogue: Catalogue) -> None:
    simulation = avec("Racontez-moi votre parcours ? Et vos atouts ? Et vos amis ?", "Au revoir.")
    found = debriefing(simulation, catalogue)
    credited = {row["tour"] for row in found["points_forts"]}
    for row in found["criteres"]:
        if row["id"] == "cip/CP2/c3":
            credited |= {item["tour"] for item in row["elements"]}
    assert 4 not in credited
