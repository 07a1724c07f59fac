"""Every key that the table of the interface names does what it says, where it says it."""

import pytest

from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import ready, until
from tui.app import JalonApp
from tui.command import Command
from tui.commands import COMMANDS, EVERYWHERE


def named(place: str) -> list[Command]:
    """The actions of a place that have a key of their own."""
    return [c for c in COMMANDS if place in c.where and c.keys and c.action]


@pytest.mark.usefixtures("keeping")
@pytest.mark.parametrize("room", list(JalonApp.MODES))
async def test_each_key_of_the_table_is_that_of_its_action_in_each_room(
    real_backend: MemoryBackend, room: str
) -> None:
    async with JalonApp(real_backend).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.app.run_action(f"app.room('{room}')")
        await until(pilot, lambda: pilot.app.current_mode == room)
        await pilot.pause()
        active = pilot.app.screen.active_bindings
        for command in (*named(EVERYWHERE), *named(room)):
            for key in command.keys.split(","):
                assert key in active, (command.id, key)
                assert active[key].binding.id == command.id, (key, active[key].binding)
