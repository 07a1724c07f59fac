import stat
from pathlib import Path

import pytest

from assistant.signalement import count, exported, lire, signalements_path, signaler
from tests.assistant.answers import answer


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "donnees"))
    monkeypatch.setenv("HOME", str(tmp_path))


def test_a_report_holds_the_question_the_answer_its_statuses_and_the_remark() -> None:
    signaler("Combien ?", answer(), "c'est 50 minutes\nau CCP 1")
    signaler("Combien ?", answer())
    first, second = lire()
    assert first["question"] == "Combien ?"
    assert first["remarque"] == "c'est 50 minutes\nau CCP 1"
    assert first["reponse"]["affirmations"][-1]["statut"] == "non_verifie"
    assert first["date"][:2] == "20"
    assert second["remarque"] == ""
    assert count() == 2


def test_only_their_owner_can_read_the_reports() -> None:
    path = signaler("?", answer())
    assert path == signalements_path()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_damaged_line_hides_no_other() -> None:
    path = signaler("?", answer())
    with path.open("a", encoding="utf-8") as file:
        file.write('{"question": "coup\n[]\n')
    signaler("encore ?", answer())
    assert [row["question"] for row in lire()] == ["?", "encore ?"]
    assert exported().count("\n") == 4


def test_nothing_kept_is_nothing_to_read() -> None:
    assert (lire(), count(), exported()) == ([], 0, "")
