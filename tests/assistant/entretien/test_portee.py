"""A question about what the sheet does not hold gets a line of its kind, never another subject."""

import pytest

from assistant.entretien.simulation import portee
from assistant.entretien.simulation.moteur import Simulation
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from assistant.scenarios.scenario import Scenario
from tests.assistant.entretien.joueur import scenarios

OUVERTE = "Qu'est-ce qui vous amène aujourd'hui ?"
AILLEURS = (
    "Quel genre d'opéra écoutez-vous ?",
    "Qu'est-ce que vous pensez du réchauffement climatique ?",
    "Comment entretenez-vous votre pelouse ?",
    "Parlez-moi de votre perroquet.",
)


@pytest.fixture(scope="module")
def some() -> list[Scenario]:
    return scenarios(24, "portée")


def one(seed: str) -> Simulation:
    (scenario,) = generer(Demande(seed))
    return Simulation(scenario)


@pytest.mark.parametrize("asked", AILLEURS)
def test_a_thing_that_the_sheet_does_not_hold_opens_no_fact(
    asked: str, some: list[Scenario]
) -> None:
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.dire(OUVERTE)
        before = [*simulation.etat.dits]
        turn = simulation.dire(asked)
        assert turn.reponse
        assert simulation.etat.dits == before, (scenario.graine, turn.reponse)


def test_who_keeps_the_children_is_answered_by_the_home(some: list[Scenario]) -> None:
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.dire(OUVERTE)
        turn = simulation.dire("Et les enfants, qui les garde ?")
        assert turn.issue.element == scenario.personne.foyer


def test_a_fear_that_nobody_spoke_of_is_denied() -> None:
    for seed in ("lundi", "mardi", "x3"):
        simulation = one(seed)
        simulation.dire(OUVERTE)
        guess = "Si je comprends bien, vous avez peur de vous tromper de formation ?"
        turn = simulation.dire(guess)
        lines = simulation.repliques["reformulation_fausse"]
        assert turn.imprevu == "reformulation_fausse"
        assert turn.reponse in lines.au_registre(simulation.scenario.personne.registre)


@pytest.mark.parametrize(
    ("graine", "invented"),
    [
        (
            "lundi",
            "Pour résumer : vous êtes pilote d'avion, vous avez huit enfants et vous cherchez un"
            " château. C'est bien ça ?",
        ),
        ("dimanche", "Il y a le transport à régler, c'est ça ?"),
        ("mardi", "Donc vous élevez des chevaux."),
    ],
)
def test_what_was_never_said_is_denied_and_credited_to_nobody(graine: str, invented: str) -> None:
    simulation = one(graine)
    simulation.dire(OUVERTE)
    turn = simulation.dire(invented)
    assert turn.imprevu == "jamais_dit"
    assert not {"resume", "reformulation", "validation"} & {item.type for item in turn.gestes}


def test_a_summary_that_reads_behind_the_words_is_not_denied() -> None:
    for seed in ("lundi", "mardi", "jeudi"):
        simulation = one(seed)
        simulation.dire(OUVERTE)
        read = (
            "Si je résume : vous cherchez un travail et vous avez besoin de stabilité, c'est ça ?"
        )
        assert not simulation.dire(read).imprevu


@pytest.mark.parametrize(
    ("asked", "kind"),
    [
        ("Combien de moutons avez-vous ?", "ailleurs_combien"),
        ("Qui s'occupe de votre perroquet ?", "ailleurs_qui"),
        ("Où est-ce que vous garez le bateau ?", "ailleurs_ou"),
        ("Quand est-ce que vous plantez les tulipes ?", "ailleurs_quand"),
        ("Vous avez un perroquet ?", "ailleurs_avoir"),
        ("Vous êtes syndiqué ?", "ailleurs_oui_non"),
        ("Quel est votre perroquet préféré ?", "ailleurs_ouverte"),
    ],
)
def test_the_line_fits_the_kind_of_the_question(asked: str, kind: str) -> None:
    assert portee.situation(asked, ouverte=False) == kind


