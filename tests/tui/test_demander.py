from knowledge.errors import KnowledgeError
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import MIXED, NOTHING, SIMPLE
from tests.tui.helpers import (
    Run,
    app_of,
    ask,
    notices,
    ready,
    room,
    settled,
    shown,
    type_text,
    until,
)
from tui.widgets.prompt import Prompt
from tui.widgets.welcome import Welcome


async def test_a_question_gets_an_answer_with_numbered_citations(opened: Opener) -> None:
    async with opened() as pilot:
        body = await ask(pilot, SIMPLE)
        assert [mark.number for mark in body.marks] == [1, 2]
        assert "✔ vérifié mot à mot" in shown(pilot)


async def test_a_mixed_answer_counts_each_status_in_words(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, MIXED)
        text = shown(pilot)
        for words in ("✔ vérifié mot à mot (1)", "○ hors référentiel (1)", "⚠ non vérifié (1)"):
            assert words in text
        assert "francetravail.org, état au 27/12/2024" in text


async def test_when_nothing_answers_the_nearest_passages_can_be_opened(opened: Opener) -> None:
    async with opened() as pilot:
        body = await ask(pilot, NOTHING)
        assert body.rendered.citations == ("cip/CP2",)
        assert "vérifié" not in shown(pilot)


async def test_a_question_sent_too_early_waits_and_is_answered(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.gate.clear()
    async with opened() as pilot:
        await until(pilot, lambda: room(pilot).query_one(Prompt).border_title)
        assert "Lecture des référentiels" in str(room(pilot).query_one(Prompt).border_title)
        await type_text(pilot, SIMPLE)
        await pilot.press("enter")
        await until(pilot, lambda: room(pilot).conversation.turns)
        assert "L'index se prépare" in shown(pilot)
        backend.gate.set()
        await until(pilot, lambda: settled(pilot))
        assert not room(pilot).query_one(Prompt).border_title
        assert "✔ vérifié mot à mot" in shown(pilot)


async def test_escape_gives_up_a_question_that_waits(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.gate.clear()
    async with opened() as pilot:
        await type_text(pilot, SIMPLE)
        await pilot.press("enter")
        await until(pilot, lambda: room(pilot).conversation.turns)
        await pilot.press("escape")
        await until(pilot, lambda: settled(pilot))
        assert "Question abandonnée." in shown(pilot)
        backend.gate.set()
        await ready(pilot)
        assert backend.service.asked == []


async def test_data_that_cannot_be_read_is_said_in_its_own_sentence(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.fault = KnowledgeError("Le fichier cip.yaml est abîmé à la ligne 12.")
    async with opened() as pilot:
        await until(pilot, lambda: app_of(pilot).failure)
        await type_text(pilot, SIMPLE)
        await pilot.press("enter")
        await until(pilot, lambda: settled(pilot))
        assert "Le fichier cip.yaml est abîmé à la ligne 12." in shown(pilot)


async def test_an_unexpected_fault_does_not_show_its_traceback(
    opened: Opener, backend: MemoryBackend
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError("secret")

    backend.service.repondre = broken
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, SIMPLE)
        await pilot.press("enter")
        await until(pilot, lambda: settled(pilot))
        assert "ZeroDivisionError" in shown(pilot)
        assert "secret" not in shown(pilot)


async def test_the_notices_of_the_service_are_shown(opened: Opener, backend: MemoryBackend) -> None:
    backend.service.avis = ("L'index n'a pas pu être gardé.",)
    async with opened() as pilot:
        await ready(pilot)
        await until(pilot, lambda: notices(pilot))
        assert "L'index n'a pas pu être gardé." in notices(pilot)


async def test_the_scope_chosen_with_f2_goes_with_the_question(
    opened: Opener, backend: MemoryBackend
) -> None:
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("f2", "down", "enter")
        await until(pilot, lambda: app_of(pilot).referentiel == "cip")
        await ask(pilot, SIMPLE)
        assert backend.service.asked == [(SIMPLE, "cip")]
        await pilot.press("f2", "escape")
        assert app_of(pilot).referentiel == "cip"


async def test_clearing_the_conversation_asks_first(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await _answer_clearing(pilot, "enter")
        assert len(room(pilot).conversation.exchanges) == 1
        await _answer_clearing(pilot, "down", "enter")
        await until(pilot, lambda: room(pilot).query(Welcome))
        assert room(pilot).conversation.exchanges == []


async def _answer_clearing(pilot: Run, *keys: str) -> None:
    await type_text(pilot, "/effacer")
    await pilot.press("enter")
    await until(pilot, lambda: len(app_of(pilot).screen_stack) == 2)
    await pilot.press(*keys)
    await until(pilot, lambda: len(app_of(pilot).screen_stack) == 1)


async def test_a_question_carries_the_thread_until_the_conversation_is_cleared(
    opened: Opener, backend: MemoryBackend
) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await ask(pilot, MIXED)
        (turn,) = backend.service.threads[1]
        assert turn.question == SIMPLE
        assert turn.reponse.affirmations
        await _answer_clearing(pilot, "down", "enter")
        await until(pilot, lambda: room(pilot).query(Welcome))
        await ask(pilot, SIMPLE)
        assert [len(thread) for thread in backend.service.threads] == [0, 1, 0]
