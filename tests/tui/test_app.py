import pytest
from textual.widgets import Input

from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import SIMPLE
from tests.tui.helpers import Run, app_of, ask, notices, ready, room, shown, type_text, until
from tui.screens.aide import AideScreen
from tui.screens.palette import PaletteScreen
from tui.screens.reglages import ReglagesScreen
from tui.screens.too_small import TooSmallScreen
from tui.themes import THEMES
from tui.widgets.header import RoomHeader
from tui.widgets.picklist import PickList


async def test_a_tiny_terminal_says_so_and_comes_back_when_enlarged(opened: Opener) -> None:
    async with opened((40, 10)) as pilot:
        await until(pilot, lambda: isinstance(pilot.app.screen, TooSmallScreen))
        assert "Agrandissez-le" in shown(pilot)
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: pilot.app.screen is room(pilot))
        await ask(pilot, SIMPLE)


async def test_shrinking_keeps_what_was_being_typed(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        await type_text(pilot, "combien de pages")
        await pilot.resize_terminal(30, 8)
        await until(pilot, lambda: isinstance(pilot.app.screen, TooSmallScreen))
        await pilot.press("f4", "x")
        await pilot.resize_terminal(80, 24)
        await until(pilot, lambda: pilot.app.screen is room(pilot))
        assert room(pilot).prompt.text == "combien de pages"


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_nothing_of_the_frame_is_cut_at_the_sizes_promised(
    opened: Opener, size: tuple[int, int]
) -> None:
    async with opened(size) as pilot:
        await ready(pilot)
        header = room(pilot).query_one(RoomHeader)
        assert header.render().cell_length <= size[0]
        assert "▾" in header.render().plain
        assert room(pilot).prompt.region.bottom == size[1] - 1


async def test_the_header_says_where_one_is_and_what_answers(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        line = room(pilot).query_one(RoomHeader).render().plain
        for words in (
            "Jalon · Demander",
            "tous les référentiels ▾",
            "moteur embarqué",
            "hors ligne",
        ):
            assert words in line


async def test_the_header_opens_the_choice_of_referentiel_with_the_mouse(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        at = room(pilot).query_one(RoomHeader).render().plain.index("référentiels")
        await pilot.click(RoomHeader, offset=(at, 0))
        await until(pilot, lambda: len(app_of(pilot).screen_stack) == 2)


async def test_the_palette_finds_an_action_without_its_accents(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen))
        await pilot.press(*"reglages")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ReglagesScreen))


async def test_the_palette_says_when_nothing_matches(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+p")
        await until(pilot, lambda: isinstance(pilot.app.screen, PaletteScreen))
        pilot.app.screen.query_one(Input).value = "qqqq"
        await until(pilot, lambda: pilot.app.screen.query_one(PickList).value is None)
        await pilot.press("enter")
        assert isinstance(pilot.app.screen, PaletteScreen)
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is room(pilot))


async def test_the_palette_runs_an_action_of_the_room(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("ctrl+p", *"copier la reponse", "enter")
        await until(pilot, lambda: "Réponse copiée, avec ses références." in notices(pilot))


async def test_help_is_one_key_away_from_every_room(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        for key in ("f3", "f4", "f9"):
            await pilot.press(key, "f1")
            await until(pilot, lambda: isinstance(pilot.app.screen, AideScreen))
            await pilot.press("escape")
            await until(pilot, lambda: not isinstance(pilot.app.screen, AideScreen))


async def test_changing_room_keeps_the_conversation(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("f9")
        await until(pilot, lambda: pilot.app.current_mode == "reglages")
        await pilot.press("f3")
        await until(pilot, lambda: pilot.app.current_mode == "demander")
        assert SIMPLE in shown(pilot)


@pytest.mark.parametrize("theme", sorted(THEMES))
async def test_each_theme_draws_every_room(
    opened: Opener, backend: MemoryBackend, theme: str
) -> None:
    backend.settings = backend.settings.model_copy(update={"theme": theme})
    async with opened((80, 24), theme=theme) as pilot:
        await ask(pilot, SIMPLE)
        for key in ("f4", "f9", "f3"):
            await pilot.press(key)
        assert pilot.app.export_screenshot()


async def test_no_color_leaves_no_colour(opened: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        assert pilot.app.no_color
        assert set(_greys(pilot)) <= {True}


def _greys(pilot: Run) -> list[bool]:
    from rich.color import ColorType

    found = []
    for line in pilot.app.screen._compositor.render_strips():
        for segment in line.apply_filter(pilot.app._filters[-1], pilot.app.background_colors[0]):
            colour = segment.style.color if segment.style else None
            if colour is not None and colour.type is ColorType.TRUECOLOR and colour.triplet:
                found.append(len(set(colour.triplet)) == 1)
    return found


async def test_the_sixteen_colours_are_the_terminal_s_own(
    opened: Opener, backend: MemoryBackend
) -> None:
    from textual.filter import ANSIToTruecolor

    backend.settings = backend.settings.model_copy(update={"theme": "ansi"})
    async with opened((80, 24), theme="ansi") as pilot:
        await ready(pilot)
        converters = [f for f in pilot.app._filters if isinstance(f, ANSIToTruecolor)]
        assert not any(converter.enabled for converter in converters)
