"""Texts without capitals, or in capitals only, are read again with a capital on rare words."""

import pytest

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.regles.plat import acronymes, redresse, sans_cri, sans_majuscules


@pytest.mark.parametrize(
    ("text", "upright"),
    [
        ("il a vu zorvane", "il a vu Zorvane"),
        ("Slt il a vu zorvane", "Slt il a vu Zorvane"),
        ("- il a vu zorvane", "- il a vu Zorvane"),
        ("il a vu l'zorvane", "il a vu l'Zorvane"),
        ("il a vu karim", "il a vu Karim"),
        ("il a vu jean-zorv", "il a vu Jean-Zorv"),
        ("il a vu le cpas", "il a vu le CPAS"),
        ("il va à lentretien demain", "il va à lentretien demain"),
        ("il va à lopital demain", "il va à lopital demain"),
        ("il va chez lidl demain", "il va chez lidl demain"),
        ("il va en france demain", "il va en france demain"),
        ("il a vu zo hier", "il a vu zo hier"),
        ("il a vu zor hier", "il a vu Zor hier"),
        ("il a vu rose hier", "il a vu rose hier"),
        ("il a vu amélie hier", "il a vu Amélie hier"),
        ("il a vu van zorvane", "il a vu van Zorvane"),
        ("il a vu zoRvane hier", "il a vu zoRvane hier"),
        ("vu zorvane hier", "¤" * 15),
        ("Il a vu zorvane", "¤" * 15),
        ("il a vu Karim et zorvane", "¤" * 24),
        ("Il dort\nil a vu zorvane", f"{'¤' * 7}\nil a vu Zorvane"),
    ],
)
def test_rare_words_of_a_line_without_capitals_get_one_and_other_lines_are_blank(
    text: str, upright: str
) -> None:
    assert redresse(text) == upright


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("IL A VU ZORVANE CE MATIN A DEUX", "il a vu Zorvane ce matin a deux"),
        ("IL A VU ZORVANE CE MATIN A", "IL A VU ZORVANE CE MATIN A"),
        ("IL A VU ZORVANE CE MATIN A 10h20 DEUX", "il a vu Zorvane ce matin a 10h20 deux"),
        ("il a vu zorvane ce matin a deux", "il a vu zorvane ce matin a deux"),
        ("IL A VU ZORVANE CE MATIN A dEUX", "IL A VU ZORVANE CE MATIN A dEUX"),
    ],
)
def test_a_line_in_capitals_only_is_set_upright(text: str, read: str) -> None:
    assert sans_cri(text) == read


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("on a vu ozan zorvane hier", [("nom", "Ozan Zorvane")]),
        ("on a vu zorvane hier", []),
        ("On a vu ozan zorvane hier", []),
        ("on a vu mme zorvane hier", [("nom", "Zorvane")]),
        ("", []),
    ],
)
def test_only_a_cue_or_two_rare_words_are_believed(text: str, found: list[tuple[str, str]]) -> None:
    told = [(item.type, item.texte) for item in sans_majuscules(Lecture(text))]
    assert sorted(set(told)) == found


def test_the_letters_of_structures_are_known_but_for_those_that_are_words() -> None:
    assert "cpas" in acronymes()
    assert not {"cap", "clic", "phare"} & acronymes()
    assert min(map(len, acronymes())) == 3
