"""The quantities of a French sentence: their values, their unit, the limit they are."""

import pytest

from assistant.reponse.ledger.langue import propre
from assistant.reponse.ledger.lexique import racine
from assistant.reponse.ledger.quantites import Quantite, meme_unite, quantites


def read(text: str) -> tuple[Quantite, ...]:
    return quantites(propre(text))


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Le candidat dispose de 20 minutes.", 20),
        ("L'entretien dure 45 min.", 45),
        ("L'entretien dure 5 mn", 5),
        ("L'épreuve dure une heure", 60),
        ("L'épreuve dure 2 heures", 120),
        ("L'épreuve dure 2h", 120),
        ("L'épreuve dure 1 h 30", 90),
        ("L'épreuve dure 1h30min", 90),
        ("L'épreuve dure 1 heure et 15 minutes", 75),
        ("L'épreuve dure 2 heures et demie", 150),
        ("trois quarts d'heure", 45),
        ("un quart d'heure", 15),
        ("une demi-heure", 30),
        ("une demi heure", 30),
    ],
)
def test_a_duration_is_told_in_minutes(text: str, minutes: float) -> None:
    assert [(item.valeurs, item.unite) for item in read(text)] == [((minutes,), "minute")]


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("pendant un an", (12,), "mois"),
        ("pendant deux ans", (24,), "mois"),
        ("5 années d'expérience", (60,), "mois"),
        ("18 mois", (18,), "mois"),
        ("entre 3 et 5 ans", (36, 60), "mois"),
        ("entre 20 et 30 minutes", (20, 30), "minute"),
        ("de 20 à 30 mn", (20, 30), "minute"),
        ("de 2 à 3 heures", (120, 180), "minute"),
        ("entre 1 et 2 h", (60, 120), "minute"),
        ("25 % des candidats", (25,), "%"),
        ("25% des candidats", (25,), "%"),
        ("25 pour cent des candidats", (25,), "%"),
        ("25 pourcent des candidats", (25,), "%"),
        ("de 20 à 25 %", (20, 25), "%"),
        ("de 20 à 25 pour cent", (20, 25), "%"),
        ("de 30 à 40 pages", (30, 40), racine("page")),
        ("de 40 à 30 pages", (30, 40), racine("page")),
        ("30-40 pages", (30, 40), racine("page")),
        ("de 3 à 5", (3, 5), ""),
        ("un interligne de 1,15", (1.15,), racine("interligne")),
        ("Arial 11", (11,), "arial"),
        ("un seul bloc", (1,), "bloc"),
        ("les 4 seuls blocs", (4,), "bloc"),
        ("4 blocs", (4,), "bloc"),
        ("15 d'entre eux", (15,), ""),
        ("au nombre de cinq", (5,), ""),
        ("Il y en a 12", (12,), ""),
        ("un total de 12", (12,), ""),
    ],
)
def test_a_quantity_has_its_values_and_the_stem_of_its_unit(
    text: str, values: tuple[float, ...], unit: str
) -> None:
    assert [(item.valeurs, item.unite) for item in read(text)] == [(values, unit)]


