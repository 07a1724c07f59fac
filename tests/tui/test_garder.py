"""What a person keeps: reports of wrong answers, and files."""

import json
import re
import stat
from pathlib import Path

import pytest
from docx import Document as read_docx
from textual.widgets._toast import Toast

from assistant.signalement import lire, signalements_path
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import MIXED, SIMPLE
from tests.tui.helpers import Run, app_of, ask, notices, ready, room, shown, type_text, until
from tui.app import JalonApp
from tui.screens.line import LineScreen


async def asked_line(pilot: Run) -> LineScreen:
    await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
    screen = pilot.app.screen
    assert isinstance(screen, LineScreen)
    return screen


async def fill(pilot: Run, text: str) -> None:
    from textual.widgets import Input

    screen = await asked_line(pilot)
    screen.query_one(Input).value = text
    await pilot.press("enter")


async def command(pilot: Run, name: str) -> None:
    await type_text(pilot, name)
    await pilot.press("enter")


async def test_a_wrong_answer_is_kept_whole_with_a_remark_on_this_computer(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, MIXED)
        await pilot.press("ctrl+r")
        await fill(pilot, "la durée est fausse")
        await until(pilot, lambda: notices(pilot))
        (row,) = lire()
        assert row["question"] == MIXED
        assert row["remarque"] == "la durée est fausse"
        assert [a["statut"] for a in row["reponse"]["affirmations"]] == [
            "verbatim",
            "hors_referentiel",
            "non_verifie",
        ]
        assert {"date", "version"} <= set(row)
        assert str(signalements_path()) in notices(pilot)[0]
        assert "Rien n'a été envoyé" in notices(pilot)[0]


