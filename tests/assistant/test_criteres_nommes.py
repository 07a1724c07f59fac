"""Criteria asked by the words of a title, or one of them by its rank; a code asked alone."""

import pytest

from assistant.service import Service


def cited(service: Service, question: str) -> list[str]:
    answer = service.moteur.repondre(question)
    return [name for claim in answer.affirmations for name in claim.citations]


@pytest.mark.parametrize(
    ("question", "competence"),
    [
        ("critères de l'analyse de la demande", "cip/CP2"),
        (
            "je dois faire un cours demain sur l'analyse de la demande, c'est quoi les critères ?",
            "cip/CP2",
        ),
        ("critères sur l'analyse de sa pratique professionnelle", "cip/CP11"),
        ("quels sont les critères du travail en équipe ?", "cip/CP4"),
        ("critères pour animer des ateliers thématiques", "cip/CP10"),
        ("critères de l'élaboration du projet professionnel", "cip/CP7"),
        ("quels critères pour rendre compte à sa hiérarchie ?", "rncp37504/2.4"),
    ],
)
def test_the_words_of_a_title_lead_to_it(service: Service, question: str, competence: str) -> None:
    assert cited(service, question)[0].startswith(f"{competence}/c")


@pytest.mark.parametrize(
    ("question", "criteria"),
    [
        ("critère 5 de la 9", ["cip/CP9/c5"]),
        ("le critère 3 de la CP2", ["cip/CP2/c3"]),
        ("c'est quoi le 4e critère de la CP12 ?", ["cip/CP12/c4"]),
        ("le dernier critère de la CP7", ["cip/CP7/c5"]),
        ("critères 1 et 3 de la CP5", ["cip/CP5/c1", "cip/CP5/c3"]),
        ("premier critère de la 2.4 du 37504", ["rncp37504/2.4/c1"]),
    ],
)
def test_a_criterion_asked_by_its_rank_is_told_alone(
    service: Service, question: str, criteria: list[str]
) -> None:
    assert cited(service, question) == criteria


def test_a_rank_beyond_the_last_one_is_said_not_to_exist(service: Service) -> None:
    answer = service.moteur.repondre("critère 9 de la CP2")
    assert "Il n'y a pas de critère 9 à la CP2** : elle compte 5 critères" in answer.texte
    assert "cip/CP2/c5" in answer.citations


def test_a_count_of_criteria_is_not_a_rank(service: Service) -> None:
    assert cited(service, "les 3 critères de la CP4")[:3] == [f"cip/CP4/c{n}" for n in (1, 2, 3)]
    assert "**5 critères**" in service.moteur.repondre("combien de critères pour la CP2 ?").texte


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("c quoi la CP9 deja", "CP9 · Concevoir des ateliers thématiques favorisant l'insertion"),
        ("c'est quoi la CP2 ?", "CP2 · Analyser la demande de la personne et poser les bases d'un"),
        ("c'est quoi la 2.4 du 37504 ?", "Rendre compte auprès de sa hiérarchie"),
    ],
)
def test_a_code_asked_alone_is_told_by_its_title(
    service: Service, question: str, told: str
) -> None:
    assert told in service.moteur.repondre(question).texte[:400]
