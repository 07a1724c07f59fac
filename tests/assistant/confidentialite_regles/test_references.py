"""Names that are no person met: authors quoted, public figures, laws, streets, methods."""

import pytest

from assistant.confidentialite.lecture import Lecture
from assistant.confidentialite.regles.references import aptitudes, figure, reference


def cite(text: str, name: str) -> bool:
    start = text.index(name)
    return reference(Lecture(text), (start, start + len(name)))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Selon Zorvane", "Zorvane"),
        ("La loi Zorvane", "Zorvane"),
        ("La rue Zorvane", "Zorvane"),
        ("Zorvane (1990)", "Zorvane"),
        ("Zorvane, 2004", "Zorvane"),
        ("Zorvane et al. 2004", "Zorvane"),
        ("Zorvane et Kelvour (2004)", "Zorvane"),
        ("Prochaska et Zorvane", "Zorvane"),
        ("On lit Maslow", "Maslow"),
        ("On lit Carl Rogers", "Carl Rogers"),
        ("On lit Carl Rogers", "Rogers"),
        ("Carl Rogers a écrit", "Carl"),
        ("On a vu X", "X"),
        ("On a vu Y", "Y"),
        ("On a vu Z", "Z"),
        ("On a vu XXX", "XXX"),
        ("On a vu Xx", "Xx"),
        ("On a vu France", "France"),
        ("On a vu Zorvane Belgique", "Zorvane Belgique"),
    ],
)
def test_what_is_quoted_or_bears_a_name_is_a_reference(text: str, name: str) -> None:
    assert cite(text, name) is True


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("On a vu Zorvane", "Zorvane"),
        ("Zorvane a 1990 amis", "Zorvane"),
        ("Kelvour et Zorvane", "Zorvane"),
        ("Prochaska puis Zorvane", "Zorvane"),
        ("et Zorvane", "Zorvane"),
        ("On a vu W", "W"),
        ("On a vu Xavier", "Xavier"),
        ("On a vu Belgique Zorvane", "Belgique Zorvane"),
        ("On lit Carl Rogers et on voit ensuite longuement Zorvane", "Zorvane"),
        ("Carl Rogers Zorvane", "Zorvane"),
        ("Zorvane Carl Rogers", "Zorvane"),
        ("Zorvane, Carl Rogers", "Zorvane"),
    ],
)
def test_somebody_met_is_none(text: str, name: str) -> None:
    assert cite(text, name) is False


def test_a_figure_is_told_by_the_whole_name_around_or_by_a_surname_alone() -> None:
    text = "On lit Carl Rogers et Zorvane, puis Maslow."
    lecture = Lecture(text)

    def told(words: str) -> bool:
        start = text.index(words)
        return figure(lecture, (start, start + len(words)))

    assert [told(words) for words in ("Carl", "Rogers", "Zorvane", "Maslow")] == [
        True,
        True,
        False,
        True,
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Loisirs : Zorvane", True),
        ("Logiciels\nZorvane", True),
        ("- Langues : anglais, Zorvane", True),
        ("Il parle de Zorvane", False),
        ("Loisirs : lecture\n\nZorvane", False),
        ("Ses loisirs : Zorvane", False),
    ],
)
def test_the_lines_of_a_cv_that_name_tools_and_pastimes_are_known(text: str, said: bool) -> None:
    assert aptitudes(Lecture(text), text.index("Zorvane")) is said
