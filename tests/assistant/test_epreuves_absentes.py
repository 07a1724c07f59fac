"""An épreuve asked of a référentiel that has none of that name: said, with who has it."""

import pytest

from assistant.service import Service
from knowledge.fiches import load_fiches

NONE = "ne prévoit pas"


@pytest.mark.parametrize(
    ("scope", "question", "absent", "where"),
    [
        (
            "interfede",
            "entretien technique, combien de temps ?",
            "d'entretien technique",
            "cip/titre/entretien-technique",
        ),
        (
            "interfede",
            "comment se déroule l'entretien technique ?",
            "d'entretien technique",
            "cip/titre/entretien-technique",
        ),
        ("interfede", "entretien final", "d'entretien final", "cip/titre/entretien-final"),
        (
            "interfede",
            "la mise en situation dure combien ?",
            "de mise en situation",
            "rncp37504/B/modalite/1",
        ),
        (
            "interfede",
            "l'épreuve de mise en situation",
            "de mise en situation",
            "cip/titre/mise-en-situation",
        ),
        (
            "interfede",
            "le questionnement à partir de production",
            "de questionnement",
            "cip/titre/questionnement-production",
        ),
        ("interfede", "la soutenance ?", "de soutenance", "rncp37504/epreuve-finale/soutenance"),
        ("interfede", "épreuve finale", "d'épreuve finale", "rncp37504/epreuve-finale"),
        (
            "interfede",
            "mémoire, combien de pages ?",
            "de mémoire",
            "rncp37504/epreuve-finale/memoire",
        ),
        ("interfede", "la monographie", "de monographie", "rncp37504/B/modalite/2"),
        ("interfede", "dossier de production", "de dossier de production", "cip/dossier"),
        (
            "rncp37504",
            "combien dure l'entretien final ?",
            "d'entretien final",
            "cip/titre/entretien-final",
        ),
        (
            "rncp36128",
            "entretien technique durée",
            "d'entretien technique",
            "cip/titre/entretien-technique",
        ),
        ("cip", "c'est quoi l'épreuve finale ?", "d'épreuve finale", "rncp37504/epreuve-finale"),
    ],
)
def test_an_epreuve_that_is_not_there_is_said_and_named_where_it_is(
    service: Service, scope: str, question: str, absent: str, where: str
) -> None:
    answer = service.repondre(question, scope)
    first = answer.affirmations[0].texte
    assert f"{NONE} {absent}" in first
    assert service.catalogue.referentiels[scope].sigle in first
    assert where in answer.citations
    assert "critère" not in answer.texte


def test_the_value_asked_is_told_with_whose_it_is(service: Service) -> None:
    answer = service.repondre("entretien technique, combien de temps ?", "interfede")
    (told,) = [claim for claim in answer.affirmations if "40 minutes" in claim.texte]
    assert all(name.startswith("cip/") for name in told.citations)
    assert "interfede" not in {name.split("/")[0] for name in told.citations}


@pytest.mark.parametrize(
    ("scope", "question"),
    [
        ("cip", "combien de temps dure l'entretien technique ?"),
        ("cip", "entretien final"),
        ("rncp37504", "combien de temps dure la mise en situation ?"),
        ("rncp37504", "c'est quoi l'épreuve finale ?"),
        ("rncp36128", "la monographie dure combien ?"),
        ("interfede", "comment animer une mise en situation avec un groupe ?"),
        ("interfede", "comment mener l'entretien final avec le stagiaire ?"),
        (None, "combien de temps dure l'entretien technique ?"),
        (None, "quelle différence entre le CIP et le 37504 pour l'entretien technique ?"),
    ],
)
def test_what_is_there_or_is_no_epreuve_is_not_denied(
    service: Service, scope: str | None, question: str
) -> None:
    assert NONE not in service.repondre(question, scope).texte


def test_all_that_is_named_exists(service: Service) -> None:
    nommees = load_fiches().nommees
    cited = {node for item in (*nommees.epreuves, *nommees.a_la_place) for node in item.noeuds}
    assert cited <= service.catalogue.noeuds.keys()
