import json
from pathlib import Path

import pytest

from tests.command import Jalon

QUESTIONS = [
    {"id": "Q1", "question": "combien de pages pour le dossier au titre pro ?"},
    {"id": "Q2", "question": "la recette du gratin aux pommes"},
    {"id": "Q3", "question": "critères de CP7", "persona": "une clé de plus"},
]


@pytest.fixture
def lot(tmp_path: Path) -> Path:
    path = tmp_path / "questions.jsonl"
    path.write_text("\n".join(json.dumps(row) for row in QUESTIONS) + "\n\n", "utf-8")
    return path


def test_a_batch_gives_one_line_a_question_in_order(
    jalon: Jalon, lot: Path, tmp_path: Path
) -> None:
    sortie = tmp_path / "run.jsonl"
    run = jalon("chercher", "--lot", str(lot), "--sortie", str(sortie))
    assert (run.code, run.out) == (0, "")
    rows = [json.loads(line) for line in sortie.read_text("utf-8").splitlines()]
    assert [row["id"] for row in rows] == ["Q1", "Q2", "Q3"]
    for row in rows:
        assert set(row) == {"id", "answered", "results"}
        assert len(row["results"]) <= 10
        assert all(set(hit) == {"id", "doc", "start", "end", "score"} for hit in row["results"])
    assert [row["answered"] for row in rows] == [True, False, True]
    assert rows[2]["results"][0]["id"].startswith("cip/CP7")


def test_a_batch_line_says_what_the_single_search_says(
    jalon: Jalon, lot: Path, tmp_path: Path
) -> None:
    sortie = tmp_path / "run.jsonl"
    jalon("chercher", "--lot", str(lot), "--sortie", str(sortie))
    alone = jalon("chercher", QUESTIONS[0]["question"], "--json").json
    row = json.loads(sortie.read_text("utf-8").splitlines()[0])
    assert (row["answered"], row["results"]) == (alone["answered"], alone["results"])


@pytest.mark.parametrize("option", ["--lot", "--sortie"])
def test_one_file_without_the_other_is_wrong_usage(
    jalon: Jalon, lot: Path, option: str, tmp_path: Path
) -> None:
    run = jalon("chercher", option, str(lot if option == "--lot" else tmp_path / "run.jsonl"))
    assert (run.code, run.out) == (2, "")
    assert "--lot et --sortie vont ensemble" in run.err


@pytest.mark.parametrize("line", ["pas du JSON", "[1]", '{"id": "Q9"}', "12", '{"question": "?"}'])
def test_a_bad_line_is_named_by_file_and_number(
    jalon: Jalon, tmp_path: Path, lot: Path, line: str
) -> None:
    lot.write_text(f"{json.dumps(QUESTIONS[0])}\n{line}\n", "utf-8")
    sortie = tmp_path / "run.jsonl"
    run = jalon("chercher", "--lot", str(lot), "--sortie", str(sortie))
    assert run.code == 2
    assert "questions.jsonl, ligne 2 :" in run.err
    assert not sortie.exists()


def test_a_missing_or_binary_batch_file_fails_with_one_sentence(
    jalon: Jalon, tmp_path: Path
) -> None:
    binary = tmp_path / "binaire.jsonl"
    binary.write_bytes(bytes(range(256)))
    for lot in (tmp_path / "absent.jsonl", binary):
        run = jalon("chercher", "--lot", str(lot), "--sortie", str(tmp_path / "run.jsonl"))
        assert run.code in {1, 2}
        assert lot.name in run.err
        assert len(run.err.splitlines()) == 1
        assert "Traceback" not in run.err
        assert "inattendue" not in run.err


def test_an_output_that_cannot_be_written_fails_with_its_name(
    jalon: Jalon, lot: Path, tmp_path: Path
) -> None:
    run = jalon("chercher", "--lot", str(lot), "--sortie", str(tmp_path / "nulle-part" / "r.jsonl"))
    assert run.code == 1
    assert "r.jsonl" in run.err
    assert "No such file" not in run.err, "an English message of the system"
