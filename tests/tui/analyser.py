"""What the tests of the writing room share: a writing on its desk, and what is kept of it."""

from textual.widgets import Static

from assistant.analyse.carnet import pages
from assistant.analyse.redaction import Redaction
from assistant.stockage.base import ouvrir
from tests.tui.helpers import Run, ready, until
from tui.screens.analyser import AnalyserScreen
from tui.screens.feuillet import Feuillet
from tui.widgets.editor import Editor


async def entered(pilot: Run) -> AnalyserScreen:
    await ready(pilot)
    await pilot.press("f12")
    await until(pilot, lambda: isinstance(pilot.app.screen, AnalyserScreen))
    screen = pilot.app.screen
    assert isinstance(screen, AnalyserScreen)
    await until(pilot, lambda: screen.rows.items)
    return screen


async def begun(pilot: Run, name: str = "referentiel") -> AnalyserScreen:
    """The desk, a new writing on it."""
    screen = await entered(pilot)
    screen.rows.set_items(screen.rows.items, f"nouveau:{name}")
    await pilot.press("enter")
    await until(pilot, lambda: screen.writing)
    return screen


def editor(screen: AnalyserScreen) -> Editor:
    return screen.query_one(Editor)


async def write(pilot: Run, screen: AnalyserScreen, text: str) -> None:
    editor(screen).insert(text)
    await until(pilot, lambda: screen.ecrit and text in screen.ecrit.texte())


def text_of(screen: AnalyserScreen, name: str) -> str:
    return str(screen.query_one(f"#{name}", Static).content)


def kept() -> list[Redaction]:
    stockage = ouvrir()
    found = [page.ecrit for page in pages(stockage)]
    stockage.fermer()
    return found


async def sheet(pilot: Run) -> str:
    await until(pilot, lambda: isinstance(pilot.app.screen, Feuillet))
    found = pilot.app.screen
    assert isinstance(found, Feuillet)
    return found.markdown
