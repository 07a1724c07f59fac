"""Questions typed fast: written out before they are read, and how they were read is said."""

import pytest

from assistant.reponse.fil import Tour
from assistant.service import Service
from knowledge.french import stem
from knowledge.search.codes import find_ids
from knowledge.search.ecriture import Ecrit


def lue(service: Service, question: str) -> Ecrit:
    return service.moteur.lire(question)


@pytest.mark.parametrize(
    ("typed", "plain"),
    [
        ("cest koi un cp", "c'est quoi un cp"),
        ("kel criteres pr lentretien", "quel criteres pour l'entretien"),
        ("Lanalyse de la pratique cest jugé ou", "L'analyse de la pratique c'est jugé ou"),
        ("combien depreuves, qd sinscrire", "combien d'epreuves, quand s'inscrire"),
        ("jai pas compri, jaccueille tjrs seul", "j'ai pas compri, j'accueille toujours seul"),
        ("sil arrete, quil parte", "s'il arrete, qu'il parte"),
        ("un entretien daceuil", "un entretien d'aceuil"),
    ],
)
def test_words_typed_fast_and_lost_elisions_are_written_out(
    service: Service, typed: str, plain: str
) -> None:
    assert lue(service, typed) == Ecrit(plain, dit=True)


@pytest.mark.parametrize(
    "plain",
    [
        "quels sont les critères du CP2 ?",
        "le bloc c quoi dedans",
        "CP5 vs CP6",
        "un DS sur le PR",
        "M. Ki et Mme Dun ne viennent plus",
        "dénoncer davantage une remarque sexiste",
        "demander, devenir, désengagement, l'écoute, qu'il, nature, suivi, jeune, linge",
        "écrivez à pr@ds.fr",
    ],
)
def test_whole_words_codes_and_names_are_left_as_they_are(service: Service, plain: str) -> None:
    assert lue(service, plain) == Ecrit(plain)


def test_a_rank_in_figures_is_read_in_letters_without_saying_so(service: Service) -> None:
    assert lue(service, "le 1er entretien") == Ecrit("le premier entretien")


def test_no_word_typed_fast_is_a_word_of_the_field(service: Service) -> None:
    index, usage = service.searcher.index, service.searcher.index.vocabulary.usage
    for word in usage.vite:
        assert " " in word or not index.lexical.knows(stem(word)), word
        assert word not in usage.acronyms
        assert not find_ids(word, service.catalogue, frozenset())


@pytest.mark.parametrize(
    "typed",
    [
        "cest koi les critere pr un 1er entretien daceuil",
        "kels criteres pr le 1er entretien daccueil",
    ],
)
def test_a_question_typed_fast_has_the_answer_of_the_same_in_plain_words(
    service: Service, typed: str
) -> None:
    plain = service.repondre("c'est quoi les critères pour un premier entretien d'accueil")
    answer = service.repondre(typed)
    assert answer.citations == plain.citations
    assert answer.question == typed
    assert answer.avis[0].startswith("Question lue : « ")


def test_a_recueil_or_an_accueil_is_known_under_its_usual_fault(service: Service) -> None:
    for typed, meant in (("acceuil", "accueil"), ("aceuil", "accueil"), ("receuil", "recueil")):
        answer = service.repondre(f"critères de l'{typed}")
        assert f"« {typed} » a été lu « {meant} »." in answer.avis


def test_a_thread_is_read_as_its_questions_were(service: Service) -> None:
    first = "cest koi les criteres du cp5"
    fil = [Tour(first, service.repondre(first))]
    answer = service.repondre("et pr le cp6", None, fil)
    assert "cip/CP6/c1" in answer.citations
    assert "cip/CP5/c1" not in answer.citations
