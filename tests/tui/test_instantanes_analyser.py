"""What « Analyser » looks like, at every size."""

from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Static

from assistant.analyse.page import page
from assistant.analyse.redaction import Redaction
from assistant.analyse.relecture import relire
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import ready, until
from tests.tui.test_instantanes import SIZES, Prepare, frozen
from tui.app import JalonApp
from tui.screens.analyser import AnalyserScreen
from tui.screens.feuillet import Feuillet
from tui.widgets.editor import Editor

SAMPLE = "Elle est venue à dix heures. Elle est fainéante. J'étais agacée."


async def workshop(pilot: Pilot[None]) -> AnalyserScreen:
    await ready(pilot)
    await pilot.press("f12")
    await until(pilot, lambda: isinstance(pilot.app.screen, AnalyserScreen))
    screen = pilot.app.screen
    assert isinstance(screen, AnalyserScreen)
    screen.query_one(Editor).cursor_blink = False
    await until(pilot, lambda: screen.rows.items)
    return screen


async def choosing_a_writing(pilot: Pilot[None]) -> None:
    await workshop(pilot)


async def writing(pilot: Pilot[None]) -> None:
    screen = await workshop(pilot)
    screen.open(Redaction(reponses={"vu": SAMPLE}, rang=3), "a" * 32)
    await until(pilot, lambda: "Émotions" in str(screen.query_one("#live", Static).content))


async def timed(pilot: Pilot[None]) -> None:
    screen = await workshop(pilot)
    screen.clock = lambda: 0.0
    screen.open(Redaction("synthese"), "a" * 32)
    await until(pilot, lambda: str(screen.query_one("#live", Static).content))


async def reread(pilot: Pilot[None]) -> None:
    await writing(pilot)
    found = relire(SAMPLE)
    pilot.app.push_screen(Feuillet("Relecture", page(found)))
    await until(pilot, lambda: isinstance(pilot.app.screen, Feuillet))


WORKSHOP: dict[str, Prepare] = {
    "analyser": choosing_a_writing,
    "ecrire": writing,
    "synthese": timed,
    "relecture": reread,
}


@pytest.mark.parametrize("size", [(60, 20), *SIZES], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", list(WORKSHOP))
def test_screen_of_the_workshop(
    snap_compare: Any, backend: MemoryBackend, screen: str, size: tuple[int, int]
) -> None:
    app = JalonApp(backend)
    assert snap_compare(app, terminal_size=size, run_before=frozen(WORKSHOP[screen]))
