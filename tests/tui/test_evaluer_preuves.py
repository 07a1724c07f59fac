"""Evidence in the self-evaluation room: written, kept as a draft, used again, changed, erased."""

from textual.widgets import Input, TextArea

from assistant.autoevaluation.modele import Lien, Preuve
from assistant.stockage import brouillons
from assistant.stockage.autoevaluation import DepotAutoevaluation
from assistant.stockage.base import ouvrir
from tests.tui.evaluer import Enter, kept, levels, over, room, write_preuve
from tests.tui.helpers import app_of, shown, strike, until
from tui.screens.evaluer import EvaluerScreen
from tui.screens.evaluer_base import PREUVE
from tui.screens.pick import PickScreen
from tui.screens.preuve import PreuveScreen
from tui.screens.preuves import PreuvesScreen


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


async def test_an_evidence_is_kept_however_soon_one_quits(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("p")
        await over(pilot, PreuveScreen)
        await until(pilot, lambda: pilot.app.screen._written is not None)  # type: ignore[attr-defined]
        strike(pilot, *"stage", "ctrl+q")
        await until(pilot, lambda: pilot.app._exit)
    stockage = ouvrir()
    with stockage.lire() as session:
        (draft,) = [item for item in brouillons.liste(session) if item.titre.startswith(PREUVE)]
    stockage.fermer()
    assert draft.meta["ou"] == "stage"


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
        screen.query_one("#p-resultat", TextArea).text = "un autre résultat,\nen deux lignes"
        await pilot.press("ctrl+s")
        await over(pilot, PreuvesScreen)
        (changed,) = kept().preuves
        assert changed.resultat == "un autre résultat,\nen deux lignes"
        assert changed.noeuds == ("cip/CP1/c1",)
        await pilot.press("delete")
        await over(pilot, PickScreen)
        await pilot.press("down", "enter")
        await until(pilot, lambda: kept().preuves == ())
        await over(pilot, PreuvesScreen)
        await pilot.press("ctrl+z")
        await until(pilot, lambda: [item.noeuds for item in kept().preuves] == [("cip/CP1/c1",)])
        assert kept().preuves[0].resultat == changed.resultat


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


async def test_a_competency_is_filled_in_without_leaving_the_keyboard(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("2", "p")
        await over(pilot, PreuveScreen)
        await until(pilot, lambda: pilot.app.screen._written is not None)  # type: ignore[attr-defined]
        await pilot.press(*"stage", "enter", *"accueil", "enter", *"oral", "tab", *"fait", "ctrl+s")
        await over(pilot, EvaluerScreen)
        await pilot.press("enter", *("1", "enter") * 3, "0", "enter")
        await until(pilot, lambda: room(pilot).place == "cip/CP2/c1")
        await until(pilot, lambda: len(levels()) == 5)
        (preuve,) = kept().preuves
        assert (preuve.ou, preuve.fait, preuve.resultat) == ("stage", "accueil\noral", "fait")


async def test_an_evidence_is_taken_off_a_criterion_and_stays_among_the_others(
    entered: Enter,
) -> None:
    async with entered() as pilot:
        await pilot.press("2")
        await write_preuve(pilot, "J'ai présenté l'offre de la structure.")
        await pilot.press("d")
        await over(pilot, PickScreen)
        await pilot.press("down", "enter")
        await until(pilot, lambda: "Preuve détachée" in shown(pilot))
        assert "À étayer" in shown(pilot)
        assert kept().preuves[0].noeuds == ()
        await pilot.press("d")
        await until(pilot, lambda: "Aucune preuve n'est rattachée" in shown(pilot))


async def test_an_evidence_that_says_too_little_leaves_the_level_to_be_backed(
    entered: Enter,
) -> None:
    async with entered() as pilot:
        await pilot.press("3")
        await write_preuve(pilot, "", resultat="")
        await until(pilot, lambda: "Il y manque : ce que vous avez fait" in shown(pilot))
        assert "v la complète" in shown(pilot)
        await pilot.press("c")
        await until(pilot, lambda: "3! · · · ·" in shown(pilot))


async def test_names_in_an_evidence_are_told_before_it_is_kept(entered: Enter) -> None:
    async with entered() as pilot:
        await write_preuve(pilot, "J'ai reçu Mme Dupont, 06 12 34 56 78.", then=PickScreen)
        assert "« Dupont »" in shown(pilot)
        assert kept().preuves == ()
        await pilot.press("enter")
        await over(pilot, PreuveScreen)
        await pilot.press("ctrl+s")
        await over(pilot, PickScreen)
        await pilot.press("down", "enter")
        await over(pilot, EvaluerScreen)
        assert len(kept().preuves) == 1
