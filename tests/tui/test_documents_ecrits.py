"""What is written in other rooms is found again in « Mes documents », and opened where it was."""

import pytest
from textual.widgets import Input, Static

from assistant.analyse.carnet import garder, pages
from assistant.analyse.redaction import Redaction
from assistant.autoevaluation.modele import Lien, Preuve
from assistant.entretien.suite import GENRE
from assistant.stockage import brouillons
from assistant.stockage.autoevaluation import DepotAutoevaluation
from assistant.stockage.base import ouvrir
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import SIMPLE
from tests.tui.helpers import Run, ask, ready, shown, until
from tui.screens.analyser import AnalyserScreen
from tui.screens.documents import NOT_FOUND, DocumentsScreen
from tui.screens.evaluer import EvaluerScreen
from tui.screens.pick import PickScreen
from tui.screens.preparer import PreparerScreen
from tui.widgets.editor import Editor


@pytest.fixture(autouse=True)
def _keeping(backend: MemoryBackend) -> None:
    backend.keeps = True
    stockage = ouvrir()
    ecrit = Redaction(cadre="referentiel").ecrire("Un accueil du mardi, sans rendez-vous.")
    garder(stockage, ecrit, "ecrit-1")
    with stockage.ecrire() as session:
        meta = {"date": "2026-03-12", "type": "suivi", "structure": "Les Tilleuls"}
        said = "Moi : appeler le centre\nElle : apporter son relevé"
        brouillons.garder(session, GENRE, said, "convenu-1", "suivi, Les Tilleuls", meta)
    stockage.fermer()


async def documents(pilot: Run) -> DocumentsScreen:
    await ready(pilot)
    await pilot.press("f8")
    await until(pilot, lambda: isinstance(pilot.app.screen, DocumentsScreen))
    screen = pilot.app.screen
    assert isinstance(screen, DocumentsScreen)
    await until(pilot, lambda: screen.rows.items)
    return screen


async def picked(pilot: Run, screen: DocumentsScreen, name: str) -> None:
    screen.rows.set_items(screen.rows.items, name)
    await pilot.press("enter")


async def test_writings_and_interviews_are_listed_with_their_title_and_day(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await documents(pilot)
        words = shown(pilot)
        assert "Analyse, Un accueil du mardi" in words
        assert "Entretien, suivi, Les Tilleuls\u00a0: Moi" in words
        rows = [str(item.content) for item in screen.rows.items if item.value == "ecrit-1"]
        assert rows[0][:10].count("/") == 2


async def test_an_analysis_is_opened_again_on_its_desk(opened: Opener) -> None:
    async with opened() as pilot:
        await picked(pilot, await documents(pilot), "ecrit-1")
        await until(pilot, lambda: isinstance(pilot.app.screen, AnalyserScreen))
        screen = pilot.app.screen
        assert isinstance(screen, AnalyserScreen)
        await until(pilot, lambda: screen.writing)
        assert screen.identifiant == "ecrit-1"
        assert screen.query_one(Editor).text == "Un accueil du mardi, sans rendez-vous."
        await pilot.press("f8", "enter")  # on the desk already: it is the same
        await until(pilot, lambda: pilot.app.screen is screen)
    stockage = ouvrir()
    assert [page.id for page in pages(stockage)] == ["ecrit-1"]
    stockage.fermer()


async def test_what_was_agreed_starts_the_next_preparation(opened: Opener) -> None:
    async with opened() as pilot:
        await picked(pilot, await documents(pilot), "convenu-1")
        await until(pilot, lambda: isinstance(pilot.app.screen, PreparerScreen))
        screen = pilot.app.screen
        assert isinstance(screen, PreparerScreen)
        await until(pilot, lambda: screen.convenu is not None)
        guide = screen.query_one("#guide", Static)
        await until(pilot, lambda: "appeler le centre" in str(guide.content))
        assert screen.query_one("#field-structure").value == "Les Tilleuls"  # type: ignore[attr-defined]


async def test_words_find_writings_as_they_find_answers(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        screen = await documents(pilot)
        screen.query_one("#search", Input).value = "accueil mardi"
        await until(pilot, lambda: "1 écrit contient ces mots" in shown(pilot))
        assert "Les Tilleuls" not in shown(pilot)
        screen.query_one("#search", Input).value = "zzyzx"
        await until(pilot, lambda: NOT_FOUND in shown(pilot))


async def test_a_writing_is_deleted_from_the_list_after_a_yes(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await documents(pilot)
        screen.rows.set_items(screen.rows.items, "ecrit-1")
        await pilot.press("delete")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        said = shown(pilot)
        assert "Supprimer l'analyse «\u00a0" in said
        assert "caractères" not in said
        assert "disparaît aussi des sauvegardes. Ctrl+Z revient en arrière" in said
        assert pilot.app.screen.styles.background.a == 1  # nothing of the room shows through
        await pilot.press("down", "enter")
        await until(pilot, lambda: pilot.app.screen is screen)
        await until(pilot, lambda: "ecrit-1" not in screen.writings)
    stockage = ouvrir()
    assert pages(stockage) == []
    stockage.fermer()


async def test_an_evidence_is_found_by_its_words_and_leads_to_its_criterion(
    opened: Opener,
) -> None:
    stockage = ouvrir()
    link = (Lien("cip/CP2/c3"),)
    preuve = Preuve("", "2026-03-12", "stage", "j'ai reçu Sophie", "un accord", link)
    DepotAutoevaluation(stockage).garder_preuve(preuve)
    stockage.fermer()
    async with opened() as pilot:
        await ready(pilot)
        screen = await documents(pilot)
        screen.query_one("#search", Input).value = "sophi"
        await until(pilot, lambda: "1 preuve contient ce mot" in shown(pilot))
        screen.rows.focus()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, EvaluerScreen))
        await until(pilot, lambda: room_of(pilot).place == "cip/CP2/c3")


def room_of(pilot: Run) -> EvaluerScreen:
    screen = pilot.app.screen
    assert isinstance(screen, EvaluerScreen)
    return screen
