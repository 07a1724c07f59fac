"""What « S'entraîner » and « Scénarios » look like, at the sizes promised."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, Static, TextArea

from tests.tui import scenes, seance_jouee
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import app_of, ready, until
from tui.app import JalonApp
from tui.screens.echange import EchangeScreen
from tui.screens.entrainer import EntrainerScreen
from tui.screens.journee import JourneeScreen
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
from tui.screens.preuve_proposee import PreuveProposee
from tui.screens.scenarios import ScenariosScreen
from tui.screens.scenarios_suite import JURIES_TITLE
from tui.seance import BILAN, ECRITURE, ENTRETIEN, PREPARATION, Seance

Prepare = Callable[[Pilot[None]], Awaitable[None]]
SIZES = [(80, 24), (120, 40)]
NAME = "a" * 32


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    scenes.install(monkeypatch)


async def entered(pilot: Pilot[None]) -> EntrainerScreen:
    await ready(pilot)
    await pilot.press("f10")
    await until(pilot, lambda: isinstance(pilot.app.screen, EntrainerScreen))
    screen = pilot.app.screen
    assert isinstance(screen, EntrainerScreen)
    await until(pilot, lambda: screen.rows.items)
    still(pilot)
    return screen


def still(pilot: Pilot[None]) -> None:
    """No blinking cursor, from before it could be caught between two blinks."""
    for field in (*pilot.app.screen.query(Input), *pilot.app.screen.query(TextArea)):
        field.cursor_blink = False


async def at(pilot: Pilot[None], etape: str, niveau: str = "debutant") -> EntrainerScreen:
    """A rehearsal at one of its steps, its clock stopped at the ninth minute."""
    screen = await entered(pilot)
    screen.clock = lambda: 0.0
    seance = Seance(seance_jouee.played(niveau), NAME, etape, clock=screen.clock)
    seance.ecrits |= {"notes": "Dire la structure.", "synthese": "Elle est venue. Elle est agacée."}
    seance.secondes = dict.fromkeys((PREPARATION, ENTRETIEN, ECRITURE), 540.0)
    if etape == BILAN:
        seance.debriefing = seance_jouee.found()
    screen.open(seance)
    await pilot.pause()
    return screen


async def start(pilot: Pilot[None]) -> None:
    await entered(pilot)


async def preparation(pilot: Pilot[None]) -> None:
    screen = await at(pilot, PREPARATION)
    await until(pilot, lambda: str(screen.query_one("#card", Static).content))


async def talk(pilot: Pilot[None]) -> None:
    screen = await at(pilot, ENTRETIEN)
    await until(pilot, lambda: len(screen.query(".turn")) == len(seance_jouee.EXCHANGE))
    screen.action_toggle_live()


async def exam(pilot: Pilot[None]) -> None:
    screen = await at(pilot, ENTRETIEN, "examen")
    await until(pilot, lambda: len(screen.query(".turn")) == len(seance_jouee.EXCHANGE))
    screen.action_toggle_notes()


async def left(pilot: Pilot[None]) -> None:
    screen = await at(pilot, ENTRETIEN)
    assert screen.seance is not None
    screen.seance.simulation.etat.rupture = True
    await screen.show_talk()


async def writing(pilot: Pilot[None]) -> None:
    screen = await at(pilot, ECRITURE)
    await until(pilot, lambda: "Repéré" in str(screen.query_one("#reread-text", Static).content))


async def debrief(pilot: Pilot[None]) -> EntrainerScreen:
    screen = await at(pilot, BILAN)
    await until(pilot, lambda: "En bref" in str(screen.query_one("#debrief", Static).content))
    return screen


async def debriefed(pilot: Pilot[None]) -> None:
    await debrief(pilot)


async def choosing_a_turn(pilot: Pilot[None]) -> None:
    await debrief(pilot)
    await pilot.press("t")
    await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))


async def exchange(pilot: Pilot[None]) -> None:
    await choosing_a_turn(pilot)
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, EchangeScreen))


async def proof(pilot: Pilot[None]) -> None:
    await debrief(pilot)
    await pilot.press("p")
    await until(pilot, lambda: isinstance(pilot.app.screen, PreuveProposee))


async def composing(pilot: Pilot[None]) -> ScenariosScreen:
    await ready(pilot)
    await pilot.press("ctrl+f")
    await until(pilot, lambda: isinstance(pilot.app.screen, ScenariosScreen))
    screen = pilot.app.screen
    assert isinstance(screen, ScenariosScreen)
    screen.query(Input)[2].value = scenes.SEED
    await until(pilot, lambda: screen.vue and screen.asked().demande.graine == scenes.SEED)
    await app_of(pilot).workers.wait_for_complete()
    return screen


async def candidate(pilot: Pilot[None]) -> None:
    await composing(pilot)


async def actor(pilot: Pilot[None]) -> None:
    await composing(pilot)
    await pilot.press("f7")


async def grid(pilot: Pilot[None]) -> None:
    await composing(pilot)
    await pilot.press("f7", "f7")


async def form(pilot: Pilot[None]) -> None:
    await composing(pilot)
    await pilot.press("shift+tab")


async def day(pilot: Pilot[None]) -> None:
    await composing(pilot)
    await pilot.press("l")
    await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
    pilot.app.screen.query_one(Input).value = "4"
    await pilot.press("enter")
    await until(pilot, lambda: getattr(pilot.app.screen, "heading", "") == JURIES_TITLE)
    await until(pilot, lambda: isinstance(pilot.app.focused, Input))
    await pilot.press("enter")
    await until(pilot, lambda: isinstance(pilot.app.screen, JourneeScreen))


SCREENS: dict[str, Prepare] = {
    "depart": start,
    "preparation": preparation,
    "entretien": talk,
    "examen": exam,
    "rupture": left,
    "ecriture": writing,
    "debriefing": debriefed,
    "tour": choosing_a_turn,
    "echange": exchange,
    "preuve": proof,
    "candidat": candidate,
    "comedien": actor,
    "grille": grid,
    "formulaire": form,
    "journee": day,
}


def frozen(prepare: Prepare) -> Prepare:
    """No blinking cursor, no passing notice."""

    async def run(pilot: Pilot[None]) -> None:
        await prepare(pilot)
        app_of(pilot).clear_notifications()
        still(pilot)
        await pilot.pause()

    return run


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", list(SCREENS))
def test_screen(
    snap_compare: Any, backend: MemoryBackend, screen: str, size: tuple[int, int]
) -> None:
    backend.keeps = True
    app = JalonApp(backend)
    assert snap_compare(app, terminal_size=size, run_before=frozen(SCREENS[screen]))


@pytest.mark.parametrize("screen", ["depart", "preparation", "entretien", "ecriture", "comedien"])
def test_screen_in_a_narrow_terminal(
    snap_compare: Any, backend: MemoryBackend, screen: str
) -> None:
    app = JalonApp(backend)
    assert snap_compare(app, terminal_size=(60, 20), run_before=frozen(SCREENS[screen]))


@pytest.mark.parametrize("screen", ["entretien", "debriefing", "comedien"])
def test_screen_in_the_light_theme(snap_compare: Any, backend: MemoryBackend, screen: str) -> None:
    backend.settings = backend.settings.model_copy(update={"theme": "clair"})
    app = JalonApp(backend, theme="clair")
    assert snap_compare(app, terminal_size=(120, 40), run_before=frozen(SCREENS[screen]))
