"""Names told by who presents themselves, or by what is done with somebody."""

import pytest

from assistant.confidentialite.regles.presentations import donne, presente
from tests.assistant.confidentialite_regles.essai import par_mot


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("je m'appelle karim benali", ["karim benali"]),
        ("je m'appelle zorvane", ["zorvane"]),
        ("je m'appelle Zorvane Kelvour", ["Zorvane Kelvour"]),
        ("la maman de zorvane", ["zorvane"]),
        ("je m'appelle zorv", ["zorv"]),
        ("je m'appelle zor", ["zor"]),
        ("je m'appelle zo", []),
        ("je m'appelle blanc", []),
        ("je m'appelle roubaix", []),
        ("je m'appelle Belgique", []),
        ("elle s'appelle à Zorvane", []),
        ("son frère à Zorvane", []),
        ("son frère a Zorvane", ["Zorvane"]),
        ("c karim", ["karim"]),
        ("slt karim", ["karim"]),
        ("slt karim zorvane", ["karim zorvane"]),
        ("c Karim Zorvane", ["Karim Zorvane"]),
        ("c claire", ["claire"]),
        ("slt c claire", ["claire"]),
        ("c Claire", ["Claire"]),
        ("c claire que", []),
        ("c'est claire pour", []),
        ("slt claire", []),
        ("ok c claire", []),
        ("c Toussaint", []),
        ("c Carl Rogers", []),
        ("fiche de Karim", ["Karim"]),
        ("fiche de Karim Zorvane", ["Karim Zorvane"]),
        ("fiche de karim zorvane", ["karim zorvane"]),
        ("fiche de rose", ["rose"]),
        ("fiche de Zorvane", []),
        ("fiche de Toussaint", []),
    ],
)
def test_one_gives_one_s_name_or_another_s(text: str, names: list[str]) -> None:
    assert par_mot(presente, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("transmis à Zorvane", ["Zorvane"]),
        ("vu avec Zorvane Kelvour", ["Zorvane Kelvour"]),
        ("avec Aude", ["Aude"]),
        ("vu avec ZORVANE", []),
        ("vu avec Roubaix", []),
        ("vu avec Lidl", []),
        ("vu avec Blanc", []),
        ("il a Zorvane", []),
        ("vu avec Maslow", []),
        ("avec Belgique", []),
        ("avec aude", []),
        ("sans Aude", []),
        ("avec Karim", []),
    ],
)
def test_what_is_done_with_somebody_names_them(text: str, names: list[str]) -> None:
    assert par_mot(donne, text) == names
