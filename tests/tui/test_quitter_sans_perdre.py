"""What is typed and not sent is given back, however soon after the last key one quits."""

import pytest
from textual.widgets import TextArea

from assistant.stockage import brouillons
from assistant.stockage.base import ouvrir
from assistant.stockage.purge import Cible, purger
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.entrainer import TURNS, begun, entered, kept, say, seance, talking
from tests.tui.helpers import Run, ready, strike, until
from tests.tui.preparer import interviewing
from tests.tui.test_jury import asked
from tests.tui.test_jury import kept as answers
from tui.app import JalonApp
from tui.screens.convenu import ConvenuScreen
from tui.screens.entrainer import EntrainerScreen
from tui.seance import ECRITURE, ENTRETIEN

SAID = "Et vos enfants ?"


def drafts(genre: str) -> list[str]:
    stockage = ouvrir()
    with stockage.lire() as session:
        found = [draft.contenu for draft in brouillons.liste(session, genre)]
    stockage.fermer()
    return found


async def quit_at_once(pilot: Run, *typed: str) -> None:
    """Every key before any is read."""
    strike(pilot, *typed, "ctrl+q")
    await until(pilot, lambda: pilot.app._exit)


async def taken_up(pilot: Run) -> EntrainerScreen:
    """The rehearsal kept last, opened from the start of the room."""
    screen = await entered(pilot)
    await until(pilot, lambda: len(screen.rows.items) > 1)
    (row,) = [item for item in screen.rows.items if item.value and "garde:" in item.value]
    screen.rows.set_items(screen.rows.items, row.value)
    await pilot.press("enter")
    await until(pilot, lambda: screen.seance is not None)
    return screen


@pytest.mark.usefixtures("training")
@pytest.mark.parametrize("said", [SAID, "Nous allons revoir ensemble ce qui compte. " * 5])
async def test_a_sentence_not_said_is_given_back_with_its_rehearsal(
    opened: Opener, said: str
) -> None:
    async with opened() as pilot:
        screen = await talking(pilot)
        await say(pilot, screen, TURNS[0])
        await quit_at_once(pilot, *said)
    assert drafts(brouillons.REPLIQUE) == [said.strip()]
    async with opened() as pilot:
        screen = await taken_up(pilot)
        assert screen.step == ENTRETIEN
        await until(pilot, lambda: screen.prompt.typed == said.strip())
        await pilot.press("enter")
        await until(pilot, lambda: len(seance(screen).turns) == 2 and not seance(screen).saying)
        assert seance(screen).turns[1].texte == said.strip()
        screen.flush()
        await pilot.app.store.ask(lambda stockage: None)  # type: ignore[attr-defined]
        assert drafts(brouillons.REPLIQUE) == []


@pytest.mark.usefixtures("training")
async def test_a_first_sentence_not_said_keeps_its_rehearsal(opened: Opener) -> None:
    async with opened() as pilot:
        await talking(pilot)
        await quit_at_once(pilot, *SAID)
    async with opened() as pilot:
        screen = await taken_up(pilot)
        await until(pilot, lambda: screen.prompt.text == SAID)


@pytest.mark.usefixtures("training")
async def test_a_sentence_not_said_stays_with_its_rehearsal(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await talking(pilot)
        screen.prompt.type(SAID)
        await pilot.press("escape")
        await until(pilot, lambda: screen.seance is None)
        assert screen.prompt.text == ""
        await begun(pilot, seed="mardi")
        assert seance(screen).phrase == ""
        screen.leave()
        screen = await taken_up(pilot)
        await until(pilot, lambda: screen.prompt.text == SAID)


@pytest.mark.usefixtures("training")
async def test_a_rehearsal_that_is_deleted_takes_what_was_going_to_be_said(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        screen = await talking(pilot)
        name = seance(screen).identifiant
        await quit_at_once(pilot, *SAID)
    assert drafts(brouillons.REPLIQUE) == [SAID]
    stockage = ouvrir()
    purger(stockage, Cible(transcription=name))
    stockage.fermer()
    assert drafts(brouillons.REPLIQUE) == []


@pytest.mark.usefixtures("training")
async def test_notes_of_the_preparation_are_kept(opened: Opener) -> None:
    async with opened() as pilot:
        await begun(pilot)
        await quit_at_once(pilot, *SAID)
    assert [row["notes"] for row in kept()] == [SAID]
    async with opened() as pilot:
        screen = await taken_up(pilot)
        assert screen.query_one("#notes", TextArea).text == SAID


@pytest.mark.usefixtures("training")
async def test_a_synthesis_is_kept(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await talking(pilot)
        await say(pilot, screen, TURNS[0])
        screen.go(ECRITURE)
        await until(pilot, lambda: screen.query_one("#synthese").has_focus)
        await quit_at_once(pilot, *SAID)
    assert [row["synthese"] for row in kept()] == [SAID]


async def test_an_answer_to_the_jury_is_kept(real_backend: MemoryBackend) -> None:
    real_backend.keeps = True
    async with JalonApp(real_backend).run_test() as pilot:
        await asked(pilot, partie="2")
        await quit_at_once(pilot, *SAID)
    assert [said.texte for said in answers().values()] == [SAID]


async def test_what_is_agreed_is_kept(opened: Opener, backend: MemoryBackend) -> None:
    backend.keeps = True
    async with opened() as pilot:
        await interviewing(pilot)
        await pilot.press("c")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConvenuScreen))
        await quit_at_once(pilot, *"Revoir mardi")
    assert drafts("convenu") == ["Revoir mardi"]


async def test_marks_without_a_point_are_no_agreement(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.keeps = True
    async with opened() as pilot:
        await interviewing(pilot)
        await pilot.press("c")
        await until(pilot, lambda: isinstance(pilot.app.screen, ConvenuScreen))
        await quit_at_once(pilot, *"- ")
    assert drafts("convenu") == []


async def test_a_question_is_kept(opened: Opener, backend: MemoryBackend) -> None:
    backend.keeps = True
    async with opened() as pilot:
        await ready(pilot)
        await quit_at_once(pilot, *"Combien de pages ?")
    assert drafts(brouillons.SAISIE) == ["Combien de pages ?"]
