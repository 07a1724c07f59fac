"""The trainer's key: whom to call, one delay, partners who can take the person."""

import re
from dataclasses import replace

import pytest

from assistant.export.simple import render
from assistant.scenarios.criteres import occasions
from assistant.scenarios.demande import Demande
from assistant.scenarios.ecrire import fiches
from assistant.scenarios.etapes import trop_grave
from assistant.scenarios.fiche_candidat import fiche_candidat
from assistant.scenarios.fiche_cle import ethiques, fiche_cle, variantes
from assistant.scenarios.generateur import generer
from assistant.scenarios.noms import numeros
from assistant.scenarios.partenaires import (
    alerter,
    alerter_d_abord,
    partenaires,
    pour_les_besoins,
)
from assistant.scenarios.scenario import Scenario
from assistant.scenarios.urgence import DELAIS, delai
from knowledge.catalogue import Catalogue
from knowledge.scenarios import load_scenarios
from knowledge.scenarios_supports import load_supports

AUJOURD_HUI = re.compile(r"avis médical aujourd.hui|jour même|maintenant|fin de la journée")


@pytest.fixture(scope="module")
def some() -> list[Scenario]:
    rows = (("cip", "fr"), ("cip", "be"), ("rncp37504", "fr"), ("interfede", ""))
    return [s for name, pays in rows for s in generer(Demande("clé", name, pays=pays), 60)]


def key(scenario: Scenario, catalogue: Catalogue) -> str:
    return render(dict(fiches(scenario, load_supports(), catalogue).documents)["cle"])


def test_a_key_gives_the_numbers_of_its_country(some: list[Scenario], catalogue: Catalogue) -> None:
    urgent = [row for row in some if row.personne.urgence]
    assert urgent
    for scenario in urgent:
        assert scenario.personne.urgence
        text = key(scenario, catalogue)
        rows = alerter(scenario, scenario.personne.urgence.famille)
        assert rows
        assert all(row in text for row in rows)
    assert any("3114" in row for row in numeros("suicide", "fr"))
    assert any("0800 32 123" in row for row in numeros("suicide", "be"))
    assert any("SAJ" in row for row in numeros("enfant-en-danger", "be"))


def test_a_conduct_of_today_is_never_announced_for_the_days_to_come() -> None:
    for row in load_scenarios().urgences:
        if AUJOURD_HUI.search(row.conduite) or row.famille in ("suicide", "urgence-vitale"):
            assert row.delai, row.id


def test_an_urgency_of_suicide_has_its_point_of_ethics() -> None:
    found = [s for s in generer(Demande("suicide"), 250) if s.personne.urgence]
    rows = [s for s in found if s.personne.urgence and s.personne.urgence.famille == "suicide"]
    assert rows
    for scenario in rows:
        assert ethiques(scenario, load_supports())[0].id == "suicide-poser-la-question"
        assert scenario.personne.urgence
        assert "jours qui viennent" not in delai(scenario.personne.urgence)


def test_a_life_in_danger_tonight_is_for_an_exam_alone() -> None:
    row = next(item for item in load_scenarios().urgences if item.id == "de-quoi-ce-soir")
    assert [trop_grave(row, name) for name in ("debutant", "intermediaire", "examen")] == [
        True,
        True,
        False,
    ]


def test_partners_answer_the_brakes_and_can_take_the_person(some: list[Scenario]) -> None:
    for scenario in some:
        names = {name.lower() for name in (*partenaires(scenario), *pour_les_besoins(scenario))}
        assert "mission locale" not in names or scenario.personne.age <= 25
        assert "cap emploi" not in names or scenario.personne.public.id == "handicap"
    assert all(len(partenaires(row)) + len(pour_les_besoins(row)) >= 3 for row in some)


def test_a_key_cites_its_own_referentiel_alone(some: list[Scenario], catalogue: Catalogue) -> None:
    for scenario in some[::7]:
        for _, document in fiches(scenario, load_supports(), catalogue).documents:
            owners = {row.identifiant.split("/")[0] for row in document.references}
            assert owners <= {scenario.referentiel}


