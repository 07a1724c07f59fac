"""What the tests of the self-evaluation room share: being in it, and reading what is kept."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager

from textual.widgets import Input, TextArea

from assistant.autoevaluation.modele import Etat
from assistant.stockage.autoevaluation import DepotAutoevaluation
from assistant.stockage.base import ouvrir
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import Run, app_of, ready, until
from tui.app import JalonApp
from tui.screens.evaluer import EvaluerScreen
from tui.screens.preuve import PreuveScreen

Enter = Callable[..., AbstractAsyncContextManager[Run]]


def entering(backend: MemoryBackend) -> Enter:
    """`async with entered() as pilot`: in the room, what was kept is open."""
    backend.keeps = True

    @asynccontextmanager
    async def enter(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Run]:
        async with JalonApp(backend).run_test(size=size) as pilot:
            await ready(pilot)
            await pilot.press("f6")
            await until(pilot, lambda: isinstance(pilot.app.screen, EvaluerScreen))
            await until(pilot, lambda: room(pilot).grille is not None)
            yield pilot

    return enter


def room(pilot: Run) -> EvaluerScreen:
    stack = app_of(pilot).screen_stack
    found = next(screen for screen in stack if isinstance(screen, EvaluerScreen))
    assert isinstance(found, EvaluerScreen)
    return found


def kept() -> Etat:
    """What stands in the file, read by another opening of it."""
    stockage = ouvrir()
    try:
        return DepotAutoevaluation(stockage).etat()
    finally:
        stockage.fermer()


def levels() -> dict[str, int]:
    return {name: item.niveau for name, item in kept().actuelles().items()}


async def over(pilot: Run, kind: type) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, kind))


async def answer_line(pilot: Run, typed: str, field: str = "Input") -> None:
    """Fill in the line that is asked for, and validate it."""
    await until(pilot, lambda: pilot.app.screen.query(field))
    await until(pilot, lambda: pilot.app.screen.query_one(field, Input).has_focus)
    pilot.app.screen.query_one(field, Input).value = typed
    await pilot.press("enter")


async def write_preuve(
    pilot: Run, fait: str, resultat: str = "la personne a validé", then: type = EvaluerScreen
) -> None:
    await pilot.press("p")
    await over(pilot, PreuveScreen)
    await until(pilot, lambda: pilot.app.screen.query_one("#p-ou", Input).has_focus)
    screen = pilot.app.screen
    await until(pilot, lambda: screen._written is not None)  # type: ignore[attr-defined]
    screen.query_one("#p-ou", Input).value = "stage, mission locale"
    screen.query_one("#p-fait", TextArea).text = fait
    screen.query_one("#p-resultat", TextArea).text = resultat
    await pilot.press("ctrl+s")
    await over(pilot, then)
