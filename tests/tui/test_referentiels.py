from textual.widgets import Input, Static

from tests.tui.conftest import Opener
from tests.tui.fixed import LINES
from tests.tui.helpers import Run, app_of, ready, until
from tui.screens.lecteur import LecteurScreen
from tui.screens.referentiels import ReferentielsScreen
from tui.widgets.node_tree import NodeTree
from tui.widgets.reader import Reader


async def enter(pilot: Run) -> ReferentielsScreen:
    await ready(pilot)
    await pilot.press("f4")
    await until(pilot, lambda: isinstance(pilot.app.screen, ReferentielsScreen))
    await until(pilot, lambda: tree(pilot).root.children)
    assert isinstance(pilot.app.screen, ReferentielsScreen)
    return pilot.app.screen


def tree(pilot: Run) -> NodeTree:
    return pilot.app.screen.query_one(NodeTree)


def page(pilot: Run) -> str:
    return str(pilot.app.screen.query_one("#node", Static).content)


def rows(pilot: Run) -> list[str]:
    found = tree(pilot)
    return [str(found.get_node_at_line(line).label) for line in range(found.last_line + 1)]  # type: ignore[union-attr]


async def test_the_tree_shows_the_referentiels_and_makes_branches_when_opened(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        await enter(pilot)
        assert rows(pilot)[0] == "CIP · Conseiller en insertion professionnelle"
        assert len(rows(pilot)) == 2
        assert not tree(pilot).root.children[0].children
        await pilot.press("right")
        await until(pilot, lambda: len(rows(pilot)) == 4)
        assert "AT1 Accueillir pour analyser la demande des personnes" in rows(pilot)


async def test_a_page_shows_words_criteria_lines_variants_corrections_and_remarks(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        screen = await enter(pilot)
        screen.show("cip/CP2")
        text = page(pilot)
        for words in (
            "CP2 Analyser la demande de la personne",
            "REAC et RE du titre professionnel CIP, ligne 32",
            LINES[31],
            "Critères (3)",
            f"1. {LINES[40]}",
            "« Analyser la demande de la personne »",
            "Le RE abrège.",
            "lu « Informar », corrigé « Informer »",
            "Coquille de la source.",
            "Cette compétence est évaluée dans la mise en situation.",
        ):
            assert words in text


async def test_the_filter_narrows_at_each_letter_and_escape_empties_it(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await enter(pilot)
        await pilot.press("slash")
        assert screen.query_one("#filter", Input).has_focus
        await pilot.press(*"entretien technique".replace(" ", "_").split("_")[0])
        await until(pilot, lambda: any("Entretien technique" in row for row in rows(pilot)))
        assert "élément" in str(screen.query_one("#count", Static).content)
        await pilot.press("enter")
        assert tree(pilot).has_focus
        await pilot.press("escape")
        await until(pilot, lambda: len(rows(pilot)) == 2)
        assert screen.query_one("#filter", Input).value == ""


async def test_a_filter_that_finds_nothing_says_so(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await enter(pilot)
        await pilot.press("slash", *"zzz")
        await until(
            pilot, lambda: "aucun élément" in str(screen.query_one("#count", Static).content)
        )


async def test_a_slash_in_the_filter_is_typed_not_obeyed(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await enter(pilot)
        await pilot.press("slash", "a", "slash", "o")
        assert screen.query_one("#filter", Input).value == "a/o"


async def test_the_source_opens_on_the_lines_of_the_element(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await enter(pilot)
        screen.show("cip/titre/entretien-technique")
        await pilot.press("o")
        await until(pilot, lambda: isinstance(pilot.app.screen, LecteurScreen))
        await until(pilot, lambda: pilot.app.screen.query_one(Reader).reference)
        found = pilot.app.screen.query_one(Reader).reference
        assert found is not None
        assert found.cited == [(62, 63)]
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)


async def test_a_child_named_on_the_page_is_reached_in_the_tree(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await enter(pilot)
        screen.action_go("cip/CP2/c2")
        await until(
            pilot, lambda: tree(pilot).cursor_node and tree(pilot).cursor_node.data == "cip/CP2/c2"
        )  # type: ignore[union-attr]
        assert LINES[41] in page(pilot)
        await pilot.press("left")
        await until(pilot, lambda: "CP2 Analyser" in page(pilot))


async def test_copying_an_element_gives_its_reference(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await enter(pilot)
        screen.show("cip/CP2/c1")
        await pilot.press("c")
        assert "CIP · CP2 · critère 1" in pilot.app.clipboard


async def test_an_element_without_lines_says_so(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await enter(pilot)
        service = app_of(pilot).service
        assert service is not None
        node = service.catalogue.noeuds["cip/CP2/c3"].model_copy(update={"lignes": ()})
        service.catalogue.noeuds["cip/CP2/c3"] = node
        screen.show("cip/CP2/c3")
        await pilot.press("o")
        await pilot.pause()
        assert pilot.app.screen is screen


async def test_escape_comes_back_to_the_conversation(opened: Opener) -> None:
    async with opened() as pilot:
        await enter(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.current_mode == "demander")


async def test_entering_before_the_index_is_ready_waits(opened: Opener, backend: object) -> None:
    backend.gate.clear()  # type: ignore[attr-defined]
    async with opened() as pilot:
        await pilot.press("f4")
        await until(pilot, lambda: "se prépare" in page(pilot))
        backend.gate.set()  # type: ignore[attr-defined]
        await until(pilot, lambda: len(rows(pilot)) == 2)
