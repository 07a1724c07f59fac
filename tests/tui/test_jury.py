"""The room of a jury's questions, driven as a person would, over the real questions."""

from pathlib import Path

import pytest
from textual.widgets import Input, Static

from assistant.examen.carnet import A_VOIX_HAUTE, Reponse, reponses
from assistant.stockage import brouillons
from assistant.stockage.base import ouvrir
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import Run, app_of, notices, ready, shown, type_text, until
from tui.app import JalonApp
from tui.screens.jury import JuryScreen
from tui.screens.jury_question import Answer, Elements
from tui.screens.lecteur import LecteurScreen
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
from tui.widgets.form_field import FormField
from tui.widgets.option_line import OptionLine


@pytest.fixture
def app(real_backend: MemoryBackend) -> JalonApp:
    real_backend.keeps = True
    return JalonApp(real_backend)


async def entered(pilot: Run) -> JuryScreen:
    await ready(pilot)
    await pilot.app.run_action("app.room('jury')")
    await until(pilot, lambda: isinstance(pilot.app.screen, JuryScreen))
    screen = pilot.app.screen
    assert isinstance(screen, JuryScreen)
    await until(pilot, lambda: len(line(screen, "competence").options) == 16)
    return screen


def line(screen: JuryScreen, name: str) -> OptionLine:
    return screen.query_one(f"#option-{name}", OptionLine)


async def asked(pilot: Run, **choices: str) -> JuryScreen:
    """The first question."""
    screen = await entered(pilot)
    for name, value in choices.items():
        line(screen, name).choose(value)
        await pilot.pause()
    await pilot.press("f7")
    await until(pilot, lambda: screen.posee is not None)
    return screen


def text_of(screen: JuryScreen, name: str) -> str:
    return " ".join(str(screen.query_one(f"#{name}", Static).content).split())


def answer(screen: JuryScreen) -> Answer:
    return screen.query_one(Answer)


def kept() -> dict[str, Reponse]:
    stockage = ouvrir()
    found = reponses(stockage, "cip")
    stockage.fermer()
    return found


async def test_the_room_is_entered_by_its_slash_command(app: JalonApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await ready(pilot)
        await type_text(pilot, "/jury")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, JuryScreen))
        await pilot.press("escape")
        await until(pilot, lambda: app_of(pilot).current_mode == "demander")


