"""« S'entraîner », driven as a trainee would, over the real content."""

import json
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from assistant.autoevaluation.modele import Preuve
from assistant.entretien.simulation.moteur import Simulation
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from assistant.service import Service
from assistant.stockage import transcriptions
from assistant.stockage.autoevaluation import DepotAutoevaluation
from assistant.stockage.base import ouvrir
from tests.tui import seance_jouee
from tests.tui.conftest import Opener
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import Run, app_of, notices, ready, shown, type_text, until
from tests.tui.preparer import Hours
from tui.screens.documents import DocumentsScreen
from tui.screens.echange import EchangeScreen
from tui.screens.entrainer import EntrainerScreen
from tui.screens.entrainer_depart import NEW
from tui.screens.entrainer_entretien import LEFT, NO_LIVE, TIME
from tui.screens.feuillet import Feuillet
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
from tui.screens.preuve_proposee import PreuveProposee
from tui.seance import BILAN, ECRITURE, ENTRETIEN, PREPARATION, Seance
from tui.widgets.editor import Editor
from tui.widgets.option_line import OptionLine

TURNS = (
    "Bonjour, je suis Anne, conseillère ici. Nous avons trente minutes, et tout reste entre nous.",
    "Qu'est-ce qui vous amène aujourd'hui ?",
    "Comment se passent vos journées en ce moment ?",
)
SEED = "lundi"


@pytest.fixture(autouse=True)
def _keeping(backend: MemoryBackend, service: Service) -> None:
    backend.keeps = True
    backend.service = service


async def entered(pilot: Run) -> EntrainerScreen:
    await ready(pilot)
    await pilot.press("f10")
    await until(pilot, lambda: isinstance(pilot.app.screen, EntrainerScreen))
    screen = pilot.app.screen
    assert isinstance(screen, EntrainerScreen)
    await until(pilot, lambda: screen.rows.items)
    return screen


async def begun(pilot: Run, niveau: str = "intermediaire", seed: str = SEED) -> EntrainerScreen:
    """The preparation of a known person."""
    screen = await entered(pilot)
    screen.query_one("#option-niveau", OptionLine).choose(niveau)
    screen.query_one("#option-pays", OptionLine).choose("fr")
    screen.query_one("#field-graine").query_one(Input).value = seed
    screen.rows.set_items(screen.rows.items, NEW)
    await pilot.press("enter")
    await until(pilot, lambda: screen.step == PREPARATION)
    return screen


async def talking(pilot: Run, niveau: str = "intermediaire") -> EntrainerScreen:
    screen = await begun(pilot, niveau)
    seance(screen).go(ENTRETIEN)
    screen.show_step()
    await until(pilot, lambda: screen.prompt.line.has_focus)
    return screen


def seance(screen: EntrainerScreen) -> Seance:
    assert screen.seance is not None
    return screen.seance


async def say(pilot: Run, screen: EntrainerScreen, text: str) -> None:
    """Type a turn, and wait for its answer to be shown."""
    before = len(seance(screen).turns)
    screen.prompt.type(text)
    await pilot.press("enter")
    await until(pilot, lambda: len(seance(screen).turns) > before and last(screen)[-1] != "…")


def last(screen: EntrainerScreen) -> str:
    """The last thing that the conversation shows."""
    return str(list(screen.query(".turn").results(Static))[-1].content)


def talk(screen: EntrainerScreen) -> str:
    return "\n".join(str(turn.content) for turn in screen.query(".turn").results(Static))


def same_person(niveau: str = "intermediaire") -> Simulation:
    (scenario,) = generer(Demande(SEED, "", niveau=niveau, pays="fr"))
    return Simulation(scenario)


def plain(text: str) -> str:
    return " ".join(text.split())


async def told(pilot: Run) -> None:
    """Whatever was put in the store is done."""
    await app_of(pilot).store.ask(lambda stockage: None)


def kept() -> list[dict[str, object]]:
    stockage = ouvrir()
    with stockage.lire() as session:
        found = [dict(row.contenu) for row in transcriptions.liste(session)]
    stockage.fermer()
    return found


def proofs() -> tuple[Preuve, ...]:
    stockage = ouvrir()
    found = DepotAutoevaluation(stockage).etat().preuves
    stockage.fermer()
    return found


