"""Before the exam: what Jalon can do (plan, rehearsal, jury) rather than a text beside."""

import pytest

from assistant.reponse.answer import Statut
from assistant.reponse.examen_entier import WRITTEN
from assistant.reponse.extrait import choose
from assistant.reponse.question import Intention
from assistant.service import Service
from knowledge.catalogue import Catalogue


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("je fais quoi cette semaine, j'ai peur de pas etre prete", "/plan"),
        ("et pour l'examen du titre je dois faire quoi dans les 48 jours", "/plan"),
        ("il me reste 3 semaines avant le jury, je fais quoi", "/plan"),
        ("comment je m'organise avant le titre", "/plan"),
        ("qu'est-ce que je révise ce week-end ?", "/plan"),
        ("examen blanc", "/jury"),
        ("je voudrais faire un examen blanc complet comme le jour J", "--niveau examen"),
        ("je veux m'entraîner à l'épreuve avec le comédien", "`F10`"),
        ("comment répéter l'oral ?", "/jury"),
        ("j'ai trop peur du jury je bloque", "/jury"),
        ("comment gérer mon stress le jour de l'examen ?", "`F10`"),
        ("j'angoisse pour la soutenance", "jalon examen questions"),
        ("j'ai peur de pleurer devant le jury", "`F10`"),
    ],
)
def test_what_jalon_can_do_before_an_exam_is_told(
    service: Service, question: str, held: str
) -> None:
    answer = service.repondre(question)
    assert (answer.intention, answer.repondu) == (Intention.PROGRAMME, True)
    assert held in answer.texte


def test_fear_of_the_jury_is_also_told_what_the_text_says_of_it(service: Service) -> None:
    answer = service.repondre("j'ai trop peur du jury je bloque", "cip")
    assert "n'intervient pas dans les échanges" in answer.texte
    assert {name.split("/")[0] for name in answer.citations} == {"cip"}


@pytest.mark.parametrize(
    ("question", "referentiel"),
    [
        ("je fais quoi cette semaine avec un jeune qui ne vient plus", None),
        ("elle vient plus cette semaine je fais quoi", None),
        ("il lui reste 48 jours de contrat je fais quoi", None),
        ("je dois faire quoi dans les 3 mois qui suivent l'embauche", None),
        ("une dame a peur du jury de son concours, elle bloque", None),
        ("il a peur de l'examen du permis", None),
        ("comment animer un atelier de simulation d'entretien", None),
        ("le comédien doit-il jouer toute la mise en situation ?", None),
        ("combien de temps pour se préparer avant la mise en situation ?", None),
        ("examen blanc", "interfede"),
    ],
)
def test_work_with_people_and_texts_without_an_exam_are_left_to_the_texts(
    service: Service, question: str, referentiel: str | None
) -> None:
    assert service.repondre(question, referentiel).intention != Intention.PROGRAMME


@pytest.mark.parametrize(
    "question",
    [
        "mon examen il est fait de quoi au juste et faut que je rende quoi avant",
        "en quoi consiste l'examen ?",
        "ça se passe comment l'examen du titre",
        "de quoi est composé l'examen final",
        "c'est quoi le programme de l'examen CIP",
        "y a quoi à l'examen du titre",
    ],
)
def test_an_exam_asked_in_everyday_words_is_told_whole(service: Service, question: str) -> None:
    answer = service.repondre(question, "cip")
    for told in (
        "mise en situation professionnelle du titre dure",
        "L'entretien technique dure",
        "Le questionnement à partir de production(s) dure",
        "L'entretien final dure",
        "**Le dossier de production**",
        "**le dossier professionnel**",
        "**385 heures**",
        "**une preuve de ces périodes",
    ):
        assert told in answer.texte
    assert not {claim.statut for claim in answer.affirmations} & {Statut.NON_VERIFIE}


@pytest.mark.parametrize(
    "question",
    [
        "quels documents je dois fournir pour passer le titre CIP",
        "quelles pièces pour s'inscrire au titre ?",
        "je dois rendre quoi avant l'examen",
        "il faut rendre quels dossiers pour le titre",
        "qu'est-ce qu'il faut donner au jury pour passer le titre ?",
    ],
)
def test_the_papers_of_an_exam_are_all_told_with_what_is_not_said(
    service: Service, question: str
) -> None:
    answer = service.repondre(question, "cip")
    for told in ("le dossier professionnel", "annexes éventuelles", "385 heures", "une preuve"):
        assert told in answer.texte.replace("*", "")
    assert "ne fixe ni date de remise" in answer.texte
    assert "Ce n'est pas tout l'examen" in answer.texte


@pytest.mark.parametrize(
    "question",
    [
        "que remet le candidat au jury à l'entretien technique ?",
        "quand rendre le dossier au jury ?",
        "quels documents fournir pour le CCP1 ?",
        "quels écrits rendre au prescripteur ?",
        "comment se passe la mise en situation professionnelle du titre CIP ?",
        "quels documents le centre doit fournir au jury ?",
        "le titre est composé de quelles activités types",
    ],
)
def test_another_question_is_not_answered_by_the_list_of_papers(
    service: Service, question: str
) -> None:
    assert WRITTEN not in service.repondre(question).texte


def test_the_interfede_has_no_exam_to_be_made_of(service: Service) -> None:
    assert (
        "ni épreuve ni jury" in service.repondre("mon examen est fait de quoi", "interfede").texte
    )


def test_a_list_is_quoted_whole_or_not_at_all(catalogue: Catalogue) -> None:
    text = catalogue.get("cip/titre").contenu
    told = choose(text, {"modalites": 1.0, "formation": 1.0}).texte
    assert all(f"- {letter})" in told for letter in "abcd")
    plain = "Une phrase. " * 40 + "Il faut :\n- une clé ;\n- un badge."
    assert choose(plain, {"badg": 1.0}).texte.endswith("Il faut : - une clé ; - un badge.")
