"""One person is one person: details that contradict each other never meet, over many seeds."""

import re
from itertools import product
from pathlib import Path

import pytest

from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from assistant.scenarios.lot import composer_lot, fiche_lot, jurys_dits
from assistant.scenarios.scenario import Scenario
from assistant.scenarios.verification import marques, violations
from knowledge.catalogue import Catalogue
from knowledge.errors import KnowledgeError
from knowledge.fiches_scenario import PAYS
from knowledge.scenarios import (
    SCENARIOS,
    load_groupes,
    load_incompatibles,
    load_scenarios,
    load_venues,
)
from knowledge.scenarios_incompatibles import Groupe, Incompatibles, deployer, verifier
from knowledge.scenarios_supports import load_supports
from tests.command import Jalon

HANDICAP = {
    *("fatigue-qui-tombe", "le-dire-ou-pas", "le-dire-ou-pas-be", "poste-jamais-amenage"),
    *("une-oreille-sur-deux", "trajets-a-reperer", "consignes-a-relire"),
}


def held(scenario: Scenario) -> set[str]:
    return marques(scenario)


@pytest.fixture(scope="module")
def many() -> list[Scenario]:
    levels = ("debutant", "intermediaire", "examen")
    return [
        item
        for pays, niveau in product(PAYS, levels)
        for item in generer(Demande("personnes", pays=pays, niveau=niveau), 120)
    ]


def test_no_person_of_many_seeds_holds_two_details_that_contradict(many: list[Scenario]) -> None:
    rows = load_incompatibles()
    for scenario in many:
        ids = held(scenario)
        for row in rows:
            assert not (ids & {*row.un} and ids & {*row.autre}), row.pourquoi
        assert not violations(scenario)


def test_a_person_who_contradicts_themself_is_found_out(many: list[Scenario]) -> None:
    from dataclasses import replace

    from assistant.scenarios.accord import Accord

    kinds = load_scenarios().elements
    bad = next(row for row in kinds["frein"] if row.id == "un-verre-puis-quatre")
    early = next(row for row in kinds["atout"] if row.id == "debout-avant-le-reveil")
    said = Accord("f", "Zoé", 40)
    person = many[0].personne
    mixed = replace(
        person,
        freins=(said.element(bad), *person.freins[1:]),
        atouts=(said.element(early), *person.atouts[1:]),
    )
    told = violations(replace(many[0], personne=mixed))
    assert any(row.startswith("22.") for row in told)


@pytest.mark.parametrize("name", ["n-existe-pas", "attitude:n-existe-pas", "publics:seniors"])
def test_a_table_that_names_nobody_is_refused(name: str) -> None:
    pratique = load_scenarios()
    row = Incompatibles((name,), ("un-repas-par-jour",), "rien")
    with pytest.raises(KnowledgeError, match=name):
        verifier(pratique.elements, pratique.urgences, [row], {"public:seniors"})


def test_a_group_stands_for_its_members_and_an_unknown_one_is_refused() -> None:
    row = Incompatibles(("groupe:a", "c"), ("d",), "rien")
    (told,) = deployer([row], [Groupe("a", ("b", "c"))])
    assert told == Incompatibles(("b", "c"), ("d",), "rien")
    with pytest.raises(KnowledgeError, match="groupe:a"):
        deployer([row], [])


def test_every_home_says_who_lives_in_it() -> None:
    """A home in no group would escape every rule on who knows, who waits and who eats."""
    homes = {row.id for row in load_scenarios().elements["foyer"]}
    kinds = ("avec-adulte", "avec-enfants", "vit-seul", "en-collectif")
    grouped = {name for row in load_groupes() if row.id in kinds for name in row.membres}
    assert homes <= grouped
    assert {row.id for row in load_groupes()} >= {*kinds}


def test_every_group_is_one_that_a_rule_or_a_check_names() -> None:
    text = (SCENARIOS / "incompatibles.yaml").read_text("utf-8")
    checked = {"vit-seul", "en-collectif"}
    assert {row.id for row in load_groupes() if f"groupe:{row.id}" not in text} <= checked


def test_someone_whom_a_service_sends_never_says_that_a_friend_did(many: list[Scenario]) -> None:
    for scenario in [*many, *generer(Demande("copain", structure="ett", pays="fr"), 60)]:
        if scenario.prescripteur:
            said = scenario.personne.ouverture
            alone = [words for words in load_venues() if words in said]
            lines = scenario.personne.demande.fiche.ouvertures
            assert lines is not None
            usable = lines.au_registre(scenario.personne.registre)
            assert not alone or all(any(w in row for w in load_venues()) for row in usable)


def test_nobody_has_two_levels_of_french(many: list[Scenario]) -> None:
    for scenario in many:
        levels = {item.fiche.langue for item in scenario.personne.elements} - {""}
        assert len(levels) <= 1


def test_a_person_agrees_with_what_was_done_to_them() -> None:
    """« Personne ne m'a envoyée »: the ways of saying it that a draw may hold."""
    said = [text for s in SCENARIOS.glob("*.yaml") for text in s.read_text().splitlines()]
    wrong = re.compile(r"m'a (?:envoyé|rappelé|renvoyé|convoqué|frappé|orienté)(?![{e])")
    assert [line for line in said if wrong.search(line)] == []


