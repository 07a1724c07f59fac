"""Companies told by what they make, by whom they hire, or by how many work there."""

import pytest

from assistant.confidentialite.regles.produits import produits
from tests.assistant.confidentialite_regles.essai import par_texte


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Il cite Cartonnages Zorvane.", "Cartonnages Zorvane"),
        ("Une réponse de Cartonnage Zorvane.", "Cartonnage Zorvane"),
        ("Un stage chez Cartonnages Zorvane.", "Cartonnages Zorvane"),
        ("Il cite Zorvanettes Kelvour.", "Zorvanettes Kelvour"),
        ("Verdalis, qui recrute", "Verdalis"),
        ("Verdalis embauche", "Verdalis"),
        ("Zorvane, 12 salariés", "Zorvane"),
        ("Zorvane (12 salariés)", "Zorvane"),
        ("Zor, 12 salariés", "Zor"),
        ("Roubaix Zorvane, 12 salariés", "Roubaix Zorvane"),
        ("Karim Semois, 12 salariés", "Karim Semois"),
        ("ZORVANE Kelvour, 12 salariés", "ZORVANE Kelvour"),
        ("Adecco, 12 salariés", "Adecco"),
        ("Maslow Zorvane, 12 salariés", "Maslow Zorvane"),
    ],
)
def test_a_product_or_a_staff_tells_a_company(text: str, firm: str) -> None:
    assert par_texte(produits, text) == [("employeur", firm)]


@pytest.mark.parametrize(
    "text",
    [
        "Cartonnages Zorvane",
        "Il cite Cartonnage Zorvane.",
        "Il cite Cartonnages Karim.",
        "Il cite Cartonnages Blanc.",
        "Il cite Stagiaires Zorvane."[:16] + " Zorvane.",
        "Il cite Zorvans Kelvour.",
        "Un stage chez Directeur Zorvane.",
        "Un stage chez Madame Zorvane.",
        "Un stage chez Karim Zorvane.",
        "Un stage chez Belgique Zorvane.",
        "Karim, 12 salariés",
        "Karim Ton, 12 salariés",
        "Roubaix, 12 salariés",
        "Mme Zorvane, 12 salariés",
        "Mme, 12 salariés",
        "Maslow, 12 salariés",
        "ZORVANE, 12 salariés",
        "France, 12 salariés",
        "Bo, 12 salariés",
    ],
)
def test_a_person_a_town_or_a_word_is_no_company(text: str) -> None:
    assert par_texte(produits, text) == []
