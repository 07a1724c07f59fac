"""The lines of a CV: years, a job, where it was done, in which town."""

import pytest

from assistant.confidentialite.regles.parcours import parcours
from tests.assistant.confidentialite_regles.essai import deja, ensuite

E = "employeur"
L = "lieu"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2012-2015 : agent, Zorvane, Mirvelle", [(E, "Zorvane"), (L, "Mirvelle")]),
        ("Agent de production – Zorvane – 1995/2001", [(E, "Zorvane")]),
        ("Dernier emploi : agent, Zorvane", [(E, "Zorvane")]),
        ("2012 : Roubaix", [(L, "Roubaix")]),
        ("2012 : Bar le Duc", [(L, "Bar le Duc")]),
        ("2012 : agent, Les Halles", [(E, "Les Halles")]),
        ("2012 : agent de ville, Fil et Savoir", []),
        ("2012 : agent, ZORVA", [(E, "ZORVA")]),
        ("2012 : agent, ZORV", []),
        ("2012 : agent, ZORV Kelvour", [(E, "ZORV Kelvour")]),
        ("2012 : agent, Zo", []),
        ("2012 : agent, Zor", [(E, "Zor")]),
        ("2012 : agent, Lidl", [(E, "Lidl")]),
        ("2012 : agent, Jardin et Savoir", [(E, "Jardin et Savoir")]),
        ("2012 : agent, France et Savoir", []),
        ("2012 : Jardin et Savoir", []),
        ("2012 : agent, Lidl Blanc", [(E, "Lidl Blanc")]),
        (
            "2012 : agent, Zorvane Kelvour Mirvelle Dostrel Brandac",
            [(E, "Zorvane Kelvour Mirvelle Dostrel Brandac")],
        ),
        ("2012 : agent, Zorvane Kelvour Mirvelle Dostrel Brandac Ozerin", []),
        ("2012 : agent, Blanc", []),
        ("2012 : agent, Belgique", []),
        ("2012 : agent, zorvane", []),
        ("2012 : CAP Zorvane", []),
        ("2012 : Mairie de Zorvane", []),
        ("En 2012 il a vu Zorvane.", []),
    ],
)
def test_the_first_unknown_part_is_a_company_and_the_next_a_town(
    text: str, found: list[tuple[str, str]]
) -> None:
    assert ensuite(parcours, text) == found


@pytest.mark.parametrize(
    ("kind", "words", "found"),
    [
        (E, "CHRS Kelvour", [(L, "Mirvelle")]),
        ("structure", "CHRS Kelvour", [(L, "Mirvelle")]),
        ("nom", "CHRS Kelvour", [(E, "Mirvelle")]),
    ],
)
def test_a_part_already_told_decides_what_the_next_is(
    kind: str, words: str, found: list[tuple[str, str]]
) -> None:
    text = "2012 : agent, CHRS Kelvour, Mirvelle"
    assert ensuite(parcours, text, deja(text, kind, words)) == found
    doubtful = ensuite(parcours, text, deja(text, kind, words, 40))
    assert doubtful == [(E, "CHRS Kelvour"), (L, "Mirvelle")]
