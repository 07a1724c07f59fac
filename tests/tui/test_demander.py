import asyncio

import pytest

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


async def test_an_example_is_asked_with_the_keyboard_alone(
    opened: Opener, backend: MemoryBackend
) -> None:
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        await pilot.press("tab", "down", "down", "down", "enter")
        await until(pilot, lambda: settled(pilot))
        assert (
            backend.service.asked[0][0]
            == "Combien de temps dure l'entretien technique du titre CIP ?"
        )


async def test_an_example_is_asked_with_the_mouse(opened: Opener, backend: MemoryBackend) -> None:
    async with opened((80, 24)) as pilot:
        await ready(pilot)
        await pilot.click(Welcome, offset=(10, 4))
        await until(pilot, lambda: settled(pilot))
        assert backend.service.asked[0][0].startswith("Comment fixer avec une personne")


async def test_the_arrow_up_recalls_what_was_asked(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        await ask(pilot, MIXED)
        await pilot.press("up", "up")
        assert room(pilot).prompt.text == SIMPLE
        await pilot.press("down", "down")
        assert room(pilot).prompt.text == ""


async def test_a_paste_of_several_lines_is_one_question(
    opened: Opener, backend: MemoryBackend
) -> None:
    from textual.events import Paste

    async with opened() as pilot:
        await ready(pilot)
        room(pilot).prompt.line.post_message(Paste("Première ligne\r\nDeuxième ligne\r\n"))
        await until(pilot, lambda: room(pilot).prompt.area)
        assert room(pilot).prompt.text == "Première ligne\nDeuxième ligne"
        await pilot.press("enter")
        await until(pilot, lambda: settled(pilot))
        assert backend.service.asked == [("Première ligne\nDeuxième ligne", None)]
        assert room(pilot).prompt.area is None


async def test_a_question_can_be_written_on_several_lines(
    opened: Opener, backend: MemoryBackend
) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await pilot.press("a", "ctrl+j")
        await until(pilot, lambda: room(pilot).prompt.area)
        await pilot.press("b", "ctrl+j", "c", "enter")
        await until(pilot, lambda: settled(pilot))
        assert backend.service.asked[0][0] == "a\nb\nc"


async def test_a_hundred_thousand_characters_are_asked_whole_and_shown_short(
    opened: Opener, backend: MemoryBackend
) -> None:
    from textual.events import Paste

    async with opened() as pilot:
        await ready(pilot)
        room(pilot).prompt.line.post_message(Paste("mot " * 25_000))
        await until(pilot, lambda: room(pilot).prompt.area)
        await pilot.press("enter")
        await until(pilot, lambda: settled(pilot))
        assert len(backend.service.asked[0][0]) == 99_999
        assert "(99\u202f999 caractères)" in shown(pilot)


async def test_terminal_escapes_in_a_question_are_never_echoed(
    opened: Opener, backend: MemoryBackend
) -> None:
    from textual.events import Paste

    async with opened() as pilot:
        await ready(pilot)
        room(pilot).prompt.line.post_message(
            Paste("\x1b]0;pris\x07Qui \x1b[31mexplique\x1b[0m ?\x00")
        )
        await until(pilot, lambda: room(pilot).prompt.text)
        await pilot.press("enter")
        await until(pilot, lambda: settled(pilot))
        assert backend.service.asked[0][0] == "Qui explique ?"
        assert "\x1b" not in shown(pilot)


async def test_markup_in_a_question_is_shown_as_it_was_typed(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, "[bold]gras[/] ?")
        assert "[bold]gras[/] ?" in shown(pilot)


async def test_an_empty_question_is_not_sent(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await pilot.press("space", "enter")
        assert room(pilot).conversation.exchanges == []


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


async def test_slash_commands_are_shown_completed_and_run(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await pilot.press("slash", "a", "i")
        menu = room(pilot).prompt.menu
        assert menu is not None
        assert menu.value == "/aide"
        await pilot.press("tab")
        assert room(pilot).prompt.text == "/aide"
        await pilot.press("enter")
        await until(pilot, lambda: len(app_of(pilot).screen_stack) == 2)
        await pilot.press("escape")
        await until(pilot, lambda: len(app_of(pilot).screen_stack) == 1)


async def test_an_unknown_command_is_said_not_sent(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "/xyz")
        await pilot.press("enter")
        await until(pilot, lambda: notices(pilot))
        assert notices(pilot)[0].startswith("La commande /xyz n'existe pas.")
        assert room(pilot).conversation.exchanges == []


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


async def test_quitting_by_word(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "/quitter")
        await pilot.press("enter")
        await asyncio.wait_for(_stopped(pilot.app), 5)


async def test_ctrl_c_says_how_to_quit_then_quits(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await pilot.press("ctrl+c")
        await until(pilot, lambda: notices(pilot))
        assert "Ctrl+Q" in notices(pilot)[0]
        await pilot.press("ctrl+c")
        await asyncio.wait_for(_stopped(pilot.app), 5)


async def test_ctrl_c_copies_a_selection_and_does_not_quit(opened: Opener) -> None:
    async with opened() as pilot:
        await ask(pilot, SIMPLE)
        room(pilot).query(".asked").first().text_select_all()
        await pilot.press("ctrl+c")
        assert SIMPLE in pilot.app.clipboard
        assert notices(pilot) == ["Sélection copiée."]


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_answer_copied_carries_its_references(
    opened: Opener, size: tuple[int, int]
) -> None:
    async with opened(size) as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("ctrl+y")
        assert "la confidentialité. » [1]" in pilot.app.clipboard
        assert (
            "[2] CIP · CP2 · critère 2 (REAC et RE du titre professionnel CIP, ligne 42)"
            in pilot.app.clipboard
        )


async def test_leaving_stops_an_index_under_construction(
    opened: Opener, backend: MemoryBackend
) -> None:
    backend.gate.clear()
    async with opened() as pilot:
        await until(pilot, lambda: app_of(pilot).progress)
        engine = app_of(pilot).engine
    assert not engine._thread.is_alive()


async def _stopped(app: object) -> None:
    while getattr(app, "_running", False):
        await asyncio.sleep(0)
