"""Chance by specification: the same numbers on every machine."""

import pytest

from assistant.hasard import Hasard, empreinte


def test_the_stream_is_the_published_one() -> None:
    """First outputs of SplitMix64 from state 1234567, as its reference programme prints them."""
    stream = Hasard(1234567)
    assert [stream.suivant() for _ in range(5)] == [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
        4593380528125082431,
        16408922859458223821,
    ]


def test_an_imprint_never_changes_and_keeps_parts_apart() -> None:
    assert empreinte("cip", 7) == empreinte("cip", "7") == 0x5C4FCE78E5DACD67
    assert len({empreinte("ab", "c"), empreinte("a", "bc"), empreinte("abc")}) == 3
    assert empreinte("été") != empreinte("ete")


def test_every_number_under_a_bound_comes_out_about_as_often() -> None:
    stream = Hasard(3)
    counts = [0] * 7
    for _ in range(7000):
        counts[stream.sous(7)] += 1
    assert min(counts) > 880
    assert max(counts) < 1120


def test_a_bound_under_one_is_refused() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        Hasard(0).sous(0)


def test_a_weight_of_zero_is_never_drawn() -> None:
    stream = Hasard(9)
    assert {stream.pondere("abc", [1, 0, 2]) for _ in range(300)} == {"a", "c"}


def test_drawing_puts_nothing_back_and_loses_nothing() -> None:
    rows = list(range(30))
    assert sorted(Hasard(5).melanger(rows)) == rows
    assert len(set(Hasard(5).tirer(rows, 12))) == 12
