"""The bottom line: what stays of it when the terminal is narrow, and whose keys it shows."""

from functools import partial
from pathlib import Path

import pytest

from assistant.avis import accueil_path
from tests.tui.analyser import begun
from tests.tui.conftest import Opener
from tests.tui.helpers import Run, shown, until
from tests.tui.preparer import hints, interviewing
from tui.command import MAIN
from tui.commands import BY_ID, FOOTERS, footer_entries
from tui.screens.premiers_pas import PremiersPasScreen
from tui.widgets.footer import fitting

PAGES = Path(__file__).parents[2] / "docs"
SMALLEST = 50
"""Columns under which nothing is shown at all."""


def words(context: str, width: int) -> str:
    return " · ".join(
        f"{key} {word}" for key, word, _ in fitting(footer_entries(context), width - 2)
    )


@pytest.mark.parametrize("context", list(FOOTERS))
def test_the_help_and_what_the_place_is_for_stay_in_the_narrowest_footer(context: str) -> None:
    kept = {command.id for _, _, command in fitting(footer_entries(context), SMALLEST - 2)}
    assert {"aide", "entretien.urgence"} & set(FOOTERS[context]) <= kept
    mains = [name for name in FOOTERS[context] if BY_ID[name].weight == MAIN]
    assert not mains or mains[0] in kept


def test_nothing_goes_from_a_footer_that_has_room_and_one_key_always_stays() -> None:
    for context in FOOTERS:
        assert len(fitting(footer_entries(context), 400)) == len(FOOTERS[context])
        assert len(fitting(footer_entries(context), 0)) == 1


def test_keys_go_by_weight_and_among_equals_the_last_first() -> None:
    assert words("preparer", 60) == "F7 mode entretien · Ctrl+P tout · F1 aide"
    assert words("plan", 60) == "Entrée fait · a ajouter · d date · Échap retour"


def test_the_footers_drawn_in_the_pages_are_those_of_eighty_columns() -> None:
    drawn = [
        (page.name, line.strip())
        for page in sorted(PAGES.glob("*.md"))
        for line in page.read_text("utf-8").splitlines()
        if line.startswith(" ") and line.endswith((" · F1 aide", " · Échap revenir"))
    ]
    known = {words(context, 80) for context in FOOTERS}
    assert len(drawn) > 3
    assert [row for row in drawn if row[1] not in known] == []


@pytest.mark.parametrize("width", [50, 60, 80, 120])
async def test_whom_to_alert_is_told_during_an_entretien_at_any_width(
    opened: Opener, width: int
) -> None:
    async with opened((width, 20)) as pilot:
        await interviewing(pilot)
        assert "u urgence" in hints(pilot)


@pytest.mark.parametrize("width", [60, 80, 120])
async def test_the_way_to_the_re_reading_is_told_where_one_writes_and_leads_there(
    opened: Opener, width: int
) -> None:
    async with opened((width, 24)) as pilot:
        screen = await begun(pilot)
        assert "Tab relecture" in hints(pilot)
        await pilot.press("tab")
        assert screen.query_one("#beside").has_focus
        assert "Tab relecture" in hints(pilot)
        await pilot.press("tab")
        assert screen.query_one("#editor").has_focus


def at(pilot: Run, step: str) -> bool:
    return f"{step} sur 3" in shown(pilot)


@pytest.mark.parametrize("size", [(60, 20), (80, 24)])
async def test_the_first_steps_show_their_own_keys_and_none_of_the_room_under_them(
    opened: Opener, size: tuple[int, int]
) -> None:
    accueil_path().unlink()
    async with opened(size) as pilot:
        await until(pilot, lambda: isinstance(pilot.app.screen, PremiersPasScreen))
        said = []
        for step in "123":
            await until(pilot, partial(at, pilot, step))
            said.append(hints(pilot).strip())
            row = pilot.app.screen.query_one("KeyHints").region
            assert (row.y, row.width) == (size[1] - 1, size[0])
            await pilot.press("enter" if step < "3" else "f1")
        assert said == [
            "Entrée choisir · Échap passer · F1 aide",
            "Entrée choisir · ← revenir · Échap passer · F1 aide",
            "Entrée commencer · ← revenir · Échap passer · F1 aide",
        ]
        await until(pilot, lambda: "Trois écrans du début" in shown(pilot).replace("\u00a0", " "))
