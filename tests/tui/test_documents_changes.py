"""What is kept is renamed, deleted, saved for another day; and what happens when it cannot be."""

import sqlite3
from contextlib import closing

import pytest
from textual.widgets import Input

from assistant.stockage import connexion, sauvegarde
from assistant.stockage.chemins import NOM, dossier
from assistant.stockage.fautes import StockageError
from tests.tui.conftest import Opener
from tests.tui.documents import documents, kept, unsent
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import MIXED, SIMPLE
from tests.tui.helpers import app_of, ask, notices, ready, room, shown, told, type_text, until
from tui.screens.documents import NONE, DocumentsScreen
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen

pytestmark = pytest.mark.usefixtures("keeping")


async def test_a_conversation_is_renamed(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await documents(pilot)
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        pilot.app.screen.query_one(Input).value = "Le cadre"
        await pilot.press("enter")
        await until(pilot, lambda: "Le cadre" in shown(pilot))
    assert kept() == [("Le cadre", 1)]


async def test_a_conversation_is_deleted_after_a_yes(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await documents(pilot)
        for answer in (("enter",), ("down", "enter")):
            await pilot.press("delete")
            await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
            await pilot.press(*answer)
            await until(pilot, lambda: isinstance(pilot.app.screen, DocumentsScreen))
            await told(pilot)
            if answer == ("enter",):
                assert kept() == [(SIMPLE, 1)]
        await until(pilot, lambda: NONE in shown(pilot))
        assert kept() == []
        assert app_of(pilot).asking_room.conversation.exchanges == []


async def test_an_unsent_question_is_deleted_after_a_yes(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "à oublier")
    async with opened() as pilot:
        await ready(pilot)
        await documents(pilot)
        await pilot.press("delete")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: NONE in shown(pilot))
    assert unsent() == []


async def test_a_jalon_left_open_makes_the_backup_of_the_next_day(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        monkeypatch.setattr(sauvegarde, "today", lambda: "2030-01-02")
        await ask(pilot, MIXED)
        await told(pilot)
        assert (dossier() / "sauvegardes" / "jalon-2030-01-02.sqlite").exists()


async def test_a_new_conversation_leaves_the_other_among_the_documents(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await type_text(pilot, "/nouvelle")
        await pilot.press("enter")
        await until(pilot, lambda: not room(pilot).conversation.exchanges)
        await ask(pilot, MIXED)
        await told(pilot)
        assert kept() == [(MIXED, 1), (SIMPLE, 1)]


async def test_clearing_a_conversation_deletes_what_was_kept_of_it(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await type_text(pilot, "/effacer")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: not room(pilot).conversation.exchanges)
        await until(pilot, lambda: kept() == [])


async def test_storage_that_cannot_be_opened_is_one_line_and_stops_nobody(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.storage_fault = StockageError("Vos données ne peuvent pas être ouvertes : fermé.")
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await until(pilot, lambda: notices(pilot))
        assert notices(pilot) == [
            "Vos données ne peuvent pas être ouvertes : fermé. Jalon continue sans rien garder."
        ]
        await ask(pilot, MIXED)
        await pilot.press("f8")
        await until(pilot, lambda: "fermé" in shown(pilot))
        assert len(notices(pilot)) == 1


async def test_a_write_refused_for_a_time_is_told_once_and_done_with_the_next(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connexion, "WAIT", 0.02)
    async with opened() as pilot:
        await ready(pilot)
        await told(pilot)
        with closing(sqlite3.connect(dossier() / NOM, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            await ask(pilot, SIMPLE)
            await ask(pilot, MIXED)
            await told(pilot)
            await until(pilot, lambda: notices(pilot))
            assert len(notices(pilot)) == 1
            assert "un autre Jalon y écrit depuis trop longtemps. Jalon c" in notices(pilot)[0]
        await ask(pilot, f"{SIMPLE} 2")
        await told(pilot)
        assert kept() == [(SIMPLE, 3)]
