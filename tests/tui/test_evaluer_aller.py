"""Going about in the self-evaluation room: référentiels, competencies, the map, the source."""

from textual.containers import VerticalScroll

from assistant.stockage.autoevaluation import DepotAutoevaluation
from assistant.stockage.base import ouvrir
from tests.tui.evaluer import Enter, levels, over, room
from tests.tui.helpers import Run, app_of, shown, until
from tui.screens.carte import CarteScreen
from tui.screens.evaluer import EvaluerScreen
from tui.screens.filtre import FiltreScreen
from tui.screens.palette import PaletteScreen
from tui.screens.pick import PickScreen
from tui.widgets.header import RoomHeader
from tui.widgets.picklist import PickList


async def test_f2_goes_to_the_interfede_which_has_no_criterion(entered: Enter) -> None:
    async with entered((120, 40)) as pilot:
        app_of(pilot).choose_scope("interfede")
        await until(pilot, lambda: room(pilot).place.startswith("interfede/"))
        assert "savoir-faire 1 (ligne 1 sur 14)" in shown(pilot)
        assert "critère" not in shown(pilot)
        assert scope(pilot) == "Interfédé"
        await pilot.press("c")
        await over(pilot, CarteScreen)
        assert "critère" not in shown(pilot)
        assert "aucune ligne" in shown(pilot)


def scope(pilot: Run) -> str:
    return room(pilot).query_one(RoomHeader).scope


async def test_the_top_line_names_the_referentiel_of_the_grid(entered: Enter) -> None:
    async with entered() as pilot:
        assert app_of(pilot).referentiel is None
        assert scope(pilot) == "CIP (titre pro)"
        app_of(pilot).choose_scope("rncp36128")
        await until(pilot, lambda: scope(pilot) == "RNCP36128")
        room(pilot).go("cip/CP2/c1")
        assert scope(pilot) == "CIP (titre pro)"
        app_of(pilot).choose_scope("rncp36128")
        await until(pilot, lambda: room(pilot).place.startswith("rncp36128/"))
        app_of(pilot).choose_scope(None)
        await pilot.pause()
        assert scope(pilot) == "RNCP36128"


async def test_the_map_says_levels_in_figures_and_words_and_leads_to_a_line(
    entered: Enter,
) -> None:
    async with entered((120, 40)) as pilot:
        await pilot.press("1", "right", "2")
        await until(pilot, lambda: len(levels()) == 2)
        await pilot.press("c")
        await over(pilot, CarteScreen)
        text = shown(pilot)
        assert "1 2! · · ·" in text
        assert "À étayer : une preuve manque" in text
        assert "critère 2 : 2, fait seul, situation simple" in text
        assert "Échelle de l'outil" in text
        await pilot.press("down", "enter")
        await over(pilot, EvaluerScreen)
        await until(pilot, lambda: room(pilot).place == "cip/CP2/c1")
        await pilot.press("c")
        await over(pilot, CarteScreen)
        assert pilot.app.screen.query_one(PickList).value == "cip/CP2"


async def test_the_source_of_a_criterion_opens_on_its_lines(entered: Enter) -> None:
    from tui.screens.lecteur import LecteurScreen

    async with entered() as pilot:
        await pilot.press("o")
        await over(pilot, LecteurScreen)
        await pilot.press("escape")
        await over(pilot, EvaluerScreen)


