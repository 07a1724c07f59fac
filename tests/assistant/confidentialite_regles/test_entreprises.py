"""Companies told by how their name is made: a legal form, « & fils », « … Logistique »."""

import pytest

from assistant.confidentialite.regles.entreprises import nommees
from tests.assistant.confidentialite_regles.essai import par_texte


def firmes(text: str) -> list[str]:
    found = par_texte(nommees, text)
    assert {kind for kind, _ in found} <= {"employeur"}
    return list(dict.fromkeys(words for _, words in found))


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Il bosse à la SARL Zorvane.", "SARL Zorvane"),
        ("Il bosse à Zorvane SARL.", "Zorvane SARL"),
        ("Zorvane & Fils recrute", "Zorvane & Fils"),
        ("Zorvane Frères recrute", "Zorvane Frères"),
        ("Il bosse avec Zorvane & Kelvour.", "Zorvane & Kelvour"),
        ("Il bosse avec Blanc & Kelvour.", "Blanc & Kelvour"),
        ("Il bosse à Élec'Zorvane.", "Élec'Zorvane"),
        ("Il bosse à Zorvane Logistique.", "Zorvane Logistique"),
        ("Il bosse à Normandie Logistique.", "Normandie Logistique"),
        ("Client : Normandie Logistique", "Normandie Logistique"),
        ("Il bosse à Brico-Zorvane.", "Brico-Zorvane"),
        ("Il bosse à Zorvane-Services.", "Zorvane-Services"),
    ],
)
def test_the_form_of_a_name_makes_it_a_company_s(text: str, firm: str) -> None:
    assert firmes(text) == [firm]


@pytest.mark.parametrize(
    "text",
    [
        "Il bosse avec Blanc & Rouge.",
        "Il bosse avec Karim & Zorvane.",
        "Un Pass'Sport.",
        "Il bosse à Blanc Logistique.",
        "Il bosse à Belgique Logistique.",
        "Normandie Logistique",
        "Il bosse à Zorvane4 Logistique.",
    ],
)
def test_common_words_and_first_names_make_no_company(text: str) -> None:
    assert firmes(text) == []


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("il va chez ambulances du gier", ["ambulances du gier"]),
        ("il va chez transports zorvane réunis", ["transports zorvane"]),
        ("il va chez transports zorvane le tuteur est content", ["transports zorvane"]),
        ("il va chez transports zorvane du nord", ["transports zorvane du nord"]),
        ("il va chez transports bleus blancs", ["transports bleus blancs"]),
        ("il va chez transports zorvane 12", ["transports zorvane 12"]),
        ("il va chez transports la zorvane", ["transports la zorvane"]),
        ("il va chez transports bleus la zorvane", ["transports bleus la zorvane"]),
        ("il va chez transports zorvane mais il dort", ["transports zorvane"]),
        ("il va chez transports zorvane dit oui", ["transports zorvane"]),
        (
            "il va chez transports zorv kelv mirv dost brand talv",
            ["transports zorv kelv mirv dost brand"],
        ),
        ("il va chez transports merci", []),
        ("il va chez transports vient", []),
        ("il va chez transports du", []),
        ("il va chez transports", []),
        ("il va chez transports Zorvane", []),
        ("il a vu des transports zorvane", []),
    ],
)
def test_in_small_letters_a_trade_where_one_works_begins_a_company(
    text: str, firms: list[str]
) -> None:
    assert firmes(text) == firms
