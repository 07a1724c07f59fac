import asyncio

import pytest

from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import SIMPLE
from tests.tui.helpers import (
    app_of,
    ask,
    notices,
    ready,
    room,
    type_text,
    until,
)


async def test_quitting_by_word(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "/quitter")
        await pilot.press("enter")
        await asyncio.wait_for(_stopped(pilot.app), 5)


async def test_ctrl_c_says_how_to_quit_then_quits(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+c")
        await until(pilot, lambda: notices(pilot))
        assert "Ctrl+Q" in notices(pilot)[0]
        await pilot.press("ctrl+c")
        await asyncio.wait_for(_stopped(pilot.app), 5)


async def test_ctrl_c_copies_a_selection_and_does_not_quit(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        room(pilot).query(".asked").first().text_select_all()
        await pilot.press("ctrl+c")
        assert SIMPLE in pilot.app.clipboard
        assert notices(pilot) == ["Sélection copiée."]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_answer_copied_carries_its_references(
    opened: Opener, size: tuple[int, int]
) -> None:
    async with opened(size) as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("ctrl+y")
        assert "la confidentialité. » [1]" in pilot.app.clipboard
        assert (
            "[2] CIP · CP2 · critère 2 (REAC et RE du titre professionnel CIP, ligne 42)"
            in pilot.app.clipboard
        )


async def test_leaving_stops_an_index_under_construction(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.gate.clear()
    async with opened() as pilot:
        await until(pilot, lambda: app_of(pilot).progress)
        engine = app_of(pilot).engine
    assert not engine._thread.is_alive()


async def _stopped(app: object) -> None:
    while getattr(app, "_running", False):
        await asyncio.sleep(0)
