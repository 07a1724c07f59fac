"""What the person answers to the everyday of an entretien: a frame, a drink, a home, a yes."""

import re

import pytest

from assistant.entretien.simulation.contrat import tours_json
from assistant.entretien.simulation.debriefing import debriefing
from assistant.entretien.simulation.moteur import Simulation, Tour
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from assistant.scenarios.scenario import Scenario
from knowledge.catalogue import Catalogue
from knowledge.scenarios import load_scenarios
from tests.assistant.entretien.joueur import FERMEES, SUJETS, au_hasard, scenarios

DANGER = re.compile(r"pas (?:en danger|du tout|à ce point)|absolument pas|^Non")
CADRES = (
    "Ce que vous dites reste entre nous, sauf danger ; je prends des notes, vous pouvez les lire.",
    "Ce que vous me dites reste entre nous, sauf si vous êtes en danger ; je note, d'accord ?",
    "C'est confidentiel, sauf danger. Je prends des notes, ça vous va ?",
    "Si je pense que vous êtes en danger, je devrai en parler à ma responsable. Ça vous convient ?",
    "Tout reste entre nous, à moins que vous soyez en danger. Vous êtes d'accord ?",
)


@pytest.fixture(scope="module")
def some() -> list[Scenario]:
    return scenarios(12, "paroles")


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return Catalogue.load()


def last(scenario: Scenario, *turns: str) -> Tour:
    simulation = Simulation(scenario)
    for turn in turns:
        simulation.dire(turn)
    return simulation.tours[-1]


def lines(name: str, registre: int) -> tuple[str, ...]:
    return load_scenarios().repliques[name].au_registre(registre)


@pytest.mark.parametrize("cadre", CADRES)
def test_a_frame_that_tells_its_limits_is_answered_as_a_frame(
    cadre: str, some: list[Scenario]
) -> None:
    for scenario in some:
        told = last(scenario, "Bonjour.", cadre)
        assert not DANGER.search(told.reponse), told.reponse
        assert told.etat["cadre"]["confidentialite"]
        assert told.etat["cadre"]["limites"]
        assert told.etat["urgence"] in ("aucune", "latente")


def test_a_danger_asked_plainly_is_answered_even_beside_the_right_not_to_answer() -> None:
    calm = [item for item in scenarios(12, "paroles") if item.personne.urgence is None]
    asked = "Vous n'êtes pas obligée de répondre : est-ce que vous avez des idées noires ?"
    for scenario in calm:
        told = last(scenario, "Bonjour.", asked).reponse
        assert any(row in told for row in lines("danger_non", scenario.personne.registre))


def test_nobody_asks_to_read_the_notes_that_were_just_offered(some: list[Scenario]) -> None:
    for scenario in some:
        told = last(scenario, "Bonjour.", "Je prends quelques notes, vous pourrez les relire.")
        assert "relire" not in told.reponse
        assert "lire ?" not in told.reponse


@pytest.mark.parametrize("asked", ["Et la santé, comment ça va ?", "La santé, ça va ?"])
def test_health_is_answered_after_a_glass_of_water(asked: str, some: list[Scenario]) -> None:
    for scenario in some:
        told = last(scenario, "Bonjour.", "Vous voulez un verre d'eau ?", asked)
        manners = (*lines("ca_va", scenario.personne.registre),)
        assert not any(told.reponse.startswith(row) for row in manners), told.reponse
        assert "sante" in told.sujets


def test_a_glass_of_water_does_not_open_why_the_person_came(some: list[Scenario]) -> None:
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.dire("Bonjour. Vous voulez un verre d'eau ?")
        assert not simulation.etat.dits


def test_a_recap_says_why_the_person_came_and_what_was_decided(some: list[Scenario]) -> None:
    for scenario in some:
        if scenario.personne.urgence:
            continue
        simulation = Simulation(scenario)
        simulation.etat.confiance = 80
        for turn in (
            "Qu'est-ce qui vous amène ?",
            "Je vous propose d'appeler la caisse demain, ça vous va ?",
            "Que retenez-vous de notre échange ?",
        ):
            told = simulation.dire(turn)
        assert scenario.personne.demande.nomme in told.reponse
        assert "appeler la caisse demain" in told.reponse


def test_every_request_has_a_name_that_a_recap_can_say() -> None:
    rows = load_scenarios().elements["demande"]
    assert all(row.nomme and len(row.nomme) < 50 and "." not in row.nomme for row in rows)


def test_a_family_and_being_alone_are_not_told_as_two_subjects() -> None:
    from assistant.entretien.simulation.bilan import _kind, de

    assert _kind("isolement") == _kind("famille") == _kind("garde_enfants")
    assert [de(name) for name in ("un CDI", "mon CV", "des missions", "autre chose")] == [
        *("d'un CDI", "de mon CV", "de missions", "d'autre chose")
    ]


def test_a_door_is_said_closed_only_when_a_closed_question_was_counted(
    catalogue: Catalogue,
) -> None:
    pool = [
        *SUJETS.values(),
        "D'accord, je vois, c'est le logement.",
        "Il y a des aides pour le permis et la santé, à la mairie.",
        "Je vous propose d'appeler la caisse pour votre budget, ça vous va ?",
    ]
    for seed, scenario in enumerate(scenarios(20, "portes")):
        simulation = Simulation(scenario)
        for turn in au_hasard(pool, seed, 14):
            simulation.dire(turn)
        found = debriefing(simulation, catalogue)
        if not found["mesures"]["fermees"]:
            assert not [row for row in found["non_dit"] if row["porte"] == "ouverte"]
            assert "question était fermée" not in str(found["non_dit"])


