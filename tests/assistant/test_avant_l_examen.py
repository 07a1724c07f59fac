"""Before the exam: what Jalon can do (plan, rehearsal, jury) rather than a text beside."""

import pytest

from assistant.reponse.question import Intention
from assistant.service import Service


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("je fais quoi cette semaine, j'ai peur de pas etre prete", "/plan"),
        ("et pour l'examen du titre je dois faire quoi dans les 48 jours", "/plan"),
        ("il me reste 3 semaines avant le jury, je fais quoi", "/plan"),
        ("comment je m'organise avant le titre", "/plan"),
        ("qu'est-ce que je révise ce week-end ?", "/plan"),
        ("examen blanc", "/jury"),
        ("je voudrais faire un examen blanc complet comme le jour J", "--niveau examen"),
        ("je veux m'entraîner à l'épreuve avec le comédien", "`F10`"),
        ("comment répéter l'oral ?", "/jury"),
        ("j'ai trop peur du jury je bloque", "/jury"),
        ("comment gérer mon stress le jour de l'examen ?", "`F10`"),
        ("j'angoisse pour la soutenance", "jalon examen questions"),
    ],
)
def test_what_jalon_can_do_before_an_exam_is_told(
    service: Service, question: str, held: str
) -> None:
    answer = service.repondre(question)
    assert (answer.intention, answer.repondu) == (Intention.PROGRAMME, True)
    assert held in answer.texte


def test_fear_of_the_jury_is_also_told_what_the_text_says_of_it(service: Service) -> None:
    answer = service.repondre("j'ai trop peur du jury je bloque", "cip")
    assert "n'intervient pas dans les échanges" in answer.texte
    assert {name.split("/")[0] for name in answer.citations} == {"cip"}


@pytest.mark.parametrize(
    ("question", "referentiel"),
    [
        ("je fais quoi cette semaine avec un jeune qui ne vient plus", None),
        ("elle vient plus cette semaine je fais quoi", None),
        ("il lui reste 48 jours de contrat je fais quoi", None),
        ("je dois faire quoi dans les 3 mois qui suivent l'embauche", None),
        ("une dame a peur du jury de son concours, elle bloque", None),
        ("il a peur de l'examen du permis", None),
        ("comment animer un atelier de simulation d'entretien", None),
        ("le comédien doit-il jouer toute la mise en situation ?", None),
        ("combien de temps pour se préparer avant la mise en situation ?", None),
        ("examen blanc", "interfede"),
    ],
)
def test_work_with_people_and_texts_without_an_exam_are_left_to_the_texts(
    service: Service, question: str, referentiel: str | None
) -> None:
    assert service.repondre(question, referentiel).intention != Intention.PROGRAMME
