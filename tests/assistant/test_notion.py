"""A notion compared between two texts: their own lines, never a title page."""

import pytest

from assistant.reponse.answer import Answer
from assistant.service import Service


def cited(answer: Answer) -> list[str]:
    return [name for claim in answer.affirmations for name in claim.citations]


@pytest.mark.parametrize(
    "question",
    [
        "compare l'écoute active dans le titre CIP et dans l'Interfédé",
        "comparer l'écoute active entre le titre CIP et l'Interfédé",
    ],
)
def test_a_notion_is_given_in_the_lines_of_each_text(service: Service, question: str) -> None:
    answer = service.repondre(question)
    assert "cip/CP2/sf-relationnels/2" in cited(answer)
    assert [name for name in cited(answer) if "interfede/fiche/" in name and "/sfc/" in name]
    for name in cited(answer):
        assert "écoute active" in service.catalogue.get(name).contenu
    assert "Publication du secteur" not in answer.texte


def test_a_text_that_does_not_hold_a_notion_is_said_not_to(service: Service) -> None:
    answer = service.repondre("compare la capabilité dans le titre CIP et dans l'Interfédé")
    assert "**CIP** : aucune ligne de ce texte ne le dit en ces mots." in answer.texte
    assert [name for name in cited(answer) if name.startswith("interfede/fiche/")]


def sides(answer: Answer) -> dict[str, list[str]]:
    """The nodes cited, by référentiel."""
    found: dict[str, list[str]] = {}
    for name in cited(answer):
        found.setdefault(name.split("/")[0], []).append(name)
    return found


@pytest.mark.parametrize(
    ("question", "roots"),
    [
        ("quelle différence entre diagnostic dans le cip et dans l'interfédé", ("diagnosti",)),
        ("diagnostic du CIP et celui du RNCP37504", ("diagnosti",)),
        ("compare l'interfédé et le cip sur la posture d'écoute", ("écout",)),
        ("compare le travail en partenariat dans le cip et le 37504", ("partena",)),
        ("qu'est-ce qui change pour le numérique entre le cip et le 37504 ?", ("numériq",)),
        ("quelle différence entre le 36128 et le 37504 sur la médiation", ("média",)),
    ],
)
def test_each_line_told_bears_the_notion(
    service: Service, question: str, roots: tuple[str, ...]
) -> None:
    answer = service.repondre(question)
    assert len(sides(answer)) > 1
    for name in cited(answer):
        node = service.catalogue.get(name)
        text = f"{node.intitule} {node.texte}".lower()
        assert any(root in text for root in roots), name
        assert node.kind not in {"epreuve", "texte", "metadonnee"}
    assert max(map(len, sides(answer).values())) <= 3


def test_no_sentence_is_told_on_two_sides(service: Service) -> None:
    for question in (
        "diagnostic du CIP et celui du RNCP37504",
        "compare la conduite de projet dans le 36128 et le 37504",
        "qu'est-ce qui change sur l'écoute entre le 36128 et le 37504 ?",
    ):
        told = [claim.texte.partition("«")[2] for claim in service.repondre(question).affirmations]
        assert len(told) == len(set(told)) > 1


def test_a_side_of_the_interfede_is_said_to_have_no_criteria(service: Service) -> None:
    answer = service.repondre("compare l'interfédé et le cip sur la posture d'écoute")
    assert "il n'a pas de critères" in answer.texte
    assert not [name for name in sides(answer)["interfede"] if "/fiche/" not in name]


def test_two_nodes_named_are_compared_on_what_is_asked(service: Service) -> None:
    answer = service.repondre("différences CP2 / bloc B sur l'accueil")
    assert {name.split("/")[0] for name in cited(answer)} == {"cip", "rncp37504"}
    assert "rncp37504/2.1/c1" in cited(answer)
    assert len(cited(answer)) <= 6


def test_criteria_compared_on_a_notion_are_those_that_bear_it(service: Service) -> None:
    answer = service.repondre("comparer les critères du CP2 et du bloc B du 37504 sur l'accueil")
    criteria = [name for name in cited(answer) if service.catalogue.get(name).kind == "critere"]
    assert criteria == ["rncp37504/2.1/c1"]
    assert "CIP · CP2 : aucun de ses critères ne le dit en ces mots." in answer.texte


def test_a_comparison_on_a_paper_or_a_jury_is_told_by_facts(service: Service) -> None:
    for question in (
        "compare la VAE dans le cip et le 37504",
        "compare les publics du cip et de l'interfédé",
    ):
        assert "critère" not in service.repondre(question).texte.partition("**RNCP")[0]
    assert "cip/dossier/vae" in cited(service.repondre("compare la VAE du cip et du 37504"))


@pytest.mark.parametrize(
    "question",
    [
        "quels nouveaux critères dans le 37504 (par rapport au 36128)",
        "quels critères ont été ajoutés dans le 37504 par rapport au 36128 ?",
    ],
)
def test_new_criteria_are_those_whose_words_are_not_in_the_old_ones(
    service: Service, question: str
) -> None:
    answer = service.repondre(question)
    assert answer.affirmations[0].texte.startswith("**Aucun document ne dit")
    assert "rncp37504/2.10/c1" in cited(answer)
    assert "rncp37504/2.1/c2" not in cited(answer)  # the same words in both
    assert "sans valeur d'équivalence" in answer.texte