async def test_the_remark_may_be_empty_and_one_may_give_up(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await command(pilot, "/fausse")
        await asked_line(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is room(pilot))
        assert lire() == []
        await command(pilot, "/fausse")
        await fill(pilot, "")
        await until(pilot, lambda: lire())
        assert lire()[0]["remarque"] == ""


async def test_the_answer_clicked_is_the_one_reported(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await ask(pilot, MIXED)
        await pilot.app.run_action("screen.report_answer(1)")
        await fill(pilot, "x")
        await until(pilot, lambda: lire())
        assert lire()[0]["question"] == SIMPLE


async def test_there_is_nothing_to_report_or_to_save_before_an_answer(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+r", "ctrl+s")
        await until(pilot, lambda: len(notices(pilot)) == 2)
        assert set(notices(pilot)) == {"Il n'y a pas encore de réponse."}


async def test_a_report_that_cannot_be_written_is_said(opened: Opener) -> None:
    signalements_path().parent.mkdir(parents=True, exist_ok=True)
    signalements_path().mkdir()
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("ctrl+r")
        await fill(pilot, "x")
        await until(pilot, lambda: notices(pilot))
        assert notices(pilot)[0].startswith("Le signalement n'a pas pu être gardé")


async def test_the_reports_are_exported_where_the_person_says(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened() as pilot:
        await command(pilot, "/signalements")
        await until(pilot, lambda: notices(pilot))
        assert "Aucune réponse n'a été signalée" in notices(pilot)[0]
        await ask(pilot, SIMPLE)
        await pilot.press("ctrl+r")
        await fill(pilot, "x")
        await until(pilot, lambda: lire())
        await command(pilot, "/signalements")
        await fill(pilot, str(tmp_path / "export.jsonl"))
        await until(pilot, (tmp_path / "export.jsonl").exists)
        assert json.loads((tmp_path / "export.jsonl").read_text("utf-8"))["remarque"] == "x"


async def test_an_answer_is_saved_with_its_references(opened: Opener, tmp_path: Path) -> None:
    path = tmp_path / "reponse.md"
    async with opened() as pilot:
        await ask(pilot, MIXED)
        await pilot.press("ctrl+s")
        await fill(pilot, str(path))
        await until(pilot, lambda: any("Enregistré" in text for text in notices(pilot)))
    text = path.read_text("utf-8")
    assert f"## {MIXED}" in text
    assert "`cip/titre/entretien-technique` : CIP" in text
    assert "cip-reac-re, lignes 62 à 63" in text
    assert "⚠ 1 affirmation non vérifiée n'a pas été reprise ici." in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_a_name_that_ends_in_docx_makes_a_word_file(opened: Opener, tmp_path: Path) -> None:
    path = tmp_path / "reponse.docx"
    async with opened() as pilot:
        await ask(pilot, MIXED)
        await pilot.press("ctrl+s")
        screen = await asked_line(pilot)
        assert ".md (Markdown) ou .docx (Word, LibreOffice)" in screen.help
        await fill(pilot, str(path))
        await until(pilot, lambda: any("Enregistré" in text for text in notices(pilot)))
    said = [paragraph.text for paragraph in read_docx(str(path)).paragraphs]
    assert MIXED in [text.replace("\u00a0", " ") for text in said]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


async def test_another_ending_is_said_and_the_name_asked_again(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("ctrl+s")
        await fill(pilot, str(tmp_path / "reponse.pdf"))
        await until(pilot, lambda: notices(pilot))
        assert "terminez le nom par .md (Markdown) ou .docx" in notices(pilot)[0]
        await asked_line(pilot)
        assert list(tmp_path.glob("*.*")) == []


async def test_a_path_is_proposed_without_a_word_of_the_question(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("ctrl+s")
        screen = await asked_line(pilot)
        assert re.fullmatch(r"jalon-reponse-\d{4}-\d\d-\d\d\.md", Path(screen.value).name)
        assert Path(screen.value).parent == Path.home()
        await pilot.press("escape")
        await ask(pilot, MIXED)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: _dialog(pilot))
        await pilot.press("down", "enter")
        screen = await asked_line(pilot)
        assert Path(screen.value).name.startswith("jalon-conversation-")


async def test_what_was_saved_is_said_above_and_not_in_the_next_room(
    backend: MemoryBackend, tmp_path: Path
) -> None:
    async with JalonApp(backend).run_test(size=(80, 24), notifications=True) as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("ctrl+s")
        await fill(pilot, str(tmp_path / "a.md"))
        await until(pilot, lambda: pilot.app.screen.query(Toast))
        toast = pilot.app.screen.query_one(Toast)
        await until(pilot, lambda: toast.region.height)
        assert toast.region.y == 1
        assert toast.region.bottom <= 4
        app_of(pilot).warn("Le disque est plein.")
        await pilot.press("f1")
        await until(pilot, lambda: notices(pilot) == ["Le disque est plein."])
        await pilot.press("escape")
        await until(pilot, lambda: [t.region.y for t in pilot.app.screen.query(Toast)] == [1])
        app_of(pilot).notify("C'est fait.")
        await pilot.press("f8")
        assert notices(pilot) == ["Le disque est plein."]


@pytest.mark.parametrize(("key", "number"), [("enter", 1), ("down", 2)])
async def test_one_answer_or_the_whole_conversation_is_saved(
    opened: Opener, tmp_path: Path, key: str, number: int
) -> None:
    path = tmp_path / "conversation.md"
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await ask(pilot, MIXED)
        await command(pilot, "/enregistrer")
        await until(pilot, lambda: len(app_of(pilot).screen_stack) == 2)
        await pilot.press(*((key,) if number == 1 else (key, "enter")))
        await fill(pilot, str(path))
        await until(pilot, path.exists)
    assert path.read_text("utf-8").count("\n## ") == number


async def test_nothing_is_replaced_without_asking(opened: Opener, tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    path.write_text("mes notes", "utf-8")
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("ctrl+s")
        await fill(pilot, str(path))
        await until(pilot, lambda: "existe déjà" in shown(pilot) or _dialog(pilot))
        await pilot.press("enter")
        await asked_line(pilot)
        assert path.read_text("utf-8") == "mes notes"
        await fill(pilot, str(path))
        await until(pilot, lambda: _dialog(pilot))
        await pilot.press("down", "enter")
        await until(pilot, lambda: path.read_text("utf-8") != "mes notes")


def _dialog(pilot: Run) -> bool:
    from tui.screens.pick import PickScreen

    return isinstance(pilot.app.screen, PickScreen)


async def test_a_file_that_cannot_be_written_is_said_and_asked_again(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("ctrl+s")
        await fill(pilot, str(tmp_path / "absent" / "a.md"))
        await until(pilot, lambda: notices(pilot))
        assert "n'a pas pu être écrit" in notices(pilot)[0]
        await asked_line(pilot)
