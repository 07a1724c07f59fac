import pytest

from assistant.reponse.answer import Answer
from assistant.reponse.urgences import REMINDER
from assistant.service import Service
from tests.assistant.test_urgences_suites import OUTSIDE, SUICIDE, conversation

VIOLENCE = "son mari la frappe"
NOTED = "vous jugez qu'il n'y a pas d'urgence"
UNRELATED = "comment reformuler ?"


@pytest.mark.parametrize(
    "asked",
    [
        "Kevin Braumont 22 ans de Corvigny arrive tjs en retard, que lui dire",
        "sonia perrin 34 ans cherche une formation de coiffure, que lui dire",
        "une autre personne: il se presente jamais en entretien, que lui dire",
        "autre chose : le monsieur suivant parle pas francais, je fais comment",
        "j'ai un autre jeune qui ne fait rien, que lui dire ?",
        "la dame suivante pleure beaucoup, je fais quoi ?",
        "bon, une dame qui ne vient plus, que lui dire ?",
    ],
)
def test_an_alarm_answers_nothing_about_another_person(service: Service, asked: str) -> None:
    _, answer, later = conversation(service, OUTSIDE, asked, UNRELATED)
    assert answer.intention != "urgence"
    assert "115" not in answer.texte
    assert REMINDER not in answer.texte + later.texte


@pytest.mark.parametrize(
    "asked", ["il est tjs en retard, que lui dire", "et sa motivation, comment je l'aborde"]
)
def test_another_subject_leaves_the_alarm_and_is_reminded_of_it_once(
    service: Service, asked: str
) -> None:
    _, answer = conversation(service, SUICIDE, asked)
    assert answer.intention != "urgence"
    assert REMINDER in answer.texte


@pytest.mark.parametrize(
    "asked",
    [
        "Sonia veut pas que j'appelle",
        "il pleure, je fais quoi ?",
        "elle a 16 ans",
        "qui prévenir pour Sonia ?",
    ],
)
def test_what_goes_on_with_the_same_person_is_still_of_the_alarm(
    service: Service, asked: str
) -> None:
    *_, answer = conversation(service, OUTSIDE, asked)
    assert answer.intention == "urgence"


def test_an_alarm_of_another_family_replaces_the_first_with_its_numbers(service: Service) -> None:
    said = "le jeune a plus envie de se lever, de rien, et il donnait son chat"
    _, alarm, refusal, whom = conversation(
        service, VIOLENCE, said, "et s'il veut pas que j'en parle a personne", "qui j'appelle ?"
    )
    assert "3114" in alarm.texte
    assert "3919" not in alarm.texte + refusal.texte + whom.texte
    assert "3114" in whom.texte


def test_a_danger_added_to_the_same_person_keeps_the_numbers_of_both(service: Service) -> None:
    *_, whom = conversation(
        service, VIOLENCE, "et elle a rien mangé depuis 3 jours", "qui j'appelle ?"
    )
    assert all(number in whom.texte for number in ("CCAS", "3919"))


@pytest.mark.parametrize(
    "asked",
    [
        "non il est juste fâché",
        "mais non il est fâché c'est tout",
        "fausse alerte",
        "c'est bon il blaguait",
        "nan c'est une expression",
        "je me suis trompé",
        "oublie, elle va bien",
    ],
)
def test_the_reader_calls_an_alarm_off_and_it_is_said_no_more(service: Service, asked: str) -> None:
    first, answer, later = conversation(service, SUICIDE, asked, UNRELATED)
    assert NOTED in answer.texte
    assert "Si cela revient" in answer.texte
    assert "3114" not in answer.texte + later.texte
    assert len(answer.texte) < len(first.texte)


@pytest.mark.parametrize(
    "asked",
    [
        "c'est pas une blague",
        "il rigole pas du tout",
        "elle dit que c'est pas grave",
        "non il est fâché et il va se tuer",
        "c'est bon ?",
        "non elle veut pas appeler",
    ],
)
def test_a_doubt_a_denial_or_a_danger_said_again_calls_nothing_off(
    service: Service, asked: str
) -> None:
    *_, answer = conversation(service, SUICIDE, asked)
    assert NOTED not in answer.texte


@pytest.mark.parametrize("asked", ["il recommence à en parler", "en fait si, qui j'appelle ?"])
def test_what_comes_back_after_it_was_called_off_is_told_whole(
    service: Service, asked: str
) -> None:
    *_, answer = conversation(service, SUICIDE, "fausse alerte", asked)
    assert "3114" in answer.texte


def asked_in(service: Service, country: str, *said: str) -> Answer:
    before, service.moteur.pays = service.moteur.pays, country
    try:
        return conversation(service, *said)[-1]
    finally:
        service.moteur.pays = before


@pytest.mark.parametrize(
    ("country", "asked", "numbers", "absent"),
    [
        ("FR", "et les numero d'urgence pour un enfant en belgique ?", ("SAJ", "103"), "3919"),
        ("BE", "les numéros d'urgence pour un enfant en France ?", ("119", "CRIP"), "103"),
        ("FR", "c'est quoi le numéro pour les femmes battues", ("3919", "17"), "3114"),
        ("BE", "c'est quoi le numéro pour les femmes battues", ("0800 30 030",), "3919"),
        ("FR", "quel numéro si quelqu'un veut se suicider", ("3114",), "3919"),
        ("BE", "numéro d'écoute suicide", ("0800 32 123",), "3114"),
        ("FR", "qui appeler en cas de malaise ?", ("15 (SAMU)",), "3114"),
        ("FR", "c'est quoi le 3919 ?", ("3919",), "3114"),
        ("FR", "à qui signaler un enfant maltraité ?", ("119",), "3919"),
        ("FR", "quels sont les numéros d'urgence ?", ("3114", "3919", "119", "115"), "0800"),
    ],
)
def test_a_question_on_the_numbers_gets_those_of_its_family_and_country(
    service: Service, country: str, asked: str, numbers: tuple[str, ...], absent: str
) -> None:
    answer = asked_in(service, country, asked)
    assert all(number in answer.texte for number in numbers)
    assert absent not in answer.texte
    assert "hors référentiel" in answer.texte
    assert "À vérifier tout de suite" not in answer.texte


def test_a_question_on_numbers_about_somebody_is_an_alarm(service: Service) -> None:
    answer = service.repondre("il veut se suicider, quel numéro ?")
    assert "À vérifier tout de suite" in answer.texte


def test_the_numbers_of_another_family_may_be_asked_after_an_alarm(service: Service) -> None:
    answer = asked_in(service, "FR", SUICIDE, "et le numéro pour les femmes battues ?")
    assert "3919" in answer.texte
    assert "3114" not in answer.texte


@pytest.mark.parametrize(
    "asked",
    [
        "quel est le numéro de la fiche du titre CIP ?",
        "quel numéro porte la compétence sur les violences ?",
        "le numéro de téléphone de l'employeur pour un stage ?",
    ],
)
def test_a_question_on_a_number_of_the_texts_is_none_of_these(service: Service, asked: str) -> None:
    assert service.repondre(asked).intention != "urgence"
