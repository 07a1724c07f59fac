"""Each number of a sentence is one of the source, with its unit, its limit and its thing."""

import pytest

from assistant.reponse.ledger.langue import phrases
from assistant.reponse.ledger.mesures import nombres_tiennent
from assistant.reponse.ledger.preuve import preuve
from tests.assistant.ledger.petit import textes


def holds(source: str, said: str) -> bool:
    """Whether the numbers of one sentence hold against nodes whose texts a bar parts."""
    texts = source.split(" | ")
    found = preuve(textes(*texts), [f"essai/{letter}" for letter in "abc"[: len(texts)]])
    (phrase,) = phrases(said)
    return nombres_tiennent(phrase, found)


PAGES = "Le dossier compte entre 20 et 30 pages."
LEAST = "Le dossier compte au moins 20 pages."
DAY = "La fiche date du 12 mars 2024."
MONTH = "La fiche date de mars 2024."
TWO = "L'entretien dure 20 minutes, la mise en situation 45 minutes."
SHOP = "L'entretien dure 20 minutes, l'atelier collectif 45 minutes."
BOTH = "Dans l'atelier collectif, l'entretien dure 20 minutes, l'atelier collectif 45 minutes."
TIE = "L'épreuve dure 20 minutes. L'épreuve dure 45 minutes."
TEAMS = "L'accueil compte 12 membres. Le bilan compte 15 membres."
OTHER = "L'accueil dure 20 minutes. Le dossier de l'accueil du bilan compte 45 pages."
CODED = "Au CCP 1, le dossier compte 8 pages. Au CCP 2, le dossier compte 21 pages."


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Un texte.", "Une phrase sans nombre."),
        (PAGES, "Le dossier compte entre 20 et 30 pages."),
        (PAGES, "Le dossier compte au moins 20 pages."),
        (PAGES, "Le dossier compte 30 pages au plus."),
        (LEAST, "Le dossier compte au moins 20 pages."),
        (LEAST, "Le dossier compte 20 pages."),
        ("Il compte au moins 20 pages, au plus 30 pages.", "Il compte au moins 20 pages."),
        (DAY, "La fiche date du 12/03/2024."),
        (DAY, "La fiche date de mars 2024."),
        (DAY, "La fiche date de 2024."),
        (MONTH, "La fiche date de 2024."),
        ("La fiche date de 2024.", "La fiche date de 2024."),
        ("L'épreuve dure 1 h 30.", "L'épreuve dure 90 minutes."),
        ("Le contrat dure un an.", "Le contrat dure 12 mois."),
        ("Le jury compte deux membres.", "Le jury compte 2 personnes."),
        ("Il y en a 20.", "Il y en a 20."),
        ("Le jury compte 20 membres.", "Ils sont 20."),
        (TWO, "L'entretien dure 20 minutes."),
        (TWO, "La mise en situation dure 45 minutes."),
        (TWO, "L'entretien dure 20 minutes et la mise en situation 45 minutes."),
        (TWO, "La mise en situation dure 45 minutes et l'entretien 20 minutes."),
        (CODED, "Au CCP 2, le dossier compte 21 pages."),
        (CODED, "Au CCP 1, le dossier compte 8 pages."),
        (TIE, "L'épreuve dure 20 minutes."),
        (TIE, "L'épreuve dure 45 minutes."),
        (TEAMS, "À l'accueil, ils sont 12."),
        (TEAMS, "Au bilan, ils sont 15."),
        (
            TWO,
            "À la mise en situation, l'entretien dure 20 minutes, la mise en situation 45 minutes.",
        ),
        (OTHER, "L'accueil du bilan dure 20 minutes."),
        ("L'accueil dure 20 minutes. | Le bilan dure 45 minutes.", "Le bilan dure 45 minutes."),
        ("L'accueil dure 20 minutes.", "L'accueil dure 20 minutes en tout."),
    ],
)
def test_what_the_source_says_of_the_same_thing_holds(source: str, said: str) -> None:
    assert holds(source, said) is True


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("Un texte.", "Le dossier compte 20 pages."),
        (PAGES, "Le dossier compte entre 20 et 31 pages."),
        (PAGES, "Le dossier compte entre 19 et 30 pages."),
        (PAGES, "Le dossier compte au moins 30 pages."),
        (PAGES, "Le dossier compte 20 pages au plus."),
        (PAGES, "Le dossier compte 20 pages."),
        (PAGES, "Le dossier compte 25 pages."),
        (LEAST, "Le dossier compte 20 pages au plus."),
        (LEAST, "Le dossier compte au moins 21 pages."),
        (LEAST, "Le dossier compte entre 20 et 30 pages."),
        ("Le dossier compte 20 pages.", "Le dossier compte au moins 20 pages."),
        (DAY, "La fiche date du 13 mars 2024."),
        (DAY, "La fiche date du 12 avril 2024."),
        (DAY, "La fiche date d'avril 2024."),
        (DAY, "La fiche date de mars 2023."),
        (DAY, "La fiche date de 2023."),
        (MONTH, "La fiche date du 12 mars 2024."),
        ("La fiche date de 2024.", "La fiche date de mars 2024."),
        ("La fiche date de 2024.", "La fiche date de 2023."),
        ("L'épreuve dure 20 minutes.", "L'épreuve dure 20 heures."),
        ("L'épreuve dure 20 minutes.", "L'épreuve compte 20 pages."),
        ("L'épreuve dure 20 minutes.", "Ils sont 20."),
        ("Il y en a 20.", "Le dossier compte 20 pages."),
        ("Le contrat dure de 3 à 5 mois.", "Le contrat dure de 3 à 5 ans."),
        (TWO, "L'entretien dure 45 minutes."),
        (TWO, "La mise en situation dure 20 minutes."),
        (TWO, "L'entretien dure 45 minutes et la mise en situation 20 minutes."),
        (TEAMS, "Au bilan, ils sont 12."),
        (SHOP, "Dans l'atelier collectif, l'entretien dure 20 minutes."),
        ("L'accueil dure 20 minutes. | Le bilan dure 45 minutes.", "Le bilan dure 20 minutes."),
        (CODED, "Au CCP 1, le dossier compte 21 pages."),
        (CODED, "Au CCP 2, le dossier compte 8 pages."),
    ],
)
def test_another_value_unit_limit_or_thing_does_not(source: str, said: str) -> None:
    assert holds(source, said) is False


