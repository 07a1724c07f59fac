import pytest

from knowledge.search.searcher import Searcher


@pytest.mark.parametrize("referentiel", ["cip", "rncp36128", "rncp37504", "interfede"])
@pytest.mark.parametrize(
    "question",
    ["quelqu'un me dit qu'il veut en finir", "expulsée, elle dort ce soir dans sa voiture"],
)
def test_everyday_words_bring_nothing_from_outside_the_scope(
    searcher: Searcher, question: str, referentiel: str
) -> None:
    hits = searcher.search(question, referentiel).hits
    assert {hit.passage.referentiel for hit in hits} <= {referentiel}
