"""« S'entraîner », driven as a trainee would, over the real content."""

import pytest
from textual.widgets import Input, Static

from tests.tui.conftest import Opener
from tests.tui.entrainer import (
    TURNS,
    answer,
    begun,
    entered,
    kept,
    plain,
    same_person,
    say,
    seance,
    talk,
    talking,
)
from tests.tui.helpers import app_of, notices, ready, shown, told, type_text, until
from tests.tui.preparer import Hours
from tui.screens.entrainer import EntrainerScreen
from tui.screens.entrainer_entretien import LEFT, NO_LIVE, TIME
from tui.seance import BILAN, ECRITURE, ENTRETIEN, PREPARATION
from tui.widgets.editor import Editor

pytestmark = pytest.mark.usefixtures("training")


# The start.


async def test_words_typed_over_the_button_begin_nothing(opened: Opener) -> None:
    async with opened() as pilot:
        screen = await entered(pilot)
        screen.rows.focus()
        await pilot.press(*"mission", "space", *"locale")
        await pilot.pause()
        assert not any(worker.group == "begin" for worker in screen.workers)
        await pilot.press("enter")
        await until(pilot, lambda: screen.seance is not None)


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
