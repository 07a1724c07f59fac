"""A quotation stands in one text: whole words, in order, one letter's case at its beginning."""

import pytest

from assistant.reponse.ledger.citations import proved, words

TEXT = words("Le jury lit le livret. Il conclut, puis signe le plan.")


@pytest.mark.parametrize(
    "quoted",
    [
        "Le jury lit",
        "le jury lit",
        "Jury lit le livret.",
        "signe le plan.",
        "le plan.",
        ".",
        "Le jury […] le plan",
        "le […] le plan",
        "jury […] lit",
        "Le jury lit le livret. Il conclut, puis signe le plan.",
    ],
)
def test_words_in_order_are_proved(quoted: str) -> None:
    assert proved([quoted], [TEXT]) is (quoted != ".")


@pytest.mark.parametrize(
    "quoted",
    [
        "",
        "[…]",
        ", ",
        "le Jury lit",
        "le jury lit le plan",
        "jur",
        "lURY lit",
        "signe le plan. Il",
        "plan […] jury",
        "jury […] jury",
        "conclut […] conclut",
        "jury lit […] lit le livret",
        "le tuteur",
    ],
)
def test_words_out_of_order_or_cut_are_not(quoted: str) -> None:
    assert not proved([quoted], [TEXT])


def test_each_quotation_stands_in_one_text() -> None:
    other = words("Le tuteur signe.")
    assert proved([], [TEXT])
    assert proved(["le jury", "le tuteur"], [TEXT, other])
    assert not proved(["le jury", "le parrain"], [TEXT, other])
    assert not proved(["le jury […] le tuteur"], [TEXT, other])
    assert not proved(["le jury"], [])


def test_markup_and_white_space_are_no_words() -> None:
    assert words("**Le**  jury «lit» l’avis,\nvingt-deux.") == [
        *("Le", "jury", '"', "lit", '"', "l", "'", "avis", ","),
        *("vingt", "-", "deux", "."),
    ]
    assert words("") == []
