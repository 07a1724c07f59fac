"""The passage shown for a node: its own, the first below it, or its parent's."""

from knowledge.passages import Passage
from knowledge.search.holding import Holding
from knowledge.search.index import Index


def _held(index: Index, name: str) -> Passage:
    position = Holding(index.passages).first(name)
    assert position is not None
    return index.passages[position]


def test_a_node_is_shown_where_its_own_words_stand(index: Index) -> None:
    assert "cip/CP6/c1" in _held(index, "cip/CP6/c1").ids


def test_a_node_without_a_passage_is_shown_at_the_first_one_below(index: Index) -> None:
    named = {name for passage in index.passages for name in passage.ids}
    above = {name.rpartition("/")[0] for name in named} - named
    for name in sorted(filter(None, above))[:50]:
        assert any(held.startswith(f"{name}/") for held in _held(index, name).ids), name


def test_a_node_that_is_not_there_is_shown_at_its_parent(index: Index) -> None:
    assert _held(index, "cip/CP6/c1/inconnu") == _held(index, "cip/CP6/c1")


def test_what_no_passage_holds_is_left_out_and_the_first_rank_is_kept(index: Index) -> None:
    holding = Holding(index.passages)
    assert holding.first("nulle-part/rien") is None
    place = holding.first("cip/CP6/c1")
    assert place is not None
    assert holding.ranked(["nulle-part", "cip/CP6/c1", "cip/CP6/c1/inconnu"]) == {place: 1}
