"""Names told by their neighbours: in a list where others are known, or called by their name."""

import pytest

from assistant.confidentialite.regles.listes import listes
from tests.assistant.confidentialite_regles.essai import deja, ensuite


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Karim, Lucie et Zorvane sont là.", ["Zorvane"]),
        ("Karim, Lucie et Zorvane K.", ["Zorvane K."]),
        ("Karim, Lucie et ZORVA.", ["ZORVA"]),
        ("Karim 80, Lucie 40, Zorvane 20.", ["Zorvane"]),
        ("- Karim : oui\n- Lucie : non\n- Zorvane : oui", ["Zorvane"]),
        ("- Karim : oui\n- Lucie : non\n- Zorvane = oui", []),
        ("Karim, Lucie et Roubaix.", []),
        ("Karim, Lucie et Blanc.", []),
        ("Karim, Lucie et ZORV.", []),
        ("Karim, Lucie et Lidl.", []),
        ("Karim, Lucie et K. K.", []),
        ("Karim, Lucie et Zorvane Blanc.", []),
    ],
)
def test_beside_two_known_names_an_unknown_word_is_a_name(text: str, names: list[str]) -> None:
    known = [deja(text, "nom", "Karim"), deja(text, "nom", "Lucie")]
    assert ensuite(listes, text, *known) == [("nom", name) for name in names]


@pytest.mark.parametrize(
    ("kind", "rang", "times"), [("nom", 49, 1), ("nom", 50, 0), ("lieu", 20, 0)]
)
def test_two_known_names_are_needed(kind: str, rang: int, times: int) -> None:
    text = "Karim, Lucie et Zorvane sont là."
    known = [deja(text, "nom", "Karim"), deja(text, kind, "Lucie", rang)]
    found = ensuite(listes, text, *known)
    assert found.count(("nom", "Zorvane")) == times


def test_what_leads_to_a_place_makes_no_name() -> None:
    text = "Karim, Lucie / Ozerin, de Zorvane."
    known = [deja(text, "nom", name) for name in ("Karim", "Lucie")]
    assert ensuite(listes, text, *known) == [("nom", "Ozerin")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Zorvane : vu hier", ["Zorvane"]),
        ("Zorvane Kelvour : vu hier", []),
        ("Un mot\nZorvane : vu hier", []),
        ("Zorvane = vu hier", []),
        ("Blanc : vu hier", []),
        ("Zorvane, peux-tu venir ?", ["Zorvane"]),
        ("Zorvane !", ["Zorvane"]),
        ("Blanc !", []),
    ],
)
def test_the_head_of_a_note_or_who_is_called_is_somebody(text: str, found: list[str]) -> None:
    assert ensuite(listes, text) == [("nom", name) for name in found]
