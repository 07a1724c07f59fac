"""Names told by a first name, or by an initial beside a word that we do not know."""

import pytest

from assistant.confidentialite.regles.prenoms import avec_initiale, prenom
from tests.assistant.confidentialite_regles.essai import par_mot


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On a vu Karim hier.", ["Karim"]),
        ("On a vu Karim Zorvane hier.", ["Karim Zorvane"]),
        ("Karim est venu.", ["Karim"]),
        ("on a vu karim hier", ["karim"]),
        ("on a vu jean-pierre hier", ["jean-pierre"]),
        ("on a vu amelie hier", []),
        ("on a vu leo hier", []),
        ("on a vu rose zorvane hier", ["rose zorvane"]),
        ("on a vu rose zorv hier", []),
        ("on a vu rose, zorvane hier", []),
        ("on a vu rose bonjour hier", []),
        ("on a vu rose Zorvane hier", []),
        ("on a vu une rose", []),
        ("a comme anatole", []),
        ("A comme Anatole", []),
        ("c'est comme Anatole", ["Anatole"]),
        ("un litre d'huile d'olive", []),
        ("le fils d'amina", []),
        ("le fils d'Amina", ["Amina"]),
        ("On a vu Rose hier.", ["Rose"]),
        ("On a vu la Rose hier.", []),
        ("On a vu la Karim hier.", ["Karim"]),
    ],
)
def test_a_first_name_is_somebody_when_it_is_no_other_word(text: str, names: list[str]) -> None:
    assert par_mot(prenom, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Rose Zorvane dort.", ["Rose Zorvane"]),
        ("Rose K. dort.", ["Rose K."]),
        ("Rose Blanche dort.", ["Rose Blanche", "Rose Blanche"]),
        ("Rose Belgique dort.", []),
        ("Rose dort.", ["Rose"]),
        ("Rose l'a dit.", ["Rose"]),
        ("Rose d'hiver.", []),
        ("Rose bonbon.", []),
        ("Rose, Zorvane dort.", []),
        ("Rose et Karim dorment.", ["Rose", "Karim"]),
        ("Rose et Blanche dorment.", ["Blanche"]),
        ("Rose ou Karim dorment.", ["Karim"]),
        ("Rose et karim dorment.", ["karim"]),
        ("Rose et, Karim dort.", ["Karim"]),
        ("Rose", []),
        ("On a vu Aude hier.", []),
        ("On a vu Aude Zorvane hier.", ["Aude Zorvane"]),
        ("On a vu Vienne hier.", []),
    ],
)
def test_a_first_name_that_is_also_a_word_needs_something_beside_it(
    text: str, names: list[str]
) -> None:
    assert par_mot(prenom, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On a vu KARIM hier.", []),
        ("KARIM est venu.", ["KARIM"]),
        ("On a vu KARIM ZORVANE hier.", ["KARIM ZORVANE"]),
        ("On a vu Zorvane KARIM hier.", ["Zorvane KARIM"]),
        ("On a vu, KARIM Zorvane hier.", ["KARIM Zorvane"]),
        ("On a vu KARIM, Zorvane hier.", []),
    ],
)
def test_a_first_name_in_capitals_needs_another_capital_inside_a_sentence(
    text: str, names: list[str]
) -> None:
    assert par_mot(prenom, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Il cite Carl Rogers.", []),
        ("Il va au collège Karim Zorvane.", []),
        ("Il attend devant l'école de Karim.", ["Karim"]),
        ("Il attend devant l'école de Karim Zorvane.", []),
        ("Il attend devant le collège d'Amina.", ["Amina"]),
        ("Il applique la méthode de Karim.", []),
    ],
)
def test_a_name_given_to_a_work_is_nobody_s_but_a_school_may_be_somebody_s(
    text: str, names: list[str]
) -> None:
    assert par_mot(prenom, text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("On a vu Zorvane F. hier.", ["Zorvane F."]),
        ("On a vu Zorvane F hier.", []),
        ("On a vu Zorvane, F. hier.", []),
        ("On a vu zorvane F. hier.", []),
        ("On a vu R. Zorvane hier.", ["R. Zorvane"]),
        ("R. Zorvane est là.", ["R. Zorvane"]),
        ("On a vu R. Karim hier.", ["R. Karim"]),
        ("On a vu R Zorvane hier.", []),
        ("On a vu R.Zorvane hier.", []),
        ("On a vu R. zorvane hier.", []),
        ("Bon pour accord : H. Avril", ["H. Avril"]),
        ("On a vu H. Avril", ["H. Avril"]),
        ("H. Avril", []),
        ("Un titre\nH. Avril", []),
        ("On a vu M.-C. Joly hier.", ["M.-C. Joly"]),
        ("M.-C. Joly", ["M.-C. Joly"]),
        ("M.-C. joly", []),
        ("M.-C.", []),
        ("M.-C. K.", []),
        ("M, C. joly", []),
        ("On a vu C. Rogers (1990).", []),
        ("Zorvane", []),
    ],
)
def test_an_initial_tells_a_name(text: str, names: list[str]) -> None:
    assert par_mot(avec_initiale, text)[:1] == names
