"""What is already found names the same persons and companies elsewhere in the text."""

import pytest

from assistant.confidentialite.regles.memes import memes_employeurs, memes_noms
from tests.assistant.confidentialite_regles.essai import deja, ensuite


def noms(text: str, name: str, rang: int = 20) -> list[str]:
    return [words for _, words in ensuite(memes_noms, text, deja(text, "nom", name, rang))]


@pytest.mark.parametrize(
    ("text", "name", "again"),
    [
        ("Mme Zorvane dort. On a vu Zorvane hier.", "Zorvane", ["Zorvane", "Zorvane"]),
        (
            "Karim Zorvane dort. Puis Zorvane part.",
            "Karim Zorvane",
            ["Karim Zorvane"] * 2 + ["Zorvane"],
        ),
        ("vu karim zorvane puis zorvane", "karim zorvane", ["karim zorvane", "zorvane", "zorvane"]),
        ("Mme Petit dort. Un petit pas.", "Petit", ["Petit"]),
        ("Mme Petit dort. On voit que Petit part.", "Petit", ["Petit", "Petit"]),
        ("On a vu Petit. Petit savait tout.", "Petit", ["Petit", "Petit"]),
        ("On a vu Petit. Petit le savait.", "Petit", ["Petit", "Petit"]),
        ("On a vu Petit. Petit pas.", "Petit", ["Petit"]),
        ("On a vu Petit. Petit.", "Petit", ["Petit"]),
        ("On a vu Amélie. amélie dort.", "Amélie", ["Amélie", "amélie"]),
        ("On a vu Karim Bo. Bo dort.", "Karim Bo", ["Karim Bo"]),
        ("On a vu Karim Boz. Boz dort.", "Karim Boz", ["Karim Boz", "Karim Boz", "Boz"]),
        ("On a vu Karim ZORV. ZORV dort.", "Karim ZORV", ["Karim ZORV"]),
        (
            "On a vu Karim ZORVA. ZORVA dort.",
            "Karim ZORVA",
            ["Karim ZORVA", "Karim ZORVA", "ZORVA"],
        ),
        (
            "On a vu Karim van Zorvane, Van bien.",
            "Karim van Zorvane",
            ["Karim van Zorvane", "Zorvane"],
        ),
        ("On a vu M. Nancy. Il va à Nancy.", "Nancy", ["Nancy"]),
        ("On a vu M. Nancy. Il est vu par Nancy.", "Nancy", ["Nancy", "Nancy"]),
        ("On a vu Petit. La méthode Petit.", "Petit", ["Petit"]),
        ("On a vu Zorvane. La méthode Zorvane.", "Zorvane", ["Zorvane", "Zorvane"]),
    ],
)
def test_each_part_of_a_name_is_found_wherever_it_stands(
    text: str, name: str, again: list[str]
) -> None:
    assert noms(text, name) == again


@pytest.mark.parametrize(("rang", "again"), [(49, ["Zorvane", "Zorvane"]), (50, [])])
def test_a_capital_alone_makes_nothing_known(rang: int, again: list[str]) -> None:
    assert noms("On a vu Zorvane. Puis Zorvane part.", "Zorvane", rang) == again


def test_a_place_makes_no_name_known() -> None:
    text = "Il vit à Zorvane. Puis Zorvane part."
    assert ensuite(memes_noms, text, deja(text, "lieu", "Zorvane")) == []


def employeurs(text: str, name: str, kind: str = "employeur", rang: int = 20) -> list[str]:
    found = ensuite(memes_employeurs, text, deja(text, kind, name, rang))
    assert {told for told, _ in found} <= {kind}
    return [words for _, words in found]


@pytest.mark.parametrize(
    ("text", "name", "again"),
    [
        ("chez SARL Zorvane, puis Zorvane", "SARL Zorvane", ["Zorvane", "Zorvane"]),
        ("chez Zorvane SARL, puis Zorvane", "Zorvane SARL", ["Zorvane", "Zorvane"]),
        ("chez Zorvane, puis Zorvane-Nord", "Zorvane", ["Zorvane"]),
        ("chez Zorvane, puis Nord-Zorvane", "Zorvane", ["Zorvane"]),
        ("chez Zorv, puis Zorv", "Zorv", []),
        ("chez Zorva, puis Zorva", "Zorva", ["Zorva", "Zorva"]),
        ("chez Bonjour, puis Bonjour", "Bonjour", []),
        ("chez Zorvane Blanc et Zorvane", "Zorvane Blanc", ["Zorvane Blanc"]),
    ],
)
def test_a_company_is_found_again_without_its_legal_form(
    text: str, name: str, again: list[str]
) -> None:
    assert employeurs(text, name) == again
    assert employeurs(text, name, "structure") == again


@pytest.mark.parametrize(("rang", "again"), [(34, 2), (35, 0)])
def test_a_company_without_a_cue_makes_nothing_known(rang: int, again: int) -> None:
    assert len(employeurs("chez Zorvane, puis Zorvane", "Zorvane", rang=rang)) == again


def test_the_longest_company_is_read_first() -> None:
    text = "chez Zorvane, puis Zorvane Kelvour"
    known = [deja(text, "employeur", "Zorvane"), deja(text, "employeur", "Zorvane Kelvour")]
    found = [words for _, words in ensuite(memes_employeurs, text, *known)]
    assert found == ["Zorvane", "Zorvane Kelvour"]
