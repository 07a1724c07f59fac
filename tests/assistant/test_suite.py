"""Follow-ups: what a short question takes from the one before."""

import re

import pytest

from assistant.reponse.aiguillage import RESERVE
from assistant.reponse.answer import Affirmation
from assistant.reponse.bloc import Bloc, shorter
from assistant.reponse.directives import COURT, DETAILS, NOTES, POURQUOI
from assistant.reponse.fil import Tour
from assistant.reponse.suite import complete
from assistant.service import Service
from knowledge.french import fold


def thread(service: Service, *questions: str) -> list[Tour]:
    fil: list[Tour] = []
    for question in questions:
        fil.append(Tour(question, service.repondre(question, None, fil)))
    return fil


@pytest.mark.parametrize("then", ["et pour le 37504 ?", "et dans le 36128 ?"])
def test_a_competency_of_another_title_is_never_lent_as_the_same(
    service: Service, then: str
) -> None:
    answer = thread(service, "quels sont les critères de CP6", then)[-1].reponse
    assert "ne donne d'équivalence" in answer.affirmations[0].texte
    assert "par les mots, le plus proche de CIP · CP6" in answer.texte.replace("**", "")
    assert {name.split("/")[0] for name in answer.citations} > {"cip"}


def test_plus_court_is_never_empty_and_says_what_of_a_list_it_leaves(service: Service) -> None:
    claim = Affirmation(texte="dit")
    head, *rest = shorter([Bloc(RESERVE, ()), Bloc("", (claim, claim)), Bloc("", (claim,))], False)
    assert (head.titre, [bloc.claims for bloc in rest]) == (RESERVE, [(claim,)])
    listed = thread(service, "quels sont les critères de CP2", "plus court")[-1].reponse
    assert len(listed.affirmations) == 3
    assert "Les 3 premiers sur 5" in listed.texte


def test_a_follow_up_of_an_urgent_situation_is_answered_by_it(service: Service) -> None:
    begun = "un jeune me dit qu'il veut se suicider"
    minor = thread(service, begun, "et sil est mineur ?")[-1].reponse.texte
    assert "3114" in minor
    assert "119" in minor
    numbers = thread(service, begun, "et sil est mineur ?", "c koi le numero")[-1].reponse
    assert "3114" in numbers.texte
    assert all(not claim.citations for claim in numbers.affirmations)


@pytest.mark.parametrize(
    ("before", "then", "held"),
    [
        ("Combien d'heures en entreprise pour le titre CIP ?", "et pour le CCP2 ?", "ccp2"),
        ("Quels sont les critères de la CP14 ?", "et ceux de la CP15 ?", "cp15"),
        ("Que dit le bloc B du RNCP37504 ?", "et le bloc C ?", "bloc c"),
        ("Les critères de la 2.5 du RNCP36128", "et dans le 37504 ?", "37504"),
    ],
)
def test_another_setting_replaces_the_first(
    service: Service, before: str, then: str, held: str
) -> None:
    suite = complete(then, thread(service, before), service.catalogue)
    assert held in suite.texte
    assert suite.reprise
    assert not any(gone in suite.texte for gone in ("titre cip", "cp14", "bloc b", "36128"))


@pytest.mark.parametrize(
    ("asked", "directive"),
    [
        ("plus court", COURT),
        ("En bref ?", COURT),
        ("pourquoi ?", POURQUOI),
        ("d'où ça vient ?", POURQUOI),
        ("pourquoi, en détail ?", NOTES),
        ("et pourquoi avec les notes ?", NOTES),
        ("plus de détails stp", DETAILS),
        ("développe", DETAILS),
    ],
)
def test_a_directive_asks_the_same_again(service: Service, asked: str, directive: str) -> None:
    before = "Combien de pages pour le dossier de production ?"
    suite = complete(asked, thread(service, before), service.catalogue)
    assert (suite.texte, suite.directive) == (before, directive)


def test_without_a_thread_a_question_stands_alone(service: Service) -> None:
    for question in ("plus court", "et pour le CCP2 ?", "pourquoi ?"):
        assert complete(question, (), service.catalogue).texte == question


def test_a_whole_question_takes_nothing_from_the_thread(service: Service) -> None:
    question = "Comment animer un atelier sur la mobilité ?"
    fil = thread(service, "Quels sont les critères de la CP14 ?")
    assert complete(question, fil, service.catalogue).texte == question


def test_a_kind_alone_is_asked_of_what_was_answered(service: Service) -> None:
    fil = thread(service, "Que dit la compétence 3.9 du 37504 ?")
    answer = service.repondre("montre-moi les critères", None, fil)
    assert set(answer.citations) >= {"rncp37504/3.9/c1", "rncp37504/3.9/c2"}


def test_shorter_keeps_the_value_alone(service: Service) -> None:
    fil = thread(service, "Combien de temps dure l'entretien technique au titre ?")
    answer = service.repondre("plus court", None, fil)
    assert len(answer.affirmations) == 1
    assert "40 minutes" in answer.texte


