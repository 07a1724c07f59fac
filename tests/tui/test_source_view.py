from tests.tui.conftest import Opener
from tests.tui.fixed import DOC, LINES
from tests.tui.helpers import app_of, ready, until
from tui.references import Reference
from tui.screens.lecteur import LecteurScreen
from tui.widgets.source_view import SourceView, bounds

TABLE = "Entretien technique │ Informer une personne │ 00 h 50 min │ Cette épreuve a trois temps"


def test_the_bounds_of_a_cell_are_those_of_its_words() -> None:
    ((start, end),) = bounds(TABLE, {3})
    assert TABLE[start:end] == "00 h 50 min"
    assert bounds(TABLE, {9}) == []


def test_a_line_cited_whole_and_by_a_cell_is_cited_whole() -> None:
    from knowledge.model import Span

    spans = (Span(DOC, 5, 5, 2), Span(DOC, 6, 6, 1), Span(DOC, 6, 7))
    assert Reference("x", "x", (), "", spans).cells == {5: {2}}


async def test_the_cited_cell_of_a_long_row_is_in_view_and_bold(opened: Opener) -> None:
    row = " │ ".join(["mot " * 400 + "fin", "00 h 50 min", "suite " * 200])
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        pilot.app.push_screen(LecteurScreen(("cip/CP2",), 0))
        await until(pilot, lambda: pilot.app.screen.query(SourceView))
        view = pilot.app.screen.query_one(SourceView)
        view.show([*LINES[:10], row, *LINES[11:]], [(11, 11)], {11: {2}})
        await until(pilot, lambda: view.scroll_offset.y > 10)
        bold = [
            segment.text
            for y in range(view.size.height)
            for segment in view.render_line(y)
            if segment.style and segment.style.bold
        ]
        assert "".join(bold).strip() == "00 h 50 min"
        assert app_of(pilot).is_running
