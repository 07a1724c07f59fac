import pytest

from assistant.reponse.answer import Answer
from assistant.reponse.fil import Tour
from assistant.reponse.urgences import REMINDER
from assistant.service import Service

OUTSIDE = "elle dort dehors depuis deux jours"
SUICIDE = "il a dit bientôt je serai plus un poids pour personne"
UNRELATED = ("qu'est-ce que la CP3 ?", "combien de pages fait le dossier ?", "comment reformuler ?")


def conversation(service: Service, *said: str) -> list[Answer]:
    fil: list[Tour] = []
    for question in said:
        fil.append(Tour(question, service.repondre(question, fil=tuple(fil))))
    return [turn.reponse for turn in fil]


@pytest.mark.parametrize(
    "asked",
    [
        "et si elle veut pas que j'appelle ?",
        "elle refuse que j'appelle",
        "je peux appeler sans son accord ?",
        "elle m'a fait promettre de ne rien dire",
        "elle n'est pas d'accord",
    ],
)
def test_a_refusal_after_an_alarm_gets_an_answer_and_no_law(service: Service, asked: str) -> None:
    first, answer = conversation(service, OUTSIDE, asked)
    assert answer.intention == "urgence"
    assert "pas à sa place" in answer.texte
    assert "Jalon ne sait pas ce que la loi" in answer.texte
    assert "cip/CP2/sf-relationnels/4" in answer.texte
    assert answer.texte != first.texte


@pytest.mark.parametrize(
    "asked",
    [
        "c'est couvert par le secret professionnel ?",
        "j'ai le droit d'en parler à sa mère ?",
        "il faut prévenir ses parents ?",
        "je dois garder ça pour moi ?",
    ],
)
def test_a_secret_after_an_alarm_is_for_the_structure_to_say(service: Service, asked: str) -> None:
    _, answer = conversation(service, SUICIDE, asked)
    assert "demandez-le à votre structure" in answer.texte
    assert "Ne gardez pas cela pour vous" in answer.texte


@pytest.mark.parametrize("asked", ["plus de détails", "dis m'en plus", "c'est tout ?"])
def test_more_after_an_alarm_is_honestly_nothing_more(service: Service, asked: str) -> None:
    _, answer = conversation(service, OUTSIDE, asked)
    assert "tout ce que Jalon sait" in answer.texte
    assert "Mettez le reste de l'entretien" not in answer.texte


@pytest.mark.parametrize("asked", ["je dois le dire à qui ?", "qui prévenir ?", "à qui le dire ?"])
def test_whom_to_tell_is_told_again(service: Service, asked: str) -> None:
    _, answer = conversation(service, OUTSIDE, asked)
    assert "115 ou SIAO" in answer.texte


def test_what_to_tell_the_person_is_the_conduct(service: Service) -> None:
    _, answer = conversation(service, SUICIDE, "je lui dis quoi ?")
    assert "Est-ce que vous pensez au suicide" in answer.texte


def test_follow_ups_go_on_for_as_long_as_they_are_asked(service: Service) -> None:
    said = ("et après ?", "et s'il refuse ?", "c'est tout ?", "qui prévenir ?", "je lui dis quoi ?")
    answers = conversation(service, SUICIDE, *said)
    assert all(answer.intention == "urgence" for answer in answers)


@pytest.mark.parametrize(
    "asked",
    [
        "que faire si un employeur refuse la visite ?",
        "elle veut plus venir à l'atelier",
        "quoi dire au jury ?",
        "que dit le titre CIP de la confidentialité ?",
    ],
)
def test_another_question_is_not_taken_for_a_follow_up(service: Service, asked: str) -> None:
    _, answer = conversation(service, OUTSIDE, asked)
    assert answer.intention != "urgence"


def test_another_danger_is_a_new_alarm(service: Service) -> None:
    *_, answer = conversation(service, OUTSIDE, "qui prévenir ?", "elle a avalé tous ses cachets")
    assert "15 (SAMU)" in answer.texte


def test_the_reminder_comes_once_after_an_alarm_then_no_more(service: Service) -> None:
    _, *answers = conversation(service, OUTSIDE, *UNRELATED)
    assert [REMINDER in answer.texte for answer in answers] == [True, False, False]


def test_a_new_alarm_brings_its_own_reminder(service: Service) -> None:
    said = (OUTSIDE, UNRELATED[0], SUICIDE, UNRELATED[1], UNRELATED[2])
    texts = [answer.texte for answer in conversation(service, *said)]
    assert [REMINDER in text for text in texts] == [False, True, False, True, False]


def test_thanks_do_not_use_up_the_reminder(service: Service) -> None:
    *_, thanks, answer = conversation(service, OUTSIDE, "merci", UNRELATED[0])
    assert REMINDER not in thanks.texte
    assert REMINDER in answer.texte


def test_whom_to_tell_said_again_is_not_reminded_after(service: Service) -> None:
    *_, again, answer = conversation(service, OUTSIDE, "qui prévenir ?", UNRELATED[0])
    assert REMINDER in again.texte
    assert REMINDER not in answer.texte
