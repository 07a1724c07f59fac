import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from assistant.texte import cut
from tui.sanitize import clean, fold, shorten


@given(st.text())
def test_nothing_a_terminal_would_obey_is_left(text: str) -> None:
    left = clean(text)
    assert all(char == "\n" or unicodedata.category(char) not in {"Cc", "Cs"} for char in left)


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    assert clean(clean(text)) == clean(text)


def test_escape_sequences_go_whole() -> None:
    assert clean("a\x1b[31mrouge\x1b[0m b") == "arouge b"
    assert clean("\x1b]0;titre\x07dossier") == "dossier"
    assert clean("\x1b]52;c;ZXZpbA==\x1b\\dossier") == "dossier"


def test_an_unfinished_sequence_does_not_swallow_the_question() -> None:
    assert clean("\x1b]0;combien de pages ?").endswith("combien de pages ?")


def test_line_breaks_stay_and_direction_marks_go() -> None:
    assert clean("un\r\ndeux\rtrois") == "un\ndeux\ntrois"
    assert clean("a\u202eb\u2066c") == "abc"


def test_a_long_text_says_how_long_it_is() -> None:
    assert shorten("abc", 10) == "abc"
    assert shorten("a" * 100_000, 10) == "aaaaaaaaaa… (100\u202f000 caractères)"


def test_labels_are_found_without_accents_or_case() -> None:
    assert fold("Réglages À l'Échelle") == "reglages a l'echelle"


def test_a_title_is_cut_after_a_word_and_says_that_it_goes_on() -> None:
    assert cut("un titre court", 14) == "un titre court"
    assert cut("comment le jury les regarde", 25) == "comment le jury les…"
    assert cut("comment le jury les regarde", 20) == "comment le jury les…"
    assert cut("anticonstitutionnellement", 10) == "anticonst…"
    assert cut("dans 106 jours\u00a0: votre plan", 20) == "dans 106 jours…"
