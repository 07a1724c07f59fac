"""The room where one writes: a prompt at a time, kept as one types, re-read beside."""

from importlib.util import find_spec
from pathlib import Path

import pytest
from textual.widgets import Static

from assistant.analyse.carnet import garder, pages
from assistant.analyse.consignes import SYNTHESE
from assistant.analyse.redaction import Redaction
from assistant.stockage.base import ouvrir
from tests.model_servers import OpenAIServer, Script
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import Run, app_of, notices, ready, shown, until
from tui.app import JalonApp
from tui.live import NOTHING, live_content
from tui.screens.analyser import AnalyserScreen
from tui.screens.feuillet import Feuillet, feuillet_content
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
from tui.widgets.editor import Editor
from tui.widgets.prompt import Prompt


@pytest.fixture(autouse=True)
def _keeping(backend: MemoryBackend) -> None:
    backend.keeps = True


async def entered(pilot: Run) -> AnalyserScreen:
    await ready(pilot)
    await pilot.press("f12")
    await until(pilot, lambda: isinstance(pilot.app.screen, AnalyserScreen))
    screen = pilot.app.screen
    assert isinstance(screen, AnalyserScreen)
    await until(pilot, lambda: screen.rows.items)
    return screen


async def begun(pilot: Run, name: str = "referentiel") -> AnalyserScreen:
    """The desk, a new writing on it."""
    screen = await entered(pilot)
    screen.rows.set_items(screen.rows.items, f"nouveau:{name}")
    await pilot.press("enter")
    await until(pilot, lambda: screen.writing)
    return screen


def editor(screen: AnalyserScreen) -> Editor:
    return screen.query_one(Editor)


async def write(pilot: Run, screen: AnalyserScreen, text: str) -> None:
    editor(screen).insert(text)
    await until(pilot, lambda: screen.ecrit and text in screen.ecrit.texte())


def text_of(screen: AnalyserScreen, name: str) -> str:
    return str(screen.query_one(f"#{name}", Static).content)


def kept() -> list[Redaction]:
    stockage = ouvrir()
    found = [page.ecrit for page in pages(stockage)]
    stockage.fermer()
    return found


async def sheet(pilot: Run) -> str:
    await until(pilot, lambda: isinstance(pilot.app.screen, Feuillet))
    found = pilot.app.screen
    assert isinstance(found, Feuillet)
    return found.markdown


async def test_the_room_is_reached_by_its_slash_command(opened: Opener) -> None:
    async with opened() as pilot:
        await ready(pilot)
        pilot.app.screen.query_one(Prompt).type("/analyser")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, AnalyserScreen))


