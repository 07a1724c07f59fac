"""The self-evaluation room over the real référentiels and a real file."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path

import pytest
from textual.widgets import Input, TextArea

from assistant.autoevaluation.modele import Etat, Lien, Preuve
from assistant.stockage.autoevaluation import DepotAutoevaluation
from assistant.stockage.base import ouvrir
from tests.tui.doubles import MemoryBackend
from tests.tui.helpers import Run, app_of, notices, ready, shown, until
from tui.app import JalonApp
from tui.screens.carte import CarteScreen
from tui.screens.evaluer import EvaluerScreen
from tui.screens.pick import PickScreen
from tui.screens.plan import PlanScreen
from tui.screens.preuve import PreuveScreen
from tui.screens.preuves import PreuvesScreen
from tui.screens.suggestions import SuggestionsScreen
from tui.widgets.header import RoomHeader
from tui.widgets.picklist import PickList
from tui.widgets.scale import Scale

Enter = Callable[..., AbstractAsyncContextManager[Run]]


@pytest.fixture
def entered(real_backend: MemoryBackend) -> Enter:
    """`async with entered() as pilot`: in the room, what was kept is open."""
    real_backend.keeps = True

    @asynccontextmanager
    async def enter(size: tuple[int, int] = (80, 24)) -> AsyncIterator[Run]:
        async with JalonApp(real_backend).run_test(size=size) as pilot:
            await ready(pilot)
            await pilot.press("f6")
            await until(pilot, lambda: isinstance(pilot.app.screen, EvaluerScreen))
            await until(pilot, lambda: room(pilot).grille is not None)
            yield pilot

    return enter


def room(pilot: Run) -> EvaluerScreen:
    stack = app_of(pilot).screen_stack
    found = next(screen for screen in stack if isinstance(screen, EvaluerScreen))
    assert isinstance(found, EvaluerScreen)
    return found


def kept() -> Etat:
    """What stands in the file, read by another opening of it."""
    stockage = ouvrir()
    try:
        return DepotAutoevaluation(stockage).etat()
    finally:
        stockage.fermer()


def levels() -> dict[str, int]:
    return {name: item.niveau for name, item in kept().actuelles().items()}


async def over(pilot: Run, kind: type) -> None:
    await until(pilot, lambda: isinstance(pilot.app.screen, kind))


async def write_preuve(pilot: Run, fait: str) -> None:
    await pilot.press("p")
    await over(pilot, PreuveScreen)
    await until(pilot, lambda: pilot.app.screen.query_one("#p-ou", Input).has_focus)
    screen = pilot.app.screen
    await until(pilot, lambda: screen._written is not None)  # type: ignore[attr-defined]
    screen.query_one("#p-ou", Input).value = "stage, mission locale"
    screen.query_one("#p-fait", TextArea).text = fait
    screen.query_one("#p-resultat", Input).value = "la personne a validé"
    await pilot.press("ctrl+s")
    await over(pilot, EvaluerScreen)


@pytest.mark.parametrize("level", [0, 1, 2, 3])
async def test_a_digit_keeps_any_level_and_stays_on_its_criterion(
    entered: Enter, level: int
) -> None:
    async with entered() as pilot:
        assert room(pilot).place == "cip/CP1/c1"
        assert "critère 1 sur 5" in shown(pilot)
        await pilot.press(str(level))
        await until(pilot, lambda: f"Gardé : critère 1, niveau {level}." in shown(pilot))
        assert room(pilot).place == "cip/CP1/c1"
        assert "● ici" in scale(pilot)
        assert levels() == {"cip/CP1/c1": level}


async def test_what_is_said_is_of_the_criterion_shown_and_goes_with_it(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("1")
        await until(pilot, lambda: "Gardé : critère 1" in shown(pilot))
        await pilot.press("enter")
        await until(pilot, lambda: room(pilot).place == "cip/CP1/c2")
        assert "Gardé" not in shown(pilot)
        room(pilot).post_message(EvaluerScreen.Kept("cip/CP1/c1", "Gardé : critère 1."))
        await pilot.pause()
        assert "Gardé" not in shown(pilot)


async def test_a_whole_competency_takes_two_keys_a_criterion(entered: Enter) -> None:
    async with entered() as pilot:
        for level in (1, 0, 2, 1, 0):
            await pilot.press(str(level), "enter")
        await until(pilot, lambda: room(pilot).place == "cip/CP2/c1")
        assert "CP1 est parcourue. Voici CP2." in shown(pilot)
        await until(pilot, lambda: len(levels()) == 5)
        assert levels()["cip/CP1/c5"] == 0


async def test_the_keys_of_a_french_keyboard_do_without_shift(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("à", "right", "ampersand")
        await until(pilot, lambda: levels() == {"cip/CP1/c1": 0, "cip/CP1/c2": 1})


async def test_arrows_and_the_space_bar_choose_a_level_too(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("down", "down", "space")
        await until(pilot, lambda: levels() == {"cip/CP1/c1": 1})
        assert room(pilot).place == "cip/CP1/c1"


async def test_enter_never_keeps_a_level(entered: Enter) -> None:
    async with entered() as pilot:
        assert "›" not in scale(pilot)
        await pilot.press("enter")
        await until(pilot, lambda: room(pilot).place == "cip/CP1/c2")
        await pilot.press("down", "enter")
        await until(pilot, lambda: "Espace garde le niveau 0" in shown(pilot))
        assert room(pilot).place == "cip/CP1/c2"
        await pilot.press("right")
        await until(pilot, lambda: room(pilot).place == "cip/CP1/c3")
        await app_of(pilot).store.ask(lambda stockage: None)
        assert levels() == {}


async def test_a_level_outside_the_scale_is_said_and_not_kept(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("4")
        await until(pilot, lambda: "L'échelle va de 0 à 3" in shown(pilot))
        assert levels() == {}


async def test_from_level_two_an_evidence_is_asked_for_and_the_level_is_kept_without(
    entered: Enter,
) -> None:
    async with entered() as pilot:
        await pilot.press("2")
        await until(pilot, lambda: "À étayer : p écrire une preuve" in shown(pilot))
        assert room(pilot).place == "cip/CP1/c1"
        await until(pilot, lambda: levels() == {"cip/CP1/c1": 2})
        await write_preuve(pilot, "J'ai présenté l'offre de la structure.")
        await until(pilot, lambda: "Preuve gardée" in shown(pilot))
        assert "À étayer" not in shown(pilot)
        (preuve,) = kept().preuves
        assert preuve.noeuds == ("cip/CP1/c1",)
        assert preuve.ou == "stage, mission locale"


async def test_a_criterion_is_skipped_and_come_back_to(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("s")
        await until(pilot, lambda: room(pilot).place == "cip/CP1/c2")
        await pilot.press("left", "left")
        await until(pilot, lambda: "C'est la première ligne." in shown(pilot))
        assert room(pilot).place == "cip/CP1/c1"
        assert levels() == {}


async def test_one_comes_back_where_one_was_after_leaving_jalon(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("1", *["right"] * 6)
        await until(pilot, lambda: room(pilot).place == "cip/CP2/c2")
    async with entered() as pilot:
        assert room(pilot).place == "cip/CP2/c2"
        await pilot.press("left", "left", "left", "left", "left", "left")
        await until(pilot, lambda: "1  vu ou fait avec aide  ● ici" in scale(pilot))


def scale(pilot: Run) -> str:
    return str(room(pilot).query_one(Scale).content)


async def test_an_evidence_left_in_the_middle_of_a_word_is_given_back(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("p")
        await over(pilot, PreuveScreen)
        await until(pilot, lambda: pilot.app.screen._written is not None)  # type: ignore[attr-defined]
        await pilot.press(*"atelier")
    async with entered() as pilot:
        await pilot.press("p")
        await over(pilot, PreuveScreen)
        await until(pilot, lambda: pilot.app.screen.query_one("#p-ou", Input).value == "atelier")
        assert "Votre brouillon est repris." in shown(pilot)


async def test_a_criterion_says_that_an_evidence_waits_until_it_is_kept_or_emptied(
    entered: Enter,
) -> None:
    waits = "Une preuve commencée attend, en brouillon : p la reprend."
    async with entered() as pilot:
        await pilot.press("p")
        await over(pilot, PreuveScreen)
        assert "Preuve pour CP1, critère 1 :" in shown(pilot)
        await until(pilot, lambda: pilot.app.screen._written is not None)  # type: ignore[attr-defined]
        await pilot.press(*"ab", "escape")
        await over(pilot, EvaluerScreen)
        await until(pilot, lambda: waits in shown(pilot))
        await pilot.press("right")
        assert waits not in shown(pilot)
    async with entered() as pilot:
        await pilot.press("left")
        await until(pilot, lambda: waits in shown(pilot))
        await pilot.press("p")
        await over(pilot, PreuveScreen)
        await until(pilot, lambda: pilot.app.screen.query_one("#p-ou", Input).value == "ab")
        await pilot.press("end", "backspace", "backspace", "escape")
        await over(pilot, EvaluerScreen)
        await until(pilot, lambda: waits not in shown(pilot))


async def test_a_draft_is_kept_while_one_types(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("p")
        await over(pilot, PreuveScreen)
        await until(pilot, lambda: pilot.app.screen._written is not None)  # type: ignore[attr-defined]
        await pilot.press(*"accueil")
        await until(pilot, lambda: "Brouillon gardé." in shown(pilot))
        await pilot.press("escape")
        await over(pilot, EvaluerScreen)
        assert kept().preuves == ()


async def test_a_kept_evidence_leaves_no_draft(entered: Enter) -> None:
    async with entered() as pilot:
        await write_preuve(pilot, "J'ai reformulé la demande.")
        await pilot.press("p")
        await over(pilot, PreuveScreen)
        await until(pilot, lambda: pilot.app.screen._written is not None)  # type: ignore[attr-defined]
        assert pilot.app.screen.query_one("#p-fait", TextArea).text == ""


async def test_an_evidence_of_tomorrow_or_an_empty_one_is_refused_in_a_sentence(
    entered: Enter,
) -> None:
    async with entered() as pilot:
        await pilot.press("p")
        await over(pilot, PreuveScreen)
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "La preuve est vide" in shown(pilot))
        pilot.app.screen.query_one("#p-ou", Input).value = "stage"
        pilot.app.screen.query_one("#p-date", Input).value = "12/03/2999"
        await pilot.press("ctrl+s")
        await until(pilot, lambda: "est à venir" in shown(pilot))
        assert kept().preuves == ()


async def test_an_evidence_already_written_serves_another_criterion(entered: Enter) -> None:
    async with entered() as pilot:
        await write_preuve(pilot, "J'ai présenté l'offre de la structure.")
        await pilot.press("right", "r")
        await over(pilot, PickScreen)
        await pilot.press("enter")
        await over(pilot, EvaluerScreen)
        await until(pilot, lambda: "Preuve rattachée." in shown(pilot))
        assert kept().preuves[0].noeuds == ("cip/CP1/c1", "cip/CP1/c2")


async def test_an_evidence_is_changed_then_erased(entered: Enter) -> None:
    async with entered() as pilot:
        await write_preuve(pilot, "J'ai présenté l'offre de la structure.")
        await pilot.press("v")
        await over(pilot, PreuvesScreen)
        assert "Étaye : CIP · CP1, critère 1" in shown(pilot)
        await pilot.press("enter")
        await over(pilot, PreuveScreen)
        screen = pilot.app.screen
        await until(pilot, lambda: screen._written is not None)  # type: ignore[attr-defined]
        screen.query_one("#p-resultat", Input).value = "un autre résultat"
        await pilot.press("ctrl+s")
        await over(pilot, PreuvesScreen)
        (changed,) = kept().preuves
        assert (changed.resultat, changed.noeuds) == ("un autre résultat", ("cip/CP1/c1",))
        await pilot.press("delete")
        await over(pilot, PickScreen)
        await pilot.press("down", "enter")
        await until(pilot, lambda: kept().preuves == ())


async def test_ctrl_s_twice_keeps_one_evidence(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("p")
        await over(pilot, PreuveScreen)
        await until(pilot, lambda: pilot.app.screen._written is not None)  # type: ignore[attr-defined]
        await pilot.press(*"stage", "ctrl+s", "ctrl+s")
        await over(pilot, EvaluerScreen)
        await until(pilot, lambda: len(kept().preuves) == 1)
        await app_of(pilot).store.ask(lambda stockage: None)
        assert len(kept().preuves) == 1


async def test_without_evidence_there_is_none_to_reuse(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("r")
        await until(pilot, lambda: "pas encore écrit de preuve" in shown(pilot))


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


async def test_the_plan_is_proposed_then_changed_by_the_person(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("0", "right", "1", "l")
        await over(pilot, PlanScreen)
        assert "Le plan est vide" in shown(pilot)
        await pilot.press("p")
        await until(pilot, lambda: len(kept().etapes) == 2)
        await pilot.press("enter")
        await until(pilot, lambda: sum(step.faite for step in kept().etapes) == 1)
        await pilot.press("a")
        await until(pilot, lambda: pilot.app.screen.query(Input))
        await pilot.press(*"Relire", "enter")
        await until(pilot, lambda: len(kept().etapes) == 3)
        await over(pilot, PlanScreen)
        await pilot.press("home", "d")
        await until(pilot, lambda: pilot.app.screen.query(Input))
        pilot.app.screen.query_one(Input).value = "31/02/2099"
        await pilot.press("enter")
        await until(pilot, lambda: pilot.app.screen.query_one(Input).value == "31/02/2099")
        assert not any(step.echeance.startswith("2099") for step in kept().etapes)
        await until(pilot, lambda: pilot.app.screen.query_one(Input).has_focus)
        pilot.app.screen.query_one(Input).value = "01/02/2099"
        await pilot.press("enter")
        await until(pilot, lambda: "2099-02-01" in {step.echeance for step in kept().etapes})
        await over(pilot, PlanScreen)
        await pilot.press("home", "delete")
        await until(pilot, lambda: len(kept().etapes) == 2)


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


async def test_two_grids_are_shown_side_by_side(entered: Enter, tmp_path: Path) -> None:
    other = tmp_path / "formation.json"
    other.write_text(
        '{"format": "jalon-autoevaluation", "version": 1, "role": "formation",'
        ' "positions": [{"noeud": "cip/CP1/c1", "niveau": 3, "date": "2026-03-12"}]}',
        "utf-8",
    )
    async with entered() as pilot:
        await pilot.press("1", "m")
        await until(pilot, lambda: pilot.app.screen.query(Input))
        pilot.app.screen.query_one(Input).value = str(other)
        await pilot.press("enter")
        await until(pilot, lambda: "vous 1, en face 3" in shown(pilot))
        assert "Positions différentes" in shown(pilot)


async def test_the_grid_is_written_where_the_person_says(entered: Enter, tmp_path: Path) -> None:
    target = tmp_path / "grille.md"
    async with entered() as pilot:
        await pilot.press("1", "e")
        await until(pilot, lambda: pilot.app.screen.query(Input))
        pilot.app.screen.query_one(Input).value = str(target)
        await pilot.press("enter")
        await until(pilot, lambda: any("Grille écrite" in said for said in notices(pilot)))
        assert "critère 1" in target.read_text("utf-8")


async def test_when_nothing_can_be_kept_the_room_says_so(
    entered: Enter, real_backend: MemoryBackend
) -> None:
    from assistant.errors import JalonError

    real_backend.storage_fault = JalonError("Le disque est plein.")
    async with JalonApp(real_backend).run_test() as pilot:
        await ready(pilot)
        await pilot.press("f6")
        await until(pilot, lambda: "Le disque est plein." in shown(pilot))


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
        await over(pilot, PickScreen)
        await pilot.press("down", "down", "enter")
        await over(pilot, EvaluerScreen)
        await until(pilot, lambda: room(pilot).place == "cip/CP3/c1")


async def test_the_room_is_reached_by_its_slash_command(real_backend: MemoryBackend) -> None:
    real_backend.keeps = True
    async with JalonApp(real_backend).run_test() as pilot:
        await ready(pilot)
        await pilot.press(*"/evaluer", "enter")
        await over(pilot, EvaluerScreen)


async def test_an_evidence_may_serve_two_referentiels(entered: Enter) -> None:
    stockage = ouvrir()
    depot = DepotAutoevaluation(stockage)
    links = (Lien("cip/CP2/c2"), Lien("rncp37504/2.1/c1"))
    depot.garder_preuve(Preuve("", "2026-03-12", "stage", "cadre posé", "accord", links))
    stockage.fermer()
    async with entered() as pilot:
        for place in ("cip/CP2/c2", "rncp37504/2.1/c1"):
            room(pilot).go(place)
            await until(pilot, lambda: "Preuve 12/03/2026 · cadre posé" in shown(pilot))
