"""Companies: by their trade, by « chez », by the words of work around them."""

import pytest

from assistant.confidentialite.regles.employeurs import employeurs
from tests.assistant.confidentialite_regles.essai import par_texte


def firmes(text: str) -> list[str]:
    found = par_texte(employeurs, text)
    assert {kind for kind, _ in found} <= {"employeur"}
    return list(dict.fromkeys(words for _, words in found))


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("Il a travaillé chez Decoplast.", ["Decoplast"]),
        ("Il bosse chez AW Europe.", ["AW Europe"]),
        ("Il bosse chez Zorvane 3.", ["Zorvane 3"]),
        ("Il va chez Fil et Savoir.", ["Fil et Savoir"]),
        ("Il va chez Karim.", []),
        ("Il va chez Nancy.", []),
        ("Il va chez Mme Zorvane.", []),
        ("Il cite Cartonnages Karim.", ["Cartonnages Karim"]),
        ("Il est hébergé chez Zorvane.", []),
        ("Il dort encore chez Zorvane.", []),
    ],
)
def test_chez_leads_to_a_company_unless_one_lives_there(text: str, firms: list[str]) -> None:
    assert firmes(text) == firms


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("Employeur : Zorvane", ["Zorvane"]),
        ("Employeur : Blanc", ["Blanc"]),
        ("Employeur : Karim", []),
        ("L'entreprise Zorvane recrute.", ["Zorvane"]),
        ("L'entreprise Blanche recrute.", []),
        ("La société ZORVANE", []),
        ("La société Blanc Zorvane", ["Blanc Zorvane"]),
        ("La société ZORVANE Blanc Kelvour", ["ZORVANE Blanc Kelvour"]),
        ("Le patron de Zorvane dit.", ["Zorvane"]),
        ("Le patron de Blanc Rouge dit.", ["Blanc Rouge"]),
        ("Le patron de Blanc dit.", []),
        ("Un CDI, Blanc Rouge", []),
        ("Un stage chez « La Grange aux Fils ».", ["La Grange aux Fils"]),
        ("L'employeur : « Blanc »", ["Blanc"]),
    ],
)
def test_words_of_work_announce_a_company(text: str, firms: list[str]) -> None:
    assert firmes(text) == firms


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("Il est agente de propreté pour Zorvane.", ["Zorvane"]),
        ("Il est agente de propreté pour Zorvane Kelvour.", ["Zorvane Kelvour"]),
        ("Il est agente de propreté à Zorvane.", []),
        ("Il est caissier dans Zorvane.", []),
        ("Il est agente de propreté pour Karim.", []),
        ("Il est agente de propreté pour ZORVANE.", []),
        ("Il est agente de propreté pour Bonjour.", []),
        ("Il a une passion pour Zorvane.", []),
    ],
)
def test_a_job_then_a_preposition_leads_to_a_company(text: str, firms: list[str]) -> None:
    assert firmes(text) == firms


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("Boulangerie Zorvane", ["Boulangerie Zorvane"]),
        ("Il va à la boulangerie Zorvane.", ["boulangerie Zorvane"]),
        ("Il va à la Boulangerie Blanc.", ["Boulangerie Blanc"]),
        ("Boulangerie Blanc", []),
        ("Il va à la boulangerie Blanc.", []),
        ("Il va au garage Blanc Rouge.", ["garage Blanc Rouge"]),
        ("Il va au garage BLANC ROUGE.", []),
        ("Il va au garage ZORVANE.", []),
        ("Il va au Garage ZORVANE.", []),
        ("Il va au Garage Zorvane KELVOUR.", ["Garage Zorvane KELVOUR"]),
        ("Il va au garage Belgique.", []),
        ("Il va à la Fromagerie Belgique.", ["Fromagerie Belgique"]),
        ("Il va au Garage Belgique.", []),
        ("Il va au Garage Bo.", []),
        ("Il va au Garage Zor.", ["Garage Zor"]),
        ("Il va au GARAGE Zorvane.", []),
        ("Il va au Garage de Zorvane.", ["Garage de Zorvane"]),
        ("Garage de Zorvane", ["Garage de Zorvane"]),
        ("Il va au garage de Zorvane.", []),
        ("Il va à l'hôtel du Commerce.", ["hôtel du Commerce"]),
        ("Il va à l'hôtel du Bois.", ["hôtel du Bois"]),
        ("Il va à l'hôtel du Roc.", []),
        ("Il va à l'hôtel de la Belgique.", []),
        ("Il va à l'hôtel du Nancy.", []),
        ("Il va à l'entrepôt du Commerce.", []),
        ("Il va au Café de la Gare.", ["Café de la Gare"]),
        ("Café de la Gare", []),
        ("Il va à la Maison Kergoat.", ["Maison Kergoat"]),
        ("Il va à la Maison Louise-Michel.", []),
        ("Il va à la Maison de Kergoat.", []),
        ("Il va chez les Fils Grégory.", []),
        ("La boîte Blanc Rouge", []),
        ("La boîte Zorvane", ["Zorvane"]),
        ("Il va à la Banque de France.", []),
    ],
)
def test_a_trade_and_a_name_make_a_company(text: str, firms: list[str]) -> None:
    assert firmes(text) == firms


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("Il va au garage « Blanc ».", ["Blanc"]),
        ("Il va au Garage « Blanc ».", ["Garage « Blanc »"]),
        ("Une tasse à café « Blanc ».", []),
        ("Le groupe « Blanc » se réunit.", []),
        ("L'atelier « Blanc » se réunit.", []),
        ("Les ateliers « Blanc » se suivent.", []),
    ],
)
def test_a_quoted_name_after_a_trade_is_a_company_s_but_no_drink_s_nor_group_s(
    text: str, firms: list[str]
) -> None:
    assert firmes(text) == firms


@pytest.mark.parametrize(
    ("text", "firm"),
    [
        ("Il va au magasin Zorvane du Bocage.", "Zorvane du Bocage"),
        ("Il va au magasin Bio Zorvane de Roubaix.", "Bio Zorvane"),
        ("Il va au magasin Zorvane de Roubaix.", "Zorvane de Roubaix"),
        ("Il va au magasin Bio Zorvane de Kelvour.", "Bio Zorvane de Kelvour"),
        ("Il va à l'agence Zorvane de Roubaix.", "Zorvane"),
        ("Il va au Magasin Zorvane.", "Magasin Zorvane"),
        ("Il va au garage Les Zorvanes.", "Les Zorvanes"),
    ],
)
def test_a_common_word_before_a_whole_name_is_left_out(text: str, firm: str) -> None:
    assert firmes(text)[0] == firm
