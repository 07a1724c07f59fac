"""F1 explains what one is on, and « ? » where a citation comes from, in every room."""

import pytest

from assistant.provenance import provenance
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.fixed import SIMPLE
from tests.tui.helpers import Run, app_of, ask, ready, room, shown, until
from tui.app import JalonApp
from tui.commands import FOOTERS
from tui.explications import EXPLICATIONS
from tui.screens.aide import AideScreen
from tui.screens.feuillet import Feuillet
from tui.screens.lecteur import LecteurScreen
from tui.screens.palette import PaletteScreen


def test_every_context_is_explained_in_sentences() -> None:
    assert set(FOOTERS) <= set(EXPLICATIONS)
    assert all(said.endswith(".") for said in EXPLICATIONS.values())


async def explained(pilot: Run) -> str:
    """What F1 says first here; then back."""
    await pilot.press("f1")
    await until(pilot, lambda: isinstance(pilot.app.screen, AideScreen))
    await until(pilot, lambda: "Là où vous êtes" in shown(pilot))
    said = " ".join(shown(pilot).split("Aide de Jalon")[0].split())
    await pilot.press("f1")
    await until(pilot, lambda: not isinstance(pilot.app.screen, AideScreen))
    return said


async def test_f1_tells_the_line_from_the_list_and_from_a_citation(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        assert EXPLICATIONS["accueil"] in await explained(pilot)
        await pilot.press("tab")
        assert EXPLICATIONS["exemples"] in await explained(pilot)
        await ask(pilot, SIMPLE)
        await pilot.press("tab")
        assert EXPLICATIONS["citation"] in await explained(pilot)


async def test_f1_tells_the_setting_one_is_on(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await pilot.press("f9", "down", "down")
        assert "Mon parcours\u00a0: La voie par laquelle" in (await explained(pilot)).replace(
            "Mon parcours :", "Mon parcours\u00a0:"
        )


@pytest.mark.parametrize(("keys", "name"), [("f2", "PickScreen"), ("ctrl+p", "PaletteScreen")])
async def test_f1_explains_a_window_over_the_room_and_comes_back_to_it(
    opened: Opener, keys: str, name: str
) -> None:
    async with opened((60, 20)) as pilot:
        await ready(pilot)
        await pilot.press(keys)
        await until(pilot, lambda: type(pilot.app.screen).__name__ == name)
        assert EXPLICATIONS[name] in await explained(pilot)
        assert type(pilot.app.screen).__name__ == name


async def test_f1_is_answered_in_every_room(opened: Opener, real_backend: MemoryBackend) -> None:
    async with JalonApp(real_backend).run_test(size=(60, 20)) as pilot:
        await ready(pilot)
        for name in app_of(pilot).MODES:
            app_of(pilot).action_room(name)
            await pilot.pause()
            assert "Là où vous êtes" in await explained(pilot), name


# Where a citation comes from.


def test_a_citation_tells_its_lines_its_document_and_what_was_mended(
    backend: MemoryBackend,
) -> None:
    said = provenance(backend.service.catalogue, "cip/CP2").replace("\u00a0", " ")
    assert "ligne 32" in said
    assert "Publié par : Ministère chargé de l'emploi" in said
    assert "« Informar » se lit « Informer »" in said
    assert "Analyser la demande de la personne" in said


def test_every_node_tells_where_it_comes_from(real_backend: MemoryBackend) -> None:
    catalogue = real_backend.service.catalogue
    for name in catalogue.noeuds:
        assert "# Où c'est" in provenance(catalogue, name)


@pytest.mark.parametrize("size", [(60, 20), (120, 40)])
async def test_a_question_mark_on_a_citation_tells_it_and_escape_comes_back(
    opened: Opener, size: tuple[int, int]
) -> None:
    async with opened(size) as pilot:
        body = await ask(pilot, SIMPLE)
        await pilot.press("tab", "question_mark")
        await until(pilot, lambda: isinstance(pilot.app.screen, Feuillet))
        assert "Ministère chargé de l'emploi" in shown(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is room(pilot))
        assert body.has_focus


async def test_a_question_mark_in_the_reader_tells_it_too(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        await ask(pilot, SIMPLE)
        await pilot.press("tab", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, LecteurScreen))
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(pilot.app.screen, Feuillet))


async def test_a_question_mark_is_typed_in_a_question(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await pilot.press(*"quoi", "question_mark")
        assert room(pilot).prompt.text == "quoi?"
        assert not isinstance(pilot.app.screen, PaletteScreen)