def test_why_says_in_plain_words_how_the_question_was_read(service: Service) -> None:
    fil = thread(service, "Combien de temps dure l'entretien technique au titre ?")
    answer = service.repondre("pourquoi ?", None, fil)
    assert "J'y ai lu la demande d'une durée" in answer.texte
    assert "«\u00a0technique\u00a0»" in answer.texte
    assert "00 h 40 min" in answer.texte
    assert "note" not in answer.texte.partition("Pour voir les notes")[0]
    assert not re.search(r" : \d+\.\d `", answer.texte)


def test_why_in_detail_shows_the_figures_of_the_search(service: Service) -> None:
    fil = thread(service, "Combien de temps dure l'entretien technique au titre ?")
    answer = service.repondre("pourquoi, en détail ?", None, fil)
    assert re.search(r" : \d+\.\d `cip/titre/entretien-technique`", answer.texte)


def test_why_owns_that_no_word_of_the_question_is_in_the_lines(service: Service) -> None:
    fil = thread(service, "elle ne vient plus à ses rendez-vous, que faire ?")
    assert "par le sens" in service.repondre("pourquoi ?", None, fil).texte


@pytest.mark.parametrize(
    ("before", "then", "whole"),
    [
        (
            "comment préparer un entretien diagnostic avec un jeune ?",
            "et pour le deuxième entretien ?",
            "comment preparer le deuxieme entretien avec un jeune ?",
        ),
        (
            "comment mener un premier entretien ?",
            "et pour le deuxième ?",
            "comment mener le deuxieme entretien ?",
        ),
        (
            "comment se préparer à l'entretien d'accueil avec une personne sans logement ?",
            "et l'entretien de suivi ?",
            "comment se preparer a l'entretien de suivi avec une personne sans logement ?",
        ),
        (
            "comment préparer un entretien avec un jeune ?",
            "et avec un employeur ?",
            "comment préparer un entretien avec un employeur ?",
        ),
    ],
)
def test_another_entretien_keeps_what_was_asked_of_the_first(
    service: Service, before: str, then: str, whole: str
) -> None:
    assert complete(then, thread(service, before), service.catalogue).texte == whole


def test_a_shorter_answer_is_of_the_same_thing(service: Service) -> None:
    fil = thread(
        service,
        "comment préparer un entretien diagnostic avec un jeune ?",
        "et pour le deuxième entretien ?",
        "plus court",
    )
    long, short = fil[1].reponse, fil[2].reponse
    assert short.affirmations[0].citations == long.affirmations[0].citations


def test_a_shorter_way_of_doing_keeps_how_it_is_done(service: Service) -> None:
    fil = thread(service, "comment préparer un entretien diagnostic avec un jeune ?", "plus court")
    long, short = (tour.reponse for tour in fil)
    assert 1 < len(short.affirmations) < len(long.affirmations) / 2
    assert "Savoir-faire utiles" in short.texte
    assert "Ce sur quoi c'est jugé" not in short.texte


def test_a_shorter_situation_keeps_the_line_that_tells_it(service: Service) -> None:
    fil = thread(
        service, "il revient pas au rendez-vous d'après, quelle compétence ?", "plus court"
    )
    long, short = (tour.reponse for tour in fil)
    assert short.affirmations == long.affirmations[:2]


def test_of_lines_in_their_order_the_most_telling_is_kept(service: Service) -> None:
    fil = thread(service, "maintenir la motivation sur la durée des parcours", "plus court")
    long, short = (tour.reponse for tour in fil)
    (kept,) = short.affirmations
    assert "motivation" in kept.texte
    assert kept in long.affirmations


def test_a_shorter_exam_names_its_epreuves(service: Service) -> None:
    answer = thread(service, "mon examen il est fait de quoi", "plus court")[-1].reponse
    (kept,) = answer.affirmations
    assert "**quatre épreuves**" in kept.texte


def test_an_epreuve_is_not_another_meeting(service: Service) -> None:
    fil = thread(service, "combien de temps dure l'entretien technique ?")
    assert "final" in complete("et l'entretien final ?", fil, service.catalogue).texte
    assert "entretien final" in fold(service.repondre("et l'entretien final ?", None, fil).texte)


def test_another_referentiel_leaves_the_ccp_of_the_one_before(service: Service) -> None:
    fil = thread(service, "c'est combien de temps l'entretien technique ?", "et pour le CCP2 ?")
    answer = service.repondre("et chez Arobase ?", None, fil)
    assert "CCP2" not in answer.affirmations[0].texte
    assert "ni entretien technique" in answer.affirmations[0].texte
    assert "contrôle continu" in answer.affirmations[0].texte


def test_a_bloc_named_tells_each_of_its_epreuves(service: Service) -> None:
    begun = "C'est quoi les épreuves du bloc B dans le 37504 ?"
    answer = thread(service, begun, "et pour le bloc C ?")[-1].reponse
    assert {"rncp37504/C/modalite/1", "rncp37504/C/modalite/2"} <= {*answer.citations}
