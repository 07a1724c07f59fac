"""The audit of the pins says what it did: a database that knows nothing is no good news."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.command import ROOT

SKIPPED = {"name": "a", "version": "1", "skip_reason": "not found"}
SOUND = {"name": "a", "version": "1", "vulns": []}
WRONG = {"name": "b", "version": "2", "vulns": [{"id": "PYSEC-1", "fix_versions": ["3"]}]}


def audit(folder: Path, answer: str) -> "subprocess.CompletedProcess[str]":
    """The script, over a pip-audit that gives an answer."""
    (folder / "pip_audit").mkdir()
    (folder / "pip_audit" / "__init__.py").touch()  # before an installed one
    (folder / "pip_audit" / "__main__.py").write_text(f"print({answer!r})")
    return subprocess.run(
        [sys.executable, str(ROOT / ".ci" / "audit.py"), str(ROOT / "constraints.txt")],
        env={**os.environ, "PYTHONPATH": str(folder)}, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("found", "code", "said"),
    [
        ([SOUND, SKIPPED], 0, "1 pins, no known vulnerability"),
        ([SKIPPED, SKIPPED], 0, "were not audited"),
        ([SOUND, WRONG], 1, "b 2: PYSEC-1"),
    ],
)
def test_what_a_database_answers_is_told(
    tmp_path: Path, found: list[dict[str, Any]], code: int, said: str
) -> None:
    done = audit(tmp_path, json.dumps({"dependencies": found}))
    assert done.returncode == code
    assert said in done.stdout + done.stderr


def test_without_an_answer_it_is_said_and_nothing_stops(tmp_path: Path) -> None:
    done = audit(tmp_path, "no network")
    assert (done.returncode, "were not audited" in done.stdout) == (0, True)
