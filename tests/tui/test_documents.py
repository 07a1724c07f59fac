"""What is asked and typed is kept, found again, and deleted; a disk that fails stops nobody."""

import pytest
from textual.widgets import Input

from tests.tui.conftest import Opener
from tests.tui.documents import documents, kept, unsent
from tests.tui.fixed import MIXED, SIMPLE
from tests.tui.helpers import app_of, ask, notices, ready, room, shown, told, type_text, until
from tui.screens.documents import NOT_FOUND
from tui.widgets.conversation import BATCH
from tui.widgets.reader import Reader

pytestmark = pytest.mark.usefixtures("keeping")


async def test_a_turn_is_kept_once_it_is_shown(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, MIXED)
        await told(pilot)
        assert kept() == [(MIXED, 1)]
        await ask(pilot, SIMPLE)
        await told(pilot)
        assert kept() == [(MIXED, 2)]


async def test_a_conversation_of_before_goes_on_with_its_citations(opened: Opener) -> None:
    async with opened() as pilot:
        for number in range(BATCH + 3):
            await ask(pilot, f"{SIMPLE} {number}")
    async with opened() as pilot:
        await ready(pilot)
        await documents(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is room(pilot))
        conversation = room(pilot).conversation
        await until(pilot, lambda: len(conversation.turns) == BATCH)
        assert "▲ 3 échanges plus haut" in shown(pilot)
        assert conversation.turns[-1].exchange.question == f"{SIMPLE} {BATCH + 2}"
        room(pilot).action_earlier()
        await until(pilot, lambda: conversation.hidden == 0)
        await pilot.press("tab", "enter")
        await until(pilot, lambda: pilot.app.screen.query(Reader))
        await pilot.press("escape")
        await ask(pilot, MIXED)
        await told(pilot)
        assert kept() == [(f"{SIMPLE} 0", BATCH + 4)]
        service = app_of(pilot).engine.backend.service  # type: ignore[attr-defined]
        assert len(service.threads[-1]) == BATCH + 3


async def test_what_is_typed_is_kept_and_offered_back(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "combien de pages pour")
        await until(pilot, lambda: unsent() == ["combien de pages pour"])
        await type_text(pilot, " le dossier")
    assert unsent() == ["combien de pages pour le dossier"]
    async with opened() as pilot:
        await ready(pilot)
        await until(pilot, lambda: notices(pilot))
        assert "↑ pour la reprendre" in notices(pilot)[0]
        await pilot.press("up")
        assert room(pilot).prompt.text == "combien de pages pour le dossier"
        await type_text(pilot, " ?")
        await until(pilot, lambda: unsent() == ["combien de pages pour le dossier ?"])
        await pilot.press("enter")
        await until(pilot, lambda: unsent() == [])
    assert kept() == [("combien de pages pour le dossier ?", 1)]


async def test_a_long_question_is_kept_with_its_lines(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "une ligne")
        await pilot.press("ctrl+j", *"deux")
        await until(pilot, lambda: unsent() == ["une ligne\ndeux"])


async def test_commands_and_questions_of_before_are_no_drafts(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("up")
        assert room(pilot).prompt.text == SIMPLE
    assert unsent() == []
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "/ai")
    assert unsent() == []


async def test_a_draft_emptied_is_forgotten(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "abc")
        await until(pilot, lambda: unsent() == ["abc"])
        await pilot.press("backspace", "backspace", "backspace")
        await until(pilot, lambda: unsent() == [])


async def test_an_unsent_question_is_taken_up_again_from_the_documents(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "et la suite")
        await told(pilot)
    async with opened() as pilot:
        await ready(pilot)
        await documents(pilot)
        assert "Questions inachevées" in shown(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: room(pilot).prompt.text == "et la suite")


async def test_one_comes_back_to_the_list(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        for _ in range(3):
            screen = await documents(pilot)
            await until(pilot, lambda screen=screen: screen.rows.has_focus)
            await pilot.press("enter")
            await until(pilot, lambda: pilot.app.screen is app_of(pilot).asking_room)


async def test_words_find_a_question_or_an_answer(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await ask(pilot, MIXED)
        screen = await documents(pilot)
        await pilot.press("slash", *"confidentialites")
        await until(pilot, lambda: "2 échanges contiennent" in shown(pilot))
        assert "la confidentialité" in shown(pilot)
        assert [item.value is None for item in screen.rows.items] == [True, False, False]
        screen.query_one(Input).value = "gratin"
        await until(pilot, lambda: NOT_FOUND in shown(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: len(screen.rows.items) == 1)
        assert screen.rows.has_focus
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is room(pilot))


async def test_a_letter_typed_on_the_list_begins_the_search(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await ask(pilot, MIXED)
        screen = await documents(pilot)
        await until(pilot, lambda: screen.rows.has_focus)
        await pilot.press(*"rcconf")
        await until(pilot, lambda: screen.query_one(Input).value == "rcconf")
        await pilot.press("escape", *"confidentialité")
        await until(pilot, lambda: "2 échanges contiennent" in shown(pilot))
        await pilot.press("down", "s")
        await until(pilot, lambda: screen.query_one(Input).value == "confidentialités")
        assert screen.query_one(Input).has_focus


async def test_a_turn_that_was_found_is_opened_in_view(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        for number in range(BATCH + 3):
            await ask(pilot, f"{SIMPLE} {'zèbre' if number == 1 else number}")
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        await documents(pilot)
        await pilot.press("slash", *"zebres")
        await until(pilot, lambda: "1 échange contient" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is app_of(pilot).asking_room)
        conversation = room(pilot).conversation
        await until(pilot, lambda: conversation.hidden == 1)
        first = conversation.turns[0]
        assert first.exchange.question == f"{SIMPLE} zèbre"
        await until(pilot, lambda: first.region.y == conversation.region.y)