def test_whoever_shuts_the_door_is_named_in_the_card() -> None:
    row = next(r for r in load_scenarios().urgences if r.id == "rentrer-avant-dix-sept-heures")
    lines = (*row.reponses.simples, *row.reponses.courantes, *row.reponses.soutenues)
    assert "vit avec vous" in row.fait
    assert all("avec qui je vis" in line for line in lines)


def test_a_brake_says_nothing_that_its_urgency_denies() -> None:
    kinds = load_scenarios().elements["frein"]
    row = next(item for item in kinds if item.id == "un-verre-puis-quatre")
    said = " ".join(
        (*row.reponses.simples, *row.reponses.courantes, *row.reponses.soutenues)
    ).lower()
    assert "tous les soirs" not in said
    assert "je bois" not in said


@pytest.mark.parametrize("pays", PAYS)
def test_someone_in_a_situation_of_handicap_has_facts_of_their_own(pays: str) -> None:
    seen: set[str] = set()
    for scenario in generer(Demande("handicap", public="handicap", pays=pays), 60):
        own = held(scenario) & HANDICAP
        assert own
        seen |= own
        words = " ".join(scenario.textes())
        assert "RQTH" not in words or pays == "fr"
    assert len(seen) >= 6


def test_the_facts_of_handicap_name_no_illness_and_say_where_they_come_from() -> None:
    kinds = load_scenarios().elements
    rows = [row for kind in kinds.values() for row in kind if row.id in HANDICAP]
    assert len(rows) == len(HANDICAP)
    for row in rows:
        assert "hors référentiel" in row.origine.titre
        assert row.origine.date == "2026-11-27"
        assert "malad" not in row.fait.lower()


def test_a_beginner_meets_no_danger_of_gas_nor_a_child_who_is_hit() -> None:
    never = {row.id for row in load_scenarios().urgences if row.sauf_debutant}
    assert "four-ouvert-pour-chauffer" in never
    drawn = [s for p in PAYS for s in generer(Demande("gaz", pays=p, niveau="debutant"), 250)]
    assert not {s.personne.urgence.id for s in drawn if s.personne.urgence} & never


@pytest.mark.parametrize("seed", ["a", "lundi", "session de mai"])
def test_a_batch_does_not_look_for_the_same_thing_twice(seed: str) -> None:
    batch = composer_lot(Demande(seed, pays="fr"), 4)
    assert len({item.personne.implicite.id for item in batch}) == 4


def test_the_count_of_juries_is_said_when_nobody_gave_it() -> None:
    assert "il en faut 2" in jurys_dits(4)
    assert "un jury suffit" in jurys_dits(3)
    batch = composer_lot(Demande("jurys", pays="fr"), 4)
    supports, catalogue = load_supports(), Catalogue.load()
    told, given = (str(fiche_lot(batch, supports, catalogue, count)) for count in (0, 2))
    assert "il en faut 2" in told
    assert "il en faut 2" not in given


def test_the_command_says_the_juries_that_it_counted(jalon: Jalon, tmp_path: Path) -> None:
    words = ("scenario", "generer", "--graine", "a", "--lot", "4")
    run = jalon(*words, "--sortie", str(tmp_path / "un"))
    assert run.code == 0
    assert "il en faut 2" in run.err
    assert "--jurys N" in run.err
    run = jalon(*words, "--jurys", "1", "--sortie", str(tmp_path / "deux"))
    assert "il en faut" not in run.err


def test_a_rehearsal_from_a_script_says_that_it_is_not_kept(jalon: Jalon, tmp_path: Path) -> None:
    import json

    script = tmp_path / "script.txt"
    script.write_text("Bonjour.\nQu'est-ce qui vous amène ?\n", "utf-8")
    words = ("entretien", "simuler", "--graine", "a", "--script", str(script))
    plain, data = jalon(*words), jalon(*words, "--json")
    for run in (plain, data):
        assert run.code == 0
        assert "n'est pas gardé" in run.err
    assert set(json.loads(data.out)) == {"tours", "debriefing"}


def test_every_id_of_the_table_is_known_and_no_row_denies_itself() -> None:
    assert (SCENARIOS / "incompatibles.yaml").exists()
    for row in load_incompatibles():
        assert row.pourquoi
        assert not {*row.un} & {*row.autre}


def test_words_of_a_country_are_said_whole_and_in_their_number() -> None:
    from assistant.scenarios.accord import du_pays

    said = "Un mois dans une mairie, puis dans deux mairies."
    assert du_pays(said, "fr") == said
    wanted = "Un mois dans une maison communale, puis dans deux maisons communales."
    assert du_pays(said, "be") == wanted


def test_someone_talks_as_their_work_does_and_knows_the_name_on_the_door() -> None:
    for scenario in generer(Demande("cadres", public="cadres", pays="fr"), 25):
        person = scenario.personne
        forced = person.langue != "natif" or (person.contrainte and person.contrainte.registre)
        assert person.registre >= 2 or forced
    for place in ("cidff", "plie", "ccas", "geiq"):
        for scenario in generer(Demande("porte", structure=place, pays="fr"), 12):
            unknown = {item.sigle for item in scenario.personne.jargon_inconnu}
            assert not unknown & {*scenario.structure.nom.split()}
