"""`jalon autoevaluation plan` and the grids apart: nothing is done in silence."""

from datetime import date, timedelta

import pytest

from tests.assistant.test_cli_autoevaluation import auto, told
from tests.command import Jalon

SOON = date.today() + timedelta(days=40)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--jusqu-au", "15/02/2099"), "--proposer"),
        (("--pour", "15/02/2099"), "--etape N"),
        (("--fait",), "--etape N"),
        (("--retirer",), "--etape N"),
        (("--etape", "1"), "--pour JOUR"),
        (("--ajouter", "Relire le REAC"), "n'est pas un fichier"),
    ],
)
def test_an_option_that_would_do_nothing_is_refused(
    jalon: Jalon, words: tuple[str, ...], said: str
) -> None:
    run = auto(jalon, "plan", *words)
    assert run.code == 2
    assert said in told(run)


def test_the_day_of_an_exam_is_kept_shown_and_moved(jalon: Jalon) -> None:
    auto(jalon, "noter", "cip/CP2/c1", "--niveau", "0")
    run = auto(jalon, "plan", "--proposer", "--jusqu-au", f"{SOON:%d/%m/%Y}")
    assert f"Examen ou échéance : {SOON:%d/%m/%Y}." in run.out
    assert "80 critères sans niveau" in run.err
    later = SOON + timedelta(days=40)
    auto(jalon, "plan", "--redater", "--jusqu-au", f"{later:%d/%m/%Y}")
    (step,) = auto(jalon, "plan", "--json").json
    assert step["echeance"] == f"{date.today() + timedelta(days=40):%Y-%m-%d}"
    assert "CIP : 80 critères sans niveau" in auto(jalon, "plan", "--etape", "1", "--fait").err


def test_a_grid_apart_is_read_planned_and_written_from_its_file(jalon: Jalon) -> None:
    apart = ("--grille", "f.json")
    words = ("noter", "cip/CP2/c3", "--niveau", "3", "--personne", "autre", "--nom", "S12")
    assert "sait expliquer ses choix" in auto(jalon, *words, *apart).out
    assert "niveau 3" not in auto(jalon, "bilan").out
    assert " 3 " in auto(jalon, "bilan", *apart, "--referentiel", "cip/CP2").out
    assert auto(jalon, "plan", *apart, "--proposer").code == 0
    assert auto(jalon, "exporter", *apart, "--format", "md", "--sortie", "f.md").code == 0
    assert "Personne positionnée : S12" in (jalon.home / "f.md").read_text("utf-8")
    out = auto(jalon, "comparer", "f.json", "f.json", "--sortie", "deux.md")
    assert "Comparaison écrite dans deux.md" in out.err
    text = (jalon.home / "deux.md").read_text("utf-8")
    assert "S12 (formation), grille A" in text
    assert "`cip/CP2/c3`" in text


def test_a_grid_is_never_written_in_a_text_nor_read_where_it_is_not(jalon: Jalon) -> None:
    words = ("noter", "cip/CP2/c3", "--niveau", "2", "--grille", "nouvelle.txt")
    assert "ne finit pas par .json" in told(auto(jalon, *words))
    assert not (jalon.home / "nouvelle.txt").exists()
    assert "n'existe pas" in told(auto(jalon, "bilan", "--grille", "absente.json"))


def test_a_change_is_looked_for_since_a_day_that_is_over(jalon: Jalon) -> None:
    run = auto(jalon, "bilan", "--depuis", "01/12/2099")
    assert run.code == 2
    assert "preuve" not in told(run)


def test_an_evidence_is_taken_off_a_line_and_stays(jalon: Jalon) -> None:
    words = ("noter", "cip/CP2/c2", "--niveau", "2", "--preuve", "-")
    auto(jalon, *words, stdin="Où : stage\nFait : un accueil\nRésultat : un accord")
    run = auto(jalon, "preuves", "--detacher", "1", "--de", "cip/CP2/c2", "--json")
    assert [item["noeuds"] for item in run.json] == [[]]
    assert "Elle reste dans vos preuves" in run.err
    again = auto(jalon, "preuves", "--detacher", "1", "--de", "cip/CP2/c2")
    assert "rien à détacher" in told(again)
