"""Grids in files: written, put side by side, filled in for somebody else."""

import json
from pathlib import Path

from textual.widgets import Input

from assistant.autoevaluation.modele import Etape
from assistant.stockage.autoevaluation import DepotAutoevaluation
from assistant.stockage.base import ouvrir
from tests.tui.evaluer import Enter, answer_line, kept, levels, over, room
from tests.tui.helpers import Run, notices, shown, until
from tui.screens.comparaison import ComparaisonScreen
from tui.screens.evaluer import EvaluerScreen
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
from tui.screens.plan import PlanScreen
from tui.screens.preuve import PreuveScreen
from tui.widgets.header import RoomHeader


def grid(path: Path, role: str, level: int, preuves: list[dict[str, object]]) -> Path:
    rows = [{"noeud": "cip/CP1/c1", "niveau": level, "date": "2026-03-12"}]
    head = {"format": "jalon-autoevaluation", "version": 1, "role": role}
    path.write_text(json.dumps({**head, "positions": rows, "preuves": preuves}), "utf-8")
    return path


SEEN: dict[str, object] = {"id": "o", "date": "2026-03-14", "fait": "a reformulé"}
SEEN["noeuds"] = ["cip/CP1/c1"]


async def compare(pilot: Run, left: str, right: str) -> None:
    await pilot.press("m")
    await until(pilot, lambda: pilot.app.screen.query("#droite"))
    await until(pilot, lambda: pilot.app.screen.query_one("#droite", Input).has_focus)
    pilot.app.screen.query_one("#gauche", Input).value = left
    pilot.app.screen.query_one("#droite", Input).value = right
    await pilot.press("enter")


async def test_the_grid_of_the_room_stands_beside_any_other(entered: Enter, tmp_path: Path) -> None:
    other = grid(tmp_path / "formation.json", "formation", 3, [SEEN])
    async with entered() as pilot:
        await pilot.press("2")
        await compare(pilot, "", str(other))
        await over(pilot, ComparaisonScreen)
        assert "vous 2!, formation 3" in shown(pilot)
        assert "Positions différentes" in shown(pilot)
        await until(
            pilot, lambda: "Vous : 2, fait seul, situation simple, à étayer" in shown(pilot)
        )
        assert "Observation : 14/03/2026 · a reformulé." in shown(pilot)
        await pilot.press("escape")
        await over(pilot, EvaluerScreen)
        await pilot.press("m")
        await until(pilot, lambda: pilot.app.screen.query("#droite"))
        assert pilot.app.screen.query_one("#droite", Input).value == str(other)


async def test_two_files_are_put_side_by_side(entered: Enter, tmp_path: Path) -> None:
    left = grid(tmp_path / "s.json", "stagiaire", 1, [])
    right = grid(tmp_path / "f.json", "formation", 3, [])
    async with entered() as pilot:
        await compare(pilot, str(left), str(right))
        await over(pilot, ComparaisonScreen)
        assert "stagiaire 1, formation 3" in shown(pilot)


async def test_a_path_that_cannot_be_read_is_given_back(entered: Enter, tmp_path: Path) -> None:
    async with entered() as pilot:
        await compare(pilot, "", str(tmp_path / "rien.json"))
        await until(pilot, lambda: "introuvable" in shown(pilot))
        assert notices(pilot) == []
        assert pilot.app.screen.query_one("#droite", Input).value.endswith("rien.json")


async def to_somebody_else(pilot: Run, path: Path, code: str = "") -> None:
    await pilot.press("a")
    await over(pilot, PickScreen)
    await pilot.press("down", "enter")
    await over(pilot, LineScreen)
    new = not path.exists()
    await answer_line(pilot, str(path))
    if new:
        await until(pilot, lambda: "Un code pour cette personne" in shown(pilot))
        await answer_line(pilot, code)


async def test_somebody_else_is_positioned_in_a_file_and_no_evidence_is_asked(
    entered: Enter, tmp_path: Path
) -> None:
    path = tmp_path / "formation.json"
    async with entered() as pilot:
        await pilot.press("1")
        await to_somebody_else(pilot, path)
        await until(pilot, lambda: "Vous situez quelqu'un" in shown(pilot))
        assert room(pilot).query_one(RoomHeader).room == "Grille formation.json"
        await pilot.press("2")
        await until(pilot, path.exists)
        assert "À étayer" not in shown(pilot)
        assert "Une observation (où, quand) est facultative" in shown(pilot)
        await pilot.press("p")
        await over(pilot, PreuveScreen)
        assert "Ce que j'ai observé" in shown(pilot)
        await until(pilot, lambda: pilot.app.screen._written is not None)  # type: ignore[attr-defined]
        await pilot.press(*"salle", "ctrl+s")
        await until(pilot, lambda: "Observation gardée." in shown(pilot))
        data = json.loads(path.read_text("utf-8"))
        assert (data["role"], data["positions"][0]["niveau"]) == ("formation", 2)
        assert data["preuves"][0]["ou"] == "salle"
        await pilot.press("a", "up", "enter")
        await over(pilot, EvaluerScreen)
        await until(pilot, lambda: "Vous situez" not in shown(pilot))
        assert levels() == {"cip/CP1/c1": 1}
        assert kept().preuves == ()


