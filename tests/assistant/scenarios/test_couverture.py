"""The coverage sheet of a batch: which scenario exercises what, and what none of them does."""

import json
import re
from pathlib import Path

import pytest

from assistant.export.document import Document, Table
from assistant.export.simple import render, said
from assistant.scenarios.criteres import occasions
from assistant.scenarios.demande import Demande
from assistant.scenarios.fiche_couverture import PARTOUT, fiche_couverture, lesquels
from assistant.scenarios.generateur import generer
from assistant.scenarios.jugement import AILLEURS, ECRIT
from assistant.scenarios.lot import composer_lot, fiche_lot
from assistant.scenarios.matrice import Ligne, matrice, matrice_json
from knowledge.catalogue import Catalogue
from knowledge.scenarios import load_scenarios
from knowledge.scenarios_supports import load_supports
from tests.command import Jalon


def tables(document: Document, head: str) -> list[Table]:
    return [
        block
        for block in document.body
        if isinstance(block, Table) and said(block.head[0]).startswith(head)
    ]


@pytest.mark.parametrize("referentiel", ["cip", "rncp36128", "rncp37504", "interfede"])
def test_each_cell_says_what_the_grid_of_that_scenario_says(
    referentiel: str, catalogue: Catalogue
) -> None:
    supports = load_supports()
    made = generer(Demande("matrice", referentiel), 4)
    found = matrice(made, supports, load_scenarios(), catalogue)
    for column, scenario in enumerate(made):
        for row in occasions(scenario, supports):
            (line,) = [item for item in found.criteres if item.id == row.observable.id]
            assert bool(line.marques[column]) is row.donnee
    seen = {row.id for row in found.criteres} | {*found.hors}
    nodes = catalogue.racine(referentiel).descendants()
    assert {node.id for node in nodes if node.kind == "critere"} <= seen


def test_the_coverage_says_how_many_exercise_what_and_which_when_not_all_do(
    catalogue: Catalogue,
) -> None:
    batch = composer_lot(Demande("page", pays="fr"), 6)
    document = fiche_lot(batch, load_supports(), catalogue)
    found = matrice(batch, load_supports(), load_scenarios(), catalogue)
    cells = {
        said(row[0]): said(row[1])
        for head in ("Critère", "Publics", "Urgences", "Attitudes")
        for table in tables(document, head)
        for row in table.rows
    }
    text = render(document)
    shared = text.split(PARTOUT)[1].split("\n")[0]
    assert "cip/CP2/c3" in shared
    assert "6 : tous" not in [value for name, value in cells.items() if name.startswith("cip/")]
    assert text.index("Ce qu'aucun scénario") < text.index("Ce que couvre ce lot")
    for row in (*found.publics, *found.urgences, *found.attitudes):
        if not row.scenarios:
            assert row.nom not in cells
            continue
        many, named = cells[row.nom].split(" : ")
        assert int(many) == len(row.scenarios)
        if "tous" not in named:
            assert {*re.findall(r"\d\d", named)} == {f"{number:02d}" for number in row.scenarios}


@pytest.mark.parametrize(
    ("marks", "told"),
    [
        (("x", "x", "x"), "3 : tous"),
        (("x", "", "x", "x", "x"), "4 : tous sauf 02"),
        (("x", "", ""), "1 : 01"),
        (("F", "f", "", "F"), "3 : 01, 04 (signes nets) ; 02 (signes faibles)"),
        (("a", "x", "a"), "3 : 02 ; 01, 03 (par l'âge ou l'origine)"),
        (("", "e", ""), "1 : 02"),
    ],
)
def test_a_line_of_the_coverage_is_short(marks: tuple[str, ...], told: str) -> None:
    assert lesquels(Ligne("id", "nom", marks)) == told


def test_the_coverage_tells_what_the_meeting_judges_from_what_others_judge(
    catalogue: Catalogue,
) -> None:
    told = render(fiche_couverture(generer(Demande("ordre"), 2), load_supports(), catalogue))
    judged, rest = told.split("Ce que couvre ce lot")[1].split(AILLEURS)
    elsewhere, after = rest.split(ECRIT)
    assert "cip/CP1/c1" in judged
    assert "cip/CP4/" not in judged
    assert "CP4 : Entretien technique, Questionnement à partir de production(s)" in elsewhere
    assert "cip/CP11/c1" in after


def test_what_no_scenario_exercises_is_named(catalogue: Catalogue) -> None:
    supports = load_supports()
    made = generer(Demande("jamais", pays="fr"), 3)
    told = render(fiche_couverture(made, supports, catalogue))
    never = told.split("Ce qu'aucun scénario de ce lot n'exerce")[1].split("Ce que couvre")[0]
    assert "le travail d'équipe ne se voit pas" in " ".join(never.split())
    for name in ("cip/CP4/c1", "cip/CP5/c1", "cip/CP5/c4", "cip/CP13 (5)"):
        assert name in never
    found = matrice(made, supports, load_scenarios(), catalogue)
    used = {row.nom for row in found.publics if row.scenarios}
    assert {row.personne.public.nom for row in made} <= used
    for public in load_scenarios().publics:
        assert (public.nom in never) is ("fr" in public.pays and public.nom not in used)


def test_a_public_is_counted_by_the_age_and_the_origin_of_the_persons(
    catalogue: Catalogue,
) -> None:
    made = generer(Demande("faits", pays="fr", structure="cada"), 4)
    made += generer(Demande("faits", pays="fr"), 30)
    found = matrice(made, load_supports(), load_scenarios(), catalogue)
    rows = {row.id: row.scenarios for row in found.publics}
    ages = {number: item.personne.age for number, item in enumerate(made, 1)}
    assert rows["moins-de-26-ans"] == [number for number, age in ages.items() if age < 26]
    assert rows["seniors"] == [number for number, age in ages.items() if age >= 50]
    assert {1, 2, 3, 4} <= {*rows["migrants"]}


def test_one_competency_asked_for_has_its_lines_alone(catalogue: Catalogue) -> None:
    made = generer(Demande("une", competence="cip/CP2"), 2)
    found = matrice(made, load_supports(), load_scenarios(), catalogue)
    assert {row.id.rsplit("/", 1)[0] for row in found.criteres} == {"cip/CP2"}


def test_a_series_is_saved_with_its_coverage(jalon: Jalon, tmp_path: Path) -> None:
    asked = ("scenario", "generer", "--graine", "lundi", "--sortie", str(tmp_path))
    assert jalon(*asked, "--nombre", "3").code == 0
    page = (tmp_path / "00-couverture.md").read_text("utf-8")
    assert "`cip/CP1/c1`" in page
    run = jalon(*asked, "--nombre", "3", "--format", "json", "--remplacer")
    assert run.code == 0
    found = json.loads((tmp_path / "00-couverture.json").read_text("utf-8"))
    assert [row["numero"] for row in found["scenarios"]] == [1, 2, 3]
    assert {*found} >= {"criteres", "publics", "urgences", "attitudes", "sans_occasion", "comptes"}


def test_the_keys_hold_the_numbers_of_the_scenarios(catalogue: Catalogue) -> None:
    made = generer(Demande("json", pays="be"), 3)
    found = matrice(made, load_supports(), load_scenarios(), catalogue)
    data = matrice_json(found, made)
    for number, scenario in enumerate(made, 1):
        (row,) = [item for item in data["publics"] if item["id"] == scenario.personne.public.id]
        assert number in row["scenarios"]
