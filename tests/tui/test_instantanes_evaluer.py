"""What the self-evaluation looks like, over the real référentiels, at the sizes promised."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from assistant.autoevaluation.comparaison import comparer
from assistant.autoevaluation.modele import FORMATION, Etape, Etat, Lien, Position, Preuve
from assistant.autoevaluation.suggestion import Suggestion
from assistant.stockage import tables
from assistant.stockage.autoevaluation import DepotAutoevaluation
from assistant.stockage.base import ouvrir
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import app_of, ready, shown, until
from tui.app import JalonApp
from tui.screens.carte import CarteScreen
from tui.screens.comparaison import ComparaisonScreen
from tui.screens.evaluer import EvaluerScreen
from tui.screens.filtre import FiltreScreen
from tui.screens.plan import PlanScreen
from tui.screens.preuve import PreuveScreen
from tui.screens.suggestions import SuggestionsScreen
from tui.widgets.picklist import PickList

Prepare = Callable[[Pilot[None]], Awaitable[None]]
RECIT = (
    "J'ai posé le cadre de l'entretien et la confidentialité, puis reformulé la demande. Nous avons"
    " fait la liste de ses atouts et de ses freins."
)
DAYS = {"1": "2026-03-01T09:00:00.000Z", "2": "2026-03-12T09:00:00.000Z"}


def kept_before() -> None:
    """Two days of work: fixed dates, so that pictures do not move."""
    stockage = ouvrir()
    depot = DepotAutoevaluation(stockage)
    with stockage.ecrire() as session:
        for name, level, day in (
            ("cip/CP1/c1", 1, "1"),
            ("cip/CP1/c2", 0, "1"),
            ("cip/CP2/c1", 2, "1"),
            ("cip/CP2/c2", 1, "1"),
            ("cip/CP2/c2", 2, "2"),
            ("cip/CP2/c3", 3, "2"),
        ):
            session.add(tables.Position(noeud=name, niveau=level, date=DAYS[day]))
    depot.garder_preuve(
        Preuve("", "2026-03-10", "stage, mission locale", RECIT, "accord", (Lien("cip/CP2/c2"),))
    )
    depot.garder_etape(
        Etape("", "CP1, critère 2 : trouver une situation", "cip/CP1/c2", "2099-04-01")
    )
    depot.garder_etape(Etape("", "Relire la charte de la structure", "", "", True))
    depot.garder_brouillon("où vous en étiez", {"noeud": "cip/CP2/c2"})
    stockage.fermer()


async def entered(pilot: Pilot[None]) -> None:
    await ready(pilot)
    await pilot.press("f6")
    await until(pilot, lambda: isinstance(pilot.app.screen, EvaluerScreen))
    await until(pilot, lambda: "critère 2 sur 5" in shown(pilot))


async def to_be_backed(pilot: Pilot[None]) -> None:
    await entered(pilot)
    await pilot.press("right")
    await until(pilot, lambda: "À étayer" in shown(pilot))


async def interfede(pilot: Pilot[None]) -> None:
    await entered(pilot)
    app_of(pilot).choose_scope("interfede")
    await until(pilot, lambda: "savoir-faire 1" in shown(pilot))


async def over(pilot: Pilot[None], key: str, kind: type) -> None:
    await entered(pilot)
    await pilot.press(key)
    await until(pilot, lambda: isinstance(pilot.app.screen, kind))


async def card(pilot: Pilot[None]) -> None:
    await over(pilot, "c", CarteScreen)
    await pilot.press("down")


async def plan(pilot: Pilot[None]) -> None:
    await over(pilot, "l", PlanScreen)


async def evidence(pilot: Pilot[None]) -> None:
    await over(pilot, "p", PreuveScreen)
    screen = pilot.app.screen
    await until(pilot, lambda: screen._written is not None)  # type: ignore[attr-defined]
    screen.query_one("#p-date", Input).value = "10/03/2026"
    screen.query_one("#p-ou", Input).value = "stage, mission locale"
    screen.query_one("#p-fait", TextArea).text = RECIT
    await until(pilot, lambda: "Brouillon gardé." in shown(pilot))


FEW = 20
"""Lines that a word leaves, of the hundreds of the list."""


async def chosen(pilot: Pilot[None]) -> None:
    await over(pilot, "g", FiltreScreen)
    await pilot.press(*"confidentialite")
    picker = pilot.app.screen.query_one(PickList)
    await until(pilot, lambda: len(picker.items) < FEW)


async def side_by_side(pilot: Pilot[None]) -> None:
    """Beside a trainer's grid, with what he or she saw."""
    await entered(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, EvaluerScreen)
    assert screen.grille is not None
    seen = Preuve("", "2026-03-14", "salle", "a laissé parler", "", (Lien("cip/CP2/c2"),))
    positions = (
        Position("cip/CP2/c2", 1, "2026-03-14"),
        Position("cip/CP2/c3", 1, "2026-03-14"),
        Position("cip/CP2/c1", 2, "2026-03-14"),
    )
    other = Etat(positions, (seen,), (), FORMATION)
    names = ("vous", "formation")
    rows = comparer(screen.grille, screen.etat, other)
    await pilot.app.push_screen(ComparaisonScreen(rows, names))
    await pilot.press("down")


