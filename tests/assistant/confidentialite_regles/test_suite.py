"""Where a name ends: surnames, particles and initials in a row."""

import pytest

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.regles.suite import Suite, named


def lue(text: str, first: str, *, libre: bool = False, noble: bool = False) -> str:
    lecture = Lecture(text)
    span = Suite(lecture).lire(lecture.rang(text.index(first)), libre, noble)
    return "" if span is None else text[span[0] : span[1]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Karim Zorvane dort", "Karim Zorvane"),
        ("Karim\u00a0Zorvane dort", "Karim\u00a0Zorvane"),
        ("Karim, Zorvane dort", "Karim"),
        ("Karim dort", "Karim"),
        ("Karim", "Karim"),
        ("Karim B. dort", "Karim B."),
        ("Karim B dort", "Karim B"),
        ("Karim B.", "Karim B."),
        ("Karim Karim dort", "Karim"),
        (
            "Karim Isabelle Zorvane Kelvour Mirvelle Brandac",
            "Karim Isabelle Zorvane Kelvour Mirvelle",
        ),
        ("Karim l'a dit", "Karim"),
        ("Karim Mme Zorvane", "Karim"),
        ("Karim CAF", "Karim"),
        ("Karim KELVOUR dort", "Karim KELVOUR"),
        ("Karim Fontaine dort", "Karim Fontaine"),
        ("Zorvane Roubaix dort", "Zorvane"),
        ("Zorvane Nancy dort", "Zorvane Nancy"),
        ("Zorvane France dort", "Zorvane France"),
        ("Zorvane Belgique dort", "Zorvane"),
        ("Karim Belgique dort", "Karim"),
        ("Karim Saint-Zorv dort", "Karim Saint-Zorv"),
    ],
)
def test_a_name_goes_on_as_long_as_its_words_are_names(text: str, name: str) -> None:
    assert lue(text, text.split()[0][:3]) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("K. Zorvane dort", "K. Zorvane"),
        ("K.Zorvane dort", "K.Zorvane"),
        ("K-Zorvane dort", "K-Zorvane"),
        ("M.-C. Zorvane dort", "M.-C. Zorvane"),
        ("K. Fontaine dort", "K. Fontaine"),
        ("K. Il dort", "K."),
        ("K, Zorvane dort", "K"),
    ],
)
def test_a_name_may_begin_with_initials(text: str, name: str) -> None:
    assert lue(text, text[0]) == name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Karim de Zorvane dort", "Karim de Zorvane"),
        ("Karim de Belgique", "Karim"),
        ("Karim d'Zorvane", "Karim d'Zorvane"),
        ("Karim van den Zorvane", "Karim van den Zorvane"),
        ("Karim de la Zorvane", "Karim de la Zorvane"),
        ("Karim van Blanc", "Karim van Blanc"),
        ("Karim de Blanc", "Karim"),
        ("Karim le Zorvane", "Karim"),
        ("Karim de La Zorvane dort", "Karim de La Zorvane"),
        ("Karim de La Zorvane", "Karim de La Zorvane"),
        ("Karim de La Blanc dort", "Karim"),
        ("Karim de La, Zorvane dort", "Karim"),
        ("Karim de La", "Karim"),
        ("Karim de", "Karim"),
        ("Karim de, Zorvane", "Karim"),
        ("Karim de zorvane", "Karim"),
        ("Karim van Zorvane Kelvour", "Karim van Zorvane Kelvour"),
        ("Van den Zorvane dort", "Van den Zorvane"),
        ("De Zorvane dort", "De Zorvane"),
        ("Van de Blanc dort", "Van"),
        ("Van", "Van"),
    ],
)
def test_a_particle_belongs_to_a_name_when_a_surname_follows(text: str, name: str) -> None:
    assert lue(text, text[:3].strip()) == name


def test_de_belongs_to_a_noble_name_whatever_follows_but_only_once() -> None:
    assert lue("Lucie de Blanc dort", "Lucie", noble=True) == "Lucie de Blanc"
    assert lue("Lucie Zorvane de Blanc dort", "Lucie", noble=True) == "Lucie Zorvane"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("karim zorvane dort", "karim zorvane"),
        ("karim zo dort", "karim"),
        ("karim zor dort", "karim zor"),
        ("karim Zorvane dort", "karim"),
        ("karim solange viennent", "karim"),
        ("jean karim viennent", "jean karim"),
        ("mohamed karim viennent", "mohamed karim"),
        ("zorvane karim vient", "zorvane karim"),
        ("karim l'a dit", "karim"),
        ("karim dort", "karim"),
    ],
)
def test_in_small_letters_a_name_stops_at_a_common_word_or_at_another_person(
    text: str, name: str
) -> None:
    assert lue(text, text[:3], libre=True) == name


def test_the_next_field_is_no_part_of_a_name() -> None:
    assert lue("Nom : Zorvane Prénom : Enzo", "Zorvane") == "Zorvane"
    assert lue("Nom : Zorvane Candidat kelvour", "Zorvane") == "Zorvane Candidat"


