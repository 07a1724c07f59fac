import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from knowledge.catalogue import Catalogue
from knowledge.search.searcher import Searcher
from knowledge.source_text import SourceText


@pytest.mark.parametrize("question", ["", "   ", "?!", "le la les", "·", "\x00", "🙂", "…"])
def test_a_question_without_any_term_finds_nothing(searcher: Searcher, question: str) -> None:
    result = searcher.search(question)
    assert (result.answered, result.hits) == (False, ())


@pytest.mark.parametrize("question", ["xyzzyx qwrtp", "zzzzzzzzzzzzzzzz"])
def test_an_unknown_word_is_not_answered(searcher: Searcher, question: str) -> None:
    assert not searcher.search(question).answered


def test_a_question_of_a_hundred_thousand_characters_is_searched(searcher: Searcher) -> None:
    result = searcher.search("entretien technique du titre pro " + "a" * 100_000)
    assert len(result.hits) <= 10
    assert searcher.search("dossier de production " * 5_000).hits
    assert searcher.search("d" * 100_000).hits == ()


def test_as_many_passages_as_asked_come_and_the_best_come_first(searcher: Searcher) -> None:
    few = [hit.passage for hit in searcher.search("accompagner une personne", nombre=3).hits]
    many = [hit.passage for hit in searcher.search("accompagner une personne", nombre=30).hits]
    assert (len(few), len(many)) == (3, 30)
    assert many[:3] == few
    assert len(set(many)) == 30
    assert len(searcher.search("accompagner une personne").hits) == 10


def test_a_search_leaves_no_trace_on_the_next(searcher: Searcher) -> None:
    before = searcher.search("analyse de la pratique")
    searcher.search("CP7 au titre pro en Wallonie")
    assert searcher.search("analyse de la pratique") == before


@given(st.text(max_size=200))
@settings(max_examples=60)
def test_no_question_makes_the_search_fail(searcher: Searcher, question: str) -> None:
    result = searcher.search(question)
    assert len(result.hits) <= 10
    assert result.hits or not result.answered


def test_every_node_that_says_something_is_in_a_passage(searcher: Searcher) -> None:
    held = {name for passage in searcher.index.passages for name in passage.ids}
    catalogue: Catalogue = searcher.catalogue
    silent = [name for name, node in catalogue.noeuds.items() if node.contenu and name not in held]
    # A heading whose children are passages of their own is read in their breadcrumb.
    assert [name for name in silent if not catalogue.get(name).enfants] == []


def test_every_passage_points_to_lines_of_its_own_referentiel(
    searcher: Searcher, sources: dict[str, SourceText]
) -> None:
    for passage in searcher.index.passages:
        assert passage.doc in searcher.catalogue.referentiel_of(passage.id).sources
        assert 1 <= passage.start <= passage.end <= len(sources[passage.doc].lines)
        assert all(name in searcher.catalogue.noeuds for name in passage.ids)
