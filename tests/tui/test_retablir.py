"""A deletion is done at once and for good; one key takes it back while one stays in the room."""

from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from assistant.signalement import lire as reports
from assistant.signalement import signaler
from assistant.stockage import brouillons, conversations, transcriptions
from assistant.stockage.base import Stockage
from assistant.stockage.corbeille import copier, remettre
from assistant.stockage.purge import Cible, purger
from tests.tui.conftest import Opener
from tests.tui.fixed import MIXED, SIMPLE, FixedService
from tests.tui.helpers import Run, app_of, ask, notices, ready, room, shown, type_text, until
from tui.screens.documents import NONE, DocumentsScreen
from tui.screens.pick import PickScreen

pytestmark = pytest.mark.usefixtures("keeping")


def test_a_conversation_comes_back_with_its_turns_its_claims_and_its_words(
    stockage: Stockage,
) -> None:
    answer = FixedService().answer(MIXED)
    with stockage.ecrire() as session:
        for question in (SIMPLE, MIXED):
            conversations.ajouter(session, "a" * 32, question, answer, "cip")
        conversations.ajouter(session, "b" * 32, SIMPLE, answer)
    signaler(MIXED, answer, "Une remarque")
    before = everything(stockage)
    copie = copier(stockage, Cible(conversation="a" * 32))
    purger(stockage, Cible(conversation="a" * 32))
    assert reports() == []
    with stockage.lire() as session:
        assert conversations.lire(session, "a" * 32) == []
        assert found(session) == {"b" * 32}
    remettre(stockage, copie)
    assert everything(stockage) == before
    assert len(reports()) == 1
    with stockage.lire() as session:
        assert [turn.question for turn in conversations.lire(session, "a" * 32)] == [SIMPLE, MIXED]
        assert found(session) == {"a" * 32, "b" * 32}


def found(session: Session) -> set[str]:
    """The conversations that the search finds by a word of their answers."""
    return {place.conversation.id for place in conversations.chercher(session, "RSA")}


def everything(stockage: Stockage) -> dict[str, list[dict[str, object]]]:
    """Every row of every table but the numbers of the search."""
    from sqlalchemy import select

    from assistant.stockage import tables

    found = {}
    with stockage.lire() as session:
        for table in tables.Base.metadata.sorted_tables:
            rows = [dict(row) for row in session.execute(select(table)).mappings()]
            if table.name == tables.TexteCherche.__tablename__:
                rows = [{key: row[key] for key in row if key != "id"} for row in rows]
            found[table.name] = sorted(rows, key=str)
    return found


def test_a_writing_and_a_rehearsal_come_back(stockage: Stockage) -> None:
    with stockage.ecrire() as session:
        draft = brouillons.garder(session, "analyse", "Un écrit", titre="Titre", meta={"rang": 2})
        talk = transcriptions.garder(session, "fictif", {"genre": "simulation"}, "Répétition")
    before = everything(stockage)
    for cible in (Cible(brouillon=draft), Cible(transcription=talk)):
        copie = copier(stockage, cible)
        purger(stockage, cible)
        assert everything(stockage) != before
        remettre(stockage, copie)
        assert everything(stockage) == before


async def delete_first(pilot: Run) -> None:
    await pilot.press("delete")
    await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
    await pilot.press("down", "enter")
    await until(pilot, lambda: any("supprimé" in text for text in notices(pilot)))


async def in_documents(pilot: Run) -> None:
    await pilot.press("f8")
    await until(pilot, lambda: isinstance(pilot.app.screen, DocumentsScreen))
    await until(pilot, lambda: SIMPLE in shown(pilot))


def on_disk(words: str, home: Path) -> bool:
    """Whether any file of the person's holds these words."""
    return any(words.encode() in path.read_bytes() for path in home.rglob("*") if path.is_file())


async def test_a_deleted_conversation_is_gone_from_the_disk_and_comes_back_with_one_key(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await in_documents(pilot)
        await delete_first(pilot)
        await until(pilot, lambda: NONE in shown(pilot))
        assert not on_disk(SIMPLE, tmp_path)
        await pilot.press("ctrl+z")
        await until(pilot, lambda: SIMPLE in shown(pilot))
        assert "C'est rétabli." in notices(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: room(pilot).conversation.exchanges)


async def test_what_was_deleted_stays_so_once_the_room_is_left(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await in_documents(pilot)
        await delete_first(pilot)
        await pilot.press("f3", "f8")
        await until(pilot, lambda: NONE in shown(pilot))
        await pilot.press("ctrl+z")
        await until(pilot, lambda: "Il n'y a rien à rétablir ici." in notices(pilot))
        assert not on_disk(SIMPLE, tmp_path)


async def test_a_conversation_cleared_where_one_asks_comes_back_on_the_home(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await type_text(pilot, "/effacer")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: any("supprimé" in text for text in notices(pilot)))
        await pilot.press("ctrl+z")
        await until(pilot, lambda: room(pilot).welcome)
        await until(pilot, lambda: SIMPLE in str(room(pilot).welcome.content))


async def test_a_new_question_forgets_what_was_deleted(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        app_of(pilot).erasing.remember(ready_to_fail)
        await ask(pilot, SIMPLE)
        assert not await app_of(pilot).erasing.undo()


async def ready_to_fail() -> None:
    raise AssertionError("Nothing should come back.")
