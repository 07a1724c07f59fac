"""A thread as it is held: «c'est où ?», «redis-moi la première réponse», «laisse, plutôt…»."""

import pytest

from assistant.reponse.directives import OU, REDIS, again, named
from assistant.reponse.fil import Tour
from assistant.reponse.situation import CUES, EARLIER
from assistant.reponse.suite import complete
from assistant.service import Service
from knowledge.french import fold

CRITERIA = "quels sont les critères de CP2"
PAGES = "combien de pages pour le dossier ?"


def thread(service: Service, *questions: str, referentiel: str | None = None) -> list[Tour]:
    fil: list[Tour] = []
    for question in questions:
        fil.append(Tour(question, service.repondre(question, referentiel, fil)))
    return fil


@pytest.mark.parametrize(
    "asked",
    [
        "c'est où ca dans le texte",
        "c'est où ?",
        "t'as lu ça où ?",
        "c'est marqué où exactement",
        "dans quel document ?",
        "à quelle ligne ?",
        "montre-moi les lignes",
        "dis-moi où c'est écrit",
        "et c'est écrit où dans le référentiel ?",
        "quelles lignes stp ?",
    ],
)
def test_where_it_is_written_gives_the_lines_just_cited(service: Service, asked: str) -> None:
    before, answer = (tour.reponse for tour in thread(service, CRITERIA, asked))
    assert set(answer.citations) == set(before.citations)
    assert "cip-reac-re, ligne 435" in answer.texte


def test_where_it_is_written_after_a_word_of_thanks_is_of_the_answer(service: Service) -> None:
    answer = thread(service, CRITERIA, "merci", "c'est où ?")[-1].reponse
    assert "cip/CP2/c1" in answer.citations


def test_what_cites_nothing_is_said_to_come_from_no_document(service: Service) -> None:
    answer = thread(service, "où sont mes conversations ?", "c'est écrit où ?")[-1].reponse
    assert "ne citait aucune ligne" in answer.texte
    assert not answer.citations


@pytest.mark.parametrize(
    "asked",
    [
        "où est évaluée la CP6 ?",
        "où se passe la mise en situation ?",
        "dans quelle partie du dossier ?",
        "où sont mes conversations ?",
        "dis-moi où chercher un logement",
    ],
)
def test_a_place_that_is_asked_for_itself_is_no_such_follow_up(asked: str) -> None:
    assert named(fold(asked)) != OU


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("redis moi la 1ere reponse", 0),
        ("redonne-moi la première réponse stp", 0),
        ("reviens à ta première réponse", 0),
        ("c'était quoi la 2e réponse ?", 1),
        ("tu peux redire la deuxième réponse", 1),
        ("la réponse d'avant", 1),
        ("la réponse précédente", 1),
        ("montre la réponse juste avant", 1),
        ("répète", 2),
        ("redis-moi ça", 2),
        ("rappelle-moi la dernière réponse", 2),
        ("la 9e réponse", None),
        ("quelle est la première étape ?", None),
        ("la réponse du jury", None),
        ("redis-moi les critères", None),
        ("la première partie du dossier", None),
    ],
)
def test_an_answer_of_the_thread_is_asked_for_by_its_place(asked: str, place: int | None) -> None:
    assert again(fold(asked), 3) == place


def test_an_answer_given_before_is_given_again_and_can_be_followed(service: Service) -> None:
    fil = thread(service, CRITERIA, PAGES, "redis-moi la première réponse", "plus court")
    first, _, told, short = (tour.reponse for tour in fil)
    assert (told.texte, told.affirmations) == (first.texte, first.affirmations)
    assert told.avis[0] == f"Réponse déjà donnée à « {CRITERIA} »."
    assert short.affirmations == first.affirmations[:3]
    suite = complete("la réponse d'avant", fil[:3], service.catalogue)
    assert (suite.directive, suite.rang) == (REDIS, 1)


@pytest.mark.parametrize(
    ("asked", "whole"),
    [
        ("et s'il s'en fout ?", "jeune toujours en retard, que lui dire s'il s'en fout ?"),
        ("et si elle refuse", "jeune toujours en retard, que lui dire si elle refuse"),
        (
            "et si le jeune est mineur",
            "jeune toujours en retard, que lui dire si le jeune est mineur",
        ),
        ("et s'il revient pas au rendez-vous d'après", "il revient pas au rendez-vous d'apres"),
        ("et si la personne demande à voir son dossier", "la personne demande a voir son dossier"),
        ("nan laisse, plutôt celui qui dit oui à tout", "il dit oui a tout"),
        ("autre chose : une dame veut changer de métier", "une dame veut changer de metier"),
    ],
)
def test_what_has_its_own_subject_is_read_for_itself(
    service: Service, asked: str, whole: str
) -> None:
    fil = thread(service, "jeune toujours en retard, que lui dire")
    assert complete(asked, fil, service.catalogue).texte == whole


def test_a_setting_named_in_a_whole_question_brings_back_no_other(service: Service) -> None:
    fil = thread(service, "je fais quoi cette semaine, j'ai peur de pas etre prete")
    asked = "et pour l'examen du titre je dois faire quoi dans les 48 jours"
    assert complete(asked, fil, service.catalogue).texte == asked


def test_words_of_the_question_before_are_not_given_as_those_of_this_one(service: Service) -> None:
    begun = "un monsieur ne parle pas français et vit à l'hôtel"
    answer = thread(service, begun, "et s'il pleure", referentiel="cip")[-1].reponse
    shown = answer.texte.splitlines()
    assert [line for line in shown if line.startswith(CUES) and "pleure" in line]
    assert not [line for line in shown if line.startswith(CUES) and "monsieur" in line]
    assert [line for line in shown if line.startswith(EARLIER) and "monsieur" in line]


def test_another_side_joins_the_comparison_before(service: Service) -> None:
    begun = "compare le réfé arobase 37504 et le cip sur la confidentialité"
    fil = thread(service, begun, "et l'interfédé ?", "c quoi la différence sur le partenariat")
    first, more, other = (tour.reponse for tour in fil)
    assert "« réfé »" not in first.texte
    assert "**RNCP37504**" in first.texte
    assert "rncp37504/2.4" in {name[:13] for name in first.citations}
    for answer in (more, other):
        assert {"cip", "rncp37504", "interfede"} <= {
            name.split("/")[0] for name in answer.citations
        }
        assert all(f"**{name}**" in answer.texte for name in ("CIP", "RNCP37504"))
    assert complete("et le cip ?", fil[:1], service.catalogue).texte == begun


def test_another_competency_joins_the_comparison_before(service: Service) -> None:
    fil = thread(service, "différence entre CP6 et CP7")
    assert (
        complete("et CP8 ?", fil, service.catalogue).texte == "difference entre cp6 et cp7 et cp8"
    )