async def suggestions(pilot: Pilot[None]) -> None:
    """Fixed lines: what the search finds moves with the data."""
    await over(pilot, "u", SuggestionsScreen)
    screen = pilot.app.screen
    assert isinstance(screen, SuggestionsScreen)
    await until(pilot, lambda: screen.ready)
    screen.found = fixed(screen, "cip/CP2/c3", "cip/CP1/c5", "rncp36128/2.1/c1")
    screen.neighbours = fixed(screen, "rncp37504/2.1/c1", "rncp37504/2.5/c1")
    screen.label = "Rapprochement de l'outil, sans valeur d'équivalence (état au 26/11/2026)."
    screen.answers = {"cip/CP2/c3": "acceptee", "cip/CP1/c5": "refusee"}
    screen.refill("cip/CP2/c3")


def fixed(screen: SuggestionsScreen, *names: str) -> dict[str, Suggestion]:
    words = (("entretien", "cadre"), ("demande",), 6.0)
    return {name: Suggestion(screen.grille.lignes[name], *words) for name in names}


SCREENS: dict[str, Prepare] = {
    "critere": entered,
    "a_etayer": to_be_backed,
    "interfede": interfede,
    "carte": card,
    "plan": plan,
    "preuve": evidence,
    "liste": chosen,
    "comparaison": side_by_side,
    "suggestions": suggestions,
}


def frozen(prepare: Prepare) -> Prepare:
    async def run(pilot: Pilot[None]) -> None:
        kept_before()
        await prepare(pilot)
        for field in pilot.app.screen.query(Input):
            field.cursor_blink = False
        for area in pilot.app.screen.query(TextArea):
            area.cursor_blink = False
        app_of(pilot).clear_notifications()
        await pilot.pause()

    return run


@pytest.mark.parametrize("size", [(80, 24), (120, 40)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("screen", list(SCREENS))
def test_screen(
    snap_compare: Any, real_backend: MemoryBackend, screen: str, size: tuple[int, int]
) -> None:
    real_backend.keeps = True
    app = JalonApp(real_backend)
    assert snap_compare(app, terminal_size=size, run_before=frozen(SCREENS[screen]))


@pytest.mark.parametrize("screen", ["a_etayer", "carte", "interfede"])
def test_screen_in_a_small_terminal(
    snap_compare: Any, real_backend: MemoryBackend, screen: str
) -> None:
    real_backend.keeps = True
    app = JalonApp(real_backend)
    assert snap_compare(app, terminal_size=(60, 20), run_before=frozen(SCREENS[screen]))


@pytest.mark.parametrize("screen", ["a_etayer", "carte"])
def test_screen_in_sixteen_colours(
    snap_compare: Any, real_backend: MemoryBackend, screen: str
) -> None:
    real_backend.keeps = True
    real_backend.settings = real_backend.settings.model_copy(update={"theme": "ansi"})
    app = JalonApp(real_backend, theme="ansi")
    assert snap_compare(app, terminal_size=(80, 24), run_before=frozen(SCREENS[screen]))
