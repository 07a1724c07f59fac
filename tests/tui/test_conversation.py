from tests.tui.conftest import Opener
from tests.tui.fixed import SIMPLE
from tests.tui.helpers import ask, room, shown, until
from tui.widgets.conversation import BATCH, MOST


async def test_a_long_conversation_keeps_few_widgets_and_gives_back_the_rest(
    opened: Opener,
) -> None:
    async with opened((80, 24)) as pilot:
        asked = MOST + BATCH + 2
        for number in range(asked):
            await ask(pilot, f"{SIMPLE} {number}")
        conversation = room(pilot).conversation
        assert len(conversation.turns) == MOST
        assert f"▲ {asked - MOST} échanges plus haut" in shown(pilot)
        first = conversation.turns[0]
        conversation.scroll_home(animate=False)
        await until(pilot, lambda: len(conversation.turns) == MOST + BATCH)
        await until(pilot, lambda: conversation.scroll_y == first.virtual_region.y)
        assert "▲ 2 échanges plus haut" in shown(pilot)
        room(pilot).action_earlier()
        await until(pilot, lambda: conversation.hidden == 0)
        assert "plus haut" not in shown(pilot)
        assert "Jalon cherche" not in shown(pilot)


async def test_a_new_answer_is_shown_from_its_question(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        for number in range(4):
            await ask(pilot, f"{SIMPLE} {number}")
        conversation = room(pilot).conversation
        last = conversation.turns[-1]
        await until(pilot, lambda: conversation.can_view_entire(last))


async def test_page_keys_scroll_the_conversation_from_the_prompt(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        for number in range(4):
            await ask(pilot, f"{SIMPLE} {number}")
        conversation = room(pilot).conversation
        await until(pilot, lambda: conversation.scroll_y > 0)
        before = conversation.scroll_y
        await pilot.press("pageup")
        await until(pilot, lambda: conversation.scroll_y < before)
        assert room(pilot).prompt.line.has_focus