async def test_the_list_offers_every_frame_and_the_synthesis(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await entered(pilot)
        values = [item.value for item in screen.rows.items if item.value]
        frames = ("referentiel", "gibbs", "explicitation", "gease", "synthese")
        assert values == [f"nouveau:{name}" for name in frames]
        await pilot.press("escape")
        assert app_of(pilot).current_mode == "demander"


async def test_one_goes_from_prompt_to_prompt_and_the_answers_stay(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        assert "1 sur 10 · La situation" in text_of(screen, "where")
        await write(pilot, screen, "Un lieu.")
        await pilot.press("pagedown")
        assert "2 sur 10" in text_of(screen, "where")
        assert editor(screen).text == ""
        await write(pilot, screen, "Rien de prévu.")
        await pilot.press("pageup")
        assert editor(screen).text == "Un lieu."
        await pilot.press("pageup")
        assert "1 sur 10" in text_of(screen, "where")


async def test_what_is_typed_is_kept_and_found_again(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await pilot.press(*"abc")
        await until(pilot, lambda: [item.texte() for item in kept()] == ["abc."])
        await pilot.press(*"def")  # left at once: nothing of it is lost
    assert [item.texte() for item in kept()] == ["abcdef."]
    async with opened() as pilot:
        screen = await entered(pilot)
        await until(pilot, lambda: screen.kept)
        await pilot.press("enter")
        await until(pilot, lambda: screen.writing)
        assert editor(screen).text == "abcdef"


async def test_the_answer_is_read_again_beside_the_editor(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await until(pilot, lambda: NOTHING in text_of(screen, "live"))
        await write(pilot, screen, "Elle est venue. Elle est fainéante. J'étais agacée.")
        await until(pilot, lambda: "Émotions : phrase 3" in text_of(screen, "live"))
        said = text_of(screen, "live")
        assert "Faits : phrase 1" in said
        assert "« fainéante » : mots qui jugent." in said


async def test_escape_keeps_and_comes_back_to_the_list(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await write(pilot, screen, "Un lieu.")
        await pilot.press("escape")
        await until(pilot, lambda: screen.kept)
        assert not screen.writing
        assert [item.ecrites() for item in kept()] == [1]


async def test_examples_the_text_and_the_re_reading_are_shown_over_the_desk(
    opened: Opener,
) -> None:
    async with opened((80, 24)) as pilot:
        screen = await begun(pilot)
        await pilot.press("ctrl+t")
        assert "Rien n'est encore écrit" in notices(pilot)[-1]
        await pilot.press("ctrl+e")
        assert "Un exemple fort, inventé" in await sheet(pilot)
        await pilot.press("escape")
        await write(pilot, screen, "J'ai reçu une dame.")
        await pilot.press("ctrl+t")
        assert "À l'oral, en cinq minutes" in await sheet(pilot)
        await pilot.press("escape")
        assert editor(screen).has_focus


async def test_the_whole_is_read_again_with_its_competencies(
    real_backend: MemoryBackend,
) -> None:
    async with JalonApp(real_backend).run_test(size=(100, 30)) as pilot:
        screen = await begun(pilot)
        await write(pilot, screen, "J'ai animé un atelier CV avec six personnes.")
        await pilot.press("ctrl+r")
        said = await sheet(pilot)
        assert "## Ce que je ne sais pas dire" in said
        assert "règle appliquée" not in said
        await pilot.press("escape", "ctrl+k")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: screen.ecrit and screen.ecrit.retenues)


async def test_a_route_is_chosen_and_kept(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await write(pilot, screen, "Un lieu.")
        await pilot.press("ctrl+o")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: screen.ecrit and screen.ecrit.parcours == "oral")
        await until(pilot, lambda: [item.parcours for item in kept()] == ["oral"])


async def test_a_synthesis_says_the_time_left_and_never_stops(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot, "synthese")
        now = 0.0
        screen.clock = lambda: now
        screen.open(Redaction("synthese"), "a" * 32)
        assert "encore 20 min 00 s" in text_of(screen, "where")
        now = 61.0
        screen.tick()
        assert "encore 18 min 59 s" in text_of(screen, "where")
        now = 20 * 60.0
        screen.tick()
        assert "rien ne s'arrête" in text_of(screen, "where")
        await write(pilot, screen, "Reçue le 3.")


async def test_a_writing_is_deleted_after_a_yes(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await write(pilot, screen, "Un lieu.")
        await pilot.press("escape")
        await until(pilot, lambda: screen.kept)
        screen.rows.set_items(screen.rows.items, f"garde:{next(iter(screen.kept))}")
        await pilot.press("delete")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: not screen.kept)
        assert kept() == []


async def test_the_writing_is_saved_where_one_says(opened: Opener, tmp_path: Path) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await write(pilot, screen, "Un lieu.")
        await pilot.press("ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        line = pilot.app.screen
        path = tmp_path / "analyse.md"
        line.query_one("Input").value = str(path)  # type: ignore[attr-defined]
        await pilot.press("enter")
        await until(pilot, path.exists)
        assert "Un lieu." in path.read_text("utf-8")


async def test_what_is_pasted_is_cleaned(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        from textual.events import Paste

        editor(screen).post_message(Paste("un\x1b[31m lieu\u202e"))
        await until(pilot, lambda: editor(screen).text == "un lieu")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_editor_has_room_at_every_size(opened: Opener, size: tuple[int, int]) -> None:
    async with opened(size) as pilot:
        screen = await begun(pilot)
        assert editor(screen).size.height >= 3
        assert screen.query_one("#beside").size.height >= 3


def test_a_page_hangs_its_lists_and_shows_no_mark() -> None:
    text = feuillet_content("## Titre\n- **un** mot `cip/CP11/c1` de plus\n1. deux", 24).plain
    assert text.split("\n") == ["Titre", "• un mot cip/CP11/c1 de", "  plus", "1. deux"]


def test_nothing_recognised_is_said_plainly() -> None:
    assert live_content([], []).plain == NOTHING


async def test_without_a_model_rewording_says_why_and_changes_nothing(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await write(pilot, screen, "Un lieu.")
        await pilot.press("ctrl+g")
        await until(pilot, lambda: any("aucun modèle de langue" in item for item in notices(pilot)))
        assert editor(screen).text == "Un lieu."


async def test_a_model_of_another_computer_is_never_asked(
    opened: Opener, backend: MemoryBackend
) -> None:
    chosen = {"fournisseur": "mistral", "modele": "m", "modele_distant": True}
    backend.settings = backend.settings.model_copy(update=chosen)
    async with opened() as pilot:
        screen = await begun(pilot)
        await write(pilot, screen, "J'étais émue.")
        await pilot.press("ctrl+g")
        await until(pilot, lambda: any("ne part jamais" in item for item in notices(pilot)))


@pytest.mark.skipif(find_spec("langchain_openai") is None, reason="the extra `openai`")
@pytest.mark.parametrize("taken", [False, True])
async def test_the_difference_is_seen_before_anything_is_accepted(
    opened: Opener, backend: MemoryBackend, taken: bool
) -> None:
    with OpenAIServer(Script(pieces=("Elle est venue ", "à Lyon."))) as server:
        chosen = {"fournisseur": "openai", "modele": "m", "modele_url": server.url}
        backend.settings = backend.settings.model_copy(update=chosen)
        async with opened() as pilot:
            screen = await begun(pilot)
            await write(pilot, screen, "Elle est venue.")
            await pilot.press("ctrl+g")
            await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
            assert "Elle est venue à [à compléter]." in shown(pilot)
            assert "Ajouté : " in shown(pilot)
            assert editor(screen).text == "Elle est venue."
            await pilot.press(*(["down"] if taken else []), "enter")
            await until(pilot, lambda: pilot.app.screen is screen)
            wanted = "Elle est venue à [à compléter]." if taken else "Elle est venue."
            await until(pilot, lambda: editor(screen).text == wanted)


async def test_the_synthesis_is_read_again_by_its_own_parts(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await entered(pilot)
        screen.open(Redaction(SYNTHESE), "a" * 32)
        await write(pilot, screen, "Entretien du 3 mars, 40 minutes. Il est fainéant.")
        await until(pilot, lambda: "Le cadre" in text_of(screen, "live"))
        assert "Faits" not in text_of(screen, "live")
        assert "Je constate que" in text_of(screen, "live")


async def test_an_answer_that_seems_elsewhere_is_said_beside(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        for _ in range(8):
            await pilot.press("pagedown")
        await write(pilot, screen, "Je gagnerais à me taire.")
        await until(pilot, lambda: "repère plutôt vos axes" in text_of(screen, "live"))


async def test_a_row_names_its_frame_and_counts_answers(opened: Opener) -> None:
    stockage = ouvrir()
    garder(stockage, Redaction("gibbs").ecrire("Un atelier", "description"), "a" * 32)
    stockage.fermer()
    async with opened() as pilot:
        screen = await entered(pilot)
        await until(pilot, lambda: screen.kept)
        rows = [str(item.content) for item in screen.rows.items]
        assert any("Cycle de Gibbs, 1 réponse sur 7  Un atelier." in row for row in rows)
