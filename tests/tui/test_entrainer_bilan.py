"""After the talk: two texts, the debrief, a proof to keep, and the rehearsals of before."""

import json
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from assistant.stockage import transcriptions
from tests.tui import seance_jouee
from tests.tui.conftest import Opener
from tests.tui.entrainer import TURNS, answer, kept, proofs, say, seance, talking
from tests.tui.helpers import Run, app_of, notices, shown, told, until
from tui.screens.documents import DocumentsScreen
from tui.screens.echange import EchangeScreen
from tui.screens.entrainer import EntrainerScreen
from tui.screens.feuillet import Feuillet
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
from tui.screens.preuve_proposee import PreuveProposee
from tui.seance import BILAN, ECRITURE, ENTRETIEN, PREPARATION
from tui.widgets.editor import Editor

pytestmark = pytest.mark.usefixtures("training")


# The writing.


async def test_two_texts_are_written_read_again_and_kept(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        screen = await talking(pilot)
        await say(pilot, screen, TURNS[0])
        screen.go(ECRITURE)
        await until(pilot, lambda: screen.query_one("#synthese").has_focus)
        screen.query_one("#synthese", Editor).insert("Elle est venue. Elle est fainéante.")
        reread = screen.query_one("#reread-text", Static)
        await until(pilot, lambda: "« fainéante » : mots qui jugent." in str(reread.content))
        await pilot.press("ctrl+r")
        await until(pilot, lambda: isinstance(pilot.app.screen, Feuillet))
        await pilot.press("escape", "pagedown")
        assert screen.query_one("#analyse").has_focus
        await pilot.press(*"abc", "pageup")
        assert screen.query_one("#synthese").has_focus
        screen.flush()
        await told(pilot)
    (row,) = kept()
    assert (row["synthese"], row["analyse"]) == ("Elle est venue. Elle est fainéante.", "abc")


async def test_an_exam_writes_with_its_notes_and_without_a_re_reading(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await talking(pilot, "examen")
        screen.go(ECRITURE)
        await until(pilot, lambda: screen.query_one("#synthese").has_focus)
        assert screen.query_one("#notes").region
        assert not screen.query_one("#reread").region


# The debrief.


async def debriefed(pilot: Run) -> EntrainerScreen:
    screen = await talking(pilot)
    for text in TURNS:
        await say(pilot, screen, text)
    screen.go(BILAN)
    await until(pilot, lambda: "En bref" in page(screen))
    return screen


def page(screen: EntrainerScreen) -> str:
    return str(screen.query_one("#debrief", Static).content)


async def test_the_debrief_quotes_the_turns_and_gives_no_mark(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        screen = await debriefed(pilot)
        said = page(screen).lower()
        assert "points forts" in said
        assert "propositions" in said
        assert "n'a pas pu dire" in said
        assert not any(word in said for word in ("score", "note sur", "%", "/20"))


async def test_one_goes_from_an_element_to_its_turn(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        screen = await debriefed(pilot)
        seance(screen).debriefing["points_forts"] = [
            {"tour": 2, "extrait": "Qu'est-ce", "texte": "Au tour 2, une question ouverte."}
        ]
        await pilot.press("t")
        await answer(pilot, "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, EchangeScreen))
        exchange = pilot.app.screen
        assert isinstance(exchange, EchangeScreen)
        await until(pilot, lambda: exchange.query_one("#turn-2").has_class("-here"))
        await pilot.press("down")
        assert exchange.query_one("#turn-3").has_class("-here")
        await pilot.press("escape")
        await until(pilot, lambda: pilot.app.screen is screen)


async def test_a_key_shows_the_whole_debrief_and_comes_back(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await debriefed(pilot)
        short = page(screen).split()
        assert "Critère par critère" not in page(screen)
        await pilot.press("d")
        assert "Critère par critère" in page(screen)
        await pilot.press("d")
        assert page(screen).split() == short


async def test_the_debrief_and_the_exchange_are_saved_in_a_file(
    opened: Opener, tmp_path: Path
) -> None:
    async with opened() as pilot:
        await debriefed(pilot)
        await pilot.press("ctrl+s")
        await answer(pilot, "down", "enter")
        path = tmp_path / "bilan.md"
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen | LineScreen))
        if isinstance(pilot.app.screen, PickScreen):  # something in it could name somebody
            await pilot.press("end", "enter")
            await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        pilot.app.screen.query_one(Input).value = str(path)
        await pilot.press("enter")
        await until(pilot, path.is_file)
    text = path.read_text("utf-8")
    assert "Points forts" in text
    assert TURNS[2] in text


async def test_two_rehearsals_are_compared_and_one_is_not(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await debriefed(pilot)
        await pilot.press("c")
        await until(pilot, lambda: any("première répétition" in said for said in notices(pilot)))
        await pilot.press("r")
        await until(pilot, lambda: screen.step == PREPARATION)
        screen.go(ENTRETIEN)
        await until(pilot, lambda: screen.prompt.line.has_focus)
        await say(pilot, screen, TURNS[1])
        screen.go(BILAN)
        await until(pilot, lambda: seance(screen).debriefing)
        await pilot.press("c")
        await until(pilot, lambda: isinstance(pilot.app.screen, Feuillet))
        sheet = pilot.app.screen
        assert isinstance(sheet, Feuillet)
        assert "questions ouvertes" in sheet.markdown
        assert "jamais si c'était bien" in sheet.markdown


async def test_the_same_person_is_met_again_and_another_one_too(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await debriefed(pilot)
        first = seance(screen).simulation.scenario
        await pilot.press("r")
        await until(pilot, lambda: screen.step == PREPARATION)
        assert seance(screen).simulation.scenario == first
        assert seance(screen).turns == []
        await pilot.press("escape")
        await until(pilot, lambda: screen.seance is None)
        screen = await debriefed(pilot)
        await pilot.press("n")
        await until(pilot, lambda: screen.step == PREPARATION)
        other = seance(screen).simulation.scenario
        assert other.graine != first.graine
        assert (other.niveau, other.pays) == (first.niveau, first.pays)


async def test_without_a_word_there_is_nothing_to_read_again(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await talking(pilot)
        screen.go(BILAN)
        await until(pilot, lambda: screen.seance is None)
        assert any("Rien n'a été dit" in said for said in notices(pilot))


async def test_a_proof_is_kept_line_by_line_and_never_before_a_yes(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await debriefed(pilot)
        seance(screen).debriefing = {**seance(screen).debriefing, "criteres": observed()}
        for _ in range(2):
            await pilot.press("p")
            await until(pilot, lambda: isinstance(pilot.app.screen, PreuveProposee))
            sheet = pilot.app.screen
            assert isinstance(sheet, PreuveProposee)
            if not sheet.kept:
                await pilot.press("n")
                await until(pilot, lambda: "[non]" in shown(pilot))
                assert proofs() == ()
                await pilot.press("o")
                await until(pilot, lambda: proofs())
            await until(pilot, lambda: "[oui]" in shown(pilot))
            assert "[non]" in shown(pilot)
            await pilot.press("escape")
            await until(pilot, lambda: pilot.app.screen is screen)
    (proof,) = proofs()
    assert {lien.noeud: lien.etat for lien in proof.liens} == {
        "cip/CP2/c2": "refusee",
        "cip/CP2/c3": "acceptee",
    }


def observed() -> list[dict[str, object]]:
    row = seance_jouee.found()["criteres"][0]
    return [row, {**row, "id": "cip/CP2/c3"}]


# Mes documents.


async def test_a_rehearsal_is_found_again_in_the_documents_and_deleted(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await debriefed(pilot)
        await told(pilot)
        said = page(screen)
        await pilot.press("f8")
        await until(pilot, lambda: isinstance(pilot.app.screen, DocumentsScreen))
        await until(pilot, lambda: "Entretiens simulés" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen is screen and screen.step == BILAN)
        await until(pilot, lambda: page(screen) == said)
        await pilot.press("f8")
        await until(pilot, lambda: isinstance(pilot.app.screen, DocumentsScreen))
        await pilot.press("delete")
        await answer(pilot, "down", "enter")
        await until(pilot, lambda: any("C'est supprimé" in said for said in notices(pilot)))
    assert kept() == []


async def test_a_rehearsal_of_another_version_is_read_as_it_was_kept(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await debriefed(pilot)
        await told(pilot)
        name = seance(screen).identifiant
        await pilot.press("f8")
        old = json.loads(json.dumps(kept()[0]))
        old["commande"] = "jalon scenario generer --graine CIP1-2020.01-0000-0001"

        def age(stockage: object) -> None:
            with stockage.ecrire() as session:  # type: ignore[attr-defined]
                transcriptions.garder(session, "fictif", old, "Avant", None, name)

        await app_of(pilot).store.ask(age)
        app_of(pilot).rehearse(name)
        await until(pilot, lambda: isinstance(pilot.app.screen, Feuillet))
        sheet = pilot.app.screen
        assert isinstance(sheet, Feuillet)
        assert "Points forts" in sheet.markdown
        assert TURNS[1] in sheet.markdown
        await pilot.press("escape")
        await until(pilot, lambda: "autre version" in shown(pilot))
        assert screen.seance is None
