"""The self-evaluation room over the real référentiels and a real file: standing somewhere."""

import pytest

from assistant.autoevaluation.modele import RETIREE
from tests.tui.doubles import MemoryBackend
from tests.tui.evaluer import Enter, kept, levels, over, room
from tests.tui.helpers import Run, app_of, notices, ready, shown, until
from tui.app import JalonApp
from tui.erasing import NOTHING
from tui.screens.evaluer import EvaluerScreen
from tui.widgets.scale import Scale


@pytest.mark.parametrize("level", [0, 1, 2, 3])
async def test_a_digit_keeps_any_level_and_stays_on_its_criterion(
    entered: Enter, level: int
) -> None:
    async with entered() as pilot:
        assert room(pilot).place == "cip/CP1/c1"
        assert "critère 1 sur 5" in shown(pilot)
        await pilot.press(str(level))
        await until(pilot, lambda: f"Gardé : critère 1, niveau {level}." in shown(pilot))
        assert room(pilot).place == "cip/CP1/c1"
        assert "● ici" in scale(pilot)
        assert levels() == {"cip/CP1/c1": level}


async def test_what_is_said_is_of_the_criterion_shown_and_goes_with_it(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("1")
        await until(pilot, lambda: "Gardé : critère 1" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: room(pilot).place == "cip/CP1/c2")
        assert "Gardé" not in shown(pilot)
        room(pilot).post_message(EvaluerScreen.Kept("cip/CP1/c1", "Gardé : critère 1."))
        await pilot.pause()
        assert "Gardé" not in shown(pilot)


async def test_a_whole_competency_takes_two_keys_a_criterion(entered: Enter) -> None:
    async with entered() as pilot:
        for level in (1, 0, 2, 1, 0):
            await pilot.press(str(level), "enter")
        await until(pilot, lambda: room(pilot).place == "cip/CP2/c1")
        assert "CP1 est parcourue. Voici CP2." in shown(pilot)
        await until(pilot, lambda: len(levels()) == 5)
        assert levels()["cip/CP1/c5"] == 0


async def test_the_keys_of_a_french_keyboard_do_without_shift(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("à", "right", "ampersand")
        await until(pilot, lambda: levels() == {"cip/CP1/c1": 0, "cip/CP1/c2": 1})


async def test_arrows_and_the_space_bar_choose_a_level_too(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("down", "down", "space")
        await until(pilot, lambda: levels() == {"cip/CP1/c1": 1})
        assert room(pilot).place == "cip/CP1/c1"


async def test_enter_never_keeps_a_level(entered: Enter) -> None:
    async with entered() as pilot:
        assert "›" not in scale(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: room(pilot).place == "cip/CP1/c2")
        await pilot.press("down", "enter")
        await until(pilot, lambda: "Espace garde le niveau 0" in shown(pilot))
        assert room(pilot).place == "cip/CP1/c2"
        await pilot.press("right")
        await until(pilot, lambda: room(pilot).place == "cip/CP1/c3")
        await app_of(pilot).store.ask(lambda stockage: None)
        assert levels() == {}


async def test_a_level_outside_the_scale_is_said_and_not_kept(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("4")
        await until(pilot, lambda: "L'échelle va de 0 à 3" in shown(pilot))
        assert levels() == {}


def scale(pilot: Run) -> str:
    return str(room(pilot).query_one(Scale).content)


async def test_one_comes_back_where_one_was_after_leaving_jalon(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("1", *["right"] * 6)
        await until(pilot, lambda: room(pilot).place == "cip/CP2/c2")
    async with entered() as pilot:
        assert room(pilot).place == "cip/CP2/c2"
        await pilot.press("left", "left", "left", "left", "left", "left")
        await until(pilot, lambda: "1  vu ou fait avec aide  ● ici" in scale(pilot))


async def test_a_criterion_is_skipped_and_come_back_to(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("s")
        await until(pilot, lambda: room(pilot).place == "cip/CP1/c2")
        await pilot.press("left", "left")
        await until(pilot, lambda: "C'est la première ligne." in shown(pilot))
        assert room(pilot).place == "cip/CP1/c1"
        assert levels() == {}


async def test_when_nothing_can_be_kept_the_room_says_so(
    entered: Enter, real_backend: MemoryBackend
) -> None:
    from assistant.errors import JalonError

    real_backend.storage_fault = JalonError("Le disque est plein.")
    async with JalonApp(real_backend).run_test() as pilot:
        await ready(pilot)
        await pilot.press("f6")
        await until(pilot, lambda: "Le disque est plein." in shown(pilot))


async def test_the_room_is_reached_by_its_slash_command(real_backend: MemoryBackend) -> None:
    real_backend.keeps = True
    async with JalonApp(real_backend).run_test() as pilot:
        await ready(pilot)
        await pilot.press(*"/evaluer", "enter")
        await over(pilot, EvaluerScreen)


async def test_a_level_is_taken_back_and_the_history_stays(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("delete")
        await until(pilot, lambda: "rien à retirer" in shown(pilot))
        await pilot.press("2", "delete")
        await until(pilot, lambda: "redevient « · », pas encore situé" in shown(pilot))
        assert "● ici" not in scale(pilot)
        assert levels() == {}
        assert [item.niveau for item in kept().positions] == [2, RETIREE]
        await pilot.press("1", "backspace", "3")
        await until(pilot, lambda: levels() == {"cip/CP1/c1": 3})


async def test_a_level_taken_back_comes_back_on_its_own_line(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("2")
        await until(pilot, lambda: levels() == {"cip/CP1/c1": 2})
        await pilot.press("delete")
        await until(pilot, lambda: "Ctrl+Z le rétablit." in shown(pilot))
        await pilot.press("right", "ctrl+z")
        await until(pilot, lambda: levels() == {"cip/CP1/c1": 2})
        assert room(pilot).place != "cip/CP1/c1"
        await pilot.press("left")
        assert room(pilot).level == 2


async def test_a_level_kept_since_is_not_replaced_by_the_one_taken_back(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("2")
        await until(pilot, lambda: levels() == {"cip/CP1/c1": 2})
        await pilot.press("delete", "3", "ctrl+z")
        await until(pilot, lambda: NOTHING in notices(pilot))
        assert levels() == {"cip/CP1/c1": 3}


async def test_the_first_preparation_is_said_in_the_room_too(real_backend: MemoryBackend) -> None:
    real_backend.keeps = True
    real_backend.gate.clear()
    async with JalonApp(real_backend).run_test() as pilot:
        await pilot.press("f6")
        await over(pilot, EvaluerScreen)
        await until(pilot, lambda: "une fois pour toutes (50 %, Lecture des" in shown(pilot))
        real_backend.gate.set()
        await until(pilot, lambda: "critère 1 sur 5" in shown(pilot))
