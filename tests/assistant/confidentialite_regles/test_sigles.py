"""Structures told by letters: with a place, a name that has its article, or a département."""

import pytest

from assistant.confidentialite.regles.sigles import sigles
from tests.assistant.confidentialite_regles.essai import par_texte


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("La MDPH 59 dit.", "MDPH 59"),
        ("Le CRIC de Roubaix dit.", "CRIC de Roubaix"),
        ("Le CRIC de Zorvane dit.", "CRIC de Zorvane"),
        ("Le CRIC du Nord dit.", "CRIC du Nord"),
        ("Un CRIC d'Orange dit.", "CRIC d'Orange"),
        ("Le CRIC de Bar-le-Duc dit.", "CRIC de Bar-le-Duc"),
        ("ORIENTATION : CRIC de Roubaix.", "CRIC de Roubaix"),
        ("Un titre\nUN LIEU : CRIC de Roubaix.", "CRIC de Roubaix"),
        ("A : CRIC de Roubaix.", "CRIC de Roubaix"),
        ("Un IFPS Les Tilleuls dit.", "IFPS Les Tilleuls"),
        ("L'IFPS Les Tilleuls dit.", "IFPS Les Tilleuls"),
        ("D'IFPS L'Ancrage on dit.", "IFPS L'Ancrage"),
        ("Un IFPS Roubaix dit.", "IFPS Roubaix"),
        ("Un IFPS Roubaix-Sud dit.", "IFPS Roubaix-Sud"),
        ("Un IFPS Zorvane-Sud dit.", "IFPS Zorvane-Sud"),
        ("Un IFPS Wallon dit.", "IFPS Wallon"),
        ("Une LEA de Roubaix dit.", "LEA de Roubaix"),
        ("Il est logé par l'OGFA depuis mai.", "OGFA"),
        ("On a vu Mme Zorvane de l'OGFA.", "OGFA"),
    ],
)
def test_letters_and_a_place_or_an_article_make_a_structure(text: str, name: str) -> None:
    assert par_texte(sigles, text) == [("structure", name)]


@pytest.mark.parametrize(
    "text",
    [
        "La MDPH 590 dit.",
        "Le CRIC de Blanc dit.",
        "Le CRIC de Karim dit.",
        "Le CRIC de Belgique dit.",
        "Un IFPS Les Blo dit.",
        "Le CRIC de Karim Fontaine dit.",
        "OK, CRIC de Roubaix.",
        "Un IFPS Blanc-Rouge dit.",
        "Un IFPS Sud dit.",
        "Un IFPS Zorvane dit.",
        "Un IFPS Karim dit.",
        "Un RSA Roubaix dit.",
        "Un CRIC ROUBAIX dit.",
        "LE CRIC de Roubaix dit.",
        "Un ALDI de Roubaix dit.",
        "Une LEA Roubaix dit.",
        "Il est logé par l'RSA.",
        "Il est logé par l'UDAF.",
        "Il est logé par l'BLANC.",
        "IL EST LOGÉ PAR l'OGFA"[:14] + " PAR L'OGFA",
        "Il voit l'OGFA.",
    ],
)
def test_letters_of_every_day_or_before_a_word_tell_nothing(text: str) -> None:
    assert par_texte(sigles, text) == []


def test_the_line_that_counts_is_the_one_of_the_letters() -> None:
    assert par_texte(sigles, "UN TITRE\nIl est logé par l'OGFA.") == [("structure", "OGFA")]
    assert par_texte(sigles, "UN TITRE\nUn CRIC de Roubaix.") == [("structure", "CRIC de Roubaix")]
