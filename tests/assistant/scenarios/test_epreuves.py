"""The other épreuves: no criterion of the bloc is left out without a word."""

from pathlib import Path

import pytest

from assistant.export.simple import render
from assistant.scenarios.epreuves import epreuve as named
from assistant.scenarios.epreuves import fiche_corrige, fiches_cas, tirer
from assistant.scenarios.graine import lire_graine
from knowledge.catalogue import Catalogue
from knowledge.scenarios_supports import Epreuve, load_supports
from tests.command import Jalon

EPREUVES = [
    pytest.param(item, name, id=f"{item.id}-{name}")
    for item in load_supports().epreuves
    for name, rows in item.grille.items()
    if rows
]


def expected(epreuve: Epreuve, referentiel: str, catalogue: Catalogue) -> set[str]:
    """Of the bloc; for the CIP, whose cases are a training, of the competencies of the grid."""
    kind = "competence" if referentiel == "cip" else "bloc"
    above = {
        node.id
        for name in epreuve.grille[referentiel]
        for node in catalogue.ancestors(name)
        if node.kind == kind
    }
    nodes = (node for name in above for node in catalogue.get(name).descendants())
    return {node.id for node in nodes if node.kind == "critere"}


@pytest.mark.parametrize(("epreuve", "referentiel"), EPREUVES)
def test_each_criterion_is_in_the_grid_or_said_not_to_be_exercised(
    epreuve: Epreuve, referentiel: str, catalogue: Catalogue
) -> None:
    seen, unseen = epreuve.grille[referentiel], dict(epreuve.sans_occasion[referentiel])
    assert not {*seen} & {*unseen}
    assert {*seen} | {*unseen} == expected(epreuve, referentiel, catalogue)


@pytest.mark.parametrize(("epreuve", "referentiel"), EPREUVES)
def test_the_key_says_what_the_case_does_not_exercise_and_why(
    epreuve: Epreuve, referentiel: str, catalogue: Catalogue
) -> None:
    made = fiches_cas(tirer(epreuve, lire_graine("lundi", referentiel), "fr"), catalogue)
    told = render(dict(made.documents)["cle"]).replace("\u00a0", " ")
    flat = " ".join(told.split())
    assert "Ce que ce cas ne fait pas voir" in flat
    for name, why in epreuve.sans_occasion[referentiel]:
        assert why.replace("\u00a0", " ") in flat
        assert name in told
        assert why.count(".") == 1
        assert why.endswith(".")
    rows = made.donnees["sans_occasion"]
    assert [row["id"] for row in rows] == [name for name, _ in epreuve.sans_occasion[referentiel]]


def test_times_are_said_to_be_a_training_s_where_the_referentiel_has_no_such_exam(
    catalogue: Catalogue,
) -> None:
    from assistant.scenarios.demande import Demande
    from assistant.scenarios.lot import composer_lot, fiche_lot

    supports = load_supports()
    for referentiel, exam in (("cip", True), ("rncp37504", False), ("interfede", False)):
        batch = composer_lot(Demande("jour", referentiel), 2)
        told = " ".join(render(fiche_lot(batch, supports, catalogue)).split())
        assert ("un format d'entraînement" not in told) is exam
    monographie = next(item for item in supports.epreuves if item.id == "monographie")
    for referentiel, exam in (("cip", False), ("rncp37504", True)):
        made = fiches_cas(tirer(monographie, lire_graine("x", referentiel), "fr"), catalogue)
        told = render(dict(made.documents)["sujet"])
        assert ("n'a pas cette épreuve" not in told) is exam


@pytest.mark.parametrize("name", ["monographie", "sequence"])
@pytest.mark.parametrize("referentiel", ["cip", "rncp37504"])
def test_the_cip_is_named_in_a_case_of_the_cip_alone(
    name: str, referentiel: str, catalogue: Catalogue
) -> None:
    wanted = next(item for item in load_supports().epreuves if item.id == name)
    made = fiches_cas(tirer(wanted, lire_graine("x", referentiel), "fr"), catalogue)
    told = render(dict(made.documents)["sujet"])
    assert ("Le titre CIP" in told) is (referentiel == "cip")


