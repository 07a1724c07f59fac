"""From the words typed to what they find: the cursor shows, Entrée opens, Suppr deletes."""

import pytest
from textual.events import Key
from textual.widgets import Input

from tests.tui.conftest import Opener
from tests.tui.documents import documents, kept
from tests.tui.fixed import MIXED, SIMPLE
from tests.tui.helpers import app_of, ask, shown, until
from tui.screens.pick import PickScreen
from tui.widgets.footer import KeyHints

pytestmark = pytest.mark.usefixtures("keeping")


async def test_the_row_that_enter_opens_shows_while_words_are_typed(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await ask(pilot, MIXED)
        screen = await documents(pilot)
        await pilot.press("slash", *"confidentialites")
        await until(pilot, lambda: "2 échanges contiennent" in shown(pilot))
        assert screen.query_one(KeyHints).context == "recherche"
        assert screen.rows.cursor == 1
        assert " › " in str(screen.rows.render())
        await pilot.press("down")
        assert screen.rows.has_focus
        assert screen.rows.cursor == 2
        assert " › " in str(screen.rows.render())
        assert screen.query_one(KeyHints).context == "documents"


async def test_enter_opens_what_the_words_just_typed_find(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await documents(pilot)
        for key in ("slash", *"confidentialites", "enter"):  # nothing waits between two keys
            pilot.app.post_message(Key(key, key if len(key) == 1 else None))
        await until(pilot, lambda: pilot.app.screen is app_of(pilot).asking_room)


async def test_what_is_found_is_deleted_from_the_results(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        screen = await documents(pilot)
        await pilot.press("slash", *"confidentialites")
        await until(pilot, lambda: "1 échange contient" in shown(pilot))
        await pilot.press("down", "delete")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: not kept())
        await until(pilot, lambda: pilot.app.screen is screen)


async def test_words_struck_in_one_burst_on_the_list_keep_their_spaces(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        screen = await documents(pilot)
        for sign in "sert a rien":
            pilot.app.post_message(Key("space" if sign == " " else sign, sign))
        await until(pilot, lambda: screen.query_one("#search", Input).value == "sert a rien")
