"""Examinations as wholes: side by side, and before whom they are passed."""

import pytest

from assistant.reponse.examens import EXAMENS, JURYS
from assistant.service import Service


def test_what_tells_an_examination_is_known(service: Service) -> None:
    known = {fait.id for fait in service.searcher.index.fiches.faits}
    assert {item for names in EXAMENS.values() for item in names} <= known
    assert {*JURYS.values()} <= known
    assert EXAMENS.keys() == JURYS.keys()


def test_two_examinations_are_compared_by_what_is_passed(service: Service) -> None:
    answer = service.repondre(
        "quelle différence entre le titre CIP et le RNCP37504 pour l'examen ?"
    )
    for told in ("quatre épreuves", "45 minutes", "2 h 55", "mémoire professionnel", "jury"):
        assert told in answer.texte
    assert "385 heures" not in answer.texte
    assert {name.split("/")[0] for claim in answer.affirmations for name in claim.citations} == {
        "cip",
        "rncp37504",
    }


def test_a_comparison_of_something_else_is_left_to_the_others(service: Service) -> None:
    answer = service.repondre(
        "quelle différence entre le titre CIP et le RNCP37504 pour le stage ?"
    )
    assert "quatre épreuves" not in answer.texte


@pytest.mark.parametrize(
    ("question", "scope", "told"),
    [
        ("l'examen c'est devant qui ?", "cip", "ne dit pas** qui compose le jury"),
        ("devant qui je passe l'épreuve finale ?", "rncp37504", "composition du jury"),
        ("devant qui se passe la soutenance ?", "rncp36128", "trois membres"),
        ("l'examen c'est devant qui ?", None, "trois membres"),
    ],
)
def test_who_sits_in_the_jury_is_told_or_said_to_be_untold(
    service: Service, question: str, scope: str | None, told: str
) -> None:
    assert told in service.repondre(question, scope).texte


def test_the_second_half_of_a_question_is_answered_too(service: Service) -> None:
    answer = service.repondre("combien de temps de stage, et l'examen c'est devant qui ?")
    assert "385 heures" in answer.texte
    assert "qui compose le jury" in answer.texte
