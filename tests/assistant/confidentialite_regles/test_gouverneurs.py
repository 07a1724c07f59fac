"""What a capital names, told by the word that governs it: a company, a structure."""

import pytest

from assistant.confidentialite.regles.gouverneurs import gouvernes
from tests.assistant.confidentialite_regles.essai import par_texte

E = "employeur"
S = "structure"


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("Il est chauffeur à la Zorvane depuis mai.", ["Zorvane"]),
        ("Il est chauffeur à la Zorvane Kelvour depuis mai.", ["Zorvane Kelvour"]),
        ("Il lit les offres de Zorvane.", ["Zorvane"]),
        ("Elle est ouvrière chez Zorvane.", ["Zorvane"]),
        ("Il doit son loyer à Zorvane.", ["Zorvane"]),
        ("Il doit un loyer : Zorvane.", ["Zorvane"]),
        ("Il est parti à la Zorvane.", []),
        ("Il est chauffeur à la Bonjour.", []),
        ("Il est chauffeur à la ZORVANE.", []),
        ("Il est chauffeur à la Karim.", []),
        ("Il est chauffeur à la Roubaix.", []),
        ("Il est chauffeur à la Saint-Zorv.", []),
        ("Il lit les offres de Winnicott.", []),
    ],
)
def test_an_unknown_capital_after_words_of_work_is_a_company(text: str, firms: list[str]) -> None:
    assert par_texte(gouvernes, text) == [(E, firm) for firm in firms]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il faut voir avec Mobilité en Zorvane.", [(S, "Mobilité en Zorvane")]),
        ("Il faut voir avec Mobilité et Partage.", [(S, "Mobilité et Partage")]),
        ("Elle est bénévole aux Petits Gestes.", [(S, "Petits Gestes")]),
        ("Elle est bénévole à Petits Gestes.", [(S, "Petits Gestes")]),
        ("Elle est bénévole à Petits Zorvanes.", []),
        ("Elle est bénévole à Petits Gestes du CPAS.", []),
        ("Il faut voir avec Petit Pas.", []),
        ("Il faut voir avec Karim et Partage.", []),
        ("Il faut voir avec Rose et Partage.", [(S, "Rose et Partage")]),
        ("Il faut voir avec Roubaix et Partage.", []),
        ("Il faut voir avec Belgique et Partage.", []),
        ("Il faut voir avec Madame et Partage.", []),
        ("Il faut voir avec Directrice et Partage.", []),
        ("Il faut voir avec Médecin et Partage.", []),
        ("Il faut voir avec Jardin de Roubaix.", [(S, "Jardin de Roubaix")]),
        ("Il faut voir avec Zorvane et Partage.", []),
        ("Il va chez un fleuriste, Pétales et Compagnie.", [(E, "Pétales et Compagnie")]),
        ("Il va chez un fleuriste, Pétales Rouges.", []),
    ],
)
def test_common_words_with_capitals_make_a_name_after_what_leads_to_one(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert par_texte(gouvernes, text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Il va au service Passerelle.", [(S, "service Passerelle")]),
        ("Il va au service Jardin.", [(S, "service Jardin")]),
        ("Il va au service Fleur.", []),
        ("Il va au service Zorvane.", []),
        ("Il va au service PASSERELLE.", []),
        ("Il va au service Formation.", []),
        ("Il va au centre Germaine-Zorvane.", [(S, "centre Germaine-Zorvane")]),
        ("Il va au foyer ADEF.", [(S, "foyer ADEF")]),
        ("Il va au centre Bar-Le-Duc.", []),
        ("Le contact pris avec Comète tient.", [(S, "Comète")]),
        ("Le contact pris avec Ciel tient.", []),
        ("Le contact pris avec Arbre tient.", [(S, "Arbre")]),
        ("Le contact pris avec Pont tient.", []),
        ("Le contact pris avec Zorvane tient.", []),
        ("Le contact pris avec Rose tient.", []),
        ("Le contact pris avec COMÈTE tient.", []),
        ("Le contact pris avec Belgique tient.", []),
        ("On a vu M. Tual (Sato Relais) hier.", [(S, "Sato Relais")]),
        ("On a vu M. Tual (Karim Relais) hier.", []),
        ("On a vu M. Tual (Roubaix Relais) hier.", []),
        ("On a vu M. Tual (Directeur Relais) hier.", []),
        ("On a vu M. Tual (SATO RELAIS) hier.", []),
        ("On a vu M. Tual (France Belgique) hier.", []),
    ],
)
def test_a_service_a_house_or_a_partner_has_a_name(text: str, found: list[tuple[str, str]]) -> None:
    assert par_texte(gouvernes, text) == found


def test_where_every_word_has_a_capital_capitals_make_no_name() -> None:
    titre = "Le Carnet Rouge Posé Devant Notre Grande Table Ronde Attend "
    assert par_texte(gouvernes, f"{titre}au service Passerelle.") == []
    assert par_texte(gouvernes, f"{titre}voir avec Mobilité et Partage.") == []
