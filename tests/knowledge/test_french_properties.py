import unicodedata
from pathlib import Path

from hypothesis import example, given
from hypothesis import strategies as st

from knowledge.french import analyse, fold, stem
from knowledge.paths import SOURCES

FRENCH = "abcdefghijklmnopqrstuvwxyzàâäçéèêëîïôöùûüÿœæ"
CODE_HEADS = {"at", "bloc", "ccp", "cp", "ct", "rncp", "n", "no"}


def corpus_words(folder: Path = SOURCES) -> list[str]:
    """Printed words of the five texts, as they stand, that are no part of a spaced code."""
    printed = {word for path in folder.glob("*.txt") for word in path.read_text("utf-8").split()}
    return sorted(
        word
        for word in printed
        if word[-1].isalpha() and word[0].isalpha() and fold(word) not in CODE_HEADS
    )


french_text = st.text(f"{FRENCH}{FRENCH.upper()} '-·.(),;:?!«»0123456789", max_size=80)
printed_words = st.sampled_from(corpus_words())


@given(st.text())
@example("\x00\x1b[31m\u202e\ud7ff")
@example("·" * 50)
def test_analysing_never_fails_and_gives_folded_terms(text: str) -> None:
    for term in analyse(text):
        assert term == fold(term)
        assert term.replace(".", "").isalnum()


@given(french_text)
def test_case_accents_and_apostrophes_change_nothing(text: str) -> None:
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    expected = analyse(text)
    assert analyse(text.upper()) == expected
    assert analyse(text.replace("'", "’")) == expected
    assert analyse(unicodedata.normalize("NFD", text)) == expected
    assert analyse(bare) == expected


@given(st.lists(printed_words, min_size=1, max_size=12))
def test_a_word_of_a_text_is_found_by_the_same_word_asked(printed: list[str]) -> None:
    indexed = analyse(" ".join(printed))
    for word in printed:
        assert set(analyse(word)) <= set(indexed)
    assert indexed == [term for word in printed for term in analyse(word)]


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(printed_words)
def test_the_analysis_of_a_word_does_not_depend_on_what_was_asked_before(word: str) -> None:
    first = analyse(word)
    stem.cache_clear()
    assert analyse(word) == first
