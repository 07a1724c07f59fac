"""The letters typed just before a key acts on a text are in that text."""

from pathlib import Path

import pytest

from tests.tui.analyser import begun, sheet
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.entrainer import TURNS, say, seance, talking
from tests.tui.helpers import strike, until
from tests.tui.test_jury import asked, kept
from tui.app import JalonApp
from tui.screens.feuillet import Feuillet
from tui.screens.line import LineScreen
from tui.seance import BILAN, ECRITURE


@pytest.mark.usefixtures("keeping")
async def test_the_last_letters_typed_are_in_the_text_that_is_shown(opened: Opener) -> None:
    async with opened() as pilot:
        await begun(pilot)
        strike(pilot, *"Un lieu", "ctrl+t")
        assert "Un lieu" in await sheet(pilot)


@pytest.mark.usefixtures("keeping")
async def test_the_last_letters_typed_are_in_the_file_that_is_saved(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened() as pilot:
        await begun(pilot)
        strike(pilot, *"Un lieu", "ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        path = tmp_path / "analyse.md"
        pilot.app.screen.query_one("Input").value = str(path)  # type: ignore[attr-defined]
        await pilot.press("enter")
        await until(pilot, path.exists)
        assert "Un lieu" in path.read_text("utf-8")


@pytest.mark.usefixtures("keeping")
async def test_the_last_letters_typed_are_read_again_with_the_others(
    real_backend: MemoryBackend,
) -> None:
    async with JalonApp(real_backend).run_test() as pilot:
        await begun(pilot)
        strike(pilot, *"Elle est fainéante", "ctrl+r")
        assert "fainéante" in await sheet(pilot)


@pytest.mark.parametrize("key", ["pagedown", "ctrl+n", "ctrl+s"])
async def test_the_last_letters_of_an_answer_belong_to_its_question(
    real_backend: MemoryBackend, key: str
) -> None:
    real_backend.keeps = True
    async with JalonApp(real_backend).run_test() as pilot:
        screen = await asked(pilot, partie="2")
        assert screen.posee is not None
        first = screen.posee.question.id
        strike(pilot, *"bonjour", key)
        await until(pilot, lambda: kept())
        assert {name: said.texte for name, said in kept().items()} == {first: "bonjour"}


@pytest.mark.usefixtures("training")
async def test_the_last_letters_of_a_text_are_read_again_and_go_to_the_next_step(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        screen = await talking(pilot)
        await say(pilot, screen, TURNS[0])
        screen.go(ECRITURE)
        await until(pilot, lambda: screen.query_one("#synthese").has_focus)
        strike(pilot, *"Elle est fainéante", "ctrl+r")
        await until(pilot, lambda: isinstance(pilot.app.screen, Feuillet))
        assert "fainéante" in pilot.app.screen.markdown  # type: ignore[attr-defined]
        await pilot.press("escape")
        strike(pilot, *" et seule", "f7")
        await until(pilot, lambda: screen.step == BILAN)
        assert seance(screen).ecrits["synthese"] == "Elle est fainéante et seule"
