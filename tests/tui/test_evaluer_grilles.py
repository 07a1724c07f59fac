"""Grids in files: written, put side by side, filled in for somebody else."""

import json
from pathlib import Path

from textual.widgets import Input

from tests.tui.evaluer import Enter, answer_line, kept, levels, over, room
from tests.tui.helpers import Run, notices, shown, until
from tui.screens.comparaison import ComparaisonScreen
from tui.screens.evaluer import EvaluerScreen
from tui.screens.line import LineScreen
from tui.screens.pick import PickScreen
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
        await until(pilot, lambda: any("introuvable" in said for said in notices(pilot)))
        await until(pilot, lambda: pilot.app.screen.query("#droite"))
        assert pilot.app.screen.query_one("#droite", Input).value.endswith("rien.json")


async def to_somebody_else(pilot: Run, path: Path) -> None:
    await pilot.press("a")
    await over(pilot, PickScreen)
    await pilot.press("down", "enter")
    await over(pilot, LineScreen)
    await answer_line(pilot, str(path))


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
        await until(pilot, lambda: any("elle-même" in said for said in notices(pilot)))
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
