"""Structures in small letters, and names told by an article with its capital."""

import pytest

from assistant.confidentialite.regles.petites import petites_structures
from tests.assistant.confidentialite_regles.essai import par_texte

E = "employeur"
S = "structure"


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("a la mission locale du gier", S, "mission locale du gier"),
        ("a la mission locale de roubaix", S, "mission locale de roubaix"),
        ("a la mission locale saint machin", S, "mission locale saint"),
        ("la creche les petits pas", S, "creche les petits pas"),
        ("la creche les petits pas qui ferme", S, "creche les petits pas"),
        ("la pharmacie des arcades", E, "pharmacie des arcades"),
        ("la pharmacie des arcades du coin", E, "pharmacie des arcades"),
        ("la pharmacie des arcades pas loin", E, "pharmacie des arcades"),
        ("la pharmacie de belgique", E, "pharmacie de belgique"),
        ("le foyer soleil", S, "foyer soleil"),
        ("On veut inviter Les Jardins du Cœur.", S, "Les Jardins du Cœur"),
        ("On veut inviter La Plage Bleue.", S, "La Plage Bleue"),
        ("On veut inviter Les Halles.", S, "Les Halles"),
    ],
)
def test_a_kind_or_an_article_begins_a_name(text: str, kind: str, name: str) -> None:
    assert par_texte(petites_structures, text) == [(kind, name)]


@pytest.mark.parametrize(
    "text",
    [
        "a la mission locale du coin",
        "a la mission locale Zorvane",
        "a la mission locale de france",
        "A la Mission locale du gier",
        "la creche le matin bleu"[:15],
        "la creche les jours",
        "la creche la plage",
        "la pharmacie du coin",
        "la pharmacie de garde",
        "la pharmacie de bois",
        "la pharmacie du merci",
        "la Pharmacie des arcades",
        "le foyer Soleil",
        "On veut inviter La Plage.",
        "Les Jardins du Cœur.",
        "On lit « Les Jardins ».",
        "On va à Les Jardins.",
        "On veut inviter Les Zorvanes.",
        "On veut inviter Les Restos du Zorvane.",
    ],
)
def test_a_word_of_every_day_makes_no_name(text: str) -> None:
    assert par_texte(petites_structures, text) == []
