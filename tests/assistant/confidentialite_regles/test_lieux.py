"""Towns and districts: known ones, and the ones that the words around them tell."""

import pytest

from assistant.confidentialite.regles.lieux import lieux, memes_lieux
from tests.assistant.confidentialite_regles.essai import deja, ensuite, par_texte


def places(text: str) -> list[str]:
    found = par_texte(lieux, text)
    assert {kind for kind, _ in found} <= {"lieu"}
    return list(dict.fromkeys(words for _, words in found))


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Il aime le quartier Zorvane.", "Zorvane"),
        ("Il aime la zone Zorvane.", "Zorvane"),
        ("Il aime le quartier Blanc.", "Blanc"),
        ("Son courrier : 59100 Zorvane.", "Zorvane"),
        ("Son courrier : 59100 Bou.", "Bou"),
        ("Il aime Zorvane (59).", "Zorvane"),
        ("Il aime Zorvane-sur-Lys demain.", "Zorvane-sur-Lys"),
        ("Il aime Saint-Zorv demain.", "Saint-Zorv"),
        ("On aime Roubaix.", "Roubaix"),
        ("On aime ROUBAIX.", "ROUBAIX"),
        ("On va vers NANCY.", "NANCY"),
        ("On va vers Tours.", "Tours"),
        ("On vit a roubaix.", "roubaix"),
        ("C'est Maxime Zorvane, de Tours.", "Tours"),
        ("Il est de Tours.", "Tours"),
        ("Il habite Zorvane.", "Zorvane"),
        ("Il habite La Zorvane.", "La Zorvane"),
        ("Il vient d'Zorvane.", "Zorvane"),
        ("Il vient d'Amina.", "Amina"),
        ("Il aime l'Intermarché de Zorvane.", "Zorvane"),
        ("Il suit un cours, Zorvane.", "Zorvane"),
        ("Il suit un cours, La Zorvane.", "La Zorvane"),
        ("Il vit à Zorvane en Janvier.", "Zorvane"),
    ],
)
def test_a_place_is_told_by_its_name_or_by_the_words_before(text: str, place: str) -> None:
    assert places(text) == [place]


@pytest.mark.parametrize(
    "text",
    [
        "Il aime le quartier Belgique.",
        "Il aime la zone Blanc.",
        "Son courrier : 59100 Belgique.",
        "Son courrier : 59100 Bo.",
        "Il aime Karim (59).",
        "Il aime Belgique (59).",
        "On aime Tours.",
        "On aime NANCY.",
        "On aime TOURS.",
        "on aime roubaix.",
        "La Convention de Roubaix.",
        "Il habite Karim.",
        "Il habite ZORVANE.",
        "Il suit un cours, Zorvane, mardi.",
        "Loisirs : partir à Zorvane",
        "Il vit à Winnicott.",
        "Il aime Zorvane.",
    ],
)
def test_a_word_a_country_or_a_treaty_is_no_place(text: str) -> None:
    assert places(text) == []


def test_where_every_word_has_a_capital_a_word_needs_what_leads_to_a_place() -> None:
    titre = "Le Carnet Rouge Posé Devant Notre Grande Table Ronde Attend "
    assert places(f"{titre}: il est de Tours.") == []


def test_a_place_found_once_is_found_everywhere() -> None:
    text = "Il vit à Zorvane. Zorvane et Zorvane-Nord."
    assert ensuite(memes_lieux, text, deja(text, "lieu", "Zorvane")) == [("lieu", "Zorvane")] * 2


def test_the_town_of_an_address_is_found_everywhere() -> None:
    text = "Au 3 rue des Lilas, 59100 Zorvane Cedex 2. Puis Zorvane."
    known = deja(text, "adresse", "3 rue des Lilas, 59100 Zorvane Cedex 2")
    assert ensuite(memes_lieux, text, known) == [("lieu", "Zorvane")] * 2


@pytest.mark.parametrize(
    ("town", "kind", "times"),
    [("Zorv", "lieu", 2), ("Zor", "lieu", 0), ("zorvane", "lieu", 0), ("Zorvane", "nom", 0)],
)
def test_a_short_word_or_another_kind_makes_no_place_known(
    town: str, kind: str, times: int
) -> None:
    text = f"Il vit à {town}. Puis {town}."
    assert ensuite(memes_lieux, text, deja(text, kind, town)) == [("lieu", town)] * times


def test_the_longest_place_is_read_first() -> None:
    text = "Il aime Zorvane et Zorvane la Neuve."
    known = [deja(text, "lieu", "Zorvane"), deja(text, "lieu", "Zorvane la Neuve")]
    assert ensuite(memes_lieux, text, *known) == [
        ("lieu", "Zorvane"),
        ("lieu", "Zorvane la Neuve"),
    ]
