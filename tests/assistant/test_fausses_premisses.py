"""What a question takes for granted and is not so; what is urgent; what is in force."""

import pytest

from assistant.reponse.fil import Tour
from assistant.service import Service


def text(service: Service, question: str, referentiel: str | None = None) -> str:
    return service.repondre(question, referentiel).texte


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("que dit la CP19 ?", "Il n'existe pas de compétence CP19"),
        ("le bloc E du RNCP37504 ?", "Il n'existe pas de bloc E"),
        ("le bloc B du titre CIP", "n'a pas de blocs"),
        ("l'entretien final du CCP1 dure combien ?", "Il n'y a pas d'épreuve « entretien final »"),
        ("la mise en situation du CCP2", "Il n'y a pas d'épreuve « mise en situation"),
        ("les critères de l'Interfédé pour l'accueil", "aucun critère d'évaluation"),
        ("quelle note minimale pour avoir le titre CIP ?", "ne donne de note"),
        ("quelles sont mes chances de réussir le titre ?", "vos chances de réussite"),
        ("le document APST du 37504 c'est bien 30 pages ?", "Ce n'est pas ce que dit le document"),
    ],
)
def test_what_is_not_so_is_corrected(service: Service, question: str, said: str) -> None:
    answer = service.repondre(question)
    assert answer.repondu
    assert said in answer.texte.replace("**", "")
    assert answer.affirmations


def test_no_criterion_is_ever_given_to_the_interfede(service: Service) -> None:
    answer = service.repondre("sur quels critères évalue-t-on un accompagnateur ?", "interfede")
    assert {name.split("/")[0] for name in answer.citations} == {"interfede"}
    assert not any("/c" in name.rsplit("/", 1)[-1][:2] for name in answer.citations)


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("elle me dit qu'elle veut en finir, je fais quoi", "3114"),
        ("il a fait un malaise dans mon bureau", "15"),
        ("elle a peur de rentrer, il la frappe", "3919"),
        ("ils dorment dans leur voiture avec les enfants ce soir, il dort dans sa voiture", "115"),
    ],
)
def test_an_urgent_situation_says_first_whom_to_alert(
    service: Service, question: str, number: str
) -> None:
    first = service.repondre(question).affirmations[0]
    assert number in first.texte
    assert first.origine is not None


def test_belgian_numbers_are_given_where_belgium_is_spoken_of(service: Service) -> None:
    first = service.repondre("elle veut mourir", "interfede").affirmations[0]
    assert "0800 32 123" in first.texte
    assert first.origine is not None
    assert "belges" in first.origine.titre


@pytest.mark.parametrize(
    "question", ["une formation sur la prévention du suicide", "ma collègue se tue au travail"]
)
def test_a_subject_is_not_an_alarm(service: Service, question: str) -> None:
    assert "3114" not in text(service, question)


def test_the_alert_stays_on_top_while_one_speaks_of_it(service: Service) -> None:
    asked = "il vient de me dire qu'il veut mourir"
    fil = [Tour(asked, service.repondre(asked))]
    for question in ("plus court", "montre-moi les critères", "et en Wallonie ?"):
        assert "Alertez" in service.repondre(question, None, fil).affirmations[0].texte


def test_what_is_in_force_comes_first_when_none_is_named(service: Service) -> None:
    first = service.repondre("combien de pages pour le mémoire ?").affirmations[0]
    assert first.citations[0].startswith("rncp37504/")


def test_the_same_thing_is_compared_on_both_sides(service: Service) -> None:
    said = text(service, "entretien technique : c'est pareil au CCP1 et au titre ?")
    assert "| --- |" in said
    assert "50 minutes" in said
    assert "40 minutes" in said


def test_thanks_are_not_a_question(service: Service) -> None:
    fil = [Tour("les critères de CP7", service.repondre("les critères de CP7"))]
    assert service.repondre("merci beaucoup", None, fil).affirmations == ()