async def test_a_competency_is_chosen_from_the_list(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("g")
        await over(pilot, FiltreScreen)
        await pilot.press("down", "down", "enter")
        await over(pilot, EvaluerScreen)
        await until(pilot, lambda: room(pilot).place == "cip/CP3/c1")


async def test_the_title_of_the_list_stays_in_view_at_its_last_row(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("g")
        await over(pilot, FiltreScreen)
        await pilot.press(*["down"] * 20)
        title = pilot.app.screen.query(".dialog Static").first()
        assert "Aller à · CIP" in str(title.content)  # type: ignore[attr-defined]
        assert title.region.y > 0
        picker = pilot.app.screen.query_one(PickList)
        assert picker.value == "cip/CT2"
        assert picker.parent is not None
        last = picker.region.y + picker.cursor
        assert last < picker.parent.region.bottom  # type: ignore[attr-defined]


async def test_words_typed_find_a_criterion_without_accents(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("g")
        await over(pilot, FiltreScreen)
        await pilot.press(*"emotions")
        await until(pilot, lambda: "distingue les faits" in shown(pilot))
        assert "CP12" not in shown(pilot)
        await pilot.press("down", "enter")
        await over(pilot, EvaluerScreen)
        await until(pilot, lambda: room(pilot).place == "cip/CP11/c1")


async def test_words_that_nothing_holds_are_said_and_choose_nothing(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("g")
        await over(pilot, FiltreScreen)
        await pilot.press(*"zzz")
        await until(pilot, lambda: "Rien ne contient ces mots" in shown(pilot))
        await pilot.press("enter", "escape")
        await over(pilot, EvaluerScreen)
        assert room(pilot).place == "cip/CP1/c1"


async def test_the_palette_begins_with_what_takes_nothing_away(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("2")
        await until(pilot, lambda: levels() == {"cip/CP1/c1": 2})
        await pilot.press("ctrl+p")
        await over(pilot, PaletteScreen)
        await pilot.press("enter")
        await over(pilot, EvaluerScreen)
        await until(pilot, lambda: room(pilot).place == "cip/CP1/c2")
        assert levels() == {"cip/CP1/c1": 2}


async def test_the_last_row_of_the_map_is_seen_at_80_columns_and_24_rows(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("0", "right", "0", "right", "1", "c")
        await over(pilot, CarteScreen)
        await pilot.press("end")
        screen = pilot.app.screen
        picker = screen.query_one(PickList)
        await until(pilot, lambda: picker.value == "cip/CP1/c2")
        await until(pilot, lambda: shown_last(picker))


def shown_last(picker: PickList) -> bool:
    """Whether the last row is inside what the list's frame shows."""
    frame = picker.parent
    assert isinstance(frame, VerticalScroll)
    return picker.region.bottom <= frame.region.bottom


async def test_the_rest_of_a_section_of_the_map_opens(entered: Enter) -> None:
    stockage = ouvrir()
    depot = DepotAutoevaluation(stockage)
    for code, count in (("CP1", 5), ("CP2", 5), ("CP3", 4)):
        for rank in range(1, count + 1):
            depot.noter(f"cip/{code}/c{rank}", 0)
    stockage.fermer()
    async with entered() as pilot:
        await pilot.press("c")
        await over(pilot, CarteScreen)
        picker = pilot.app.screen.query_one(PickList)
        assert "cip/CP3/c4" not in {item.value for item in picker.items}
        await pilot.press("end")
        await until(pilot, lambda: "Entrée montre les autres lignes" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: "cip/CP3/c4" in {item.value for item in picker.items})
        assert picker.value == "cip/CP3/c3"


async def test_words_of_a_criterion_lead_to_it_and_not_to_the_first_of_its_competency(
    entered: Enter,
) -> None:
    async with entered() as pilot:
        await pilot.press("g")
        await over(pilot, FiltreScreen)
        await pilot.press(*"techniques")
        picker = pilot.app.screen.query_one(PickList)
        await until(pilot, lambda: picker.value in room(pilot).grille.lignes)  # type: ignore[union-attr]
        wanted = picker.value
        await pilot.press("enter")
        await over(pilot, EvaluerScreen)
        await until(pilot, lambda: room(pilot).place == wanted)
        assert "techniques" in shown(pilot)


async def test_f2_asks_where_to_stand(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("f2")
        await over(pilot, PickScreen)
        assert "Se situer dans" in shown(pilot)
