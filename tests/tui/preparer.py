"""What the tests of « Préparer » and of the meeting share: being there, and a clock to move."""

from textual.widgets import Static

from tests.tui.helpers import Run, ready, until
from tui.screens.entretien import EntretienScreen
from tui.screens.preparer import PreparerScreen
from tui.widgets.footer import KeyHints


class Hours:
    """A clock that goes forward when it is told to."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now

    def pass_by(self, minutes: float) -> None:
        self.now += 60 * minutes


async def preparing(pilot: Run) -> PreparerScreen:
    await ready(pilot)
    await pilot.press("f5")
    await until(pilot, lambda: isinstance(pilot.app.screen, PreparerScreen))
    screen = pilot.app.screen
    assert isinstance(screen, PreparerScreen)
    await until(pilot, lambda: screen.guide is not None and "À préparer avant" in page(screen))
    return screen


def page(screen: PreparerScreen) -> str:
    return " ".join(str(screen.query_one("#guide", Static).content).split())


def hints(pilot: Run) -> str:
    return pilot.app.screen.query_one(KeyHints).render().plain


async def interviewing(pilot: Run) -> EntretienScreen:
    await preparing(pilot)
    await pilot.press("f7")
    await until(pilot, lambda: isinstance(pilot.app.screen, EntretienScreen))
    screen = pilot.app.screen
    assert isinstance(screen, EntretienScreen)
    return screen
