"""What is written is read again beside the desk or over it, and reworded if one asks a model."""

from importlib.util import find_spec

import pytest

from assistant.analyse.consignes import SYNTHESE
from assistant.analyse.redaction import Redaction
from tests.model_servers import OpenAIServer, Script
from tests.tui.analyser import begun, editor, entered, sheet, text_of, write
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import notices, shown, until
from tui.app import JalonApp
from tui.live import NOTHING, live_content
from tui.screens.feuillet import feuillet_content
from tui.screens.pick import PickScreen

pytestmark = pytest.mark.usefixtures("keeping")


async def test_the_answer_is_read_again_beside_the_editor(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await until(pilot, lambda: NOTHING in text_of(screen, "live"))
        await write(pilot, screen, "Elle est venue. Elle est fainéante. J'étais agacée.")
        await until(pilot, lambda: "Émotions : phrase 3" in text_of(screen, "live"))
        said = text_of(screen, "live")
        assert "Faits : phrase 1" in said
        assert "« fainéante » : mots qui jugent." in said


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


async def test_who_is_named_and_judged_is_told_first_beside_the_editor(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        screen = await begun(pilot)
        await write(pilot, screen, "Mme Zorbeille habite Trifouillis. Elle est feignante.")
        await until(pilot, lambda: "mots qui jugent" in text_of(screen, "live"))
        lines = text_of(screen, "live").splitlines()
        assert "« Zorbeille » : permet de reconnaître quelqu'un." in lines[1]
        judged = next(rank for rank, line in enumerate(lines) if "mots qui jugent" in line)
        assert judged < lines.index("Repéré ici") if "Repéré ici" in lines else judged


async def test_going_to_the_re_reading_shows_more_of_it(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        screen = await begun(pilot)
        side = screen.query_one("#beside")
        before = side.size.height
        await pilot.press("tab")
        await until(pilot, lambda: side.size.height > before)
