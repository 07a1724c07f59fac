"""What the person says when a question names nothing, comes again, or closes the meeting."""

import pytest

from assistant.entretien.simulation.moteur import Simulation, Tour
from assistant.scenarios.scenario import Scenario
from tests.assistant.entretien.joueur import FERMEES, scenarios

SUITES = (
    "Racontez-moi…",
    "Comment est-ce arrivé ?",
    "Et après ?",
    "Pourquoi ?",
    "C'est-à-dire ?",
    "Depuis quand ?",
)
OUVERTE = "Qu'est-ce qui vous amène ?"
PROPOSE = "Je vous propose d'appeler la mission locale demain matin. Est-ce que cela vous va ?"


@pytest.fixture(scope="module")
def some() -> list[Scenario]:
    return scenarios(40, "suites")


@pytest.fixture(scope="module")
def pressed() -> list[Scenario]:
    return [item for item in scenarios(120, "pressés") if item.personne.urgence]


def near(scenario: Scenario, current: str) -> set[str]:
    """What may be said while the talk is on an element: its subject, or what a request hides."""
    person = scenario.personne
    by_id = {item.id: item for item in person.elements}
    sujet = by_id[current].sujet
    found = {item.id for item in person.elements if item.sujet == sujet}
    return found | ({person.implicite.id} if current == person.demande.id else set())


@pytest.mark.parametrize("asked", SUITES)
def test_a_question_that_names_nothing_stays_on_what_the_talk_is_about(
    asked: str, some: list[Scenario]
) -> None:
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.dire(OUVERTE)
        for _ in range(4):
            current = simulation.etat.courant
            turn = simulation.dire(asked)
            assert turn.reponse
            if turn.issue.element and current:
                assert turn.issue.element.id in near(scenario, current)


def test_nothing_more_to_say_is_said_and_opens_nothing(some: list[Scenario]) -> None:
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.dire(OUVERTE)
        told = [*simulation.etat.dits]
        for asked in (
            "C'est-à-dire ?",
            "Comment ça ?",
            "Vous pouvez préciser ?",
            "Précisez-moi ça ?",
        ):
            answer = simulation.dire(asked).reponse
        assert simulation.etat.dits == told
        assert _one_of(simulation, "suite_vide", answer)


def test_an_invitation_to_speak_of_oneself_goes_further(some: list[Scenario]) -> None:
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.dire(OUVERTE)
        current = simulation.etat.courant
        turn = simulation.dire("Parlez-moi de vous.")
        assert turn.issue.genre in ("revele", "indice")
        assert simulation.etat.courant != current


def asked_plainly(scenario: Scenario) -> Simulation:
    """Until the cue, then an open door: the urgency is told."""
    simulation = Simulation(scenario)
    simulation.dire(OUVERTE)
    urgence = scenario.personne.urgence
    assert urgence is not None
    while simulation.etat.indices.get(urgence.id) != simulation.etat.tour:
        simulation.dire("D'accord.")
    simulation.dire("Qu'est-ce qui se passe ?")
    assert simulation.etat.urgence == "abordee"
    return simulation


def test_an_urgency_once_told_has_further_answers_of_its_own(pressed: list[Scenario]) -> None:
    assert len(pressed) > 30
    for scenario in pressed:
        urgence = scenario.personne.urgence
        assert urgence is not None
        simulation = asked_plainly(scenario)
        rows = dict(urgence.suites)
        said = [
            simulation.dire(asked).reponse
            for asked in ("Depuis quand ?", "Qui est au courant ?", "Que faites-vous ce soir ?")
        ]
        for line, name in zip(said, ("depuis", "qui", "ce_soir"), strict=True):
            assert line.startswith(rows[name])
        last = simulation.dire("Vous pouvez m'en dire plus ?").reponse
        assert last not in said
        assert not any(row in last for row in rows.values())


def test_a_danger_asked_after_another_urgency_is_not_mixed_up_with_it(
    pressed: list[Scenario],
) -> None:
    apart = [
        row for row in pressed if row.personne.urgence and row.personne.urgence.famille != "suicide"
    ]
    assert len(apart) > 10
    for scenario in apart:
        simulation = asked_plainly(scenario)
        answer = simulation.dire("Est-ce que vous pensez au suicide ?").reponse
        lines = simulation.repliques["danger_non"].au_registre(scenario.personne.registre)
        assert any(line in answer for line in lines)


@pytest.mark.parametrize("asked", ["Comment vous déplacez-vous ?", OUVERTE, FERMEES["budget"]])
def test_the_same_question_again_gets_three_reactions_and_no_new_fact(
    asked: str, some: list[Scenario]
) -> None:
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.dire("Bonjour.")
        simulation.dire(asked)
        told = [*simulation.etat.dits]
        again = [simulation.dire(asked).reponse for _ in range(3)]
        assert simulation.etat.dits == told
        assert len({*again}) == 3
        assert _one_of(simulation, "repetition_remarquee", again[1])
        assert _one_of(simulation, "repetition_agacee", again[2])


def _one_of(simulation: Simulation, situation: str, answer: str) -> bool:
    lines = simulation.repliques[situation].au_registre(simulation.scenario.personne.registre)
    return any(line in answer for line in lines)


def test_a_question_asked_again_after_listening_is_a_second_chance(some: list[Scenario]) -> None:
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.dire(OUVERTE)
        simulation.dire(FERMEES["budget"])
        simulation.dire("Je comprends que ce soit difficile pour vous.")
        answer = simulation.dire(FERMEES["budget"]).reponse
        assert not _one_of(simulation, "repetition_meme", answer)


