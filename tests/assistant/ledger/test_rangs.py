"""The ranks a sentence gives, and of what."""

import pytest

from assistant.reponse.ledger.langue import propre
from assistant.reponse.ledger.lexique import racine
from assistant.reponse.ledger.rangs import ordinaux


def read(text: str) -> list[tuple[str, int]]:
    return list(ordinaux(propre(text)))


@pytest.mark.parametrize(
    ("word", "rank"),
    [
        ("premier", 1),
        ("première", 1),
        ("premières", 1),
        ("second", 2),
        ("seconde", 2),
        ("deuxième", 2),
        ("troisième", 3),
        ("quatrième", 4),
        ("cinquième", 5),
        ("sixième", 6),
        ("septième", 7),
        ("huitième", 8),
        ("neuvième", 9),
        ("dixième", 10),
    ],
)
def test_each_ordinal_has_its_rank(word: str, rank: int) -> None:
    assert read(f"le {word} bloc") == [("bloc", rank)]


@pytest.mark.parametrize(
    ("text", "name", "ranks"),
    [
        ("la partie 2", "partie", [2]),
        ("les parties 1, 2 et 4", "partie", [1, 2, 4]),
        ("les critères 1 ou 3", "critère", [1, 3]),
        ("les étapes 1 à 3", "étape", [1, 3]),
        ("l'annexe 12", "annexe", [12]),
        ("la première et la troisième parties", "parties", [1, 3]),
        ("les première, deuxième et troisième étapes", "étapes", [1, 2, 3]),
    ],
)
def test_a_rank_is_given_with_the_stem_of_what_it_ranks(
    text: str, name: str, ranks: list[int]
) -> None:
    assert read(text) == [(racine(propre(name)), rank) for rank in ranks]


@pytest.mark.parametrize("text", ["70 heures pour le premier", "le premier de la liste"])
def test_a_rank_alone_has_no_name(text: str) -> None:
    assert read(text) == [("", 1)]


@pytest.mark.parametrize(
    "text", ["", "2 parties", "les blocs 30 pages", "la partie 2.5", "le onzième mois", "un bloc"]
)
def test_a_count_a_measure_and_a_code_are_no_ranks(text: str) -> None:
    assert read(text) == []


def test_numbers_come_before_the_ranks_in_letters() -> None:
    assert read("le premier bloc, puis la partie 3") == [(racine("partie"), 3), ("bloc", 1)]
