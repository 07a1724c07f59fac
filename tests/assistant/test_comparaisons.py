"""Two things side by side: when a question asks for it, and what is then shown of each."""

import re

import pytest

from assistant.reponse.answer import Answer, Statut
from assistant.reponse.lignes_communes import shared_words
from assistant.reponse.question import Intention, read
from assistant.service import Service
from knowledge.fiches import load_fiches
from knowledge.french import fold

SCREEN = 24


def assert_proved(answer: Answer) -> None:
    for claim in answer.affirmations:
        assert claim.statut is not Statut.NON_VERIFIE, claim.texte
        assert claim.citations


@pytest.mark.parametrize(
    "question",
    [
        "CCP1 contre CCP2",
        "CP5 contre CP6 ?",
        "dossier de production du titre contre mémoire du 37504 ?",
        "l'entretien technique contre l'entretien final",
    ],
)
def test_contre_between_two_named_things_compares_them(question: str) -> None:
    assert read(question).intention is Intention.COMPARAISON


@pytest.mark.parametrize(
    "question",
    [
        "je veux porter plainte contre mon employeur, que dit le référentiel ?",
        "elle veut porter plainte contre son mari, je fais quoi",
        "il est contre l'idée de faire un stage",
        "que dit le 37504 de la lutte contre l'exclusion ?",
        "par contre le CCP2, il dure combien de temps ?",
    ],
)
def test_contre_anything_else_compares_nothing(question: str) -> None:
    assert read(question).intention is not Intention.COMPARAISON


def test_two_certifications_are_told_line_by_line_then_what_links_them(service: Service) -> None:
    answer = service.repondre("différence titre CIP / RNCP37504")
    head, _, rest = answer.texte.partition("Ce qui les relie")
    assert "| Compétences | quinze compétences | 31 compétences |" in head
    assert "| En entreprise | 385 heures" in head
    assert "ne donne d'équivalence" in rest
    assert len(head.splitlines()) < SCREEN
    assert_proved(answer)


def test_two_ccps_are_told_by_their_own_lines(service: Service) -> None:
    answer = service.repondre("entre le CCP1 et le CCP2 qu'est-ce qui change ?")
    assert "| Durée | 2 h 05 | 1 heure |" in answer.texte
    assert "| En entreprise | 70 heures | 175 heures |" in answer.texte
    assert_proved(answer)


def test_two_epreuves_are_told_in_the_order_of_the_question(service: Service) -> None:
    answer = service.repondre("différence entre l'entretien technique et l'entretien final ?")
    assert "|  | Entretien technique | Entretien final |" in answer.texte
    assert "| Durée | 40 minutes | 30 minutes |" in answer.texte
    assert_proved(answer)


def test_a_bare_code_is_of_the_certification_in_force(service: Service) -> None:
    answer = service.repondre("compare le CP2 et le 2.1")
    assert "|  | CIP · CP2 | RNCP37504 · 2.1 |" in answer.texte
    assert "| Savoirs | 13 | aucun |" in answer.texte
    assert "(00 h 45 min)" in answer.texte
    assert "ne donne d'équivalence" in answer.texte
    assert_proved(answer)
    both = service.repondre("compare la 2.1 du 36128 et la 2.1 du 37504")
    assert "RNCP36128 · 2.1" in both.texte


def test_what_is_said_to_be_in_both_is_in_both(service: Service) -> None:
    answer = service.repondre("CP5 vs CP6")
    shared = next(claim for claim in answer.affirmations if len(claim.citations) > 1)
    for name in shared.citations:
        assert fold(shared.texte.strip("« »")) in fold(service.catalogue.get(name).contenu)


def test_few_words_in_common_are_not_said_to_be_shared() -> None:
    assert (
        shared_words("Il est dans le cadre de la loi", "Elle agit dans le cadre de la ville") == ""
    )
    shared = shared_words(
        "pour poser les bases d'un diagnostic et", "Poser les bases d'un diagnostic et"
    )
    assert shared == "poser les bases d'un diagnostic"


def test_all_that_is_compared_exists(service: Service) -> None:
    fiches = load_fiches()
    known = {fait.id: fait for fait in fiches.faits}
    for row in fiches.nommees.comparaisons:
        assert row.faits.keys() <= service.catalogue.noeuds.keys()
        assert set(row.cases) <= row.faits.keys()
        for name, ids in row.faits.items():
            assert set(ids) <= known.keys()
            assert row.cases.get(name) or known[ids[0]].valeur
    for link in fiches.nommees.liens:
        assert set(link.faits) <= known.keys()


def test_the_numbers_of_a_cell_are_those_of_its_facts() -> None:
    fiches = load_fiches()
    known = {fait.id: fait for fait in fiches.faits}
    for row in fiches.nommees.comparaisons:
        for name, cell in row.cases.items():
            said = " ".join(known[item].phrase for item in row.faits[name])
            assert set(re.findall(r"\d+", cell)) <= set(re.findall(r"\d+", said)), (row.nom, name)


@pytest.mark.parametrize(
    "question",
    [
        "diff entre cip et 37504",
        "quelle difference entre le dossier du cip et le dossier du 37504",
        "diff entre cip et 37504 sur le dossier",
        "les criteres de l'entretien daccueil cip et 37504 cote a cote",
        "comparer les critères du CP2 du titre CIP et du bloc B du RNCP37504",
        "lequel des 2 titres demande un entretien avec le jury",
    ],
)
def test_a_comparison_keeps_its_two_sides(service: Service, question: str) -> None:
    answer = service.repondre(question)
    sides = {name.split("/")[0] for claim in answer.affirmations for name in claim.citations}
    assert {"cip", "rncp37504"} <= sides
    assert answer.intention == Intention.COMPARAISON


def test_the_dossier_of_the_blocs_is_their_dossier_professionnel(service: Service) -> None:
    answer = service.repondre("différence entre le dossier du cip et le dossier du 37504")
    told = [claim.texte for claim in answer.affirmations if "37504" in claim.citations[0]]
    assert any("dossier professionnel" in text for text in told)


def test_criteria_compared_are_criteria_each_told_once(service: Service) -> None:
    question = "comparer les critères du CP2 du titre CIP et du bloc B du RNCP37504"
    names = [claim.citations[0] for claim in service.repondre(question).affirmations]
    assert all(service.catalogue.get(name).kind == "critere" for name in names)
    assert len(names) == len(set(names))
