"""Structures: what they are, and the name that tells which."""

import pytest

from assistant.confidentialite.regles.structures import structures, tells, told
from tests.assistant.confidentialite_regles.essai import par_texte


def nommees(text: str) -> list[str]:
    found = par_texte(structures, text)
    assert {kind for kind, _ in found} <= {"structure"}
    return list(dict.fromkeys(words for _, words in found))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Il dort au CHRS Les Tilleuls.", "CHRS Les Tilleuls"),
        ("Il va à la mission locale de Zorvane.", "mission locale de Zorvane"),
        ("Il va à la Mission locale de Roubaix.", "Mission locale de Roubaix"),
        ("Il va à l'UDAF du Nord.", "UDAF du Nord"),
        ("Il va à l'Hôpital de Roubaix.", "Hôpital de Roubaix"),
        ("Il va à l'hôpital Zorvane.", "hôpital Zorvane"),
        ("Il va à l'hôpital de Zorvane.", "hôpital de Zorvane"),
        ("Il va à la mission locale de Mathéo Zorvane.", "mission locale de Mathéo Zorvane"),
        ("Il va à l'École de Mathéo.", "École de Mathéo"),
        ("Structure : Les Tilleuls", "Les Tilleuls"),
        ("Notre structure, Cap Zorvane, le dit.", "Cap Zorvane"),
        ("Les Tilleuls asbl", "Les Tilleuls asbl"),
        ("Il va au SAVS Horizon.", "SAVS Horizon"),
        ("Il va au CHRS Condroz-Sambre.", "CHRS Condroz-Sambre"),
        ("Il va au CISP Fil et Savoir.", "CISP Fil et Savoir"),
        ("Il va à l'association Zorvane.", "association Zorvane"),
        ("Il va à l'association Les Tilleuls.", "Les Tilleuls"),
        ("Il va à l'Association Les Tilleuls.", "Association Les Tilleuls"),
        ("Il va au CHRS « Blanc ».", "Blanc"),
        ("Il va à l'organisme de formation Zorvane.", "Zorvane"),
        ("Il va à l'organisme de formation de Zorvane.", "organisme de formation de Zorvane"),
        ("Il va à l'organisme Zorvane.", "Zorvane"),
        ("Il va au centre de formation Zorvane.", "Zorvane"),
        ("Il va au Centre de formation Zorvane.", "Centre de formation Zorvane"),
        ("Il va au centre de formation du Zorvane.", "centre de formation du Zorvane"),
        ("Il va au collectif Zorvane.", "collectif Zorvane"),
        ("Il va au foyer Les Tilleuls.", "foyer Les Tilleuls"),
    ],
)
def test_a_structure_is_told_with_its_name(text: str, name: str) -> None:
    assert nommees(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Il va à la fédération du Nord.",
        "Il va à l'école de Mathéo.",
        "Il va à l'école d'Amina.",
        "Il va à l'hôpital de Roubaix.",
        "Il va au CHRS Menuiserie.",
        "Il va au CHRS Bo.",
        "Il va au CHRS Les Blo.",
        "Il va au CHRS ZORVANE.",
        "Il fait un chantier école de la Mission locale de Zorvane."[:36],
        "Structure : Belgique",
        "Notre structure, France, le dit.",
        "Il va au service des Ressources Humaines.",
        "Il a vu le CHRS, Zorvane aussi.",
    ],
)
def test_a_kind_of_structure_alone_tells_nothing(text: str) -> None:
    assert nommees(text) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Il va au Service d'accrochage L'Ancrage.", ["Service d'accrochage L'Ancrage"]),
        ("Il va au service d'accrochage L'Ancrage.", ["service d'accrochage L'Ancrage"]),
        ("Il va à l'Atelier de Zorvane.", ["Atelier de Zorvane"]),
        ("Il mange chez L'Atelier de Zorvane.", []),
        ("Il est à l'Accueil de Yannick L.", []),
        ("Il est à l'Accueil de Zorvane.", ["Accueil de Zorvane"]),
        ("Il va à la Maison Louise-Michel.", ["Maison Louise-Michel"]),
        ("Il va à la maison Louise-Michel.", []),
        ("Il va à la Maison Kergoat.", []),
        ("Il va à l'Atelier Louise-Michel.", []),
        ("Il va au Point P.", []),
        ("Il va au chantier Blanc Rouge.", ["chantier Blanc Rouge"]),
        ("Il va au chantier Blanc.", []),
        ("Il va au chantier Zorvane.", ["chantier Zorvane"]),
        ("Il va au Centre Blanc-Rouge.", ["Centre Blanc-Rouge"]),
        ("Il va au Centre Blanc Rouge.", ["Centre Blanc Rouge"]),
        ("Centre Blanc Rouge", []),
        ("Centre Zorvane", ["Centre Zorvane"]),
        ("Il va au Centre Blanc.", []),
        ("Il va au Centre Belgique.", []),
        ("Il va au Centre Zorvane.", ["Centre Zorvane"]),
        ("Il va au centre Zorvane.", []),
        ("Il va au centre Les Tilleuls.", ["Les Tilleuls"]),
        ("Il va au Centre Les Blo.", []),
        ("Il va au centre « Blanc ».", ["Blanc"]),
    ],
)
def test_a_wide_word_needs_a_capital_of_its_own_or_a_name_with_its_article(
    text: str, names: list[str]
) -> None:
    assert nommees(text) == names


@pytest.mark.parametrize(
    ("name", "regions", "known"),
    [
        ("Zorvane", False, True),
        ("Nord", False, False),
        ("Nord", True, True),
        ("Belgique", True, False),
        ("ZORVANE", False, False),
        ("Bo", False, False),
        ("Zor", False, True),
        ("Les Tilleuls", False, True),
        ("Les Bois", False, True),
        ("Les Boi", False, False),
        ("L'Ancrage", False, True),
        ("Blanc-Rouge", False, True),
        ("Belgique-France", False, True),
        ("Menuiserie Zorvane", False, False),
        ("Horizon", False, True),
    ],
)
def test_a_name_tells_which_structure_when_one_word_is_not_of_the_trade(
    name: str, regions: bool, known: bool
) -> None:
    assert tells(name, regions) is known


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("CHRS Les Tilleuls", True),
        ("Centre Zorvane", True),
        ("CHRS Les Tilleuls, à Roubaix", False),
        ("Zorvane", False),
    ],
)
def test_a_text_is_a_structure_only_when_it_is_nothing_else(text: str, known: bool) -> None:
    assert told(text) is known
