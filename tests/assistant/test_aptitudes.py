"""The Interfédé's aptitudes are its savoir-faire; its savoirs stand under its fiches."""

import pytest

from assistant.reponse.answer import Answer
from assistant.service import Service

SIGLE = "interfede"


def cited(answer: Answer) -> set[str]:
    return {name for claim in answer.affirmations for name in claim.citations}


def kinds(service: Service, answer: Answer) -> set[str]:
    return {service.catalogue.get(name).kind for name in cited(answer)}


@pytest.mark.parametrize(
    "question",
    [
        "quelles aptitudes doit avoir une accompagnatrice en CISP ?",
        "quelles sont les aptitudes requises ?",
        "quels sont les savoirs et les aptitudes d'un accompagnateur ?",
    ],
)
def test_aptitudes_are_what_the_document_calls_so(service: Service, question: str) -> None:
    answer = service.repondre(question, SIGLE)
    assert "savoirs et aptitudes (savoir-faire, savoir-faire comportementaux)" in answer.texte
    assert "nommez une compétence" in answer.texte
    assert "critère" not in answer.texte.lower()


def test_aptitudes_and_savoirs_asked_together_are_both_given(service: Service) -> None:
    asked = "quelles sont les aptitudes et les savoirs pour orienter le stagiaire vers les services"
    answer = service.repondre(f"{asked} ?", SIGLE)
    assert kinds(service, answer) == {"savoir_faire", "savoir_faire_comportemental", "savoir"}
    assert {name.rsplit("/", 2)[0] for name in cited(answer)} == {
        "interfede/fiche/psycho-social/individuel/3"
    }
    assert "critère" not in answer.texte.lower()


def test_the_savoirs_of_a_domain_are_given_competency_by_competency(service: Service) -> None:
    answer = service.repondre("quels savoirs pour l'accompagnement socioprofessionnel ?", SIGLE)
    assert kinds(service, answer) == {"savoir"}
    below = service.catalogue.get("interfede/fiche/socioprofessionnel").descendants()
    assert cited(answer) == {node.id for node in below if node.kind == "savoir"}


def test_the_savoirs_of_one_axis_are_those_of_that_axis(service: Service) -> None:
    answer = service.repondre("quels savoirs pour l'accompagnement pédagogique collectif ?", SIGLE)
    assert {name.rsplit("/", 3)[0] for name in cited(answer)} == {
        "interfede/fiche/pedagogique/collectif"
    }


def test_aptitudes_that_are_comportementales_are_those_alone(service: Service) -> None:
    answer = service.repondre(
        "quelles aptitudes comportementales pour l'accompagnement pédagogique ?", SIGLE
    )
    assert kinds(service, answer) == {"savoir_faire_comportemental"}


def test_elsewhere_aptitudes_are_not_the_interfede_s(service: Service) -> None:
    answer = service.repondre("quelles aptitudes doit avoir une conseillère ?", "cip")
    assert not [name for name in cited(answer) if name.startswith(SIGLE)]
