import pytest

from assistant.modeles.fautes import FauteModele
from assistant.reponse.answer import Affirmation, Answer, Statut
from assistant.reponse.fil import Fil, Tour
from assistant.reponse.redige.fenetre import PASSAGES, Fenetre, composer, tokens
from assistant.reponse.redige.reformulation import leans, reformuler
from knowledge.catalogue import Catalogue
from knowledge.search.searcher import Searcher
from tests.scripted_chat import Scripted

QUESTION = "les critères de la compétence 2 du titre CIP"
WINDOWS = [1100, 1300, 1700, 2500, 4096, 8192, 32768]


def never() -> bool:
    return False


def turn(question: str, *claims: Affirmation) -> Tour:
    answer = Answer(
        question=question,
        referentiel=None,
        moteur="embarque",
        repondu=True,
        affirmations=claims,
        citations={},
        texte="",
    )
    return Tour(question, answer)


def call(searcher: Searcher, window: int, fil: Fil = (), question: str = QUESTION) -> Fenetre:
    result = searcher.search(question)
    return composer(question, result.hits, fil, searcher.catalogue, window)


LONG = (
    turn("une vieille question", Affirmation(texte="vieux " * 900, statut=Statut.VERBATIM)),
    turn("la question d'avant", Affirmation(texte="récent " * 400, statut=Statut.VERBATIM)),
)


@pytest.mark.parametrize("fil", [(), LONG])
@pytest.mark.parametrize("window", WINDOWS)
def test_the_call_fits_the_window(searcher: Searcher, window: int, fil: Fil) -> None:
    made = call(searcher, window, fil)
    assert tokens(made.systeme) + tokens(made.message) < window
    assert made.passages


@pytest.mark.parametrize("window", WINDOWS)
def test_nothing_is_cut_in_the_middle_of_a_node(
    searcher: Searcher, window: int, catalogue: Catalogue
) -> None:
    for shown in call(searcher, window, LONG).passages:
        for node in shown.noeuds:
            assert node.texte.endswith(" ".join(catalogue.get(node.id).contenu.split()))
            assert f"[{node.id}] {node.texte}" in call(searcher, 32768).message or window < 32768


def test_the_best_passages_come_first_and_a_wider_window_holds_more(searcher: Searcher) -> None:
    order = [hit.passage.id for hit in searcher.search(QUESTION).hits]
    sizes = []
    for window in WINDOWS:
        left = iter(order)
        assert all(item.id in left for item in call(searcher, window).passages)  # same order
        sizes.append(len(call(searcher, window).recuperes))
    assert sizes == sorted(sizes)
    assert len(call(searcher, WINDOWS[-1]).passages) <= PASSAGES


def test_the_thread_is_shortened_before_the_passages(searcher: Searcher) -> None:
    alone, threaded = call(searcher, 4096), call(searcher, 4096, LONG)
    assert alone.passages == threaded.passages
    assert [item.question for item in threaded.fil][-1] == "la question d'avant"
    assert "vieux" not in threaded.message


def test_only_what_was_proved_of_a_past_answer_is_sent(searcher: Searcher) -> None:
    proved = Affirmation(texte="une chose prouvée", statut=Statut.VERBATIM)
    doubtful = Affirmation(texte="une chose douteuse", statut=Statut.NON_VERIFIE)
    message = call(searcher, 8192, (turn("avant", proved, doubtful),)).message
    assert "une chose prouvée" in message
    assert "une chose douteuse" not in message


def test_a_window_too_small_for_anything_is_a_fault(searcher: Searcher) -> None:
    with pytest.raises(FauteModele, match="modele_contexte"):
        call(searcher, 900)


def test_two_calls_never_share_a_delimiter(searcher: Searcher) -> None:
    assert call(searcher, 4096).marque != call(searcher, 4096).marque


@pytest.mark.parametrize(
    "question",
    ["et pour le CCP2 ?", "combien de pages ?", "et lui ?", "celle du titre, elle dure combien ?"],
)
def test_a_question_that_leans_is_told_from_one_that_stands_alone(question: str) -> None:
    assert leans(question)


@pytest.mark.parametrize(
    "question",
    [
        "les critères de CP2",
        "comment se passe la mise en situation professionnelle du titre ?",
        "combien de pages pour le dossier de production ?",
    ],
)
def test_a_question_that_stands_alone_asks_nothing_of_the_model(question: str) -> None:
    chat = Scripted("autre chose")
    assert not leans(question)
    assert reformuler(question, LONG, chat, never) == question
    assert chat.calls == []


def test_without_a_thread_no_question_is_rewritten() -> None:
    chat = Scripted("autre chose")
    assert reformuler("combien de pages ?", (), chat, never) == "combien de pages ?"
    assert chat.calls == []


def test_a_question_that_leans_is_rewritten_by_the_model() -> None:
    chat = Scripted("« Combien de pages pour le dossier", " professionnel ? »\nEt voilà.")
    found = reformuler("combien de pages ?", LONG, chat, never)
    assert found == "Combien de pages pour le dossier professionnel ?"
    assert "combien de pages ?" in chat.calls[0][1]


@pytest.mark.parametrize("written", ["", "\n", "bla " * 200, "<script>"])
def test_a_rewriting_that_is_none_gives_way_to_both_questions(written: str) -> None:
    found = reformuler("combien de pages ?", LONG, Scripted(written), never)
    assert found == "la question d'avant combien de pages ?"
