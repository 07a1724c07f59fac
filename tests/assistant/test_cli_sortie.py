import io
from pathlib import Path

import pytest
from docx import Document

from tests.command import Jalon

QUESTION = "les critères de CP2"


def test_an_answer_is_shown_and_written_as_markdown(jalon: Jalon) -> None:
    run = jalon("demander", QUESTION, "--sortie", "reponse.md")
    text = (jalon.home / "reponse.md").read_text("utf-8")
    assert run.code == 0
    assert run.err == "Réponse enregistrée dans reponse.md.\n"
    assert "`cip/CP2/c5`" in run.out
    assert f"## {QUESTION}\n" in text
    assert "- `cip/CP2/c5` : CIP · CP2 · critère 5, cip-reac-re, ligne 439" in text


def test_an_answer_is_written_as_a_word_file_beside_its_json(jalon: Jalon) -> None:
    run = jalon("demander", QUESTION, "--json", "--sortie", "reponse.docx")
    file = Document(io.BytesIO((jalon.home / "reponse.docx").read_bytes()))
    assert run.json["repondu"]
    rows = [[cell.text for cell in row.cells] for row in file.tables[-1].rows]
    assert ["5", "CIP", "CP2 · critère 5\ncip/CP2/c5", "cip-reac-re", "439"] in rows


def test_a_file_is_replaced_only_with_the_option_that_says_so(jalon: Jalon) -> None:
    path = jalon.home / "notes.md"
    path.write_text("mes notes", "utf-8")
    run = jalon("demander", QUESTION, "--sortie", "notes.md")
    assert (run.code, run.out) == (2, "")
    assert run.err.count("\n") == 1
    assert "existe déjà" in run.err
    assert "--remplacer" in run.err
    assert path.read_text("utf-8") == "mes notes"
    assert jalon("demander", QUESTION, "--sortie", "notes.md", "--remplacer").code == 0
    assert path.read_text("utf-8").startswith("# Conversation avec Jalon, ")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("--sortie", "reponse.txt"), 2, "terminez le nom par .md (Markdown) ou .docx"),
        (("--sortie", "absent/reponse.md"), 1, "dossier introuvable"),
        (("--sortie", "."), 2, "est un dossier"),
        (("--remplacer",), 2, "--remplacer va avec --sortie"),
    ],
)
def test_a_file_that_could_not_be_written_is_refused_before_any_work(
    jalon: Jalon, words: tuple[str, ...], code: int, said: str
) -> None:
    run = jalon("demander", QUESTION, *words)
    assert (run.code, run.out) == (code, "")
    assert run.err.count("\n") == 1
    assert said in run.err
    assert [path for path in Path(jalon.home).iterdir() if path.is_file()] == []


def test_that_nothing_answers_is_written_too(jalon: Jalon) -> None:
    run = jalon("demander", "la recette du gratin aux pommes", "--sortie", "rien.md")
    assert run.code == 3
    assert "ne répondent pas" in (jalon.home / "rien.md").read_text("utf-8")


def test_a_day_of_scenarios_never_replaces_another(jalon: Jalon, tmp_path: Path) -> None:
    folder = tmp_path / "journee"
    words = ("scenario", "generer", "--lot", "2", "--sortie", str(folder))
    assert jalon(*words, "--graine", "une").code == 0
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    for seed in ("une", "deux"):  # another seed writes other sheets, and the same day page
        refused = jalon(*words, "--graine", seed)
        assert refused.code == 2
        assert "--remplacer" in refused.err
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    assert jalon(*words, "--graine", "une", "--remplacer").code == 0