@pytest.mark.parametrize(
    ("text", "values", "unit"),
    [
        ("le 12 mars 2024", (2024, 3, 12), "date"),
        ("le 1er janvier 2023", (2023, 1, 1), "date"),
        ("le 31 décembre 2023", (2023, 12, 31), "date"),
        ("le 12/03/2024", (2024, 3, 12), "date"),
        ("le 12-03-2024", (2024, 3, 12), "date"),
        ("le 12.03.2024", (2024, 3, 12), "date"),
        ("en mars 2024", (2024, 3), "date"),
        ("en 2019", (2019,), "annee"),
        ("en 1999", (1999,), "annee"),
    ],
)
def test_a_date_goes_from_the_year_to_the_day(
    text: str, values: tuple[float, ...], unit: str
) -> None:
    assert [(item.valeurs, item.unite) for item in read(text)] == [(values, unit)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("une ou deux personnes", [(1, "person"), (2, "person")]),
        ("8 compétences, 12 critères et 3 savoirs", [(8, "compet"), (12, "crit"), (3, "savoir")]),
        ("3 membres, dont 2 professionnels", [(3, "membr"), (2, "professionnel")]),
        ("2 membres ou 3 en 2023", [(2, "membr"), (3, "membr"), (2023, "annee")]),
        ("4 pages en tout ; 3, puis 2 membres", [(4, "pag"), (3, "pag"), (2, "membr")]),
        ("5, puis 2 membres", [(5, "membr"), (2, "membr")]),
        ("12 en mars 2024", [(12, ""), (2024, "date")]),
        ("60 heures 40 pages", [(3600, "minute"), (40, "pag")]),
    ],
)
def test_each_quantity_is_read_in_order_and_a_bare_one_counts_what_its_neighbour_counts(
    text: str, found: list[tuple[float, str]]
) -> None:
    assert [(item.valeurs[0], item.unite) for item in read(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "aucun nombre ici",
        "la partie 2",
        "les CCP 1, 2 et 3",
        "RNCP37504",
        "le RNCP 37504",
        "le 37504",
        "le code E12-3",
        "le n° 24-12",
        "le point 2.5.1",
        "2.5 du référentiel",
        "1. Accueillir",
        "- 12) Accueillir",
        "la deuxième partie",
    ],
)
def test_a_code_a_rank_and_the_number_of_an_item_are_no_quantities(text: str) -> None:
    assert read(text) == ()


def test_a_number_that_only_looks_like_the_first_years_is_counted() -> None:
    assert [(item.valeurs, item.unite) for item in read("2199 candidats")] == [
        ((2199,), "candidat")
    ]


@pytest.mark.parametrize(
    ("text", "limits"),
    [
        ("20 pages", [""]),
        ("au moins 20 pages", ["min"]),
        ("20 pages minimum", ["min"]),
        ("20 pages a minima", ["min"]),
        ("plus de 20 pages", ["min"]),
        ("pas moins de 20 pages", ["min"]),
        ("au plus 20 pages", ["max"]),
        ("20 pages maximum", ["max"]),
        ("20 pages au maximum", ["max"]),
        ("jusqu'à 20 pages", ["max"]),
        ("moins de 20 pages", ["max"]),
        ("pas plus de 20 pages", ["max"]),
        ("dans la limite de 20 pages", ["max"]),
        ("20 pages au moins et 30 pages au plus", ["min", "max"]),
        ("au moins 2 membres ; 20 pages", ["min", ""]),
        ("2 membres. Au moins 20 pages", ["", "min"]),
        ("20 pages ; 2 membres au plus", ["", "max"]),
        ("20 pages, 2 membres au plus", ["", "max"]),
        ("au moins, et même au plus, 20 pages", ["max"]),
        ("au moins ou au plus 20 pages", [""]),
        ("au plus tard le jour fixé pour cette épreuve, 20 pages", [""]),
    ],
)
def test_the_words_around_make_a_least_or_a_most(text: str, limits: list[str]) -> None:
    assert [item.sens for item in read(text)] == limits


def test_each_quantity_knows_the_limits_of_the_whole_sentence() -> None:
    first, second = read("20 pages au moins ; 30 pages au plus")
    assert first.bornes == second.bornes == {"min", "max"}
    assert read("20 pages au moins ; 3 membres")[1].bornes == {"min"}
    assert read("20 pages")[0].bornes == frozenset()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Il dure 1 h 30, sans pause", "1 h 30"),
        ("Il compte 4 blocs de compétences", "4"),
        ("Il compte de 3 à 5 blocs", "3 a 5 blocs"),
        ("Il vaut 25 % du total", "25 %"),
    ],
)
def test_a_quantity_knows_where_its_number_stands(text: str, written: str) -> None:
    (item,) = read(text)
    assert propre(text)[item.debut : item.fin] == written


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("minute", "minute", True),
        ("membre", "personne", True),
        ("", "page", True),
        ("page", "", True),
        ("page", "minute", False),
        ("membre", "page", False),
        ("membre", "heure", False),
    ],
)
def test_two_names_of_one_thing_are_the_same_unit(first: str, second: str, same: bool) -> None:
    assert meme_unite(racine(first), racine(second)) is same
