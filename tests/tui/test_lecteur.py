import pytest
from textual.geometry import Offset

from tests.tui.conftest import Opener
from tests.tui.fixed import DOC, LINES, MIXED, NOTHING, SIMPLE
from tests.tui.helpers import Run, app_of, ask, room, until
from tui.screens.lecteur import LecteurScreen
from tui.screens.too_small import TooSmallScreen
from tui.widgets.answer_body import AnswerBody
from tui.widgets.footer import KeyHints
from tui.widgets.reader import Reader
from tui.widgets.source_view import SourceView

BESIDE, OVER = (120, 40), (80, 24)


async def open_second(pilot: Run) -> AnswerBody:
    body = await ask(pilot, SIMPLE)
    await pilot.press("tab", "tab", "enter")
    await until(pilot, lambda: pilot.app.screen.query(Reader))
    await until(pilot, lambda: pilot.app.screen.query_one(Reader).reference)
    return body


def reader(pilot: Run) -> Reader:
    return pilot.app.screen.query_one(Reader)


async def test_tab_goes_through_the_citations_and_back_to_the_prompt(opened: Opener) -> None:
    async with opened() as pilot:
        body = await ask(pilot, SIMPLE)
        await pilot.press("tab")
        assert body.has_focus
        assert body.number == 1
        await pilot.press("tab")
        assert body.number == 2
        await pilot.press("tab")
        assert room(pilot).prompt.line.has_focus
        await pilot.press("shift+tab")
        assert body.number == 2


