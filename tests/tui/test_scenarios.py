"""« Scénarios », driven as a trainer would, over the real content."""

from pathlib import Path

import pytest
from textual.widgets import Input, Static

from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from assistant.service import Service
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import Run, app_of, notices, ready, shown, type_text, until
from tui.screens.entrainer import EntrainerScreen
from tui.screens.journee import JourneeScreen
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
from tui.screens.scenarios import ScenariosScreen
from tui.widgets.footer import KeyHints
from tui.widgets.option_line import OptionLine

SEED = "lundi"


@pytest.fixture(autouse=True)
def _real(backend: MemoryBackend, service: Service) -> None:
    backend.service = service


async def composing(pilot: Run) -> ScenariosScreen:
    """The room, its first scenario in view: that of a known seed, in France."""
    await ready(pilot)
    await pilot.press("ctrl+f")
    await until(pilot, lambda: isinstance(pilot.app.screen, ScenariosScreen))
    screen = pilot.app.screen
    assert isinstance(screen, ScenariosScreen)
    screen.query_one("#option-pays", OptionLine).choose("fr")
    screen.query_one("#field-graine").query_one(Input).value = SEED
    await until(pilot, lambda: graine(screen) == expected(0))
    return screen


def expected(rank: int) -> str:
    return generer(Demande(SEED, "cip", pays="fr"), rank + 1)[rank].graine


def graine(screen: ScenariosScreen) -> str:
    scenario = screen.vue.scenario if screen.vue else None
    return scenario.graine if scenario else ""


def sheet(screen: ScenariosScreen) -> str:
    return str(screen.query_one("#sheet-text", Static).content)


def head(screen: ScenariosScreen) -> str:
    return str(screen.query_one("#sheet-head", Static).content)


async def test_the_room_is_entered_by_its_slash_command_and_left_with_escape(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "/scenarios")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, ScenariosScreen))
        await pilot.press("escape")
        await until(pilot, lambda: app_of(pilot).current_mode == "demander")


