"""Short turns that name another setting: the same question, of the setting named."""

import pytest

from assistant.reponse.suite import complete
from assistant.service import Service
from tests.assistant.test_suite import thread

CP5 = "quels sont les critères du cp5 ?"


@pytest.mark.parametrize(
    ("before", "then", "held"),
    [
        (CP5, "et le 6", "cip/CP6/c1"),
        (CP5, "la 6 ?", "cip/CP6/c1"),
        (CP5, "non, le 6", "cip/CP6/c1"),
        (CP5, "non je parle du cp7", "cip/CP7/c1"),
        ("les savoirs de la compétence 3", "et la 4 ?", "cip/CP4/savoir/1"),
        ("comment on évalue le bloc b du 37504", "et le c ?", "rncp37504/3.1/c1"),
        ("combien de pages pour le dossier ?", "plutôt pour le ccp2", "cip/CCP2/dossier/volume"),
        ("c'est quoi l'AT1", "et la 2", "cip/AT2"),
        ("que demande la partie 3 du dossier ?", "et la 4 ?", "cip/dossier/partie-4"),
    ],
)
def test_a_bare_number_or_a_correction_is_the_same_question(
    service: Service, before: str, then: str, held: str
) -> None:
    assert held in thread(service, before, then)[-1].reponse.citations


@pytest.mark.parametrize(
    ("before", "then"),
    [
        (CP5, "non, le ccp1 ne dure pas deux heures"),
        (CP5, "non c'est pas ça"),
        ("comment animer un atelier ?", "et le 6"),
        (CP5, "et 2 questions encore : qui est le jury ?"),
        ("combien de temps dure l'oral ?", "et le c ?"),
    ],
)
def test_what_names_no_such_setting_is_not_read_as_one(
    service: Service, before: str, then: str
) -> None:
    suite = complete(then, thread(service, before), service.catalogue)
    assert "cp6" not in suite.texte
    assert not suite.texte.startswith("l'équivalent")


@pytest.mark.parametrize(
    "then", ["et chez les belges ?", "et en Belgique ?", "et pour les wallons", "non, en wallonie"]
)
@pytest.mark.parametrize("before", [CP5, "c'est quoi les critères d'un premier entretien ?"])
def test_criteria_are_said_absent_of_the_walloon_text(
    service: Service, before: str, then: str
) -> None:
    answer = thread(service, before, then)[-1].reponse
    assert "aucun critère" in answer.affirmations[0].texte
    assert not any(name.startswith("cip") for name in answer.citations)


def test_of_the_two_arobase_the_one_in_force_is_taken_and_said(service: Service) -> None:
    fil = thread(service, CP5, "non dans l'arobase", "pourquoi ?", "et dans le 36128 ?")
    taken, why, other = (tour.reponse for tour in fil[1:])
    assert "ne donne d'équivalence" in taken.affirmations[0].texte
    assert "j'ai pris le RNCP37504, en vigueur" in taken.texte
    assert "demande d'un sens" not in why.texte
    assert "le plus proche de CIP · CP5 : RNCP36128" in other.texte


def test_after_another_certification_the_first_question_goes_on(service: Service) -> None:
    fil = thread(service, CP5, "et chez les belges ?", "et dans le 37504 ?", "non, le cp6")
    assert "CIP · CP5 : RNCP37504" in fil[2].reponse.texte
    assert "cip/CP6/c1" in fil[3].reponse.citations
