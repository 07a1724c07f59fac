"""Patterns of one beginning, made into one, still find what each finds alone."""

import pytest

from assistant.analyse.lexique import alternatives, compiler, donnees


@pytest.mark.parametrize(
    ("patterns", "words"),
    [
        (("{tiers} dort", "{tiers} rit"), "elle rit"),
        (("{tiers} dort|{tiers} rit", "il neige"), "le patron rit"),
        (("{tiers} (?:dort|rit) fort", "{sujet} part"), "les deux autres du fond part"),
        (("{tiers} ?: dort", "{tiers} rit"), "elle : dort"),
    ],
)
def test_joined_patterns_find_what_each_finds_alone(patterns: tuple[str, ...], words: str) -> None:
    alone = {match.group() for item in patterns if (match := compiler(item).search(words))}
    found = alternatives(patterns).search(words)
    assert found is not None
    assert found.group() in alone


def test_joined_patterns_find_nothing_more() -> None:
    assert (
        alternatives(("{tiers} dort|{tiers} rit", "{tiers} part")).search("je dors, on rit") is None
    )


def test_a_sentence_judged_by_one_pattern_is_judged_by_all_together() -> None:
    words = "au fond, elle voulait en finir"
    turns = donnees("fautes")["interpretation"]["motifs"]
    assert any(compiler(item).search(words) for item in turns)
    assert alternatives(turns).search(words) is not None
