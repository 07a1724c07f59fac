"""What is asked and typed is kept, found again, and deleted; a disk that fails stops nobody."""

import sqlite3
from contextlib import closing

import pytest
from textual.widgets import Input

from assistant.stockage import brouillons, connexion, conversations, sauvegarde
from assistant.stockage.base import ouvrir
from assistant.stockage.chemins import NOM, dossier
from assistant.stockage.fautes import StockageError
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import MIXED, SIMPLE
from tests.tui.helpers import Run, app_of, ask, notices, ready, room, shown, type_text, until
from tui.screens.documents import NONE, NOT_FOUND, DocumentsScreen
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
from tui.widgets.conversation import BATCH
from tui.widgets.reader import Reader


@pytest.fixture(autouse=True)
def _keeping(backend: MemoryBackend) -> None:
    backend.keeps = True


def kept() -> list[tuple[str, int]]:
    """The conversations of the file, read by another, and how many questions each has."""
    stockage = ouvrir()
    with stockage.lire() as session:
        found = [(item.titre, item.questions) for item in conversations.liste(session)]
    stockage.fermer()
    return found


def unsent() -> list[str]:
    stockage = ouvrir()
    with stockage.lire() as session:
        found = [draft.contenu for draft in brouillons.liste(session, brouillons.SAISIE)]
    stockage.fermer()
    return found


async def documents(pilot: Run) -> DocumentsScreen:
    await pilot.press("f8")
    await until(pilot, lambda: isinstance(pilot.app.screen, DocumentsScreen))
    screen = pilot.app.screen
    assert isinstance(screen, DocumentsScreen)
    await until(pilot, lambda: screen.rows.items or NONE in shown(pilot))
    return screen


async def told(pilot: Run) -> None:
    """Whatever was put in the store is done."""
    await app_of(pilot).store.ask(lambda stockage: None)


async def test_a_turn_is_kept_once_it_is_shown(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, MIXED)
        await told(pilot)
        assert kept() == [(MIXED, 1)]
        await ask(pilot, SIMPLE)
        await told(pilot)
        assert kept() == [(MIXED, 2)]


async def test_a_conversation_of_before_goes_on_with_its_citations(opened: Opener) -> None:
    async with opened() as pilot:
        for number in range(BATCH + 3):
            await ask(pilot, f"{SIMPLE} {number}")
    async with opened() as pilot:
        await ready(pilot)
        await documents(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is room(pilot))
        conversation = room(pilot).conversation
        await until(pilot, lambda: len(conversation.turns) == BATCH)
        assert "▲ 3 échanges plus haut" in shown(pilot)
        assert conversation.turns[-1].exchange.question == f"{SIMPLE} {BATCH + 2}"
        room(pilot).action_earlier()
        await until(pilot, lambda: conversation.hidden == 0)
        await pilot.press("tab", "enter")
        await until(pilot, lambda: pilot.app.screen.query(Reader))
        await pilot.press("escape")
        await ask(pilot, MIXED)
        await told(pilot)
        assert kept() == [(f"{SIMPLE} 0", BATCH + 4)]
        service = app_of(pilot).engine.backend.service  # type: ignore[attr-defined]
        assert len(service.threads[-1]) == BATCH + 3


async def test_what_is_typed_is_kept_and_offered_back(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "combien de pages pour")
        await until(pilot, lambda: unsent() == ["combien de pages pour"])
        await type_text(pilot, " le dossier")
    assert unsent() == ["combien de pages pour le dossier"]
    async with opened() as pilot:
        await ready(pilot)
        await until(pilot, lambda: notices(pilot))
        assert "↑ pour la reprendre" in notices(pilot)[0]
        await pilot.press("up")
        assert room(pilot).prompt.text == "combien de pages pour le dossier"
        await type_text(pilot, " ?")
        await until(pilot, lambda: unsent() == ["combien de pages pour le dossier ?"])
        await pilot.press("enter")
        await until(pilot, lambda: unsent() == [])
    assert kept() == [("combien de pages pour le dossier ?", 1)]


async def test_a_long_question_is_kept_with_its_lines(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "une ligne")
        await pilot.press("ctrl+j", *"deux")
        await until(pilot, lambda: unsent() == ["une ligne\ndeux"])


async def test_commands_and_questions_of_before_are_no_drafts(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("up")
        assert room(pilot).prompt.text == SIMPLE
    assert unsent() == []
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "/ai")
    assert unsent() == []


async def test_a_draft_emptied_is_forgotten(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "abc")
        await until(pilot, lambda: unsent() == ["abc"])
        await pilot.press("backspace", "backspace", "backspace")
        await until(pilot, lambda: unsent() == [])


async def test_an_unsent_question_is_taken_up_again_from_the_documents(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "et la suite")
        await told(pilot)
    async with opened() as pilot:
        await ready(pilot)
        await documents(pilot)
        assert "Questions inachevées" in shown(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: room(pilot).prompt.text == "et la suite")


async def test_one_comes_back_to_the_list(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        for _ in range(3):
            screen = await documents(pilot)
            await until(pilot, lambda screen=screen: screen.rows.has_focus)
            await pilot.press("enter")
            await until(pilot, lambda: pilot.app.screen is app_of(pilot).asking_room)


async def test_words_find_a_question_or_an_answer(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await ask(pilot, MIXED)
        screen = await documents(pilot)
        await pilot.press("slash", *"confidentialites")
        await until(pilot, lambda: "2 échanges contiennent" in shown(pilot))
        assert "la confidentialité" in shown(pilot)
        assert [item.value is None for item in screen.rows.items] == [True, False, False]
        screen.query_one(Input).value = "gratin"
        await until(pilot, lambda: NOT_FOUND in shown(pilot))
        await pilot.press("escape")
        await until(pilot, lambda: len(screen.rows.items) == 1)
        assert screen.rows.has_focus
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is room(pilot))


async def test_a_letter_typed_on_the_list_begins_the_search(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await ask(pilot, MIXED)
        screen = await documents(pilot)
        await until(pilot, lambda: screen.rows.has_focus)
        await pilot.press(*"rcconf")
        await until(pilot, lambda: screen.query_one(Input).value == "rcconf")
        await pilot.press("escape", *"confidentialité")
        await until(pilot, lambda: "2 échanges contiennent" in shown(pilot))
        await pilot.press("enter", "s")
        await until(pilot, lambda: screen.query_one(Input).value == "confidentialités")
        assert screen.query_one(Input).has_focus


async def test_a_turn_that_was_found_is_opened_in_view(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        for number in range(BATCH + 3):
            await ask(pilot, f"{SIMPLE} {'zèbre' if number == 1 else number}")
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        await documents(pilot)
        await pilot.press("slash", *"zebres")
        await until(pilot, lambda: "1 échange contient" in shown(pilot))
        await pilot.press("enter", "enter")
        await until(pilot, lambda: pilot.app.screen is app_of(pilot).asking_room)
        conversation = room(pilot).conversation
        await until(pilot, lambda: conversation.hidden == 1)
        first = conversation.turns[0]
        assert first.exchange.question == f"{SIMPLE} zèbre"
        await until(pilot, lambda: first.region.y == conversation.region.y)


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