async def test_one_goes_through_the_four_sheets_and_back_to_the_first(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        screen = await composing(pilot)
        for name in ("candidat", "comédien", "observateur", "formateur", "candidat"):
            assert name in head(screen)
            assert name in sheet(screen)[:60].lower() or name == "candidat"
            await pilot.press("f7")


async def test_another_one_then_the_one_before(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await composing(pilot)
        await pilot.press("n")
        await until(pilot, lambda: graine(screen) == expected(1))
        assert "scénario n° 2" in head(screen)
        await pilot.press("p")
        await until(pilot, lambda: graine(screen) == expected(0))
        await pilot.press("p")
        assert "C'est le premier de la série." in notices(pilot)


async def test_a_letter_typed_in_a_field_is_a_letter(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await composing(pilot)
        field = screen.query_one("#field-graine").query_one(Input)
        field.focus()
        await pilot.press("n", "p", "j")
        assert field.value == f"{SEED}npj"
        assert screen.rank == 0
        assert screen.query_one(KeyHints).context == "scenarios_champ"
        await pilot.press("escape")
        assert screen.query_one("#sheet").has_focus
        assert screen.query_one(KeyHints).context == "scenarios"


async def test_a_letter_on_a_choice_is_no_command_until_one_is_back_on_the_sheet(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        screen = await composing(pilot)
        line = screen.query_one("#option-competence", OptionLine)
        line.focus()
        await pilot.press("n", "l", "j", "p")
        assert pilot.app.screen is screen
        assert (screen.rank, line.value, line.has_focus) == (0, "", True)
        assert screen.query_one(KeyHints).context == "scenarios_champ"
        await pilot.press("escape")
        assert screen.query_one("#sheet").has_focus
        await pilot.press("n")
        await until(pilot, lambda: graine(screen) == expected(1))


async def test_the_structure_asked_for_is_met_and_an_unknown_one_is_told(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await composing(pilot)
        field = screen.query_one("#field-structure").query_one(Input)
        field.value = "mission locale"
        await until(
            pilot,
            lambda: (
                screen.vue
                and screen.vue.scenario
                and "ission locale" in screen.vue.scenario.structure.nom
            ),
        )
        before = graine(screen)
        field.value = "martiens"
        await until(pilot, lambda: "martiens" in sheet(screen))
        assert "--" not in screen.notice
        assert graine(screen) == before


async def test_a_competency_alone_is_observed(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await composing(pilot)
        line = screen.query_one("#option-competence", OptionLine)
        await until(pilot, lambda: "cip/CP1" in line.options)
        line.choose("cip/CP1")
        await pilot.press("f7", "f7")
        await until(pilot, lambda: "cip/CP1/c1" in sheet(screen) and "cip/CP2" not in sheet(screen))


async def test_the_other_epreuves_have_a_subject_and_a_key_and_are_not_played(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        screen = await composing(pilot)
        screen.query_one("#option-referentiel", OptionLine).choose("rncp37504")
        screen.query_one("#option-epreuve", OptionLine).choose("monographie")
        await until(pilot, lambda: "Sujet du candidat" in head(screen))
        assert "1 sur 2" in head(screen)
        assert not screen.query_one("#field-structure").display
        await pilot.press("j")
        assert app_of(pilot).current_mode == "scenarios"
        assert any("se joue" in said for said in notices(pilot))
        screen.query_one("#option-referentiel", OptionLine).choose("interfede")
        await until(pilot, lambda: "Wallonie" in sheet(screen))
        assert "--" not in screen.notice


async def test_the_person_in_view_is_played_at_once(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await composing(pilot)
        seed = graine(screen)
        await pilot.press("j")
        await until(pilot, lambda: isinstance(pilot.app.screen, EntrainerScreen))
        room = pilot.app.screen
        assert isinstance(room, EntrainerScreen)
        await until(pilot, lambda: room.seance)
        assert room.seance is not None
        assert room.seance.simulation.scenario.graine == seed
        assert room.seance.examen


async def save(pilot: Run, folder: Path, kind: str = "md") -> None:
    """Choose a format and a folder."""
    await pilot.press("ctrl+s")
    await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
    await pilot.press(*(["down"] if kind == "md" else []), "enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
    pilot.app.screen.query_one(Input).value = str(folder)
    await pilot.press("enter")


async def test_the_sheets_are_saved_apart_and_nothing_is_replaced_unasked(
    opened: Opener, tmp_path: Path
) -> None:
    folder = tmp_path / "fiches"
    async with opened() as pilot:
        screen = await composing(pilot)
        screen.query_one("#option-nombre", OptionLine).choose("3")
        await save(pilot, folder)
        await until(pilot, lambda: any("12 fichiers dans" in said for said in notices(pilot)))
        assert len(list(folder.iterdir())) == 12
        actor = folder / f"03-{expected(2)}-comedien.md"
        assert actor.is_file()
        actor.write_text("mes notes", "utf-8")
        await save(pilot, folder)
        await until(pilot, lambda: "existent déjà" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        assert actor.read_text("utf-8") == "mes notes"
        await pilot.press("escape")
        await save(pilot, folder)
        await until(pilot, lambda: "existent déjà" in shown(pilot))
        await pilot.press("down", "enter")
        await until(pilot, lambda: pilot.app.screen is screen)
        await until(pilot, lambda: actor.read_text("utf-8") != "mes notes")


async def test_a_training_day_tells_its_planning_and_is_saved_with_its_sheets(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened((80, 24)) as pilot:
        screen = await composing(pilot)
        await pilot.press("l")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        pilot.app.screen.query_one(Input).value = "beaucoup"
        await pilot.press("enter")
        await until(pilot, lambda: "« beaucoup » ne convient pas" in shown(pilot))
        await pilot.press("4")  # typing replaces what the line holds
        await pilot.press("enter")
        await until(pilot, lambda: "Combien de jurys" in shown(pilot))
        assert pilot.app.screen.query_one(Input).value == "2"
        await pilot.press("1", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, JourneeScreen))
        await until(pilot, lambda: "Planning" in shown(pilot))
        assert "2 journées d'entraînement" in shown(pilot)
        assert "Ce que couvre ce lot" in shown(pilot)
        await save(pilot, tmp_path / "jour", "docx")
        await until(pilot, lambda: any("17 fichiers dans" in said for said in notices(pilot)))
        assert (tmp_path / "jour" / "00-journee.docx").is_file()
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)
