"""What must be, what may be and what need not be, read in a folded sentence and compared."""

import pytest

from assistant.reponse.ledger.modalite import modalite, modalite_tient
from tests.assistant.ledger.essai import phrase, souches

READ = [
    ("le candidat doit remettre un dossier.", {"doit"}),
    ("le jury peut consulter le dossier.", {"peut"}),
    ("le jury peut consulter le dossier ou le livret.", {"peut", "au_choix"}),
    ("la presence du tuteur n'est pas requise.", {"facultatif"}),
    ("rien n'oblige le candidat a rediger.", {"facultatif"}),
    ("le memoire est obligatoire.", {"doit", "fort"}),
    ("le candidat remet, s'il le souhaite, un memoire.", set()),
    ("le candidat signe une convention si besoin.", {"selon"}),
    ("le dossier est modifiable.", {"au_choix"}),
    ("le candidat remet un dossier.", set()),
]


@pytest.mark.parametrize(("text", "wanted"), READ)
def test_a_sentence_obliges_allows_or_leaves_free(text: str, wanted: set[str]) -> None:
    found = modalite(text)
    names = ("facultatif", "fort", "selon", "au_choix", "doit", "peut")
    read = {name: getattr(found, name) for name in names}
    assert read == {name: name in wanted for name in names}


def test_the_first_word_that_names_something_is_what_a_modal_bears_on() -> None:
    found = modalite("le candidat doit remettre un dossier et le jury peut le consulter.")
    assert (found.devoirs, found.pouvoirs) == (souches("remettre"), souches("consulter"))
    assert modalite("il faut.").devoirs == frozenset()
    assert modalite("il doit a la fin de la remettre.").devoirs == souches("fin")
    assert modalite("il doit, en ce et de la, le remettre.").devoirs == frozenset()
    assert modalite("il doit a ce que tu la remettre.").devoirs == frozenset()
    assert modalite("il doit a ce que la remettre.").devoirs == souches("remettre")


DOIT = "Le candidat doit remettre un dossier."
PEUT = "Le candidat peut remettre un dossier."
FAIT = "Le candidat remet un dossier."
LIBRE = "La remise du dossier n'est pas obligatoire."
FORT = "La remise du dossier est obligatoire."
DEUX = "Le candidat doit rédiger un dossier et peut illustrer un livret."


@pytest.mark.parametrize(
    ("said", "text", "holds"),
    [
        (DOIT, DOIT, True),
        (PEUT, PEUT, True),
        (FORT, DOIT, True),
        (FORT, FAIT, False),
        (FORT, PEUT, False),
        (DOIT, FAIT, True),
        (DOIT, PEUT, False),
        (PEUT, DOIT, False),
        (PEUT, FAIT, False),
        (PEUT, LIBRE, True),
        (PEUT, "Le candidat remet un dossier si besoin.", True),
        (PEUT, "Le candidat remet un dossier ou un livret.", True),
        (PEUT, "Le candidat doit remettre un dossier ou un livret.", False),
        (FAIT, PEUT, False),
        (FAIT, DOIT, True),
        ("Le candidat remet un dossier si besoin.", PEUT, True),
        (LIBRE, PEUT, True),
        (LIBRE, LIBRE, True),
        (LIBRE, DOIT, False),
        (LIBRE, FAIT, False),
        (FAIT, DEUX, True),
        ("Le candidat doit rédiger un dossier.", DEUX, True),
        ("Le candidat peut illustrer un livret.", DEUX, True),
        ("Le candidat doit illustrer un livret.", DEUX, False),
        ("Le candidat peut rédiger un dossier.", DEUX, False),
        ("Le candidat peut et doit remettre un dossier.", FAIT, True),
    ],
)
def test_duty_and_option_are_the_same_on_both_sides(said: str, text: str, holds: bool) -> None:
    assert modalite_tient(phrase(said), (phrase(text),)) is holds


def test_one_of_the_closest_sentences_is_enough_and_none_refuses_nothing() -> None:
    assert modalite_tient(phrase(PEUT), (phrase(DOIT), phrase(PEUT)))
    assert not modalite_tient(phrase(PEUT), (phrase(DOIT), phrase(FAIT)))
    assert modalite_tient(phrase(FORT), ())


def test_words_before_a_quotation_leave_it_to_say_what_is_free() -> None:
    assert modalite_tient(phrase(FAIT), (phrase(PEUT),), (phrase(PEUT),))
    assert modalite_tient(phrase(PEUT), (phrase(DOIT),), (phrase(PEUT),))
    assert modalite_tient(phrase(LIBRE), (phrase(DOIT),), (phrase(PEUT),))
    assert not modalite_tient(phrase(FORT), (phrase(FAIT),), (phrase(DOIT),))
    assert modalite_tient(phrase(FORT), (), (phrase(DOIT),))
    assert not modalite_tient(phrase(FORT), (), (phrase(FAIT),))
