"""« Préparer » and « Mode entretien », driven as a person would, over the real content."""

from pathlib import Path

from textual.widgets import Input, Static

from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import app_of, notices, ready, shown, type_text, until
from tests.tui.preparer import page, preparing
from tui.app import JalonApp
from tui.screens.lecteur import LecteurScreen
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
from tui.screens.preparer import PreparerScreen
from tui.widgets.option_line import OptionLine


def read(screen: PreparerScreen) -> str:
    """What is told beside the public: nothing when nothing is shown."""
    said = screen.query_one("#field-public .read", Static)
    return str(said.content) if said.display else ""


async def test_the_type_alone_is_enough_and_each_change_is_followed(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await preparing(pilot)
        assert "Entretien d'accueil, 30 minutes" in page(screen)
        await pilot.press("right")
        await until(pilot, lambda: "Entretien de diagnostic partagé" in page(screen))
        await pilot.press("down", *"cpas", "down", *"jeunes")
        await until(pilot, lambda: "une personne de moins de 26 ans" in page(screen))
        assert "CPAS (centre public d'action sociale)" in page(screen)
        assert "(Belgique)" in page(screen)
        await pilot.press("down", "down", "right")
        await until(pilot, lambda: "40 minutes" in page(screen))
        await pilot.press("down", "right")
        await until(pilot, lambda: "est-ce que vous m'entendez bien" in page(screen))


async def test_the_room_is_entered_by_its_slash_command(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "/preparer")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, PreparerScreen))
        await pilot.press("escape")
        await until(pilot, lambda: app_of(pilot).current_mode == "demander")


async def test_a_name_that_is_not_known_is_said_and_the_guide_is_general(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await preparing(pilot)
        await pilot.press("down", "down", *"martiens")
        await until(pilot, lambda: "« martiens » n'est pas un public" in page(screen))
        assert "Entretien d'accueil, 30 minutes" in page(screen)
        assert "inconnu" in read(screen)
        screen.query(Input)[1].value = "santé"
        await until(pilot, lambda: "dont la santé compte" in page(screen))
        assert "compris" in read(screen)
        screen.query(Input)[1].value = ""
        await until(pilot, lambda: "santé compte" not in page(screen))
        assert read(screen) == ""


async def test_a_name_typed_whole_is_not_completed_by_a_longer_one(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await preparing(pilot)
        await until(pilot, lambda: screen.query(Input)[1].suggester is not None)
        suggester = screen.query(Input)[1].suggester
        assert suggester is not None
        assert await suggester.get_suggestion("santé") == "santé"


async def test_one_page_is_shown_and_saved(opened: Opener, tmp_path: Path) -> None:
    async with opened() as pilot:
        screen = await preparing(pilot)
        screen.query_one("#option-version", OptionLine).choose("page")
        await until(pilot, lambda: "Les phases" in page(screen))
        assert "Ressources" not in page(screen)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        pilot.app.screen.query_one(Input).value = str(tmp_path / "page.md")
        await pilot.press("enter")
        await until(pilot, lambda: any("Enregistré dans" in said for said in notices(pilot)))
        assert "## Les phases" in (tmp_path / "page.md").read_text("utf-8")


async def test_a_list_is_chosen_from_and_the_referentiel_is_that_of_the_header(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        screen = await preparing(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("down", "down", "down", "enter")
        await until(pilot, lambda: "Entretien de suivi" in page(screen))
        app_of(pilot).choose_scope("rncp37504")
        await until(pilot, lambda: "rncp37504/2.2" in page(screen))
        assert "cip/" not in page(screen)


async def test_the_fifteen_minutes_leave_the_public_out(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await preparing(pilot)
        await pilot.press("down", "down", *"jeunes")
        await until(pilot, lambda: "moins de 26 ans" in page(screen))
        screen.query_one("#option-preparation", OptionLine).choose("oui")
        await until(pilot, lambda: "Vos quinze minutes de préparation" in page(screen))
        assert "moins de 26 ans" not in page(screen)


async def test_the_guide_and_its_checklist_are_saved_and_nothing_is_replaced_unasked(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened() as pilot:
        await preparing(pilot)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        path = tmp_path / "guide.md"
        path.write_text("mes notes", "utf-8")
        pilot.app.screen.query_one(Input).value = str(path)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        assert path.read_text("utf-8") == "mes notes"
        pilot.app.screen.query_one(Input).value = str(tmp_path / "liste.md")
        await pilot.press("enter")
        await until(pilot, lambda: any("Enregistré dans" in said for said in notices(pilot)))
        assert "## Le cadre, à dire" in (tmp_path / "liste.md").read_text("utf-8")


async def test_a_support_of_the_guide_opens_in_its_source(real_backend: MemoryBackend) -> None:
    async with JalonApp(real_backend).run_test(size=(120, 40)) as pilot:
        screen = await preparing(pilot)
        screen.action_read_support()
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, LecteurScreen))
        await until(pilot, lambda: "CP1" in shown(pilot))


async def test_letters_typed_in_a_list_lead_to_its_row(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await preparing(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press(*"suivi", "enter")
        await until(pilot, lambda: screen.query_one("#option-type", OptionLine).value == "suivi")


async def test_above_the_first_line_the_keyboard_stays_on_it(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await preparing(pilot)
        await pilot.press("up", "right")
        await until(pilot, lambda: "Entretien de diagnostic partagé" in page(screen))


async def test_another_type_is_read_from_its_top(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await preparing(pilot)
        await pilot.press("pagedown")
        await until(pilot, lambda: screen.query_one("#page").scroll_y > 0)
        await pilot.press("right")
        await until(pilot, lambda: screen.query_one("#page").scroll_y == 0)
