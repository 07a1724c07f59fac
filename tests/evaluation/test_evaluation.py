import json
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from knowledge.paths import FOLDER, SOURCES
from tests.command import Jalon

HERE = Path(__file__).parent
QUESTIONS = HERE / "questions.jsonl"
SCORER = HERE / "score.py"
KEPT = {
    QUESTIONS: "dec6f32153f1616133abe1603f77b8a8d19f3358df2b05742f2eb9b5ae0004df",
    SCORER: "e5c0a792a4f35f16685bb31a5c64cc1d0f3e5089947385fe0874cc9d14a2b785",
}
SUCCESS_AT_5 = 0.55
MRR = 0.45
"""The floors: the best public pipeline measured on these questions has 0.43 and 0.35."""


@pytest.fixture
def run(jalon: Jalon, tmp_path: Path) -> Path:
    path = tmp_path / "run.jsonl"
    done = jalon("chercher", "--lot", str(QUESTIONS), "--sortie", str(path))
    assert done.code == 0, done.err
    return path


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_the_questions_and_the_scorer_are_kept_byte_for_byte() -> None:
    for path, digest in KEPT.items():
        assert sha256(path.read_bytes()).hexdigest() == digest


def test_every_question_has_its_line_and_the_floors_are_reached(jalon: Jalon, run: Path) -> None:
    asked, answered = rows(QUESTIONS), rows(run)
    assert [row["id"] for row in answered] == [row["id"] for row in asked]
    assert all(len(row["results"]) <= 10 for row in answered)
    jalon.command = (sys.executable, str(SCORER))
    scored = jalon(str(QUESTIONS), str(run), "--sources", str(SOURCES), "--json")
    assert scored.code == 0, scored.err
    figures = scored.json
    assert figures["success@5"] >= SUCCESS_AT_5, figures
    assert figures["mrr@10"] >= MRR, figures


def test_no_question_of_the_set_feeds_the_index() -> None:
    said = "\n".join(path.read_text("utf-8") for path in FOLDER.rglob("*.yaml"))
    found = [row["question"] for row in rows(QUESTIONS) if row["question"] in said]
    assert found == []
