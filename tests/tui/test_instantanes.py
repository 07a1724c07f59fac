"""What each screen looks like, at the two sizes promised, dark and light."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from assistant.stockage import brouillons, conversations, tables
from assistant.stockage.base import Stockage
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import MIXED, NOTHING, SIMPLE, FixedService
from tests.tui.helpers import app_of, ask, ready, room, settled, shown, type_text, until
from tests.tui.model_double import LOCAL, REMOTE, Envoi, model_backend
from tui.app import JalonApp
from tui.screens.documents import DocumentsScreen
from tui.screens.referentiels import ReferentielsScreen
from tui.widgets.reader import Reader
from tui.widgets.source_view import SourceView

Prepare = Callable[[Pilot[None]], Awaitable[None]]
SIZES = [(80, 24), (120, 40)]
THEMES = ["sombre", "clair"]


async def empty(pilot: Pilot[None]) -> None:
    await ready(pilot)


async def answered(pilot: Pilot[None]) -> None:
    await ask(pilot, MIXED)
    await pilot.press("tab")


async def nothing(pilot: Pilot[None]) -> None:
    await ask(pilot, NOTHING)


async def reading(pilot: Pilot[None]) -> None:
    await ask(pilot, SIMPLE)
    await pilot.press("tab", "tab", "enter")
    await until(pilot, lambda: pilot.app.screen.query(Reader))
    await until(pilot, lambda: pilot.app.screen.query_one(SourceView).scroll_offset.y > 0)


async def browsing(pilot: Pilot[None]) -> None:
    await ready(pilot)
    await pilot.press("f4")
    await until(pilot, lambda: isinstance(pilot.app.screen, ReferentielsScreen))
    screen = pilot.app.screen
    assert isinstance(screen, ReferentielsScreen)
    await until(pilot, lambda: screen.shown)
    screen.action_go("cip/CP2")


async def settings(pilot: Pilot[None]) -> None:
    await ready(pilot)
    await until(pilot, lambda: app_of(pilot).legs[0] and not app_of(pilot).legs[1])
    await pilot.press("f9")


async def helping(pilot: Pilot[None]) -> None:
    await ready(pilot)
    await pilot.press("f1")


async def palette(pilot: Pilot[None]) -> None:
    await ready(pilot)
    await pilot.press("ctrl+p", *"copier")


async def commands(pilot: Pilot[None]) -> None:
    await ready(pilot)
    await pilot.press("slash", "r")


async def choosing(pilot: Pilot[None]) -> None:
    await ready(pilot)
    await pilot.press("f2", "down")


SCREENS: dict[str, Prepare] = {
    "vide": empty,
    "reponse": answered,
    "sans_reponse": nothing,
    "lecteur": reading,
    "referentiels": browsing,
    "reglages": settings,
    "aide": helping,
    "palette": palette,
    "commandes": commands,
    "choix": choosing,
}


async def streaming(pilot: Pilot[None]) -> None:
    """Passages, then two claims, the rest still to come."""
    service = app_of(pilot).engine.backend.service  # type: ignore[attr-defined]
    await ready(pilot)
    await type_text(pilot, SIMPLE)
    await pilot.press("enter")
    service.let(2)
    await until(pilot, lambda: under_way(pilot) == 2)


def under_way(pilot: Pilot[None]) -> int:
    exchanges = room(pilot).conversation.exchanges
    return len(exchanges[0].draft.claims) if exchanges and exchanges[0].draft else 0


async def stopped(pilot: Pilot[None]) -> None:
    await streaming(pilot)
    await pilot.press("escape")
    await until(pilot, lambda: settled(pilot))


async def statuses(pilot: Pilot[None]) -> None:
    await streaming(pilot)
    app_of(pilot).engine.backend.service.let(3)  # type: ignore[attr-defined]
    await until(pilot, lambda: settled(pilot))


async def fallback(pilot: Pilot[None]) -> None:
    app_of(pilot).engine.backend.service.fallback = True  # type: ignore[attr-defined]
    await statuses(pilot)


async def consent(pilot: Pilot[None]) -> None:
    service = app_of(pilot).engine.backend.service  # type: ignore[attr-defined]
    service.leaving = Envoi("albert.api.etalab.gouv.fr", True, LEAVING)
    await ready(pilot)
    await type_text(pilot, SIMPLE)
    await pilot.press("enter")
    await until(pilot, lambda: len(app_of(pilot).screen_stack) == 2)


async def report(pilot: Pilot[None]) -> None:
    await statuses(pilot)
    await pilot.press("ctrl+r")
    await until(pilot, lambda: len(app_of(pilot).screen_stack) == 2)


async def model_settings(pilot: Pilot[None]) -> None:
    await settings(pilot)
    await pilot.press(*["down"] * 8)


def frozen(prepare: Prepare) -> Prepare:
    """No blinking cursor, whatever the screen."""

    async def run(pilot: Pilot[None]) -> None:
        await prepare(pilot)
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        await pilot.pause()

    return run


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", list(SCREENS))
def test_screen(
    snap_compare: Any, backend: MemoryBackend, screen: str, size: tuple[int, int], theme: str
) -> None:
    backend.settings = backend.settings.model_copy(update={"theme": theme})
    app = JalonApp(backend, theme=theme)
    assert snap_compare(app, terminal_size=size, run_before=frozen(SCREENS[screen]))


MODEL_SCREENS: dict[str, tuple[Prepare, dict[str, Any]]] = {
    "flux": (streaming, LOCAL),
    "arret": (stopped, LOCAL),
    "statuts": (statuses, LOCAL),
    "repli": (fallback, LOCAL),
    "accord": (consent, REMOTE),
    "fausse": (report, LOCAL),
    "reglages_modele": (model_settings, REMOTE),
}
LEAVING = "".join(f"[cip/CP2/c{n}] Il explique le cadre de l'entretien.\n" for n in range(1, 30))


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", list(MODEL_SCREENS))
def test_screen_of_the_model_engine(
    snap_compare: Any, screen: str, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("shutil.which", lambda name: None)
    prepare, chosen = MODEL_SCREENS[screen]
    app = JalonApp(model_backend(chosen))
    assert snap_compare(app, terminal_size=size, run_before=frozen(prepare))


KEPT = (
    ("2026-03-02", "Que sait faire un conseiller en insertion professionnelle ?", 3),
    ("2026-02-27", "Préparer l'entretien technique", 12),
    ("2026-02-13", MIXED, 1),
)


def fill(stockage: Stockage) -> None:
    """Conversations of known days, and a question never sent."""
    answer = FixedService().answer(MIXED)
    with stockage.ecrire() as session:
        for day, title, count in KEPT:
            for number in range(count):
                conversations.ajouter(session, day, f"{title} {number}", answer)
            row = session.get(tables.Conversation, day)
            assert row is not None
            row.titre, row.modifie_le = title, f"{day}T10:00:00.000Z"
        brouillons.garder(session, brouillons.SAISIE, "et pour le CCP2, combien de")


async def documents(pilot: Pilot[None]) -> None:
    await ready(pilot)
    await app_of(pilot).store.ask(fill)
    await pilot.press("f8")
    await until(pilot, lambda: isinstance(pilot.app.screen, DocumentsScreen))
    screen = pilot.app.screen
    assert isinstance(screen, DocumentsScreen)
    await until(pilot, lambda: screen.rows.items)


async def searching(pilot: Pilot[None]) -> None:
    await documents(pilot)
    await pilot.press("slash", *"technique")
    await until(pilot, lambda: "12 échanges" in shown(pilot))


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", ["documents", "recherche"])
def test_screen_of_what_is_kept(
    snap_compare: Any, backend: MemoryBackend, screen: str, size: tuple[int, int], theme: str
) -> None:
    backend.settings = backend.settings.model_copy(update={"theme": theme})
    backend.keeps = True
    prepare = documents if screen == "documents" else searching
    app = JalonApp(backend, theme=theme)
    assert snap_compare(app, terminal_size=size, run_before=frozen(prepare))


@pytest.mark.parametrize("screen", ["vide", "reponse", "lecteur", "referentiels"])
def test_screen_in_a_narrow_terminal(
    snap_compare: Any, backend: MemoryBackend, screen: str
) -> None:
    app = JalonApp(backend)
    assert snap_compare(app, terminal_size=(60, 20), run_before=frozen(SCREENS[screen]))


@pytest.mark.parametrize("screen", ["reponse", "referentiels"])
def test_screen_in_the_terminal_s_own_colours(
    snap_compare: Any, backend: MemoryBackend, screen: str
) -> None:
    backend.settings = backend.settings.model_copy(update={"theme": "ansi"})
    app = JalonApp(backend, theme="ansi")
    assert snap_compare(app, terminal_size=(80, 24), run_before=frozen(SCREENS[screen]))


def test_screen_of_a_tiny_terminal(snap_compare: Any, backend: MemoryBackend) -> None:
    async def wait(pilot: Pilot[None]) -> None:
        await until(pilot, lambda: len(pilot.app.screen_stack) == 2)
        assert room(pilot)

    assert snap_compare(JalonApp(backend), terminal_size=(40, 10), run_before=wait)
