"""What « Préparer » and « Mode entretien » look like, at the two sizes promised."""

from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.tui.doubles import MemoryBackend
from tests.tui.guides import small
from tests.tui.helpers import ready, until
from tests.tui.instantanes import SIZES, Shown, frozen
from tui.app import JalonApp
from tui.screens.convenu import ConvenuScreen
from tui.screens.entretien import EntretienScreen
from tui.screens.preparer import PreparerScreen
from tui.screens.urgence import UrgenceScreen


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    contenu = small()
    for module in (
        "knowledge.entretien",
        "assistant.entretien.court",
        "assistant.entretien.demande",
        "assistant.entretien.guide",
    ):
        monkeypatch.setattr(f"{module}.load_entretien", lambda: contenu)


async def filled(pilot: Pilot[None]) -> None:
    await ready(pilot)
    await pilot.press("f5")
    await until(pilot, lambda: isinstance(pilot.app.screen, PreparerScreen))
    screen = pilot.app.screen
    assert isinstance(screen, PreparerScreen)
    await pilot.press("right", "down", *"atelier", "down", *"débutants", "down")
    await until(
        pilot,
        lambda: (
            screen.guide is not None
            and screen.guide.lue.public is not None
            and screen.guide.lue.demande.type == "diagnostic"
        ),
    )


async def unknown(pilot: Pilot[None]) -> None:
    await filled(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, PreparerScreen)
    screen.query(Input)[1].value = "martiens"
    await until(pilot, lambda: screen.guide is not None and screen.guide.lue.public is None)


async def interview(pilot: Pilot[None]) -> None:
    await filled(pilot)
    await pilot.press("f7")
    await until(pilot, lambda: isinstance(pilot.app.screen, EntretienScreen))
    await pilot.press("right", "space", "down", "space", "down")


async def alert(pilot: Pilot[None]) -> None:
    await interview(pilot)
    await pilot.press("u")
    await until(pilot, lambda: isinstance(pilot.app.screen, UrgenceScreen))


async def agreed(pilot: Pilot[None]) -> None:
    await interview(pilot)
    await pilot.press("c")
    await until(pilot, lambda: isinstance(pilot.app.screen, ConvenuScreen))
    pilot.app.screen.query_one(TextArea).text = "Moi : appeler le centre avant vendredi"


SCREENS: dict[str, Shown] = {
    "preparer": filled,
    "inconnu": unknown,
    "entretien": interview,
    "urgence": alert,
    "convenu": agreed,
}


@pytest.mark.parametrize("theme", ["sombre", "clair"])
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", list(SCREENS))
def test_screen(
    snap_compare: Any, backend: MemoryBackend, screen: str, size: tuple[int, int], theme: str
) -> None:
    backend.settings = backend.settings.model_copy(update={"theme": theme})
    app = JalonApp(backend, theme=theme)
    assert snap_compare(app, terminal_size=size, run_before=frozen(SCREENS[screen]))
