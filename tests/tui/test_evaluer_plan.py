"""What follows from positions and evidence: the plan, and what an evidence could also support."""

from datetime import date, timedelta

from textual.widgets import Input

from assistant.autoevaluation.modele import Etape, Lien
from assistant.stockage.autoevaluation import DepotAutoevaluation
from assistant.stockage.base import ouvrir
from tests.tui.doubles import MemoryBackend
from tests.tui.evaluer import Enter, answer_line, kept, over, room, write_preuve
from tests.tui.helpers import app_of, notices, ready, shown, until
from tui.app import JalonApp
from tui.screens.carte import CarteScreen
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
from tui.screens.plan import PlanScreen
from tui.screens.suggestions import SuggestionsScreen
from tui.widgets.footer import KeyHints
from tui.widgets.picklist import PickList


async def test_the_plan_is_proposed_then_changed_by_the_person(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("0", "right", "1", "l")
        await over(pilot, PlanScreen)
        assert "Le plan est vide" in shown(pilot)
        await pilot.press("p")
        await answer_line(pilot, "")
        await until(pilot, lambda: len(kept().etapes) == 2)
        await over(pilot, PlanScreen)
        await pilot.press("enter")
        await until(pilot, lambda: sum(step.faite for step in kept().etapes) == 1)
        await pilot.press("a")
        await until(pilot, lambda: pilot.app.screen.query(Input))
        await pilot.press(*"Relire", "enter")
        await until(pilot, lambda: "Pour quel jour ?" in shown(pilot))
        await answer_line(pilot, "")
        await until(pilot, lambda: len(kept().etapes) == 3)
        await over(pilot, PlanScreen)
        await pilot.press("home", "d")
        await until(pilot, lambda: pilot.app.screen.query(Input))
        pilot.app.screen.query_one(Input).value = "31/02/2099"
        await pilot.press("enter")
        await until(pilot, lambda: "ne se lit pas" in shown(pilot))
        assert pilot.app.screen.query_one(Input).value == "31/02/2099"
        assert not any(step.echeance.startswith("2099") for step in kept().etapes)
        await until(pilot, lambda: pilot.app.screen.query_one(Input).has_focus)
        pilot.app.screen.query_one(Input).value = "01/02/2099"
        await pilot.press("enter")
        await until(pilot, lambda: "2099-02-01" in {step.echeance for step in kept().etapes})
        await over(pilot, PlanScreen)
        before = {step.id: step for step in kept().etapes}
        await pilot.press("home", "delete")
        await until(pilot, lambda: len(kept().etapes) == 2)
        await pilot.press("ctrl+z")
        await until(pilot, lambda: {step.id: step for step in kept().etapes} == before)
        await until(pilot, lambda: len(pilot.app.screen.query_one(PickList).items) == 3)


async def test_one_goes_from_the_map_to_the_plan(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("c")
        await over(pilot, CarteScreen)
        await pilot.press("l")
        await over(pilot, PlanScreen)


async def test_suggestions_are_answered_and_a_yes_calls_the_neighbours(entered: Enter) -> None:
    async with entered((120, 40)) as pilot:
        await write_preuve(
            pilot,
            "J'ai posé le cadre de l'entretien et la confidentialité, reformulé la demande, et nous"
            " avons fait la liste de ses atouts et de ses freins.",
        )
        await pilot.press("u")
        await over(pilot, SuggestionsScreen)
        await until(pilot, lambda: "[ ? ] CIP · CP2" in shown(pilot))
        assert "Vos mots : «" in shown(pilot)
        accepted = pilot.app.screen.query_one(PickList).value
        await pilot.press("o")
        await until(pilot, lambda: "sans valeur d'équivalence (état au" in shown(pilot))
        await until(pilot, lambda: accepted in kept().preuves[0].noeuds)
        refused = pilot.app.screen.query_one(PickList).value
        await pilot.press("n")
        await until(pilot, lambda: ("refusee", refused) in {(x.etat, x.noeud) for x in links()})
        assert "[oui]" in shown(pilot)
        assert "[non]" in shown(pilot)


def links() -> list[Lien]:
    return [lien for preuve in kept().preuves for lien in preuve.liens]


async def test_what_is_proposed_is_of_the_referentiel_one_works_on(entered: Enter) -> None:
    async with entered((120, 40)) as pilot:
        app_of(pilot).choose_scope("rncp37504")
        await until(pilot, lambda: room(pilot).place.startswith("rncp37504/"))
        await write_preuve(pilot, "J'ai mené un entretien, reformulé la demande et fait le bilan.")
        await pilot.press("u")
        await over(pilot, SuggestionsScreen)
        screen = pilot.app.screen
        assert isinstance(screen, SuggestionsScreen)
        await until(pilot, lambda: screen.ready)
        assert screen.found
        assert {name.split("/")[0] for name in screen.found} == {"rncp37504"}


async def test_the_plan_is_spread_before_the_day_of_an_exam(entered: Enter) -> None:
    exam = date.today() + timedelta(days=30)
    async with entered() as pilot:
        await pilot.press("0", "right", "1", "l")
        await over(pilot, PlanScreen)
        await pilot.press("p")
        await answer_line(pilot, "01/02/2001")
        await until(pilot, lambda: "n'est pas à venir" in shown(pilot))
        assert notices(pilot) == []
        assert kept().etapes == ()
        await over(pilot, LineScreen)
        await answer_line(pilot, f"{exam:%d/%m/%Y}")
        await until(pilot, lambda: len(kept().etapes) == 2)
        days = sorted(date.fromisoformat(step.echeance) for step in kept().etapes)
        assert [(day - date.today()).days for day in days] == [10, 20]


async def test_giving_up_the_day_of_the_exam_proposes_nothing(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("0", "l")
        await over(pilot, PlanScreen)
        await pilot.press("p")
        await over(pilot, LineScreen)
        await pilot.press("escape")
        await over(pilot, PlanScreen)
        assert kept().etapes == ()


async def test_all_the_words_of_a_step_are_shown_on_a_narrow_screen(entered: Enter) -> None:
    words = " ".join(["relire"] * 30) + " fin"
    stockage = ouvrir()
    depot = DepotAutoevaluation(stockage)
    first, second = Etape("", words, "", "2099-04-01"), Etape("", "ensuite", "", "2099-05-01")
    for step in (first, second):
        depot.garder_etape(step)
    stockage.fermer()
    async with entered() as pilot:
        await pilot.press("l")
        await over(pilot, PlanScreen)
        picker = pilot.app.screen.query_one(PickList)
        rows = str(picker.content).splitlines()
        assert " ".join(" ".join(rows[:-1]).split()).endswith(words)
        assert max(map(len, rows)) < 80
        await pilot.click(PickList, offset=(8, len(rows) - 1))
        await until(pilot, lambda: {s.texte for s in kept().etapes if s.faite} == {"ensuite"})


async def test_a_step_that_is_added_is_dated_and_chosen(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("0", "l")
        await over(pilot, PlanScreen)
        await pilot.press("p")
        await answer_line(pilot, "")
        await until(pilot, lambda: len(kept().etapes) == 1)
        await pilot.press("a")
        await answer_line(pilot, "Relire avec Mme Dupont, 06 12 34 56 78")
        await until(pilot, lambda: "« Dupont »" in shown(pilot))
        await pilot.press("down", "enter")
        await until(pilot, lambda: "Pour quel jour ?" in shown(pilot))
        await answer_line(pilot, "01/02/2099")
        await over(pilot, PlanScreen)
        own = next(step for step in kept().etapes if not step.noeud)
        assert own.echeance == "2099-02-01"
        assert pilot.app.screen.query_one(PickList).value == own.id


async def test_typing_in_a_date_replaces_the_one_that_is_there(entered: Enter) -> None:
    keep_step(Etape("", "ensuite", "", "2099-05-01"))
    async with entered() as pilot:
        await pilot.press("l")
        await over(pilot, PlanScreen)
        await pilot.press("d")
        await until(pilot, lambda: pilot.app.screen.query(Input))
        await until(pilot, lambda: pilot.app.screen.query_one(Input).has_focus)
        await pilot.press(*"02/03/2099", "enter")
        await until(pilot, lambda: kept().etapes[0].echeance == "2099-03-02")


async def test_the_day_of_the_exam_is_shown_and_moved_with_the_steps(entered: Enter) -> None:
    exam = date.today() + timedelta(days=30)
    async with entered() as pilot:
        await pilot.press("0", "l")
        await over(pilot, PlanScreen)
        await pilot.press("p")
        await answer_line(pilot, f"{exam:%d/%m/%Y}")
        await until(pilot, lambda: f"Examen ou échéance : {exam:%d/%m/%Y}" in shown(pilot))
        await until(pilot, lambda: "80 critères sans niveau" in shown(pilot))
        await pilot.press("p")
        await until(pilot, lambda: "déjà dans le plan" in shown(pilot))
        later = exam + timedelta(days=30)
        await pilot.press("x")
        await answer_line(pilot, f"{later:%d/%m/%Y}")
        await over(pilot, PickScreen)
        await pilot.press("down", "enter")
        middle = f"{date.today() + timedelta(days=30):%Y-%m-%d}"
        await until(pilot, lambda: [step.echeance for step in kept().etapes] == [middle])


async def test_a_step_follows_a_level_that_was_lowered(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("2", "l")
        await over(pilot, PlanScreen)
        await pilot.press("p")
        await answer_line(pilot, "")
        await until(pilot, lambda: "écrire une preuve" in kept().etapes[0].texte)
        await pilot.press("escape", "1", "l")
        await over(pilot, PlanScreen)
        await pilot.press("p")
        await until(pilot, lambda: "le refaire sans aide" in kept().etapes[0].texte)


async def test_the_plan_shows_how_to_date_and_reword_a_step_at_80_columns(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("l")
        await over(pilot, PlanScreen)
        keys = str(pilot.app.screen.query_one(KeyHints).render())
        assert all(f" {key} " in keys for key in "adm")


def keep_step(step: Etape) -> None:
    stockage = ouvrir()
    DepotAutoevaluation(stockage).garder_etape(step)
    stockage.fermer()


async def test_the_plan_is_reached_from_the_conversation_by_its_slash_command(
    real_backend: MemoryBackend,
) -> None:
    real_backend.keeps = True
    async with JalonApp(real_backend).run_test() as pilot:
        await ready(pilot)
        await pilot.press(*"/plan", "enter")
        await over(pilot, PlanScreen)
