"""The same house in every room: header, way back, palette, and what fits the smallest terminal."""

import pytest
from textual.widgets import Input

from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.evaluer import Enter, over
from tests.tui.helpers import Run, app_of, ready, room, shown, type_text, until
from tui.app import JalonApp
from tui.entree import too_old
from tui.screens.carte import CarteScreen
from tui.screens.filtre import FiltreScreen
from tui.screens.lecteur import LecteurScreen
from tui.screens.palette import PaletteScreen
from tui.screens.plan import PlanScreen
from tui.screens.preuves import PreuvesScreen
from tui.widgets.footer import KeyHints
from tui.widgets.header import RoomHeader
from tui.widgets.picklist import PickList

ROOMS = tuple(JalonApp.MODES)


def framed(pilot: Run, width: int) -> None:
    """The header and the footer are there, whole, each on its line."""
    screen = pilot.app.screen
    header, hints = screen.query_one(RoomHeader), screen.query_one(KeyHints)
    line = header.render().plain
    assert line.startswith(" Jalon · ")
    assert "▾" in line
    assert "embarqué" in line
    assert header.region.y == 0
    assert header.render().cell_length <= width
    assert hints.region.bottom == screen.size.height
    assert hints.render().cell_length <= width
    assert "Ctrl+P" in hints.render().plain or screen.focused is not None


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_every_room_has_the_same_frame_and_escape_leads_back(
    real_backend: MemoryBackend, size: tuple[int, int]
) -> None:
    async with JalonApp(real_backend).run_test(size=size) as pilot:
        await ready(pilot)
        await type_text(pilot, "une question à garder")
        for name in ROOMS:
            app_of(pilot).action_room(name)
            await until(pilot, lambda name=name: app_of(pilot).current_mode == name)
            await pilot.pause()
            framed(pilot, size[0])
            for _ in range(4):
                if app_of(pilot).current_mode != "demander":
                    await pilot.press("escape")
                    await pilot.pause()
            assert app_of(pilot).current_mode == "demander", name
        assert room(pilot).prompt.text == "une question à garder"


async def test_the_palette_opens_from_every_room_and_reaches_every_room(
    real_backend: MemoryBackend,
) -> None:
    async with JalonApp(real_backend).run_test(size=(60, 20)) as pilot:
        await ready(pilot)
        for name in ROOMS:
            app_of(pilot).action_room(name)
            await pilot.pause()
            await pilot.press("ctrl+p")
            await over(pilot, PaletteScreen)
            screen = pilot.app.screen
            assert isinstance(screen, PaletteScreen)
            reached = {command.action for command in screen.commands}
            assert {f"app.room('{other}')" for other in ROOMS if other != "jury"} <= reached
            await pilot.press("escape")
            await until(pilot, lambda: not pilot.app.screen.is_modal)


@pytest.mark.parametrize(
    ("key", "kind"), [("v", PreuvesScreen), ("c", CarteScreen), ("l", PlanScreen)]
)
async def test_pages_over_the_self_evaluation_have_the_frame_too(
    entered: Enter, key: str, kind: type
) -> None:
    async with entered((60, 20)) as pilot:
        await pilot.press(key)
        await over(pilot, kind)
        framed(pilot, 60)


async def test_a_slash_leads_to_a_row_of_a_list(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("c")
        await over(pilot, CarteScreen)
        before = pilot.app.screen.query_one(PickList).value
        await pilot.press("slash")
        await over(pilot, FiltreScreen)
        field = pilot.app.screen.query_one(Input)
        await until(pilot, lambda: field.has_focus)
        await pilot.press(*"reseau")
        await until(pilot, lambda: field.value == "reseau")
        await pilot.press("enter")
        await over(pilot, CarteScreen)
        after = pilot.app.screen.query_one(PickList)
        assert after.value not in (None, before)
        assert after.has_focus


async def test_a_slash_then_escape_moves_nothing(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("c")
        await over(pilot, CarteScreen)
        before = pilot.app.screen.query_one(PickList).value
        await pilot.press("slash", "escape")
        await over(pilot, CarteScreen)
        assert pilot.app.screen.query_one(PickList).value == before


async def test_the_reader_over_the_room_has_the_frame(opened: Opener) -> None:
    from tests.tui.fixed import SIMPLE
    from tests.tui.helpers import ask

    async with opened((60, 20)) as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("tab", "enter")
        await over(pilot, LecteurScreen)
        framed(pilot, 60)
        assert "Lecteur" in pilot.app.screen.query_one(RoomHeader).render().plain


@pytest.mark.parametrize("size", [(49, 20), (60, 11), (12, 4)])
async def test_a_terminal_too_small_says_what_it_needs(
    opened: Opener, size: tuple[int, int]
) -> None:
    async with opened(size) as pilot:
        await until(pilot, lambda: "Ce terminal est trop petit." in shown(pilot))
        assert "60 × 20" in shown(pilot)


@pytest.mark.parametrize(
    ("platform", "build", "old"),
    [("win32", 10240, True), ("win32", 19045, False), ("win32", 0, False), ("linux", 0, False)],
)
def test_a_console_of_before_is_told_apart(platform: str, build: int, old: bool) -> None:
    assert too_old(platform, build) is old