def autour(text: str, word: str) -> str:
    lecture = Lecture(text)
    span = Suite(lecture).autour(lecture.rang(text.index(word)))
    return "" if span is None else text[span[0] : span[1]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On a vu Zorvane Karim hier", "Zorvane Karim"),
        ("On a vu Zorvane\u00a0Karim hier", "Zorvane\u00a0Karim"),
        ("Zorvane Karim hier", "Zorvane Karim"),
        ("On a vu ZORVANE Karim hier", "ZORVANE Karim"),
        ("On a vu zorvane Karim hier", "Karim"),
        ("On a vu Zorvane, Karim hier", "Karim"),
        ("On a vu Mme Karim hier", "Karim"),
        ("On a vu Roubaix Karim hier", "Karim"),
        ("On a vu K. Karim hier", "Karim"),
        ("On a vu Bonnet Karim hier", "Bonnet Karim"),
        ("Bonnet Karim hier", "Bonnet Karim"),
        ("On a vu Petit Karim hier", "Petit Karim"),
        ("Petit Karim hier", "Karim"),
        ("Tonton Karim hier", "Tonton Karim"),
        ("On a vu CAF Karim hier", "Karim"),
        ("On a vu BLANC Karim hier", "BLANC Karim"),
        ("On a vu BEAU Karim hier", "Karim"),
        ("On a vu ZORV Karim hier", "ZORV Karim"),
        ("On a vu Blanche Karim hier", "Blanche Karim"),
        ("Blanche Karim hier", "Karim"),
        ("Solange Karim hier", "Solange Karim"),
        ("On a vu Bonjour Karim hier", "Karim"),
        ("On a vu Kelvour Zorvane Mirvelle Karim hier", "Zorvane Mirvelle Karim"),
        ("On a vu VAN ZORVANE Karim hier", "VAN ZORVANE Karim"),
        ("VAN ZORVANE Karim hier", "VAN ZORVANE Karim"),
        ("On a vu Van Zorvane Karim hier", "Van Zorvane Karim"),
        ("Van Zorvane dort et Karim aussi", "Karim"),
        ("On a vu van Karim hier", "Karim"),
        ("On a vu DE ZORVANE Karim hier", "DE ZORVANE Karim"),
        ("On a vu De Zorvane Karim hier", "De Zorvane Karim"),
        ("De Zorvane Karim hier", "Zorvane Karim"),
        ("LA ZORVANE Karim hier", "LA ZORVANE Karim"),
        ("On a vu La Zorvane Karim hier", "Zorvane Karim"),
        ("On a vu DE, ZORVANE Karim hier", "ZORVANE Karim"),
        ("On a vu K Karim hier", "Karim"),
        ("on a vu petit Karim hier", "Karim"),
        ("On va à La Karim hier", "Karim"),
        ("Karim hier", "Karim"),
    ],
)
def test_a_surname_may_come_before_the_first_name(text: str, name: str) -> None:
    assert autour(text, "Karim") == name


def test_in_small_letters_nothing_is_taken_before_the_first_name() -> None:
    assert autour("on a vu zorvane karim kelvour hier", "karim") == "karim kelvour"
    assert autour("on a vu VAN zorvane karim", "zorvane") == "zorvane karim"


def test_a_word_that_the_name_before_it_leaves_out_is_in_no_name() -> None:
    assert autour("On a vu Karim CAF hier", "CAF") == ""


def test_by_default_a_name_has_capitals_and_its_particle_a_surname() -> None:
    lecture = Lecture("Karim Zorvane kelvour. Lucie de Blanc.")
    suite = Suite(lecture)
    assert suite.lire(0) == (0, len("Karim Zorvane"))
    lucie = lecture.texte.index("Lucie")
    assert suite.lire(lecture.rang(lucie)) == (lucie, lucie + len("Lucie"))


def test_a_name_told_has_the_words_of_its_span() -> None:
    found = named(Lecture("On a vu Karim Zorvane."), (8, 21), "essai", 25)
    assert (found.type, found.texte, found.start, found.end) == ("nom", "Karim Zorvane", 8, 21)


def particule(text: str, word: str) -> str:
    lecture = Lecture(text)
    found = Suite(lecture).particule(lecture.rang(text.index(word)), "essai", 25)
    if found is None:
        return ""
    assert (found.type, found.regle, found.rang) == ("nom", "essai", 25)
    assert text[found.start : found.end] == found.texte
    return found.texte


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mme de Smet dort", "de Smet"),
        ("Mme van den Smet dort", "van den Smet"),
        ("Mme de la Zorvane dort", "de la Zorvane"),
        ("Mme d'Zorvane dort", "d'Zorvane"),
        ("Mme de Blanc dort", "de Blanc"),
        ("monsieur le guen dort", "le guen"),
        ("monsieur le gu dort", ""),
        ("monsieur le guo dort", "le guo"),
        ("monsieur le blanc dort", ""),
        ("Mme la Zorvane dort", "la Zorvane"),
        ("Mme la Blanche dort", ""),
        ("Mme des Blancs dort", "des Blancs"),
        ("Mme de, Smet dort", ""),
        ("Mme de", ""),
        ("Mme Smet dort", ""),
    ],
)
def test_a_surname_may_begin_with_its_particle(text: str, name: str) -> None:
    assert particule(text, text.split()[1][:2]) == name