def test_two_facts_of_one_subject_are_not_given_two_reasons(catalogue: Catalogue) -> None:
    for scenario in scenarios(30, "raisons"):
        simulation = Simulation(scenario)
        for name in scenario.personne.sujets:
            simulation.dire(FERMEES[name])
        rows = debriefing(simulation, catalogue)["non_dit"]
        met = {turn.issue.element.id for turn in simulation.tours if turn.issue.element}
        facts = {item.fait: item.id for item in scenario.personne.utiles}
        for name in {row["sujet"] for row in rows}:
            unmet = [row for row in rows if row["sujet"] == name and facts[row["fait"]] not in met]
            assert len({row["porte"] for row in unmet}) <= 1


@pytest.mark.parametrize(
    ("asked", "row"),
    [
        ("Je pense à l'APEC, vous connaissez ?", "connaissez"),
        ("Vous avez compris ?", "compris"),
        ("Votre adresse ?", "coordonnees"),
        ("Et ce soir, vous dormez où ?", "toit"),
        ("Vous êtes bien installé ?", "politesse"),
    ],
)
def test_a_plain_question_gets_the_line_that_fits_it(asked: str, row: str) -> None:
    calm = [
        item
        for item in scenarios(30, "paroles")
        if item.personne.urgence is None and not {"logement", "budget"} & {*item.personne.sujets}
    ]
    assert calm
    for scenario in calm:
        told = last(scenario, "Bonjour.", "Qu'est-ce qui vous amène ?", asked).reponse
        assert any(line in told for line in lines(row, scenario.personne.registre)), told


def test_something_offered_as_a_question_is_answered_yes_or_later() -> None:
    offered = "Il y a un cours gratuit le mardi à la bibliothèque, vous voulez y aller ?"
    for scenario in scenarios(10, "offre"):
        simulation = Simulation(scenario)
        simulation.etat.confiance = 70
        simulation.dire("Qu'est-ce qui vous amène ?")
        told = simulation.dire(offered)
        agreed = lines("accord_oui", scenario.personne.registre)
        assert any(line.partition("{")[0] in told.reponse for line in agreed)
        assert simulation.etat.decisions


def test_what_weighs_comes_before_the_goodbye_and_not_after(some: list[Scenario]) -> None:
    for scenario in some:
        simulation = Simulation(scenario)
        simulation.etat.dixiemes = 205
        told = simulation.dire("Merci d'être venu, au revoir.").reponse
        said = [line for _, line in scenario.reperes if line in told]
        assert all(told.startswith(line) for line in said)


def test_tu_given_back_from_the_person_is_no_lack_of_manners(some: list[Scenario]) -> None:
    for scenario in some[:4]:
        simulation = Simulation(scenario)
        simulation.dire("Qu'est-ce qui vous amène ?")
        said = simulation.tours[-1].reponse.rstrip(".!?…")
        told = simulation.dire(f"Si je comprends bien, tu vois, {said}. C'est bien ça ?").reponse
        rows = lines("tutoiement_gene", scenario.personne.registre)
        assert not any(row in told for row in rows)


def test_words_spelt_by_ear_are_asked_again_and_never_agreed_with(some: list[Scenario]) -> None:
    for scenario in some:
        told = last(scenario, "bonjour", "kes ki vou amene").reponse
        assert any(line in told for line in lines("mal_entendu", scenario.personne.registre))


def test_someone_at_cap_emploi_knows_what_the_rqth_is() -> None:
    for number in range(12):
        (scenario,) = generer(Demande(f"cap{number}", structure="cap-emploi", pays="fr"))
        known = {item.sigle for item in scenario.personne.jargon_inconnu}
        assert not known & {"RQTH", "MDPH"}


def test_the_same_seed_and_turns_give_the_same_answers_twice(some: list[Scenario]) -> None:
    turns = (*CADRES[:1], "Qu'est-ce qui vous amène ?", "Et la santé, comment ça va ?")
    for scenario in some[:4]:
        one, two = Simulation(scenario), Simulation(scenario)
        for turn in turns:
            one.dire(turn)
            two.dire(turn)
        assert tours_json(one) == tours_json(two)


def test_a_date_that_the_urgency_changed_is_corrected_and_never_told_again() -> None:
    changed = [
        item
        for pays in ("fr", "be")
        for item in generer(Demande("dates", pays=pays), 250)
        if item.personne.urgence and item.personne.urgence.fiche.corrige
    ]
    assert changed
    for scenario in changed:
        person = scenario.personne
        urgence = person.urgence
        assert urgence is not None
        frein = next(item for item in person.freins if item.id in urgence.fiche.exige)
        old = {*frein.reponses.au_registre(person.registre)}
        simulation = Simulation(scenario)
        simulation.etat.confiance = 90
        simulation.etat.cadre["confidentialite"] = True
        for _ in range(4):
            told = simulation.dire(SUJETS[frein.sujet])
            if any(line in told.reponse for line in old):
                new = urgence.forts.au_registre(person.registre)
                assert any(line in told.reponse for line in new), told.reponse


@pytest.mark.parametrize("asked", ["Qu'est-ce que vous aimez faire ?", "Vous avez compris ?"])
def test_another_question_leaves_an_urgency_that_was_told(asked: str) -> None:
    pressed = [item for item in scenarios(40, "presse") if item.personne.urgence]
    for scenario in pressed:
        urgence = scenario.personne.urgence
        assert urgence is not None
        simulation = Simulation(scenario)
        simulation.etat.urgence = "abordee"
        simulation.etat.courant = urgence.id
        simulation.etat.tour = 4
        told = simulation.dire(asked).reponse
        assert not any(said in told for _, said in urgence.suites), told