PARTS = "L'accueil dure 20 minutes, la mise en situation 45 minutes."
SUM = "L'accueil dure 20 minutes, la mise en situation 45 minutes, soit"


@pytest.mark.parametrize(
    ("said", "right"),
    [
        (f"{SUM} 65 minutes au total.", True),
        (f"{SUM} 65 minutes en tout.", True),
        (f"{SUM} une somme de 65 minutes.", True),
        (f"{SUM} 66 minutes au total.", False),
        (f"{SUM} 65 pages au total.", False),
        (f"{SUM} 65 minutes.", False),
        ("L'accueil dure 20 minutes, soit 65 minutes au total.", False),
        ("Le total est de 65 minutes.", False),
        ("L'accueil dure 20 minutes, la mise en situation 20 minutes au total.", False),
    ],
)
def test_a_total_is_that_of_the_other_values_of_the_sentence(said: str, right: bool) -> None:
    assert holds(PARTS, said) is right


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("Les parties 2 et 4 sont courtes.", True),
        ("Les parties 2, 2 et 4 sont courtes.", False),
        ("La partie 2 et l'étape 2 sont courtes.", True),
        ("La partie 2, puis la partie 2, sont courtes.", False),
        ("Les CCP 1 et CCP 3 sont liés.", True),
        ("Les CCP 1, CCP 1 et CCP 3 sont liés.", False),
        ("Le CCP 1 et le CCP 1 sont liés.", True),
        ("La deuxième partie est courte.", True),
        ("La troisième partie est courte.", False),
        ("La deuxième étape est courte.", True),
        ("La quatrième étape est courte.", False),
        ("Le premier est court.", False),
        ("La deuxième est courte.", True),
        ("Le troisième volet est court.", False),
    ],
)
def test_a_rank_is_given_by_the_source_and_listed_once(said: str, right: bool) -> None:
    source = "Les parties 2 et 4 et l'étape 2 sont courtes ; les CCP 1 et 3 sont liés."
    assert holds(source, said) is right
