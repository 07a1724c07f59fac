"""A company or a structure found once, found again under a shorter name."""

import pytest

from assistant.confidentialite.regles.redites import redites
from tests.assistant.confidentialite_regles.essai import deja, ensuite


def encore(
    text: str, name: str, kind: str = "employeur", rang: int = 20, qui: str = ""
) -> list[str]:
    known = [deja(text, kind, name, rang)] + ([deja(text, "nom", qui)] if qui else [])
    found = ensuite(redites, text, *known)
    assert {told for told, _ in found} <= {kind}
    return list(dict.fromkeys(words for _, words in found))


@pytest.mark.parametrize(
    ("text", "name", "again"),
    [
        ("Aux Pépinières Zorvane, l'équipe de Zorvane dit.", "Pépinières Zorvane", ["Zorvane"]),
        ("Aux Pépinières Zorvane. On a vu Zorvane.", "Pépinières Zorvane", ["Zorvane"]),
        ("Aux Pépinières Zorvane. Puis M. Zorvane.", "Pépinières Zorvane", []),
        ("Aux Pépinières Zorvane. Puis Karim Zorvane.", "Pépinières Zorvane", []),
        ("Aux Pépinières Zorvane. Puis karim Zorvane.", "Pépinières Zorvane", []),
        ("Aux Pépinières Zorvane. La directrice Zorvane.", "Pépinières Zorvane", []),
        ("Aux Pépinières Zorvane. On a vu Zorvane Karim.", "Pépinières Zorvane", []),
        ("Aux Pépinières Zorvane. Le soir, La Zorvane.", "Pépinières Zorvane", ["Zorvane"]),
        ("Aux Pépinières Zorvane. On a vu zorvane.", "Pépinières Zorvane", []),
        ("aux pépinières zorvane. puis zorvane.", "pépinières zorvane", ["zorvane"]),
        ("Aux Pépinières Blanches. On a vu Blanches.", "Pépinières Blanches", []),
        ("Aux Pépinières Roubaix. On a vu Roubaix.", "Pépinières Roubaix", []),
        ("Aux Pépinières Karim. On a vu Karim.", "Pépinières Karim", []),
        ("Aux Pépinières Zor. On a vu Zor.", "Pépinières Zor", []),
        ("Aux Pépinières Zorv. On a vu Zorv.", "Pépinières Zorv", ["Zorv"]),
        ("Aux Pépinières de Zorvane. On a vu Zorvane.", "Pépinières de Zorvane", []),
        ("Chez Zorvane. On a vu Zorvane.", "Zorvane", []),
    ],
)
def test_a_word_that_can_only_name_it_is_enough(text: str, name: str, again: list[str]) -> None:
    assert encore(text, name) == again


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Aux Pépinières Zorvane. M. Kelvour va chez Zorvane.", ["Zorvane"]),
        ("Aux Pépinières Zorvane. M. Kelvour dit que la Zorvane.", ["Zorvane"]),
        ("Aux Pépinières Zorvane. M. Kelvour, ami de Zorvane.", []),
    ],
)
def test_a_word_that_names_a_person_too_needs_what_leads_to_a_company(
    text: str, again: list[str]
) -> None:
    text = text.replace("M. Kelvour", "Mme Lise Zorvane")
    known = "Lise Zorvane"
    assert encore(text, "Pépinières Zorvane", qui=known) == again


@pytest.mark.parametrize(
    ("text", "name", "again"),
    [
        (
            "Au chantier La Fabrique verte. Puis La Fabrique verte.",
            "chantier La Fabrique verte",
            ["La Fabrique verte"],
        ),
        (
            "Au chantier La Fabrique verte. Puis la fabrique verte.",
            "chantier La Fabrique verte",
            ["la fabrique verte"],
        ),
        ("Au chantier L'Arc. Puis L'Arc.", "chantier L'Arc", []),
        ("Au chantier L'Arcs. Puis L'Arcs.", "chantier L'Arcs", []),
        ("Au chantier L'Arche. Puis L'Arche.", "chantier L'Arche", ["L'Arche"]),
        ("Chez Bio Bleus. Puis bio bleus.", "Bio Bleus", []),
        ("Chez Blanc Bleu. Puis Blanc Bleu.", "Blanc Bleu", ["Blanc Bleu"]),
        ("Chez Blanc Bleu. Puis blanc bleu.", "Blanc Bleu", ["blanc bleu"]),
        ("Chez Bio Bleu. Puis bio bleu.", "Bio Bleu", []),
        ("Chez Blanc. Puis Blanc.", "Blanc", []),
        ("chez blanc. puis blanc.", "blanc", ["blanc"]),
        ("Chez Blanc Bleu. Puis Blanc Bleu-Nord.", "Blanc Bleu", []),
    ],
)
def test_the_whole_name_is_found_again_with_its_article(
    text: str, name: str, again: list[str]
) -> None:
    assert encore(text, name, "structure") == again


@pytest.mark.parametrize(
    ("text", "name", "again"),
    [
        (
            "La Maroquinerie de Sologne. Il va à la Maroquinerie.",
            "Maroquinerie de Sologne",
            ["Maroquinerie"],
        ),
        ("La Maroquinerie de Sologne. Il va à la maroquinerie.", "Maroquinerie de Sologne", []),
        ("La Maroquinerie de Sologne. Il aime Maroquinerie.", "Maroquinerie de Sologne", []),
        (
            "La Maroquinerie de Sologne. Il va à la Maroquinerie du Nord.",
            "Maroquinerie de Sologne",
            [],
        ),
        ("La MAROQUINERIE de Sologne. Il va à la MAROQUINERIE.", "MAROQUINERIE de Sologne", []),
        ("Le Foyer de Sologne. Il va au Foyer.", "Foyer de Sologne", []),
        ("Le Garage de Sologne. Il va au Garage.", "Garage de Sologne", ["Garage"]),
        ("La Belgique de Sologne. Il va à la Belgique.", "Belgique de Sologne", []),
        ("La Maroquinerie. Il va à la Maroquinerie.", "Maroquinerie", []),
    ],
)
def test_what_it_is_stands_for_it_after_an_article(text: str, name: str, again: list[str]) -> None:
    assert encore(text, name) == again


@pytest.mark.parametrize(("rang", "times"), [(34, 1), (35, 0)])
def test_a_name_found_without_a_cue_makes_nothing_known(rang: int, times: int) -> None:
    text = "Aux Pépinières Zorvane. On a vu Zorvane."
    assert len(encore(text, "Pépinières Zorvane", rang=rang)) == times


def test_what_a_surer_rule_holds_is_left_to_it() -> None:
    text = "Aux Pépinières Zorvane. On a vu Zorvane."
    other = deja(text, "lieu", "vu Zorvane")
    assert ensuite(redites, text, deja(text, "employeur", "Pépinières Zorvane"), other) == []