async def test_the_grid_of_the_trainee_is_not_filled_in_by_the_trainer(
    entered: Enter, tmp_path: Path
) -> None:
    path = grid(tmp_path / "s.json", "stagiaire", 1, [])
    async with entered() as pilot:
        await to_somebody_else(pilot, path)
        await until(pilot, lambda: "elle-même" in shown(pilot))
        assert notices(pilot) == []
        await over(pilot, LineScreen)


async def test_the_grid_is_written_where_the_person_says(entered: Enter, tmp_path: Path) -> None:
    target = tmp_path / "grille.md"
    async with entered() as pilot:
        await pilot.press("1", "e")
        await until(pilot, lambda: pilot.app.screen.query(Input))
        pilot.app.screen.query_one(Input).value = str(target)
        await pilot.press("enter")
        await until(pilot, lambda: any("Grille écrite" in said for said in notices(pilot)))
        assert "critère 1" in target.read_text("utf-8")


async def test_a_name_that_cannot_serve_is_given_back_to_be_mended(
    entered: Enter, tmp_path: Path
) -> None:
    async with entered() as pilot:
        await pilot.press("1", "e")
        await answer_line(pilot, str(tmp_path / "grille.docxx"))
        await until(pilot, lambda: "ne finit ni par" in shown(pilot))
        await pilot.press(*"123")  # goes into the box, and nowhere else
        assert pilot.app.screen.query_one(Input).value.endswith("grille.docxx123")
        await answer_line(pilot, str(tmp_path / "absent" / "a.md"))
        await until(pilot, lambda: "n'existe pas" in shown(pilot))
        await answer_line(pilot, str(tmp_path / "a.md"))
        await until(pilot, lambda: (tmp_path / "a.md").exists())
        assert levels() == {"cip/CP1/c1": 1}


async def test_a_grid_that_names_somebody_is_offered_with_pseudonyms(
    entered: Enter, tmp_path: Path
) -> None:
    stockage = ouvrir()
    step = Etape("", "Relire ma preuve avec Mme Dupont, 06 12 34 56 78")
    DepotAutoevaluation(stockage).garder_etape(step)
    stockage.fermer()
    target = tmp_path / "grille.md"
    async with entered() as pilot:
        await pilot.press("1", "e")
        await answer_line(pilot, str(target))
        await over(pilot, PickScreen)
        assert "«\u00a0Dupont\u00a0»" in shown(pilot)
        assert "Enregistrer avec des pseudonymes" in shown(pilot)
        await pilot.press("down", "enter")
        await until(pilot, target.exists)
        text = target.read_text("utf-8")
        assert "Relire ma preuve avec Mme A." in text
        assert "06 12" not in text


async def test_of_somebody_else_the_words_are_not_those_of_oneself(
    entered: Enter, tmp_path: Path
) -> None:
    path, target = tmp_path / "formation.json", tmp_path / "grille.md"
    async with entered() as pilot:
        await to_somebody_else(pilot, path, "S12")
        await until(pilot, lambda: "Vous situez quelqu'un" in shown(pilot))
        assert "sait expliquer ses choix" in shown(pilot)
        await pilot.press("3", "l")
        await over(pilot, PlanScreen)
        assert "Le plan de cette personne" in shown(pilot)
        await pilot.press("escape", "e")
        await until(pilot, lambda: "Exporter la grille de cette personne" in shown(pilot))
        await answer_line(pilot, str(target))
        await until(pilot, target.exists)
        assert "Personne positionnée : S12" in target.read_text("utf-8")


async def test_coming_back_to_ones_own_grid_is_said_with_the_way_to_the_other(
    entered: Enter, tmp_path: Path
) -> None:
    path = tmp_path / "formation.json"
    async with entered() as pilot:
        await to_somebody_else(pilot, path)
        await until(pilot, lambda: "Vous situez quelqu'un" in shown(pilot))
    async with entered() as pilot:
        said = "Ceci est votre grille. Pour revenir à celle de formation.json : a."
        await until(pilot, lambda: said in shown(pilot))
        await pilot.press("a", "down", "enter")
        await over(pilot, LineScreen)
        assert pilot.app.screen.query_one(Input).value == str(path)


async def test_what_another_window_kept_is_seen_on_coming_back(entered: Enter) -> None:
    async with entered() as pilot:
        await pilot.press("f8")
        stockage = ouvrir()
        DepotAutoevaluation(stockage).noter("cip/CP1/c1", 2)
        stockage.fermer()
        await pilot.press("f6")
        await until(pilot, lambda: "● ici" in str(room(pilot).scale.content))


async def test_a_comparison_is_written_in_a_file(entered: Enter, tmp_path: Path) -> None:
    other = grid(tmp_path / "formation.json", "formation", 3, [SEEN])
    target = tmp_path / "deux.md"
    async with entered() as pilot:
        await pilot.press("2")
        await compare(pilot, "", str(other))
        await over(pilot, ComparaisonScreen)
        await pilot.press("e")
        await answer_line(pilot, str(target))
        await until(pilot, target.exists)
        assert "| vous | formation |" in target.read_text("utf-8")
        await over(pilot, ComparaisonScreen)


async def test_the_top_line_still_says_offline_for_somebody_else(
    entered: Enter, tmp_path: Path
) -> None:
    async with entered() as pilot:
        await to_somebody_else(pilot, tmp_path / "jalon-grille-formation.json")
        await until(pilot, lambda: "Vous situez quelqu'un" in shown(pilot))
        assert "hors ligne" in str(room(pilot).query_one(RoomHeader).render())
