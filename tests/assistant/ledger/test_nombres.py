"""French numbers spelled out: what each form of the language is worth in digits."""

import pytest

from assistant.reponse.ledger.nombres import en_chiffres

VALUES = {
    "zero": 0,
    "deux": 2,
    "trois": 3,
    "quatre": 4,
    "cinq": 5,
    "six": 6,
    "sept": 7,
    "huit": 8,
    "neuf": 9,
    "dix": 10,
    "onze": 11,
    "douze": 12,
    "treize": 13,
    "quatorze": 14,
    "quinze": 15,
    "seize": 16,
    "dix-sept": 17,
    "dix-huit": 18,
    "dix-neuf": 19,
    "vingt": 20,
    "vingt et un": 21,
    "vingt-et-un": 21,
    "vingt et une": 21,
    "vingt-neuf": 29,
    "trente": 30,
    "trente-cinq": 35,
    "quarante": 40,
    "quarante-deux": 42,
    "cinquante": 50,
    "cinquante-huit": 58,
    "soixante": 60,
    "soixante-dix": 70,
    "soixante et onze": 71,
    "soixante-dix-sept": 77,
    "soixante-dix-neuf": 79,
    "septante": 70,
    "septante-deux": 72,
    "quatre-vingts": 80,
    "quatre-vingt-un": 81,
    "huitante": 80,
    "huitante-trois": 83,
    "octante": 80,
    "quatre-vingt-dix": 90,
    "quatre-vingt-dix-sept": 97,
    "quatre-vingt-dix-neuf": 99,
    "nonante": 90,
    "nonante-neuf": 99,
    "cent": 100,
    "cent un": 101,
    "cent dix": 110,
    "cent vingt": 120,
    "cent quatre": 104,
    "cent quatre-vingts": 180,
    "cent quatre-vingt-dix-huit": 198,
    "cent quatre-vingt-dix-neuf": 199,
    "deux cents": 200,
    "deux cent cinq": 205,
    "neuf cent quatre-vingt-dix-neuf": 999,
    "mille": 1000,
    "mille un": 1001,
    "mille cent": 1100,
    "mille neuf cent quatre-vingt-dix-neuf": 1999,
    "deux mille": 2000,
    "deux mille vingt-quatre": 2024,
    "deux mille cent": 2100,
    "deux mille trois cents": 2300,
    "deux cent mille": 200_000,
}


@pytest.mark.parametrize(("spelt", "value"), VALUES.items())
def test_a_spelled_number_has_its_value(spelt: str, value: int) -> None:
    assert en_chiffres(f"pendant {spelt} heures") == f"pendant {value} heures"


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("deux et trois", "2 et 3"),
        ("deux-trois heures", "2-3 heures"),
        ("les parties deux trois quatre", "les parties 2 3 4"),
        ("dix-six", "10-6"),
        ("dix dix", "10 10"),
        ("seize vingt", "16 20"),
        ("trois vingt", "3 20"),
        ("vingt vingt", "20 20"),
        ("dix ou onze", "10 ou 11"),
        ("cinq vingt-deux", "5 22"),
        ("vingt-quatre, trente", "24, 30"),
        ("trente quarante", "30 40"),
        ("vingt et un deux", "21 2"),
        ("un deux", "un 2"),
        ("deux un", "2 un"),
        ("vingt-deux vingt", "22 20"),
    ],
)
def test_numbers_that_do_not_make_one_stay_apart(text: str, read: str) -> None:
    assert en_chiffres(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("une heure", "1 heure"),
        ("un mois et une semaine", "1 mois et 1 semaine"),
        ("une page", "1 page"),
        ("un an ou une annee", "1 an ou 1 annee"),
        ("une minute par jour", "1 minute par jour"),
        ("un seul bloc", "1 seul bloc"),
        ("une seule fois", "1 seule fois"),
        ("un ou deux membres", "1 ou 2 membres"),
        ("une ou 2 personnes", "1 ou 2 personnes"),
        ("un ou de deux", "1 ou de 2"),
    ],
)
def test_an_article_before_a_unit_or_beside_a_number_is_one(text: str, read: str) -> None:
    assert en_chiffres(text) == read


@pytest.mark.parametrize(
    "text",
    [
        "un candidat et une epreuve",
        "l'un ou l'autre",
        "une trentaine de pages",
        "le sixieme point",
        "un heurt",
        "la centaine",
        "une moisson",
        "",
    ],
)
def test_what_is_no_number_stays(text: str) -> None:
    assert en_chiffres(text) == text
