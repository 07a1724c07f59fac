"""Places told by what stands beside them: an employer, a birth, another town."""

import pytest

from assistant.confidentialite.regles.apposes import apposes
from assistant.confidentialite.trouvaille import Trouvaille
from tests.assistant.confidentialite_regles.essai import deja, ensuite


@pytest.mark.parametrize(
    ("text", "kind", "known"),
    [
        ("Chez Zorvane, Mirvelle — entretien", "employeur", "Zorvane"),
        ("Chez Zorvane (Mirvelle) hier", "employeur", "Zorvane"),
        ("Au CHRS Zorvane, Mirvelle.", "structure", "CHRS Zorvane"),
        ("DDN 09.03.1989 Mirvelle.", "date_naissance", "09.03.1989"),
        ("DDN 09.03.1989 à Mirvelle.", "date_naissance", "09.03.1989"),
        ("Il accepte Cenon, Mirvelle.", "lieu", "Cenon"),
        ("Il accepte Cenon et Mirvelle.", "lieu", "Cenon"),
        ("Il est allé de Mirvelle à Cenon.", "lieu", "Cenon"),
        ("entre Mirvelle et Cenon.", "lieu", "Cenon"),
        ("Entre Mirvelle et Cenon.", "lieu", "Cenon"),
        ("De Mirvelle à Cenon.", "lieu", "Cenon"),
        ("Chez Lidl,Mirvelle.", "employeur", "Lidl"),
    ],
)
def test_an_unknown_word_beside_it_is_a_place(text: str, kind: str, known: str) -> None:
    assert ensuite(apposes, text, deja(text, kind, known)) == [("lieu", "Mirvelle")]


@pytest.mark.parametrize(
    ("text", "kind", "known"),
    [
        ("Mme Zorvane, Mirvelle.", "nom", "Zorvane"),
        ("Chez Zorvane, Karim.", "employeur", "Zorvane"),
        ("Chez Zorvane, KELVOUR.", "employeur", "Zorvane"),
        ("Chez Zorvane, Belgique.", "employeur", "Zorvane"),
        ("Chez Zorvane, Blanc.", "employeur", "Zorvane"),
        ("Chez Zorvane, Blanc Mirvelle.", "employeur", "Zorvane"),
        ("Chez Zorvane, Directeur.", "employeur", "Zorvane"),
        ("Chez Zorvane Mirvelle hier.", "employeur", "Zorvane"),
        ("Chez Zorvane Mirvelle.", "employeur", "Zorvane"),
        ("Chez Zorvane Roubaix hier.", "employeur", "Zorvane"),
        ("Il accepte Cenon, Karim.", "lieu", "Cenon"),
        ("entre Karim et Cenon.", "lieu", "Cenon"),
        ("Mirvelle, et Cenon.", "lieu", "Cenon"),
    ],
)
def test_a_person_or_a_word_beside_it_is_no_place(text: str, kind: str, known: str) -> None:
    assert ensuite(apposes, text, deja(text, kind, known)) == []


@pytest.mark.parametrize("text", ["Chez Zorvane, Roubaix dit.", "Chez Zorvane à Roubaix hier"])
def test_a_known_town_is_a_place_even_inside_a_sentence(text: str) -> None:
    assert ensuite(apposes, text, deja(text, "employeur", "Zorvane")) == [("lieu", "Roubaix")]


def test_towns_joined_to_a_town_are_all_found_and_each_once() -> None:
    text = "Il accepte Cenon, Mirvelle et Ozerin."
    cenon = deja(text, "lieu", "Cenon")
    assert ensuite(apposes, text, cenon) == [("lieu", "Mirvelle"), ("lieu", "Ozerin")]
    assert ensuite(apposes, text, cenon, deja(text, "lieu", "Mirvelle")) == [("lieu", "Ozerin")]


def test_a_town_follows_a_brand_without_a_comma() -> None:
    text = "Chez Airbus Roubaix hier."
    start = text.index("Airbus")
    brand = Trouvaille("employeur", "Airbus", start, start + 6, "enseigne connue", 20)
    assert ensuite(apposes, text, brand) == [("lieu", "Roubaix")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chez Carlam, puis Zorvane.", [("employeur", "Zorvane")]),
        ("Chez Carlam, puis chez Zorvane en mai.", [("employeur", "Zorvane")]),
        ("Chez Carlam, puis Roubaix.", []),
        ("Chez Carlam, puis Karim.", []),
        ("Chez Carlam, puis Blanc.", []),
    ],
)
def test_a_company_may_follow_a_company(text: str, found: list[tuple[str, str]]) -> None:
    assert ensuite(apposes, text, deja(text, "employeur", "Carlam")) == found


@pytest.mark.parametrize(
    ("text", "kind", "known", "taken"),
    [
        ("Chez Zorvane, Mirvelle.", "employeur", "Zorvane", "Mirvelle"),
        ("Chez Zorvane, Mirvelle.", "employeur", "Zorvane", "e, Mir"),
        ("entre Mirvelle et Cenon.", "lieu", "Cenon", "Mirvelle"),
        ("Chez Carlam, puis Zorvane.", "employeur", "Carlam", "Zorvane"),
    ],
)
def test_what_a_surer_rule_holds_is_no_place(text: str, kind: str, known: str, taken: str) -> None:
    assert ensuite(apposes, text, deja(text, kind, known), deja(text, "nom", taken)) == []
    beside = ensuite(apposes, text, deja(text, kind, known), deja(text, "nom", taken, 43))
    assert len(beside) == 1


def test_what_a_doubtful_rule_found_leads_to_nothing() -> None:
    text = "Chez Zorvane, Mirvelle."
    assert ensuite(apposes, text, deja(text, "employeur", "Zorvane", 43)) == []