def test_a_written_case_is_not_marked_on_minutes_and_words_heard(catalogue: Catalogue) -> None:
    wanted = next(item for item in load_supports().epreuves if item.id == "monographie")
    made = fiches_cas(tirer(wanted, lire_graine("x", "rncp37504"), "fr"), catalogue)
    told = " ".join(render(dict(made.documents)["cle"]).split())
    assert "mots entendus" not in told
    assert "la page et les mots relevés" in told


@pytest.mark.parametrize(
    ("name", "owners"),
    [("monographie", "rncp36128 et de rncp37504"), ("employeur", "rncp37504")],
)
def test_an_epreuve_of_another_referentiel_says_whose_it_is(
    name: str, owners: str, catalogue: Catalogue
) -> None:
    wanted = named(name, load_supports())
    cip = render(fiche_corrige(tirer(wanted, lire_graine("a", "cip"), "fr"), catalogue))
    assert f"est une épreuve de {owners} ; ici, un entraînement" in cip
    own = render(fiche_corrige(tirer(wanted, lire_graine("a", "rncp37504"), "fr"), catalogue))
    assert "un entraînement" not in own


def test_the_command_says_it_too_and_a_second_draw_in_the_same_folder(
    jalon: Jalon, tmp_path: Path
) -> None:
    asked = ("scenario", "generer", "--epreuve", "monographie", "--sortie", str(tmp_path / "cas"))
    first = jalon(*asked, "--referentiel", "cip", "--graine", "a")
    assert first.code == 0
    assert "ici, un entraînement" in first.err
    assert "autre tirage" not in first.err
    second = jalon(*asked, "--referentiel", "rncp37504", "--graine", "b")
    assert second.code == 0
    assert "entraînement" not in second.err
    assert "2 fiches d'un autre tirage étaient déjà dans ce dossier" in second.err
    assert len([*(tmp_path / "cas").iterdir()]) == 4


def test_a_day_has_the_same_bound_on_the_command_line_as_on_screen(jalon: Jalon) -> None:
    run = jalon("scenario", "generer", "--lot", "61")
    assert run.code == 2
    assert "--lot 61 ne convient pas : choisissez de 1 à 60." in run.err


@pytest.mark.parametrize("name", ["sequence", "monographie", "employeur", "apst"])
def test_questions_follow_the_order_of_the_epreuve(name: str) -> None:
    (item,) = [row for row in load_supports().epreuves if row.id == name]
    for seed in range(20):
        asked = tirer(item, lire_graine(str(seed), "rncp37504"), "fr").questions
        ranks = [item.questions.index(row) for row in asked]
        assert ranks == sorted(ranks)
        assert len(ranks) == 5


def test_a_park_has_no_times_to_the_half_minute_nor_an_office_next_door() -> None:
    (item,) = [row for row in load_supports().epreuves if row.id == "apst"]
    parks = 0
    for seed in range(120):
        drawn = {row.id for _, row in tirer(item, lire_graine(str(seed), "rncp37504"), "fr").choix}
        if "poste-espaces-verts" in drawn:
            parks += 1
            assert not drawn & {"prescrit-temps", "observe-demande", "observe-interruptions"}
    assert parks


def test_a_case_that_says_she_throughout_names_no_man() -> None:
    (item,) = [row for row in load_supports().epreuves if row.id == "monographie"]
    texts = [choice.texte for dimension in item.dimensions for choice in dimension.choix]
    assert not [text for text in texts if text.startswith(("Un homme", "Un jeune homme"))]


@pytest.mark.parametrize(
    ("name", "written"),
    [("monographie", True), ("apst", True), ("employeur", True), ("sequence", False)],
)
def test_a_grid_asks_for_the_page_of_what_is_written_and_the_minute_of_what_is_played(
    name: str, written: bool, catalogue: Catalogue
) -> None:
    wanted = named(name, load_supports())
    told = render(fiche_corrige(tirer(wanted, lire_graine("x", "rncp37504"), "fr"), catalogue))
    assert ("la page et les mots" in " ".join(told.split())) is written
    assert ("la minute et les mots" in " ".join(told.split())) is not written
