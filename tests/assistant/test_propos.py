"""One shared word, or a kind of value, does not make a fact an answer."""

import pytest

from assistant.reponse.aiguillage import RESERVE
from assistant.service import Service


def test_a_yes_is_not_given_to_what_asks_nothing_of_the_exam(service: Service) -> None:
    said = "elle veut porter plainte contre son employeur pour harcèlement"
    answer = service.repondre(said, "cip")
    assert "**Oui**" not in answer.texte
    assert "employeurs différents" not in answer.texte


@pytest.mark.parametrize(
    "said",
    ["le titre est valable combien de temps", "qui est président de la république"],
)
def test_a_question_whose_subject_no_fact_holds_is_declined(service: Service, said: str) -> None:
    assert not service.repondre(said).repondu


@pytest.mark.parametrize(
    "said",
    ["j'ai envie de pleurer devant le jury", "si le comédien part avant la fin je suis éliminé ?"],
)
def test_an_exam_named_in_passing_is_not_answered_as_sure(service: Service, said: str) -> None:
    answer = service.repondre(said)
    assert not answer.repondu or answer.texte.startswith(RESERVE)


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("est-ce que je peux changer d'employeur entre les parties du dossier ?", "employeurs"),
        ("qui préside le jury du RNCP36128 ?", "enseignant-chercheur"),
        ("l'entretient technique dure combien de temps ?", "40 minutes"),
    ],
)
def test_the_same_facts_answer_when_they_are_asked(service: Service, said: str, value: str) -> None:
    answer = service.repondre(said)
    assert answer.repondu
    assert value in answer.texte
