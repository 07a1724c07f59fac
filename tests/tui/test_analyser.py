"""The room where one writes: a prompt at a time, kept as one types, re-read beside."""

from pathlib import Path

import pytest
from textual.screen import Screen

from assistant.analyse.carnet import garder
from assistant.analyse.redaction import Redaction
from assistant.stockage.base import ouvrir
from tests.tui.analyser import begun, editor, entered, kept, text_of, write
from tests.tui.conftest import Opener
from tests.tui.helpers import app_of, ready, strike, until
from tui.screens.analyser import AnalyserScreen
from tui.screens.feuillet import Feuillet
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
from tui.widgets.prompt import Prompt

pytestmark = pytest.mark.usefixtures("keeping")


async def test_the_room_is_reached_by_its_slash_command(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        pilot.app.screen.query_one(Prompt).type("/analyser")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, AnalyserScreen))


async def test_the_list_offers_every_frame_and_the_synthesis(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await entered(pilot)
        values = [item.value for item in screen.rows.items if item.value]
        frames = ("referentiel", "gibbs", "explicitation", "gease", "synthese")
        assert values == [f"nouveau:{name}" for name in frames]
        await pilot.press("escape")
        assert app_of(pilot).current_mode == "demander"


async def test_one_goes_from_prompt_to_prompt_and_the_answers_stay(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        assert "1 sur 10 · La situation" in text_of(screen, "where")
        await write(pilot, screen, "Un lieu.")
        await pilot.press("pagedown")
        assert "2 sur 10" in text_of(screen, "where")
        assert editor(screen).text == ""
        await write(pilot, screen, "Rien de prévu.")
        await pilot.press("pageup")
        assert editor(screen).text == "Un lieu."
        await pilot.press("pageup")
        assert "1 sur 10" in text_of(screen, "where")


async def test_what_is_typed_is_kept_and_found_again(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await pilot.press(*"abc")
        await until(pilot, lambda: [item.texte() for item in kept()] == ["abc."])
        await pilot.press(*"def")  # left at once: nothing of it is lost
    assert [item.texte() for item in kept()] == ["abcdef."]
    async with opened() as pilot:
        screen = await entered(pilot)
        await until(pilot, lambda: screen.kept)
        await pilot.press("enter")
        await until(pilot, lambda: screen.writing)
        assert editor(screen).text == "abcdef"


async def test_escape_keeps_and_comes_back_to_the_list(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await write(pilot, screen, "Un lieu.")
        await pilot.press("escape")
        await until(pilot, lambda: screen.kept)
        assert not screen.writing
        assert [item.ecrites() for item in kept()] == [1]


async def test_a_route_is_chosen_and_kept(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await write(pilot, screen, "Un lieu.")
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: screen.ecrit and screen.ecrit.parcours == "oral")
        await until(pilot, lambda: [item.parcours for item in kept()] == ["oral"])


async def test_a_synthesis_says_the_time_left_and_never_stops(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot, "synthese")
        now = 0.0
        screen.clock = lambda: now
        screen.open(Redaction("synthese"), "a" * 32)
        assert "encore 20 min 00 s" in text_of(screen, "where")
        now = 61.0
        screen.tick()
        assert "encore 18 min 59 s" in text_of(screen, "where")
        now = 20 * 60.0
        screen.tick()
        assert "rien ne s'arrête" in text_of(screen, "where")
        await write(pilot, screen, "Reçue le 3.")


async def test_a_synthesis_taken_up_again_goes_on_with_the_time_left(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot, "synthese")
        now = 0.0
        screen.clock = lambda: now
        screen.open(Redaction("synthese"), "a" * 32)
        await write(pilot, screen, "Reçue le 3.")
        now = 5 * 60.0
        await pilot.press("escape")
        await until(pilot, lambda: not screen.writing)
        await until(pilot, lambda: [item.secondes for item in kept()] == [300])
        now = 50 * 60.0
        screen.open(kept()[0], "a" * 32)
        assert "encore 15 min 00 s" in text_of(screen, "where")


@pytest.mark.parametrize(("key", "wanted"), [("ctrl+s", LineScreen), ("ctrl+r", Feuillet)])
async def test_over_the_text_the_keys_of_the_room_still_act(
    opened: Opener, key: str, wanted: type[Screen[object]]
) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await write(pilot, screen, "Un lieu.")
        await pilot.press("ctrl+t")
        await until(pilot, lambda: isinstance(pilot.app.screen, Feuillet))
        over = pilot.app.screen
        await pilot.press(key)
        await until(pilot, lambda: pilot.app.screen not in (over, screen))
        await until(pilot, lambda: isinstance(pilot.app.screen, wanted))


async def test_a_writing_is_deleted_after_a_yes(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await write(pilot, screen, "Un lieu.")
        await pilot.press("escape")
        await until(pilot, lambda: screen.kept)
        screen.rows.set_items(screen.rows.items, f"garde:{next(iter(screen.kept))}")
        await pilot.press("delete")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: not screen.kept)
        assert kept() == []


async def test_the_writing_is_saved_where_one_says(opened: Opener, tmp_path: Path) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await write(pilot, screen, "Un lieu.")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        line = pilot.app.screen
        path = tmp_path / "analyse.md"
        line.query_one("Input").value = str(path)  # type: ignore[attr-defined]
        await pilot.press("enter")
        await until(pilot, path.exists)
        assert "Un lieu." in path.read_text("utf-8")


async def test_what_is_pasted_is_cleaned(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        from textual.events import Paste

        editor(screen).post_message(Paste("un\x1b[31m lieu\u202e"))
        await until(pilot, lambda: editor(screen).text == "un lieu")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_editor_has_room_at_every_size(opened: Opener, size: tuple[int, int]) -> None:
    async with opened(size) as pilot:
        screen = await begun(pilot)
        assert editor(screen).size.height >= 3
        assert screen.query_one("#beside").size.height >= 3


async def test_a_row_names_its_frame_and_counts_answers(opened: Opener) -> None:
    stockage = ouvrir()
    garder(stockage, Redaction("gibbs").ecrire("Un atelier", "description"), "a" * 32)
    stockage.fermer()
    async with opened() as pilot:
        screen = await entered(pilot)
        await until(pilot, lambda: screen.kept)
        rows = [str(item.content) for item in screen.rows.items]
        assert any("Cycle de Gibbs, 1 réponse sur 7  Un atelier." in row for row in rows)


@pytest.mark.parametrize("turn", ["pagedown", "escape", "f8"])
async def test_words_belong_to_the_prompt_they_were_typed_for(opened: Opener, turn: str) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        first = screen.prompt
        strike(pilot, *"bonjour", turn)
        await until(pilot, lambda: not screen.writing or screen.prompt != first or turn == "f8")
        await until(pilot, lambda: bool(kept()))
        (ecrit,) = kept()
        assert {name: said for name, said in ecrit.reponses.items() if said} == {first: "bonjour"}
        if turn == "pagedown":
            assert editor(screen).text == ""
