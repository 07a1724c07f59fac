"""What the home and the first steps look like, at the two sizes promised, and at the smallest."""

from datetime import date
from typing import Any

import pytest

from assistant.accueil import Reprise, Trace
from assistant.avis import accueil_path
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import Run, ready, room, until
from tests.tui.test_instantanes import Prepare, frozen
from tui.app import JalonApp
from tui.screens.premiers_pas import PremiersPasScreen

SIZES = [(60, 20), (80, 24), (120, 40)]
REPRISE = Reprise(
    Trace("a", "C'est combien de temps l'entretien technique ?", "2026-11-26"),
    Trace("b", "Deuxième entretien avec une personne du PLIE", "2026-11-25", "analyse", 2),
    Trace("c", "Entretien simulé avec Didier, 46 ans", "2026-11-24", "débriefing"),
    ("cip/CP2/c1", "cip/CP2/c2", "cip/CP2/c3"),
    "2027-03-12",
)


async def home(pilot: Run) -> None:
    await ready(pilot)
    await until(pilot, lambda: room(pilot).welcome and room(pilot).welcome.profil == "stagiaire")
    welcome = room(pilot).welcome
    assert welcome is not None
    welcome.tell(REPRISE, "stagiaire", {}, date(2026, 11, 26))
    await pilot.press("tab")


async def first(pilot: Run) -> None:
    await ready(pilot)
    await until(pilot, lambda: isinstance(pilot.app.screen, PremiersPasScreen))


async def second(pilot: Run) -> None:
    await first(pilot)
    await pilot.press("down", "enter")


async def third(pilot: Run) -> None:
    await second(pilot)
    await pilot.press("down", "enter")


SCREENS: dict[str, Prepare] = {"accueil": home, "qui": first, "lequel": second, "ici": third}


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", list(SCREENS))
def test_screen(
    snap_compare: Any, backend: MemoryBackend, screen: str, size: tuple[int, int]
) -> None:
    if screen == "accueil":
        backend.settings = backend.settings.model_copy(update={"profil": "stagiaire"})
    else:
        accueil_path().unlink()
    app = JalonApp(backend)
    assert snap_compare(app, terminal_size=size, run_before=frozen(SCREENS[screen]))
