"""What is done at one end of a thing never answers for the other end."""

import pytest

from assistant.reponse.answer import Answer
from assistant.reponse.temps import TARD, TOT, asked, moments, opposed
from assistant.service import Service

BEGINNING = "un bilan est organisé **au début de la formation**"
OPENING, CLOSING = "Saluez, présentez-vous", "Avant de vous quitter"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("le bilan de fin de formation", (TARD, "formation")),
        ("un bilan au début de la formation", (TOT, "formation")),
        ("à l'entrée en formation", (TOT, "formation")),
        ("le projet post-formation", (TARD, "formation")),
        ("l'entretien de sortie", (TARD, "entretien")),
        ("avant l'entretien", (TOT, "entretien")),
        ("comment conclure un rendez-vous", (TARD, "entretien")),
        ("pour bien commencer l'entretien", (TOT, "entretien")),
        ("à l'issue du stage", (TARD, "stage")),
        ("après l'épreuve", (TARD, "epreuve")),
    ],
)
def test_a_moment_is_read_with_its_thing(text: str, told: tuple[str, str]) -> None:
    assert moments(text) == {told}


@pytest.mark.parametrize(
    ("question", "text", "against"),
    [
        ("que faire en fin de formation ?", "un bilan au début de la formation", True),
        (
            "que faire au début de la formation ?",
            "l'évaluation finale de sortie de formation",
            True,
        ),
        ("que faire avant l'entretien ?", "après l'entretien, écrivez la synthèse", True),
        ("que dire après l'entretien ?", "avant l'entretien, notez trois phrases", True),
        ("le bilan de sortie ?", "le bilan d'entrée du stagiaire", True),
        ("que faire en fin de formation ?", "au début du stage", False),
        ("que faire en fin de formation ?", "au début et à la fin de la formation", False),
        ("un bilan au début ou à la fin de la formation ?", "au début de la formation", False),
        ("quand fait-on le bilan ?", "au début de la formation", False),
    ],
)
def test_two_ends_of_the_same_thing_are_opposed(question: str, text: str, against: bool) -> None:
    assert opposed(asked(question), text) is against


@pytest.mark.parametrize("scope", [None, "interfede"])
@pytest.mark.parametrize(
    "question",
    [
        "comment on fait le bilan de fin de formation avec le stagiaire ?",
        "comment se passe la fin de formation ?",
        "comment faire le bilan de sortie avec un stagiaire ?",
    ],
)
def test_the_end_of_a_training_is_not_its_beginning(
    service: Service, question: str, scope: str | None
) -> None:
    assert BEGINNING not in service.repondre(question, scope).texte


def test_the_end_of_a_training_is_answered_by_its_own_lines(service: Service) -> None:
    answer = service.repondre("comment se passe la fin de formation ?", "interfede")
    assert answer.repondu
    assert "post-formation" in answer.texte


def test_who_believes_that_it_is_at_the_end_is_corrected(service: Service) -> None:
    answer = service.repondre(
        "le bilan du suivi pédagogique wallon a bien lieu en fin de parcours ?"
    )
    assert answer.texte.startswith("Ce n'est pas ce que dit le document")
    assert BEGINNING in answer.texte


def test_the_beginning_is_still_told_to_who_asks_for_it(service: Service) -> None:
    assert BEGINNING in service.repondre("quand fait-on le bilan d'entrée ?", "interfede").texte


@pytest.mark.parametrize(
    "ending", ["que faire à la fin de l'entretien ?", "comment finir un entretien ?"]
)
def test_the_notes_of_method_are_those_of_the_end_asked(service: Service, ending: str) -> None:
    assert CLOSING in _said(service.repondre(ending))
    assert OPENING not in _said(service.repondre(ending))
    assert OPENING in _said(service.repondre("que faire au début de l'entretien ?"))
    assert CLOSING not in _said(service.repondre("que faire au début de l'entretien ?"))


ENDING = [
    "fin de formation",
    "comment se passe la fin de la formation à l'Interfédé ?",
    "évaluation finale",
    "l'évaluation finale, c'est quoi ?",
    "évaluations finales du stagiaire",
    "bilan de fin de formation",
    "que fait-on à la fin de la formation ?",
    "la sortie de formation",
    "la formation se termine comment ?",
    "préparer l'après-formation",
    "comment évaluer le stagiaire en fin de formation ?",
    "clôture du parcours",
    "quand a lieu le bilan de fin de formation ?",
    "evaluation final",
]


@pytest.mark.parametrize("question", ENDING)
def test_the_end_of_a_training_in_wallonia_is_told_by_article_12(
    service: Service, question: str
) -> None:
    answer = service.repondre(question, "interfede")
    assert answer.repondu
    assert "évaluations intermédiaires et finale" in answer.texte
    assert {*answer.citations} == {
        "interfede/decret/arrete/suivi-pedagogique",
        "interfede/decret/arrete/accompagnement-social",
    }
    assert "Ce n'est pas ce que dit" not in answer.texte
    assert "au début de la formation" not in answer.texte
    assert "critère" not in answer.texte


@pytest.mark.parametrize(
    "question",
    ["comment se passe la fin de la formation à l'Interfédé ?", "évaluation finale en CISP"],
)
def test_the_interfede_need_not_be_chosen_to_be_heard(service: Service, question: str) -> None:
    assert "interfede/decret/arrete/suivi-pedagogique" in service.repondre(question).citations


@pytest.mark.parametrize("question", ["fin de formation", "bilan en fin de parcours", "sortie"])
@pytest.mark.parametrize("scope", [None, "cip", "rncp36128", "rncp37504", "interfede"])
def test_who_names_a_subject_is_never_contradicted(
    service: Service, question: str, scope: str | None
) -> None:
    assert not service.repondre(question, scope).texte.startswith("Ce n'est pas ce que dit")


@pytest.mark.parametrize(
    "question",
    [
        "le bilan a lieu en fin de formation ?",
        "le bilan se fait à la fin de la formation ?",
        "le bilan est bien à la fin de la formation, non ?",
    ],
)
def test_who_states_that_it_is_at_the_end_still_is(service: Service, question: str) -> None:
    answer = service.repondre(question, "interfede")
    assert answer.texte.startswith("Ce n'est pas ce que dit le document")
    assert BEGINNING in answer.texte


def test_both_ends_at_once_are_not_the_end(service: Service) -> None:
    answer = service.repondre("bilan au début ou à la fin de la formation ?", "interfede")
    assert BEGINNING in answer.texte


def test_an_arrangement_for_handicap_is_not_the_end_of_a_training(service: Service) -> None:
    answer = service.repondre("aménager l'évaluation finale pour un candidat handicapé")
    assert "rncp37504/handicap/amenagements" in answer.citations


def _said(answer: Answer) -> str:
    return answer.texte