async def test_the_citation_under_the_cursor_is_named_and_the_footer_follows(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("tab", "tab")
        title = str(room(pilot).prompt.border_title)
        assert title == "[2] CIP · CP2 · critère 2 · ligne 42"
        assert room(pilot).query_one(KeyHints).context == "citation"
        await pilot.press("escape")
        await until(pilot, lambda: not room(pilot).prompt.border_title)
        assert room(pilot).query_one(KeyHints).context == "demander"


async def test_going_up_reaches_the_citations_of_earlier_answers(opened: Opener) -> None:
    async with opened() as pilot:
        first = await ask(pilot, SIMPLE)
        second = await ask(pilot, NOTHING)
        await pilot.press("shift+tab", "shift+tab")
        assert first.has_focus
        assert first.number == 2
        await pilot.press("tab")
        assert second.has_focus


async def test_enter_opens_the_source_beside_the_conversation_when_there_is_room(
    opened: Opener,
) -> None:
    async with opened(BESIDE) as pilot:
        body = await open_second(pilot)
        assert pilot.app.screen is room(pilot)
        assert body.held
        found = reader(pilot).reference
        assert found is not None
        assert (found.doc, found.cited) == (DOC, [(42, 42)])
        assert room(pilot).query_one(KeyHints).context == "lecteur"


async def test_enter_opens_the_source_over_the_conversation_when_there_is_not(
    opened: Opener,
) -> None:
    async with opened(OVER) as pilot:
        await open_second(pilot)
        assert isinstance(pilot.app.screen, LecteurScreen)


@pytest.mark.parametrize("size", [BESIDE, OVER, (60, 20)])
async def test_the_cited_line_is_in_view_and_marked(opened: Opener, size: tuple[int, int]) -> None:
    async with opened(size) as pilot:
        await open_second(pilot)
        view = reader(pilot).query_one(SourceView)
        await until(pilot, lambda: view.scroll_offset.y > 0)
        drawn = [view.render_line(y).text for y in range(view.size.height)]
        marked = [line for line in drawn if "▌" in line]
        assert marked
        assert marked[0].split("▌")[0].strip() == "42"
        assert LINES[41].startswith(marked[0].split("▌")[1].strip()[:20])


@pytest.mark.parametrize("size", [BESIDE, OVER])
async def test_escape_returns_to_the_same_citation(opened: Opener, size: tuple[int, int]) -> None:
    async with opened(size) as pilot:
        body = await open_second(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: not pilot.app.screen.query(Reader))
        await until(pilot, lambda: body.has_focus)
        assert body.number == 2
        assert not body.held


@pytest.mark.parametrize("size", [BESIDE, OVER])
async def test_the_arrows_go_through_the_citations_of_the_answer(
    opened: Opener, size: tuple[int, int]
) -> None:
    async with opened(size) as pilot:
        body = await open_second(pilot)
        await pilot.press("left")
        found = reader(pilot).reference
        assert found is not None
        assert found.id == "cip/titre/entretien-technique"
        await pilot.press("left", "escape")
        await until(pilot, lambda: body.has_focus)
        assert body.number == 1


async def test_a_click_on_a_citation_opens_it(opened: Opener) -> None:
    async with opened(BESIDE) as pilot:
        body = await ask(pilot, SIMPLE)
        mark = body.marks[0]
        padding = mark.block.styles.padding.left
        spot = Offset(padding + len(mark.block._content.plain) - 2, 0)
        await pilot.click(mark.block, offset=spot)
        await until(pilot, lambda: room(pilot).query(Reader))
        found = reader(pilot).reference
        assert found is not None
        assert found.id == "cip/titre/entretien-technique"


async def test_copying_a_citation_from_the_answer_and_from_the_reader(opened: Opener) -> None:
    async with opened(BESIDE) as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("tab", "c")
        assert pilot.app.clipboard.startswith(f"« {LINES[61]} »")
        await pilot.press("tab", "enter")
        await until(pilot, lambda: room(pilot).query(Reader))
        await pilot.press("c")
        assert "CIP · CP2 · critère 2" in pilot.app.clipboard


async def test_a_letter_typed_on_a_citation_goes_to_the_prompt(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("tab", "x", "y")
        assert room(pilot).prompt.text == "xy"


async def test_the_reader_moves_over_then_beside_as_the_terminal_changes(opened: Opener) -> None:
    async with opened(BESIDE) as pilot:
        await open_second(pilot)
        await pilot.resize_terminal(*OVER)
        await until(pilot, lambda: isinstance(pilot.app.screen, LecteurScreen))
        await until(pilot, lambda: reader(pilot).reference)
        assert reader(pilot).index == 1
        await pilot.resize_terminal(*BESIDE)
        await until(pilot, lambda: pilot.app.screen is room(pilot))
        await until(pilot, lambda: room(pilot).query(Reader))
        assert reader(pilot).index == 1


@pytest.mark.parametrize("after", [BESIDE, OVER])
async def test_the_reader_outlives_a_terminal_made_tiny(
    opened: Opener, after: tuple[int, int]
) -> None:
    async with opened(BESIDE) as pilot:
        await open_second(pilot)
        await pilot.resize_terminal(40, 10)
        await until(pilot, lambda: isinstance(pilot.app.screen, TooSmallScreen))
        await pilot.resize_terminal(*after)
        over = after == OVER
        await until(pilot, lambda: isinstance(pilot.app.screen, LecteurScreen) is over)
        await until(pilot, lambda: pilot.app.screen.query(Reader))
        await until(pilot, lambda: reader(pilot).reference)
        assert len(pilot.app.screen_stack) == (2 if over else 1)


async def test_the_source_can_be_selected_and_copied(opened: Opener) -> None:
    async with opened(BESIDE) as pilot:
        await open_second(pilot)
        view = reader(pilot).query_one(SourceView)
        view.text_select_all()
        await pilot.press("ctrl+c")
        assert LINES[1][:20] in pilot.app.clipboard
        assert "▌" not in pilot.app.clipboard


async def test_every_citation_of_a_mixed_answer_opens(opened: Opener) -> None:
    async with opened(OVER) as pilot:
        body = await ask(pilot, MIXED)
        for number in range(1, len(body.rendered.citations) + 1):
            assert app_of(pilot).reference(body.cited(number)) is not None
