from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import MIXED, SIMPLE
from tests.tui.helpers import (
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
from tui.widgets.welcome import Welcome


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
