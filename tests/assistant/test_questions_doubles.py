"""Two questions in one sentence; one question that fits several things; what is not sure."""

import pytest

from assistant.reponse.bloc import Bloc
from assistant.reponse.doubles import joined, split
from assistant.reponse.fil import Tour
from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "parts"),
    [
        (
            "Combien de temps dure l'entretien technique et qui joue la personne ?",
            ["Combien de temps dure l'entretien technique", "qui joue la personne ?"],
        ),
        (
            "combien de pages et d'annexes pour le dossier ?",
            ["combien de pages pour le dossier ?", "combien d'annexes pour le dossier ?"],
        ),
        (
            "donnez-moi le niveau du titre et son code NSF",
            ["donnez-moi le niveau du titre,", "quel est son code NSF"],
        ),
    ],
)
def test_a_double_question_is_read_as_two(question: str, parts: list[str]) -> None:
    assert [part.rstrip(",") for part in split(question)] == [part.rstrip(",") for part in parts]


@pytest.mark.parametrize(
    "question",
    [
        "comment accueillir et orienter une personne ?",
        "combien de CCP y a-t-il et comment s'appellent-ils ?",
        "J'ai reçu une dame hier et je ne sais pas comment noter ce qu'elle a dit",
        "quels sont les critères de la CP2 ?",
    ],
)
def test_one_question_stays_one(question: str) -> None:
    assert split(question) == [question]


def test_each_half_has_its_own_answer(service: Service) -> None:
    answer = service.repondre("combien de pages au dossier du CCP2 et combien d'heures en stage ?")
    assert answer.repondu
    assert "16 et 21 pages" in answer.texte
    assert "175 heures" in answer.texte
    assert not any(claim.statut == "non_verifie" for claim in answer.affirmations)


def test_the_half_that_nothing_answers_is_named() -> None:
    told = joined([("combien de pages ?", [Bloc("Six pages.", ())]), ("et la couleur ?", [])])
    assert told[0].titre == "Six pages."
    assert "Sur « et la couleur ? »" in told[1].titre


ODD = (
    "il collectionne les timbres et m'en montre trois",
    "mon chat a mangé le planning",
    "on m'a offert une trottinette électrique",
    "elle veut repeindre le bureau en jaune",
    "le distributeur de café est en panne depuis lundi",
    "mon fils a gagné son match de rugby",
)


def test_what_is_found_without_certainty_is_said_to_be_uncertain(service: Service) -> None:
    doubted = [question for question in ODD if service.searcher.search(question).incertain]
    assert doubted
    for question in doubted:
        answer = service.repondre(question)
        assert not answer.repondu or "Je n'en suis pas sûr" in answer.texte


def test_a_plain_question_is_answered_without_a_reserve(service: Service) -> None:
    for question in ("les critères de la CP2", "comment conduire un premier entretien d'accueil ?"):
        assert "pas sûr" not in service.repondre(question).texte


def test_whom_to_alert_is_recalled_once_then_the_questions_have_their_answers(
    service: Service,
) -> None:
    fil: list[Tour] = []
    for question in ("il dit qu'il veut mourir", "il a rendez-vous demain", "je le revois quand ?"):
        fil.append(Tour(question, service.repondre(question, None, fil)))
    first = [tour.reponse.affirmations[0].texte for tour in fil]
    assert ["Alertez" in said for said in first] == [True, True, False]