def agreed(scenario: Scenario) -> Simulation:
    simulation = Simulation(scenario)
    simulation.dire("Bonjour, je suis conseillère ici. Tout ceci reste confidentiel.")
    simulation.dire(OUVERTE)
    simulation.etat.confiance = 60
    simulation.dire(PROPOSE)
    assert simulation.etat.accords
    return simulation


@pytest.mark.parametrize(
    "asked",
    [
        "Pouvez-vous redire ce qu'on a décidé ?",
        "Qu'est-ce que vous retenez ?",
        "Qu'est-ce que vous allez faire d'ici là ?",
    ],
)
def test_closing_questions_are_answered_with_what_was_decided(
    asked: str, some: list[Scenario]
) -> None:
    for scenario in some:
        assert "appeler la mission locale demain matin" in agreed(scenario).dire(asked).reponse
        alone = Simulation(scenario)
        alone.dire(OUVERTE)
        before = alone.dire(asked).reponse
        assert before
        assert "mission locale" not in before
        assert alone.etat.accords == []


def test_words_that_would_change_mouths_are_quoted(some: list[Scenario]) -> None:
    simulation = agreed(some[0])
    simulation.dire("Je prépare votre dossier pour jeudi. Est-ce que cela vous convient ?")
    answer = simulation.dire("Qu'est-ce que vous retenez ?").reponse
    assert "« Je prépare votre dossier pour jeudi." in answer


def test_where_to_begin_is_a_choice_among_what_was_told(
    some: list[Scenario], pressed: list[Scenario]
) -> None:
    asked = "Par quoi voulez-vous commencer ?"
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.dire(OUVERTE)
        lines = scenario.personne.demande.reponses.au_registre(scenario.personne.registre)
        answer = simulation.dire(asked).reponse
        assert any(line in answer for line in lines)
    for scenario in pressed[:10]:
        urgence = scenario.personne.urgence
        assert urgence is not None
        lines = urgence.reponses.au_registre(scenario.personne.registre)
        answer = asked_plainly(scenario).dire(asked).reponse
        assert any(line in answer for line in lines)


@pytest.mark.parametrize(
    ("asked", "seen"),
    [
        ("Bonjour, how are you today?", "anglais"),
        ("Can you tell me about your job? Merci.", "anglais"),
        ("Bonjour, êtes-vous un robot ?", "etat"),
        ("Est-ce que je parle à une machine ?", "etat"),
        ("Vous êtes nul, qu'est-ce que vous cherchez ?", "insulte"),
        ("Parlez-moi de votre logement, pauvre conne.", "insulte"),
        ("Il vous a traité d'imbécile ?", ""),
        ("Vous permettez que je ferme la porte ?", ""),
        ("Vous cherchez un job dans un help desk ?", ""),
    ],
)
def test_what_is_out_of_place_is_noticed_even_beside_a_move(asked: str, seen: str) -> None:
    (scenario, _) = scenarios(2, "imprévus")
    turn: Tour = Simulation(scenario).dire(asked)
    assert turn.gestes
    assert turn.imprevu == seen


def test_a_question_that_chooses_without_naming_gets_what_it_chose(some: list[Scenario]) -> None:
    for scenario in some:
        person = scenario.personne
        for asked, rows in (
            ("Qu'est-ce qui est difficile en ce moment ?", person.freins),
            ("De quoi êtes-vous fière ?", person.atouts),
        ):
            simulation = Simulation(scenario)
            simulation.dire(OUVERTE)
            turn = simulation.dire(asked)
            if not turn.sujets:
                assert turn.issue.element in rows


def test_how_it_is_lived_gets_a_human_answer_and_no_fact(some: list[Scenario]) -> None:
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.dire(OUVERTE)
        answer = simulation.dire("Et vous le vivez comment ?").reponse
        assert _one_of(simulation, "suite_vecu", answer)


def test_no_sentence_of_a_minute_is_said_twice(some: list[Scenario]) -> None:
    for scenario in some:
        simulation = Simulation(scenario)
        for asked in (OUVERTE, "Quel est votre projet ?", *["D'accord."] * 50):
            simulation.dire(asked)
        for _, line in scenario.reperes:
            assert sum(line in turn.reponse for turn in simulation.tours) <= 1


def test_a_plain_sentence_then_its_agreement_is_something_decided(some: list[Scenario]) -> None:
    simulation = Simulation(some[0])
    simulation.dire(OUVERTE)
    simulation.etat.confiance = 60
    simulation.dire("Je prends quelques notes. Est-ce que cela vous convient ?")
    assert simulation.etat.decisions == []
    simulation.dire("On regarde vos papiers ensemble jeudi. Vous êtes d'accord ?")
    assert simulation.etat.decisions == ["On regarde vos papiers ensemble jeudi"]


def test_help_for_what_presses_is_accepted_and_a_summary_is_no_choice(
    pressed: list[Scenario],
) -> None:
    for scenario in pressed[:20]:
        simulation = asked_plainly(scenario)
        simulation.etat.confiance = 30
        simulation.dire("Je vous propose d'appeler tout de suite le service social. D'accord ?")
        assert simulation.etat.urgence == "traitee"
        assert simulation.etat.decisions
        said = "Si je résume, le plus urgent, on l'a vu ensemble. C'est bien ça ?"
        lines = scenario.personne.urgence.reponses if scenario.personne.urgence else None
        assert lines is not None
        answer = simulation.dire(said).reponse
        assert not any(line in answer for line in lines.au_registre(scenario.personne.registre))