def test_the_person_comes_back_to_what_they_came_for() -> None:
    simulation = one("lundi")
    simulation.dire(OUVERTE)
    for asked in AILLEURS[:3]:
        turn = simulation.dire(asked)
    assert turn.reponse.endswith(simulation.voix.rappel(simulation.scenario.personne.demande))


def test_a_word_of_a_fact_that_was_told_is_built_on() -> None:
    simulation = one("mardi")
    for said in (OUVERTE, "Parlez-moi de vos formations."):
        simulation.dire(said)
    assert "cap-menuiserie" in simulation.etat.dits
    simulation.dire("Quel genre d'opéra écoutez-vous ?")
    turn = simulation.dire("Et ce tabouret, c'était quoi ?")
    assert turn.issue.element is not None
    assert turn.issue.element.id == "cap-menuiserie"


def test_a_word_is_not_taken_for_another_that_begins_like_it() -> None:
    assert not portee.redit("Et votre portefeuille ?", "La porte était fermée.")
    assert portee.redit("C'est quoi, ces deux sacs ?", "Mes affaires tiennent dans deux sacs.")


def test_words_too_general_name_nothing() -> None:
    for text in ("Parlez-moi de votre situation.", "Comment va votre santé ?", "Est-ce arrivé ?"):
        assert portee.nommes(text) == set()


def test_a_question_about_another_thing_opens_nothing_deep(some: list[Scenario]) -> None:
    """«Comment s'est terminé ce travail ?» is not about what one drinks at night."""
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.dire("Ce que vous me dites reste entre nous et l'équipe, sauf danger.")
        simulation.dire(OUVERTE)
        simulation.etat.confiance = 90
        simulation.etat.courant = ""
        turn = simulation.dire("Comment vous êtes-vous habillé ?")
        found = turn.issue.element
        assert turn.issue.genre != "revele" or (found is not None and found.couche < 2)


def test_whether_anything_was_left_out_goes_to_what_was_not_told(some: list[Scenario]) -> None:
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.dire(OUVERTE)
        turn = simulation.dire("Y a-t-il quelque chose que je n'ai pas demandé et qui compte ?")
        assert turn.issue.element is not None


def test_who_knows_is_asked_of_what_was_just_told() -> None:
    simulation = one("repet-1")
    simulation.dire("Ce que vous me dites reste entre nous et l'équipe, sauf danger.")
    simulation.dire(OUVERTE)
    simulation.etat.confiance = 90
    simulation.dire("Qu'est-ce qui vous inquiète le plus ?")
    turn = simulation.dire("Vous en avez parlé à quelqu'un ?")
    assert turn.issue.genre == "suite"


def test_work_with_children_is_asked_of_work_and_not_of_home(some: list[Scenario]) -> None:
    asked = "Qu'est-ce que vous faisiez exactement quand vous gardiez des enfants ?"
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.dire(OUVERTE)
        element = simulation.dire(asked).issue.element
        assert element is None or element.sujet not in ("famille", "garde_enfants")


def test_what_was_done_as_work_is_told(some: list[Scenario]) -> None:
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.dire(OUVERTE)
        element = simulation.dire("Qu'est-ce que vous avez déjà fait comme travail ?").issue.element
        assert element is not None
        assert element.sujet == "experience"


def test_how_to_reach_the_person_is_answered() -> None:
    simulation = one("u1")
    simulation.dire(OUVERTE)
    said = simulation.dire("Comment puis-je vous joindre sans risque ?").reponse
    assert "appel" in said


@pytest.mark.parametrize(
    "summary",
    [
        "Donc on a dit : dimanche le logement d'abord, et les offres plus près ensuite.",
        "Pour résumer : le logement d'abord, puis les annonces à côté de chez vous.",
        "Donc on a dit : le logement d'abord, je regarde avec votre assistante sociale, et les"
        " offres plus près ensuite.",
    ],
)
def test_a_summary_of_what_was_said_is_not_denied_for_the_words_of_any_meeting(
    summary: str,
) -> None:
    simulation = one("essai")
    simulation.dire(OUVERTE)
    simulation.dire("Où en êtes-vous du logement ?")
    assert simulation.dire(summary).imprevu == ""
