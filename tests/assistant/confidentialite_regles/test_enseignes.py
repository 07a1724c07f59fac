"""Companies known by their brand; one that is also a word needs what leads to a shop."""

import pytest

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.regles.enseignes import enseignes
from assistant.confidentialite.trouvaille import sans_recouvrement
from tests.assistant.confidentialite_regles.essai import deja, par_texte


@pytest.mark.parametrize(
    ("text", "brand"),
    [
        ("Un tour à Lidl.", "Lidl"),
        ("Lidl recrute.", "Lidl"),
        ("Un tour chez Carrefour Market.", "Carrefour Market"),
        ("Il bosse chez Airbus Zorvane.", "Airbus Zorvane"),
        ("Il bosse chez Airbus Karim.", "Airbus"),
        ("Il bosse chez Airbus Roubaix.", "Airbus"),
        ("Il bosse chez Airbus, Zorvane.", "Airbus"),
        ("Il bosse chez Airbus blanc.", "Airbus"),
        ("Il bosse chez Orange.", "Orange"),
        ("Il aime Michelin.", "Michelin"),
        ("Il va à Orange Roubaix.", "Orange"),
        ("Il va à Orange de Roubaix.", "Orange"),
        ("Il a eu Orange (Roubaix).", "Orange"),
        ("- Orange, missions logistiques", "Orange"),
        ("Un job étudiant : Quick", "Quick"),
        ("Un CDI Orange.", "Orange"),
        ("jai entretien chez lidl", "lidl"),
        ("jai entretien chez kfc", "kfc"),
        ("jai entretien chez adecco", "adecco"),
        ("Il va chez Samsic Emploi.", "Samsic Emploi"),
        ("jai entretien chez michelin", "michelin"),
    ],
)
def test_a_brand_is_a_company(text: str, brand: str) -> None:
    assert par_texte(enseignes, text) == [("employeur", brand)]


@pytest.mark.parametrize(
    "text",
    [
        "Il aime Orange.",
        "- Orange, Missions",
        "Michelin va bien.",
        "Il aime Michelin Zorvane.",
        "M. Michelin va bien.",
        "Il aime mme Michelin.",
        "Il paie Engie.",
        "jai entretien chez orange",
        "il aime lidl",
        "Il va à Orange Zorvane.",
        "il aime Jules",
    ],
)
def test_a_brand_that_is_a_word_a_name_or_a_service_needs_a_shop(text: str) -> None:
    assert par_texte(enseignes, text) == []


def test_a_brand_in_two_words_is_surer_than_a_person() -> None:
    text = "Il bosse chez Carrefour Market."
    person = deja(text, "nom", "Carrefour", 32)
    found = sans_recouvrement([*enseignes(Lecture(text)), person])
    assert [item.type for item in found] == ["employeur"]
