"""Two keys that come together close a window once, and nothing under it."""

import pytest

from tests.tui.conftest import Opener
from tests.tui.helpers import strike, until
from tui.screens.pick import PickScreen


@pytest.mark.parametrize("keys", [("enter", "enter"), ("space", "space"), ("enter", "escape")])
async def test_a_choice_made_twice_at_once_is_made_once(
    opened: Opener, keys: tuple[str, str]
) -> None:
    async with opened() as pilot:
        room = pilot.app.screen
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        strike(pilot, *keys)
        await until(pilot, lambda: pilot.app.screen is room)
        await pilot.pause()
        assert pilot.app.screen is room
        assert pilot.app.is_running


async def test_a_window_left_twice_at_once_leaves_the_one_under_it(opened: Opener) -> None:
    async with opened() as pilot:
        room = pilot.app.screen
        await pilot.press("f2")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        under = pilot.app.screen
        window = PickScreen("Deux fois", {"a": "Une", "b": "Autre"})
        pilot.app.push_screen(window)
        await until(pilot, lambda: pilot.app.screen is window)
        window.dismiss(None)
        window.dismiss(None)
        await pilot.pause()
        assert pilot.app.screen is under
        assert room in pilot.app.screen_stack
