"""A table printed as a list of headings then rows of numbers, read cell by cell."""

import pytest

from assistant.reponse.ledger.tableau import lignes

HEADS = """Les certifiés :
- Année
- Nombre de certifiés
- Taux d'insertion (en %)
- Nombre d'abandons"""


def test_each_cell_of_a_row_makes_a_sentence_that_begins_with_its_year() -> None:
    rest, cells = lignes(f"{HEADS}\n2019 90 75 4\n2020 100 80 6")
    assert cells.split("\n") == [
        "En 2019, 90 certifiés",
        "En 2019, 75 % Taux d'insertion",
        "En 2019, 4 abandons",
        "En 2020, 100 certifiés",
        "En 2020, 80 % Taux d'insertion",
        "En 2020, 6 abandons",
    ]
    assert rest == "Les certifiés :"


def test_what_stands_around_the_table_is_kept_without_its_indents() -> None:
    rest, cells = lignes("Avant\n  - An\n  - Blocs\n  - CCP\n  2019 4 3\nAprès")
    assert rest == "Avant\nAprès"
    assert cells == "En 2019, 4 Blocs\nEn 2019, 3 CCP"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Un texte sans tableau.",
        HEADS,
        f"{HEADS}\n2019 90 75",
        f"{HEADS}\n2019 90 75 4 1",
        f"{HEADS}\n2019 90 75 4\n2020 100 80",
        f"{HEADS}\nen 2019 90 75",
        "- An\n- Blocs\n2019 4",
        "2019 90 75 4",
    ],
)
def test_a_text_whose_rows_do_not_fit_its_headings_is_left_as_it_is(text: str) -> None:
    assert lignes(text) == (text,)
