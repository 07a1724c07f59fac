"""Rehearsals side by side: for ten turns, with what tells them apart, and no score."""

from typing import Any

from assistant.entretien.simulation.carnet import tendance
from assistant.entretien.simulation.page import _given_back


def kept(tours: int, ouvertes: int) -> dict[str, Any]:
    counts = dict.fromkeys(("fermees", "multiples", "reformulations", "reformulations_validees"), 0)
    counts |= {"tours": tours, "ouvertes": ouvertes}
    lists: dict[str, Any] = {"cadre": ["role", "duree"], "sujets_ouverts": []}
    return {
        "date": "2026-11-27",
        "personne": "Nadia, 40 ans",
        "niveau": "examen",
        "mesures": counts | lists,
    }


def test_two_rehearsals_are_told_by_date_level_turns_and_for_ten_turns() -> None:
    rows = {row[0]: row[1:] for row in tendance([kept(30, 9), kept(8, 4)])}
    assert rows[""] == ("27/11/2026", "27/11/2026")
    assert rows["niveau"] == ("examen", "examen")
    assert rows["tours"] == ("30", "8")
    assert rows["questions ouvertes, pour dix tours"] == ("3,0", "5,0")
    assert rows["repères du cadre"] == ("2", "2")


def test_no_reformulation_is_said_plainly() -> None:
    assert _given_back({"reformulations": 0, "reformulations_validees": 0}) == "aucune repérée"
    told = _given_back({"reformulations": 2, "reformulations_validees": 1})
    assert told == "2, dont 1 vérifiée avec la personne"
