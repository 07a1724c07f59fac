"""Rehearsals side by side: for ten turns, with what tells them apart, and no score."""

from typing import Any

from assistant.entretien.simulation.carnet import en_lignes, tendance
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
    rows = {row[0]: row[1:] for row in tendance([kept(30, 9), kept(16, 8)])}
    assert rows[""] == ("1re, 27/11/2026", "2e, 27/11/2026")
    assert rows["niveau"] == ("examen", "examen")
    assert rows["tours"] == ("30", "16")
    assert rows["questions ouvertes, pour dix tours"] == ("3,0", "5,0")
    assert rows["repères du cadre"] == ("2", "2")


def test_a_short_rehearsal_keeps_the_counts_of_all_as_they_are() -> None:
    both = [kept(30, 9), kept(4, 1)]
    rows = {row[0]: row[1:] for row in tendance(both)}
    assert rows["questions ouvertes"] == ("9", "1")
    assert not any("pour dix tours" in name for name in rows)
    assert "moins de dix tours" in en_lignes(both)
    assert "moins de dix tours" not in en_lignes([kept(30, 9), kept(10, 1)])


def test_two_rehearsals_are_read_a_line_a_count_without_a_table() -> None:
    said = en_lignes([kept(30, 9), kept(16, 8)])
    assert "|" not in said
    assert "- 2e, 27/11/2026 : Nadia, 40 ans, niveau examen, 16 tours" in said
    assert "- questions ouvertes, pour dix tours : 3,0, puis 5,0" in said


def test_no_reformulation_is_said_plainly() -> None:
    assert _given_back({"reformulations": 0, "reformulations_validees": 0}) == "aucune repérée"
    told = _given_back({"reformulations": 2, "reformulations_validees": 1})
    assert told == "2, dont 1 vérifiée avec la personne"
