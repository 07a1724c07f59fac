"""«Oui» and «Non» answer a closed question; an open one is answered by the thing itself."""

import pytest

from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc
from assistant.reponse.oui_non import fitting, is_closed
from assistant.service import Service
from knowledge.fiches import load_fiches


@pytest.mark.parametrize(
    "question",
    [
        "est-ce que le jury peut me couper ?",
        "le jury intervient pendant la mise en situation ?",
        "peut-on avoir un tiers temps ?",
        "y a-t-il un aménagement pour les candidats en situation de handicap ?",
        "je peux avoir deux employeurs différents ?",
    ],
)
def test_a_question_to_be_answered_by_yes_or_no_is_closed(question: str) -> None:
    assert is_closed(question)


@pytest.mark.parametrize(
    "question",
    [
        "qu'est-ce que le jury fait pendant la mise en situation ?",
        "que fait le jury pendant l'entretien avec le comédien ?",
        "quel aménagement pour un handicap ?",
        "comment se comporte le jury ?",
        "aménagement handicap",
    ],
)
def test_a_question_that_asks_what_or_how_is_open(question: str) -> None:
    assert not is_closed(question)


def test_an_open_question_is_not_answered_by_no(service: Service) -> None:
    for question in (
        "que fait le jury pendant l'entretien avec le comédien ?",
        "quel aménagement de la session pour un candidat en situation de handicap ?",
        "comment intervient le jury pendant la mise en situation ?",
    ):
        for claim in service.repondre(question).affirmations:
            assert not claim.texte.strip("* ").startswith(("Oui", "Non")), question


def test_a_closed_question_keeps_its_yes_or_no(service: Service) -> None:
    answer = service.repondre(
        "est-ce que le jury intervient pendant l'entretien avec le comédien ?"
    )
    assert answer.affirmations[0].texte.startswith("**Non**")


def test_every_fact_that_opens_so_reads_well_without_it() -> None:
    facts = [fait.phrase for fait in load_fiches().faits]
    opened = [text for text in facts if text.strip("* ").startswith(("Oui", "Non,"))]
    assert opened
    for text in opened:
        (bloc,) = fitting([Bloc("", (Affirmation(texte=text),))], "comment ?")
        plain = bloc.claims[0].texte
        assert plain.lstrip("*")[0].isupper()
        assert plain.count("**") % 2 == 0
        assert "Oui" not in plain