async def answer(pilot: Run, *keys: str) -> None:
    """Wait for a dialog, and answer it."""
    await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
    await pilot.press(*keys)


# The start.


async def test_the_room_is_entered_by_its_slash_command_and_left_with_escape(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        await ready(pilot)
        await type_text(pilot, "/entrainer")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, EntrainerScreen))
        await pilot.press("escape")
        await until(pilot, lambda: app_of(pilot).current_mode == "demander")


async def test_nothing_is_needed_and_the_card_says_nothing_of_the_person(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        screen = await entered(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: screen.step == PREPARATION)
        await until(pilot, lambda: str(screen.query_one("#card", Static).content))
        scenario = seance(screen).simulation.scenario
        assert scenario.structure.nom in str(screen.query_one("#card", Static).content)
        assert scenario.personne.prenom not in shown(pilot)
        assert screen.query_one("#notes", Editor).has_focus


async def test_what_cannot_be_used_is_said_without_options_of_the_command_line(
    opened: Opener,
) -> None:
    async with opened() as pilot:
        screen = await entered(pilot)
        screen.query_one("#field-structure").query_one(Input).value = "martiens"
        screen.rows.focus()
        await pilot.press("enter")
        await until(pilot, lambda: "martiens" in str(screen.query_one("#notice", Static).content))
        assert "--" not in str(screen.query_one("#notice", Static).content)
        assert screen.seance is None
        await pilot.press("up")
        assert not screen.rows.has_focus


async def test_the_seed_of_another_version_is_refused_in_one_sentence(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await entered(pilot)
        screen.query_one("#field-graine").query_one(Input).value = "CIP1-2020.01-0000-0001"
        screen.rows.focus()
        await pilot.press("enter")
        await until(
            pilot,
            lambda: "autre version" in str(screen.query_one("#notice", Static).content),
        )


# The talk.


async def test_the_person_answers_what_the_engine_answers(opened: Opener) -> None:
    engine = same_person()
    async with opened((80, 24)) as pilot:
        screen = await talking(pilot)
        for text in TURNS:
            await say(pilot, screen, text)
            assert plain(engine.dire(text).reponse) in plain(talk(screen))
        assert f"minute {int(engine.etat.minute)} sur 30" in shown(pilot)


async def test_notes_taken_while_preparing_are_at_hand_in_the_talk(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        screen = await begun(pilot)
        await pilot.press(*"cadre", "f7")
        await until(pilot, lambda: screen.step == ENTRETIEN)
        notes = screen.query_one("#notes", Editor)
        assert not notes.region
        await pilot.press("ctrl+o")
        await until(pilot, lambda: notes.region)
        assert notes.text == "cadre"
        await pilot.press("escape")
        assert screen.prompt.line.has_focus
        assert screen.step == ENTRETIEN


async def test_what_the_last_turn_did_is_told_only_when_asked(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await talking(pilot)
        await say(pilot, screen, TURNS[1])
        live = screen.query_one("#live", Static)
        assert not live.display
        await pilot.press("ctrl+t")
        assert live.display
        assert "question ouverte" in str(live.content)
        await pilot.press("ctrl+t")
        assert not live.display


async def test_an_exam_tells_nothing_before_the_end(opened: Opener) -> None:
    hours = Hours()
    async with opened() as pilot:
        screen = await entered(pilot)
        screen.clock = hours
        screen = await talking(pilot, "examen")
        await pilot.press("ctrl+t")
        assert NO_LIVE in notices(pilot)
        assert not screen.query_one("#live", Static).display
        hours.pass_by(28)
        await say(pilot, screen, TURNS[0])
        assert "Il reste" not in talk(screen)
        assert "minute 28 sur 30" in shown(pilot)


async def test_the_clock_of_an_exam_is_the_real_one_and_ends_the_talk(opened: Opener) -> None:
    hours = Hours()
    async with opened() as pilot:
        screen = await entered(pilot)
        screen.clock = hours
        screen = await talking(pilot, "examen")
        hours.pass_by(31)
        screen.tick()
        assert "les trente minutes sont passées" in shown(pilot)
        await say(pilot, screen, "Je vous remercie, au revoir.")
        await until(pilot, lambda: TIME in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: screen.step == ECRITURE)


async def test_the_time_left_is_told_three_times_in_training(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await talking(pilot, "debutant")
        for minute, words in ((16, "(Il reste"), (26, "(Il reste"), (28, "(Il reste")):
            seance(screen).simulation.etat.dixiemes = 10 * minute - 5
            before = talk(screen).count(words)
            await say(pilot, screen, TURNS[2])
            assert talk(screen).count(words) == before + 1


async def test_a_person_who_leaves_is_told_calmly_and_the_way_on_is_there(opened: Opener) -> None:
    async with opened((80, 24)) as pilot:
        screen = await talking(pilot)
        await say(pilot, screen, TURNS[0])
        seance(screen).simulation.etat.averti = 1
        await say(pilot, screen, "Vous n'aviez qu'à vous lever plus tôt.")
        left = LEFT.format(prenom=seance(screen).prenom)
        await until(pilot, lambda: left in shown(pilot))
        assert not screen.prompt.region
        await pilot.press("down", "enter")
        await until(pilot, lambda: screen.step == BILAN)


async def test_fin_ends_the_talk_and_f7_asks_first_when_time_is_left(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await talking(pilot)
        await say(pilot, screen, TURNS[0])
        await pilot.press("f7")
        await answer(pilot, "enter")
        await until(pilot, lambda: pilot.app.screen is screen)
        assert screen.step == ENTRETIEN
        screen.prompt.type("/fin")
        await pilot.press("enter")
        await until(pilot, lambda: screen.step == ECRITURE)


async def test_every_step_of_an_exam_is_left_early_only_after_a_yes(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot, "examen")
        for after in (ENTRETIEN, ECRITURE):
            await pilot.press("f7")
            await answer(pilot, "down", "enter")
            await until(pilot, lambda after=after: screen.step == after)


async def test_an_unknown_command_is_told_and_the_time_can_be_asked(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await talking(pilot)
        screen.prompt.type("/bidule")
        await pilot.press("enter")
        await until(pilot, lambda: any("/bidule" in said for said in notices(pilot)))
        screen.prompt.type("/temps")
        await pilot.press("enter")
        await until(pilot, lambda: "Minute 0 sur 30." in notices(pilot))


# Keeping.


async def test_a_rehearsal_left_in_the_middle_is_taken_up_where_it_was(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await talking(pilot)
        await say(pilot, screen, TURNS[0])
        await say(pilot, screen, TURNS[1])
    assert [len(row["tours"]) for row in kept()] == [2]  # type: ignore[arg-type]
    engine = same_person()
    expected = [engine.dire(text).reponse for text in TURNS]
    async with opened() as pilot:
        screen = await entered(pilot)
        await until(pilot, lambda: "Reprendre" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: screen.step == ENTRETIEN)
        await until(pilot, lambda: plain(expected[1]) in plain(talk(screen)))
        await say(pilot, screen, TURNS[2])
        assert seance(screen).turns[-1].reponse == expected[2]
        await told(pilot)
        assert len(kept()) == 1


async def test_an_exam_taken_up_again_has_the_minutes_it_had(opened: Opener) -> None:
    hours = Hours()
    async with opened() as pilot:
        screen = await entered(pilot)
        screen.clock = hours
        screen = await talking(pilot, "examen")
        hours.pass_by(12)
        await say(pilot, screen, TURNS[0])
        minute = seance(screen).simulation.etat.minute
        hours.pass_by(1)
        await pilot.press("escape")
        await until(pilot, lambda: screen.seance is None)
        hours.pass_by(600)
        await until(pilot, lambda: "Reprendre" in shown(pilot))
        await pilot.press("home", "enter")
        await until(pilot, lambda: screen.step == ENTRETIEN)
        assert seance(screen).minute == 13
        assert seance(screen).simulation.etat.minute == minute


async def test_a_rehearsal_where_nothing_was_done_leaves_no_trace(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await begun(pilot)
        await pilot.press("escape")
        await until(pilot, lambda: screen.seance is None)
        await told(pilot)
    assert kept() == []


async def test_another_room_is_visited_and_the_talk_is_still_there(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await talking(pilot)
        await say(pilot, screen, TURNS[0])
        await pilot.press("f3")
        await until(pilot, lambda: app_of(pilot).current_mode == "demander")
        await pilot.press("f10")
        await until(pilot, lambda: pilot.app.screen is screen)
        assert TURNS[0] in plain(talk(screen))


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
