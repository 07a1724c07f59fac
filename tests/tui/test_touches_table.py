"""Every key that the table of the interface names does what it says, where it says it."""

import string

import pytest
from textual._xterm_parser import XTermParser
from textual.events import Key

from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import ready, room, type_text, until
from tests.tui.test_touches import given
from tui.app import JalonApp
from tui.command import Command
from tui.commands import COMMANDS, EVERYWHERE
from tui.keymap import read_keymap


def named(place: str) -> list[Command]:
    """The actions of a place that have a key of their own."""
    return [c for c in COMMANDS if place in c.where and c.keys and c.action]


@pytest.mark.usefixtures("keeping")
@pytest.mark.parametrize("name", list(JalonApp.MODES))
async def test_each_key_of_the_table_is_that_of_its_action_in_each_room(
    real_backend: MemoryBackend, name: str
) -> None:
    async with JalonApp(real_backend).run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await pilot.app.run_action(f"app.room('{name}')")
        await until(pilot, lambda: pilot.app.current_mode == name)
        await pilot.pause()
        active = pilot.app.screen.active_bindings
        for command in (*named(EVERYWHERE), *named(name)):
            for key in command.keys.split(","):
                assert key in active, (command.id, key)
                assert active[key].binding.id == command.id, (key, active[key].binding)


# With Alt.


def sent(sequence: str) -> Key:
    """What Textual reads of the bytes of a terminal."""
    parser = XTermParser()
    (key,) = [*parser.feed(sequence), *parser.feed("")]
    assert isinstance(key, Key)
    return key


@pytest.mark.parametrize("typed", string.ascii_lowercase + string.digits + "/?")
def test_a_key_with_alt_is_taken_when_a_terminal_sends_it(typed: str) -> None:
    arrives = sent(f"\x1b{typed}").key == f"alt+{typed}"
    assert bool(read_keymap({"documents": f"alt+{typed}"}).touches) is arrives


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_a_key_with_alt_acts_from_the_question_line_and_writes_no_letter_in_it(
    opened: Opener, backend: MemoryBackend, size: tuple[int, int]
) -> None:
    given(backend, documents="alt+d")
    async with opened(size) as pilot:
        await ready(pilot)
        await type_text(pilot, "Une question")
        pilot.app.post_message(sent("\x1bd"))
        await until(pilot, lambda: pilot.app.current_mode == "documents")
        await pilot.press("escape")
        assert room(pilot).prompt.text == "Une question"


async def test_a_key_with_alt_acts_from_a_question_of_several_lines(
    opened: Opener, backend: MemoryBackend
) -> None:
    given(backend, documents="alt+d")
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "Une")
        await pilot.press("ctrl+j")
        await until(pilot, lambda: room(pilot).prompt.area)
        pilot.app.post_message(sent("\x1bd"))
        await until(pilot, lambda: pilot.app.current_mode == "documents")
        await pilot.press("escape")
        assert room(pilot).prompt.text == "Une\n"