def test_the_candidate_is_told_whose_times_they_are(some: list[Scenario]) -> None:
    said = {row.referentiel: render(fiche_candidat(row)) for row in some}
    assert "choisi par Jalon" not in said["cip"]
    assert "choisi par Jalon" in said["rncp37504"]
    assert "n'a pas d'épreuve" in said["interfede"]


def test_a_belgian_sheet_has_no_mairie(some: list[Scenario], catalogue: Catalogue) -> None:
    for scenario in (row for row in some if row.pays == "be"):
        for _, document in fiches(scenario, load_supports(), catalogue).documents:
            assert "mairie" not in render(document)


def test_a_key_names_who_answers_the_request_and_sends_nobody_to_the_pass_for_nothing() -> None:
    drawn = generer(Demande("demande", pays="fr"), 150)
    moving = [s for s in drawn if s.personne.demande.sujet == "mobilite"]
    assert moving
    for scenario in moving:
        told = (*partenaires(scenario), *pour_les_besoins(scenario))
        assert "France Travail" in told or scenario.structure.id == "france-travail"
    for scenario in drawn:
        held = {item.id for item in scenario.personne.elements}
        sent = any(name.startswith("PASS") for name in pour_les_besoins(scenario))
        assert not sent or "complementaire-expiree" in held


def test_an_urgency_of_the_coming_days_is_not_for_tonight(catalogue: Catalogue) -> None:
    weak = [
        s
        for s in generer(Demande("nuit", pays="fr"), 400)
        if s.personne.urgence and s.personne.urgence.famille == "sans-abri-ce-soir"
    ]
    later = [
        s for s in weak if s.personne.urgence and delai(s.personne.urgence) == DELAIS["faible"]
    ]
    assert later
    supports = load_supports()
    for scenario in later:
        told = render(fiche_cle(scenario, occasions(scenario, supports), supports, catalogue))
        assert "pour cette nuit" not in told.split("Partenaires attendus")[0]


def wanted(seed: str, found: str, pays: str = "fr", count: int = 250) -> list[Scenario]:
    """Scenarios whose request or brakes hold this id."""
    rows = generer(Demande(seed, pays=pays), count)
    return [s for s in rows if found in {i.id for i in (s.personne.demande, *s.personne.freins)}]


@pytest.mark.parametrize("pays", ["fr", "be"])
@pytest.mark.parametrize(
    ("need", "service"),
    [
        ("creer-son-activite", "création d'activité"),
        ("permis-de-conduire", "permis"),
        ("un-verre-puis-quatre", "alcoologie"),
        ("matinees-aupres-d-un-proche", "proches aidants"),
    ],
)
def test_a_request_has_a_partner_of_its_own(need: str, service: str, pays: str) -> None:
    rows = wanted("propre", need, pays)
    assert rows
    for scenario in rows:
        assert any(service in name for name in pour_les_besoins(scenario)), scenario.graine


def test_brussels_and_wallonia_are_not_mixed() -> None:
    for place in ("cisp", "eft", "defi", "mire", "service-insertion-sociale"):
        for scenario in generer(Demande("région", structure=place, pays="be"), 12):
            named = (*partenaires(scenario), *pour_les_besoins(scenario))
            assert not any("Actiris" in name for name in named)
    for scenario in generer(Demande("région", structure="mission-locale-bruxelles", pays="be"), 12):
        named = (*partenaires(scenario), *pour_les_besoins(scenario))
        assert not any(name.startswith(("Forem", "CISP")) for name in named)


def test_a_home_that_is_lost_has_its_service_in_belgium_too() -> None:
    rows = wanted("toit", "salon-ancien-collegue", "be")
    assert rows
    for scenario in rows:
        assert "service d'aide au logement" in pour_les_besoins(scenario)


def urgent(scenario: Scenario) -> str:
    return scenario.personne.urgence.famille if scenario.personne.urgence else ""


def aged(age: int, pays: str) -> Scenario:
    found = generer(Demande("jeune", pays=pays), 1)[0]
    return replace(found, personne=replace(found.personne, age=age, genre="f", urgence=None))


