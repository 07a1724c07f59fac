"""The page of settings: daily choices first, the day of the exam among them."""

import pytest

from tests.tui.conftest import Opener
from tests.tui.helpers import shown, until
from tests.tui.test_reglages import enter
from tui.screens.exam_row import ExamRow
from tui.screens.line import LineScreen


async def test_what_is_chosen_each_day_comes_before_what_makes_jalon_work(opened: Opener) -> None:
    async with opened() as pilot:
        await enter(pilot)
        said = shown(pilot)
        order = ("Qui je suis", "Mon référentiel", "Mon examen", "Thème", "Mes touches")
        places = [said.index(words) for words in (*order, "Réglages techniques", "Moteur", "Nom")]
        assert places == sorted(places)
        reached = []
        for _ in range(10):
            reached.append(getattr(pilot.app.focused, "setting", ""))
            await pilot.press("down")
        assert {"profil", "examen", "theme", "moteur", "fournisseur"} <= set(reached)


@pytest.mark.usefixtures("keeping")
async def test_the_day_of_the_exam_is_said_in_the_settings(opened: Opener) -> None:
    async with opened() as pilot:
        await enter(pilot)
        row = pilot.app.screen.query_one(ExamRow)
        row.focus()
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        await pilot.press(*"12/03/2097", "enter")
        await until(pilot, lambda: "le 12/03/2097" in str(row.content))
        row.day = ""
        row.read()
        await until(pilot, lambda: row.day == "2097-03-12")
