"""What is agreed at the end of an entretien: a name in it is told, and nothing is refused."""

from textual.widgets import Input, Static, TextArea

from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import Run, notices, strike, told, until
from tests.tui.preparer import interviewing
from tests.tui.test_preparer_entretien import drafts
from tui.screens.convenu import ConvenuScreen
from tui.widgets.footer import KeyHints

NAMED = "Tout reste sur cet ordinateur ; un pseudonyme suffit : écrivez « A. »"


def said_of_names(pilot: Run) -> str:
    line = pilot.app.screen.query_one("#named", Static)
    return str(line.content).replace("\u00a0", " ") if line.display else ""


async def noting(pilot: Run) -> None:
    await interviewing(pilot)
    await pilot.press("c")
    await until(pilot, lambda: isinstance(pilot.app.screen, ConvenuScreen))


async def test_a_name_in_what_is_agreed_is_told_while_it_can_still_be_changed(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.keeps = True
    async with opened((80, 24)) as pilot:
        await noting(pilot)
        pilot.app.screen.query_one(TextArea).text = "Revoir Karim Benali"
        await until(pilot, lambda: NAMED in said_of_names(pilot))
        assert "« Karim Benali »" in said_of_names(pilot)
        line, foot = pilot.app.screen.query_one("#named"), pilot.app.screen.query_one(KeyHints)
        assert 0 < line.region.bottom <= foot.region.y
        pilot.app.screen.query_one(TextArea).text = "Revoir la personne mardi"
        await until(pilot, lambda: not said_of_names(pilot))
        pilot.app.screen.query_one(Input).value = "Karim Benali"
        await until(pilot, lambda: NAMED in said_of_names(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: any("Gardé sur cet ordinateur" in s for s in notices(pilot)))
        await told(pilot)
        assert not any("pseudonyme" in said for said in notices(pilot))
    assert drafts() == ["Revoir la personne mardi"]


async def test_a_name_left_at_once_is_kept_and_told_after(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.keeps = True
    async with opened((80, 24)) as pilot:
        await noting(pilot)
        strike(pilot, *"Revoir Karim Benali", "escape")
        await until(pilot, lambda: any(NAMED in s.replace("\u00a0", " ") for s in notices(pilot)))
        await told(pilot)
    assert drafts() == ["Revoir Karim Benali"]