@pytest.mark.parametrize("pays", ["fr", "be"])
def test_a_minor_in_danger_has_the_numbers_of_a_child_and_nobody_else(pays: str) -> None:
    child = numeros("enfant-en-danger", pays)
    minor, adult = aged(17, pays), aged(18, pays)
    assert alerter(minor, "violence")[: len(child)] == child
    assert {*child} <= {*alerter_d_abord(minor, "violence")}
    assert alerter(minor, "perte-de-droits") == numeros("perte-de-droits", pays)
    assert alerter(adult, "violence") == numeros("violence", pays)
    assert len(alerter_d_abord(adult, "violence")) == 1


def test_whom_to_alert_for_a_life_in_danger_comes_before_the_protection_of_a_minor() -> None:
    scenario = aged(16, "fr")
    for name in ("urgence-vitale", "suicide"):
        rows = alerter(scenario, name)
        assert rows[0] == numeros(name, "fr")[0]
        assert "119 (enfance en danger)" in rows


def test_a_conduct_that_asks_for_a_doctor_names_one(catalogue: Catalogue) -> None:
    scenario = generer(Demande("CIP5-2026.11-0A24-85BE-0400"), 1)[0]
    text = key(scenario, catalogue)
    assert "avis médical" in text
    whom = text.split("Qui appeler")[1].split("\n")[0]
    assert "119" in whom
    assert "un médecin" in whom
    assert "15 en cas de danger immédiat" in whom
    assert "PASS" not in whom


def test_what_is_not_to_be_promised_reads_as_one_sentence(
    some: list[Scenario], catalogue: Catalogue
) -> None:
    for scenario in some[::20]:
        line = key(scenario, catalogue).split("À ne pas promettre ici")[1].split("\n")[0]
        assert ". ;" not in line
        assert line.endswith(".")


def test_a_meeting_at_a_distance_is_not_offered_at_a_distance_again(
    some: list[Scenario], catalogue: Catalogue
) -> None:
    supports = load_supports()
    far = [s for s in some if s.personne.contrainte and s.personne.contrainte.a_distance]
    near = [s for s in some if not s.personne.contrainte]
    assert far
    for scenario in far:
        assert [row.genre for row in variantes(scenario, supports)] == ["suivi", "suivi"]
    assert [row.genre for row in variantes(near[0], supports)] == ["distance", "suivi", "suivi"]
    assert "Le même entretien, à distance" not in key(far[0], catalogue)
    assert "Le même entretien, à distance" in key(near[0], catalogue)


def test_a_line_for_women_is_not_given_for_a_man() -> None:
    rows = [s for s in generer(Demande("qui est touché", pays="fr"), 400) if s.personne.urgence]
    hit = [s for s in rows if s.personne.age >= 18 and urgent(s) == "violence"]
    told = {s.personne.genre: " ".join(alerter(s, "violence")) for s in hit}
    assert "3919" in told["f"]
    assert "3919" not in told["m"]
    assert "service d'aide aux victimes" in told["m"]
    assert all(said.startswith("17 ") for said in told.values())


def test_what_someone_is_good_at_calls_for_no_point_of_ethics() -> None:
    supports = load_supports()
    for scenario in generer(Demande("à l'aise", pays="fr"), 120):
        person = scenario.personne
        needs = {i.sujet for i in (person.demande, person.implicite, *person.freins)}
        told = {row.id for row in ethiques(scenario, supports)}
        assert "numerique-mots-de-passe" not in told or "numerique" in needs


def test_a_brake_that_may_hide_a_danger_says_what_to_ask(catalogue: Catalogue) -> None:
    rows = [s for s in wanted("plus goût", "plus-gout-a-rien") if s.personne.urgence is None]
    assert rows
    for scenario in rows[:4]:
        said = key(scenario, catalogue)
        assert "À demander clairement" in said
        assert "risque suicidaire" in said
        assert "3114" in said
        assert "santé mentale" in said


def test_an_asset_is_no_matter_of_housing_nor_of_solitude(catalogue: Catalogue) -> None:
    (garden,) = [r for r in load_scenarios().elements["atout"] if r.id == "potager-partage"]
    rows = generer(Demande("jardin", pays="fr"), 200)
    held = [s for s in rows if garden.id in {i.id for i in s.personne.atouts}]
    assert held
    for scenario in held[:3]:
        (line,) = [row for row in key(scenario, catalogue).splitlines() if "bout de potager" in row]
        assert "Vie quotidienne" in line
        assert "Logement" not in line