async def test_a_part_is_chosen_with_the_arrows_and_its_questions_come(app: JalonApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await entered(pilot)
        await pilot.press("down", "right", "right")
        await pilot.pause()
        assert line(screen, "occasion").value == "dossier"
        await pilot.press(*("down",) * 5, "enter")
        await until(pilot, lambda: screen.tirage is not None)
        assert screen.tirage is not None
        assert all(2 in posee.question.parties for posee in screen.tirage.posees)
        assert text_of(screen, "where").startswith("Question 1 sur 6")
        assert answer(screen).has_focus


async def test_another_occasion_than_the_dossier_leaves_the_part(app: JalonApp) -> None:
    async with app.run_test() as pilot:
        screen = await entered(pilot)
        line(screen, "partie").choose("3")
        await pilot.pause()
        line(screen, "occasion").choose("analyse")
        await until(pilot, lambda: line(screen, "partie").value == "")


async def test_one_goes_from_question_to_question_and_the_answers_stay(app: JalonApp) -> None:
    async with app.run_test() as pilot:
        screen = await asked(pilot, partie="2")
        first = text_of(screen, "asked")
        await pilot.press(*"abc", "pagedown")
        assert text_of(screen, "asked") != first
        assert answer(screen).text == ""
        await pilot.press("pageup")
        assert (text_of(screen, "asked"), answer(screen).text) == (first, "abc")
        await pilot.press("pageup")
        assert text_of(screen, "where").startswith("Question 1 sur 6")
        await pilot.press(*("pagedown",) * 6)
        assert text_of(screen, "where").startswith("Question 6 sur 6")
        assert any("C'était la dernière" in said for said in notices(pilot))


async def test_the_elements_wait_until_they_are_asked_for_and_are_ticked_by_hand(
    app: JalonApp,
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await asked(pilot, competence="cip/CP6")
        assert screen.posee is not None
        row = screen.posee.question
        beside = screen.query_one("#beside")
        assert not beside.display
        await pilot.press("ctrl+e")
        assert beside.display
        assert row.critere in text_of(screen, "criterion")
        assert text_of(screen, "relance") == f"Relance : {row.relance}".replace("\u00a0", " ")
        assert all(name in str(screen.query_one(Elements).rows) for name in row.elements)
        assert screen.answer(row).coches == frozenset()
        await pilot.press("down", "space")
        assert screen.answer(row).coches == {row.elements[1]}
        await pilot.press("space")
        assert screen.answer(row).coches == frozenset()
        await pilot.press("ctrl+e")
        assert not beside.display
        assert answer(screen).has_focus
        await pilot.press("ctrl+e", "pagedown")
        assert not beside.display


async def test_a_written_answer_is_found_and_opened_again_among_what_is_kept(
    app: JalonApp,
) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        screen = await asked(pilot, competence="cip/CP15")
        assert screen.posee is not None
        row = screen.posee.question
        await pilot.press(*"abc")
        await until(pilot, lambda: row.id in kept())
        await pilot.press("escape", "f8")
        await until(pilot, lambda: "Réponse au jury," in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: text_of(screen, "where").startswith("Question 1 sur 1"))
        assert screen.posee.question == row
        assert answer(screen).text == "abc"
        await pilot.press(*"d")
        await until(pilot, lambda: [item.texte for item in kept().values()] == ["abcd"])


async def test_what_is_typed_is_kept_and_found_again(app: JalonApp) -> None:
    async with app.run_test() as pilot:
        screen = await asked(pilot, competence="cip/CP15", nombre="20")
        assert screen.posee is not None
        row = screen.posee.question
        await pilot.press(*"abc")
        await until(pilot, lambda: [item.texte for item in kept().values()] == ["abc"])
        await pilot.press("ctrl+e", "space", "escape")
        await until(pilot, lambda: kept()[row.id].coches == {row.elements[0]})
    again = JalonApp(app.engine.backend)
    async with again.run_test() as pilot:
        screen = await asked(pilot, competence="cip/CP15", nombre="20")
        assert screen.tirage is not None
        assert len(screen.tirage.posees) == screen.tirage.disponibles
        while screen.posee is not None and screen.posee.question.id != row.id:
            await pilot.press("pagedown")
        assert answer(screen).text == "abc"
        assert screen.answer(row).coches == {row.elements[0]}


async def test_an_answer_said_aloud_keeps_its_ticks_and_shows_no_text(app: JalonApp) -> None:
    async with app.run_test() as pilot:
        screen = await asked(pilot, partie="7")
        await pilot.press("ctrl+e", "space", "escape")
        await until(pilot, lambda: kept())
        assert [item.texte for item in kept().values()] == [""]
        stockage = ouvrir()
        with stockage.lire() as session:
            assert [row.contenu for row in brouillons.liste(session)] == [A_VOIX_HAUTE]
        stockage.fermer()
        assert screen.posee is None


async def test_other_questions_are_drawn_and_the_answers_are_not_lost(app: JalonApp) -> None:
    async with app.run_test() as pilot:
        screen = await asked(pilot, partie="4")
        before = screen.tirage
        await pilot.press(*"abc", "ctrl+n")
        await until(pilot, lambda: screen.tirage is not None and screen.tirage is not before)
        await until(pilot, lambda: [item.texte for item in kept().values()] == ["abc"])


async def test_the_words_of_a_file_call_for_questions_and_are_quoted(
    app: JalonApp, tmp_path: Path
) -> None:
    path = tmp_path / "partie2.txt"
    path.write_text("Le prescripteur attendait un bilan des engagements.\n", "utf-8")
    async with app.run_test() as pilot:
        screen = await entered(pilot)
        screen.query_one("#field-fichier", FormField).value = str(path)
        await until(pilot, lambda: line(screen, "texte").value == "fichier")
        await pilot.press("down", "right", "right", "f7")
        await until(pilot, lambda: screen.posee is not None)
        said = "Vous écrivez : « Le prescripteur attendait un bilan des engagements. »"
        assert said in text_of(screen, "asked")


@pytest.mark.parametrize(
    ("choices", "said"),
    [
        ({"texte": "repetition"}, "Aucune répétition n'est gardée"),
        ({"texte": "analyse"}, "Aucune analyse n'est gardée"),
        ({"texte": "fichier"}, "Donnez le chemin de votre texte"),
        ({"partie": "4", "competence": "cip/CP2"}, "Aucune question de jury ne réunit ces choix"),
    ],
)
async def test_what_cannot_be_asked_is_said_over_the_choices(
    app: JalonApp, choices: dict[str, str], said: str
) -> None:
    async with app.run_test() as pilot:
        screen = await entered(pilot)
        for name, value in choices.items():
            line(screen, name).choose(value)
            await pilot.pause()
        await pilot.press("f7")
        await until(pilot, lambda: said in text_of(screen, "notice"))
        assert screen.tirage is None


async def test_the_scope_of_the_header_is_followed_or_why_it_cannot_be(app: JalonApp) -> None:
    async with app.run_test() as pilot:
        screen = await entered(pilot)
        app_of(pilot).choose_scope("rncp37504")
        await until(pilot, lambda: "memoire" in line(screen, "occasion").options)
        assert line(screen, "certification").value == "rncp37504"
        assert list(line(screen, "partie").options) == [""]
        await until(pilot, lambda: "rncp37504/2.4" in line(screen, "competence").options)
        app_of(pilot).choose_scope("interfede")
        await until(pilot, lambda: "ni jury, ni examen" in text_of(screen, "notice"))
        line(screen, "occasion").choose("livret")
        await pilot.press("f7")
        await until(pilot, lambda: screen.posee is not None)
        await pilot.press("ctrl+e")
        assert "Pas de critère" in text_of(screen, "criterion")


async def test_a_list_is_chosen_from(app: JalonApp) -> None:
    async with app.run_test() as pilot:
        screen = await entered(pilot)
        await pilot.press("down", "down", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: line(screen, "competence").value == "cip/CP1")


async def test_questions_and_answers_are_saved(app: JalonApp, tmp_path: Path) -> None:
    path = tmp_path / "jury.md"
    async with app.run_test() as pilot:
        screen = await asked(pilot, partie="2")
        await pilot.press(*"abc", "ctrl+s")
        await until(pilot, lambda: isinstance(pilot.app.screen, LineScreen))
        pilot.app.screen.query_one(Input).value = str(path)
        await pilot.press("enter")
        await until(pilot, lambda: any("Enregistré dans" in said for said in notices(pilot)))
        assert screen.posee is not None
    written = path.read_text("utf-8")
    assert "**Votre réponse :**\n\nabc" in written
    assert written.count("\n## Question ") == 6


async def test_an_element_opens_in_its_source(app: JalonApp) -> None:
    async with app.run_test() as pilot:
        screen = await asked(pilot, partie="2")
        screen.action_read_source()
        await until(pilot, lambda: isinstance(pilot.app.screen, PickScreen))
        await pilot.press("down", "enter")
        await until(pilot, lambda: isinstance(pilot.app.screen, LecteurScreen))


async def test_keys_of_a_question_do_nothing_before_one_is_asked(app: JalonApp) -> None:
    async with app.run_test() as pilot:
        screen = await entered(pilot)
        await pilot.press("pagedown", "pageup", "ctrl+e", "ctrl+s")
        assert screen.tirage is None
        assert any("Choisissez d'abord" in said for said in notices(pilot))
