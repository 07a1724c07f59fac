"""Sheets in a pile and a day in hand: whose each is, what judges what, who goes where and when."""

import re

import pytest

from assistant.export.document import Document, Heading, Table
from assistant.export.simple import render, said
from assistant.scenarios.criteres import occasions
from assistant.scenarios.demande import Demande
from assistant.scenarios.ecrire import fiches
from assistant.scenarios.fiche_grille import fiche_grille
from assistant.scenarios.fiche_grille_urgence import MONTRE
from assistant.scenarios.generateur import generer
from assistant.scenarios.jugement import AILLEURS, CHOIX, ECRIT
from assistant.scenarios.lot import composer_lot, fiche_lot
from knowledge.catalogue import Catalogue
from knowledge.scenarios_supports import load_supports


def grid(referentiel: str, catalogue: Catalogue) -> Document:
    (scenario,) = generer(Demande("grille", referentiel))
    return fiche_grille(scenario, occasions(scenario, load_supports()), load_supports(), catalogue)


def test_each_sheet_of_a_pile_says_whose_it_is_but_the_candidate_s() -> None:
    catalogue, supports = Catalogue.load(), load_supports()
    for scenario in generer(Demande("pile", pays="fr"), 6):
        place = scenario.structure.nom.partition(" (")[0]
        for name, sheet in fiches(scenario, supports, catalogue).documents:
            assert scenario.graine in sheet.title
            assert place in sheet.title
            assert (scenario.personne.prenom in sheet.title) is (name != "candidat")


def test_what_the_meeting_judges_comes_before_what_other_epreuves_judge(
    catalogue: Catalogue,
) -> None:
    said = render(grid("cip", catalogue))
    judged, rest = said.split(AILLEURS)
    elsewhere, after = rest.split(ECRIT)
    assert "Jugé par la mise en situation professionnelle" in judged
    assert "cip/CP1/c1" in judged
    assert "cip/CP2/c4" in judged
    assert "cip/CP4/" not in judged
    assert "cip/CP4/c2" in elsewhere
    assert "Entretien technique, Questionnement à partir de production(s)" in elsewhere
    assert "cip/CP5/c2" in after


@pytest.mark.parametrize("referentiel", ["rncp36128", "rncp37504", "interfede"])
def test_no_line_is_said_to_be_judged_elsewhere_where_the_documents_do_not_say_it(
    referentiel: str, catalogue: Catalogue
) -> None:
    said = render(grid(referentiel, catalogue))
    assert AILLEURS not in said
    assert "Jugé par" not in said
    assert (CHOIX in said) is (referentiel != "interfede")


def test_what_can_be_seen_stands_under_its_line(catalogue: Catalogue) -> None:
    tables = [block for block in grid("cip", catalogue).body if isinstance(block, Table)]
    tables = [table for table in tables if said(table.head[0]) != MONTRE]
    for row in (row for table in tables for row in table.rows):
        line, *seen = said(row[0]).split("\n")
        assert "cip/CP" in line
        assert 1 <= len(seen) <= 2
        assert all(text.startswith("☐ ") and ";" not in text for text in seen)


def test_the_grid_leaves_the_lines_of_the_documents_to_the_key(catalogue: Catalogue) -> None:
    (scenario,) = generer(Demande("grille", "cip"))
    sheets = dict(fiches(scenario, load_supports(), catalogue).documents)
    assert not sheets["grille"].references
    assert {"cip/CP1/c1", "cip/CP4/c2"} <= {row.identifiant for row in sheets["cle"].references}
    assert all("cip-reac-re" not in row.doc for row in sheets["cle"].references)


@pytest.mark.parametrize("referentiel", ["cip", "rncp36128", "rncp37504", "interfede"])
def test_a_day_opens_on_one_line_a_candidate_then_a_page_a_jury(
    referentiel: str, catalogue: Catalogue
) -> None:
    batch = composer_lot(Demande("journee", referentiel), 7)
    document = fiche_lot(batch, load_supports(), catalogue, 3)
    overview, *others = [block for block in document.body if isinstance(block, Table)]
    assert [said(row[0]) for row in overview.rows] == [str(n) for n in range(1, 8)]
    for row, scenario in zip(overview.rows, batch, strict=True):
        jury, arrival, sheet, *times = map(said, row[1:])
        assert jury in ("1", "2", "3")
        assert sheet == scenario.graine
        assert arrival not in times  # some minutes before the first step
    pages = [
        said(block.content) for block in document.body if isinstance(block, Heading) and block.page
    ]
    place = "Jury" if referentiel == "cip" else "Salle"
    assert pages == [*(f"{place} {n}" for n in (1, 2, 3)), "Matériel"]
    for number, table in enumerate(others[:3], 1):
        heard = {said(row[1]) for row in table.rows}
        assert heard == {said(row[0]) for row in overview.rows if said(row[1]) == str(number)}


def test_no_hour_of_a_day_is_cut_at_the_end_of_a_line(catalogue: Catalogue) -> None:
    batch = composer_lot(Demande("heures"), 3)
    for table in fiche_lot(batch, load_supports(), catalogue).body:
        for row in table.rows if isinstance(table, Table) else ():
            assert not [cell for cell in map(said, row) if re.search(r"\d h | h \d", cell)]
