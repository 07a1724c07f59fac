"""Examinations as wholes: side by side, and before whom they are passed."""

import pytest

from assistant.reponse.examens import EXAMENS, JURYS
from assistant.service import Service


def test_what_tells_an_examination_is_known(service: Service) -> None:
    known = {fait.id for fait in service.searcher.index.fiches.faits}
    assert {item for names in EXAMENS.values() for item in names} <= known
    assert {*JURYS.values()} <= known
    assert EXAMENS.keys() == JURYS.keys()


def test_two_examinations_are_compared_by_what_is_passed(service: Service) -> None:
    answer = service.repondre(
        "quelle différence entre le titre CIP et le RNCP37504 pour l'examen ?"
    )
    for told in ("quatre épreuves", "45 minutes", "2 h 55", "mémoire professionnel", "jury"):
        assert told in answer.texte
    assert "385 heures" not in answer.texte
    assert {name.split("/")[0] for claim in answer.affirmations for name in claim.citations} == {
        "cip",
        "rncp37504",
    }


def test_a_comparison_of_something_else_is_left_to_the_others(service: Service) -> None:
    answer = service.repondre(
        "quelle différence entre le titre CIP et le RNCP37504 pour le stage ?"
    )
    assert "quatre épreuves" not in answer.texte


@pytest.mark.parametrize(
    ("question", "scope", "told"),
    [
        ("l'examen c'est devant qui ?", "cip", "ne dit pas** qui compose le jury"),
        ("devant qui je passe l'épreuve finale ?", "rncp37504", "composition du jury"),
        ("devant qui se passe la soutenance ?", "rncp36128", "trois membres"),
        ("l'examen c'est devant qui ?", None, "trois membres"),
    ],
)
def test_who_sits_in_the_jury_is_told_or_said_to_be_untold(
    service: Service, question: str, scope: str | None, told: str
) -> None:
    assert told in service.repondre(question, scope).texte


def test_the_second_half_of_a_question_is_answered_too(service: Service) -> None:
    answer = service.repondre("combien de temps de stage, et l'examen c'est devant qui ?")
    assert "385 heures" in answer.texte
    assert "qui compose le jury" in answer.texte


@pytest.mark.parametrize(
    "question",
    [
        "lequel est le plus dur ?",
        "quel titre est le plus facile ?",
        "quelle certification est la plus difficile à avoir ?",
        "laquelle est la plus accessible ?",
        "quel est le meilleur titre ?",
        "quel diplôme est le plus reconnu ?",
        "l'examen est difficile ?",
    ],
)
def test_what_no_document_ranks_is_said_and_what_compares_is_given(
    service: Service, question: str
) -> None:
    answer = service.repondre(question)
    assert not answer.repondu
    assert answer.affirmations[0].texte.startswith("**Aucun des cinq documents ne dit")
    for told in ("quatre épreuves", "45 minutes", "mémoire professionnel", "jury"):
        assert told in answer.texte
    assert not any(name.startswith("interfede") for name in answer.citations)


@pytest.mark.parametrize(
    "question",
    [
        "le CIP est plus dur que le 37504 ?",
        "c'est quoi le plus simple, le CIP ou le 37504 ?",
        "lequel choisir entre le CIP et le 37504 ?",
    ],
)
def test_only_those_named_are_set_side_by_side(service: Service, question: str) -> None:
    answer = service.repondre(question)
    assert not answer.repondu
    assert {name.split("/")[0] for name in answer.citations} == {"cip", "rncp37504"}


@pytest.mark.parametrize(
    ("scope", "question"),
    [
        ("cip", "quelle épreuve est la plus difficile ?"),
        ("cip", "c'est dur l'entretien technique ?"),
        ("rncp37504", "le mémoire est-il plus dur que le livret ?"),
        ("interfede", "lequel est le plus facile ?"),
    ],
)
def test_one_document_ranks_nothing_either(service: Service, scope: str, question: str) -> None:
    answer = service.repondre(question, scope)
    sigle = service.catalogue.referentiels[scope].sigle
    assert answer.affirmations[0].texte.startswith(f"**Le référentiel {sigle} ne dit pas")
    assert {name.split("/")[0] for name in answer.citations} == {scope}


@pytest.mark.parametrize(
    "question",
    [
        "comment accompagner un public plus difficile ?",
        "comment rédiger un titre simple pour mon CV ?",
        "quel est le taux de réussite le meilleur au titre ?",
        "un CIP français est bien reconnu accompagnateur en Wallonie ?",
        "côté 37504, l'analyse des partenaires se place où dans le mémoire ?",
        "la personne est en situation difficile, quel titre lui proposer ?",
    ],
)
def test_a_difficulty_of_somebody_is_no_ranking(service: Service, question: str) -> None:
    texte = service.repondre(question).texte
    assert "le plus dur" not in texte
    assert "difficile ou facile" not in texte


def test_how_many_sit_in_the_jury_is_told_of_what_is_in_force_first(service: Service) -> None:
    texte = service.repondre("il y a combien de personnes dans le jury ?").texte
    places = [texte.index(f"**{sigle}**") for sigle in ("CIP", "RNCP37504", "RNCP36128")]
    assert places == sorted(places)
    assert "**RNCP36128** n'est plus en vigueur" in texte


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("je peux passer juste le CCP1 ?", "cip/titre/capitalisation"),
        ("si j'échoue au titre est-ce que je garde des CCP ?", "cip/titre/capitalisation"),
        ("les 385 heures de stage il faut les prouver comment ?", "cip/dossier/preuve"),
        ("qu'est ce que je dois mettre dans le dossier de production ?", "cip/dossier/partie-7"),
    ],
)
def test_what_a_candidate_asks_of_the_titre_is_answered_by_its_own_lines(
    service: Service, said: str, name: str
) -> None:
    answer = service.repondre(said, "cip")
    assert name in {cited for claim in answer.affirmations for cited in claim.citations}
    assert "VAE" not in answer.affirmations[0].texte
