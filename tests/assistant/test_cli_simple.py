import re
from pathlib import Path

import pytest

from tests.command import Jalon

COMMANDS = [
    ("demander", "les critères de CP2"),
    ("demander", "la recette du gratin aux pommes"),
    ("chercher", "les critères de CP2"),
    ("lire", "cip/CP2"),
    ("lire", "cip/CP8/c4"),
    ("referentiels",),
    ("referentiels", "rncp37504"),
    ("verifier",),
    ("diagnostic",),
]
ANSI = re.compile(r"\x1b")
COLOUR = re.compile(r"\x1b\[[0-9;]*(?:3|4|9|10)[0-9](?:;[0-9;]*)?m")
DRAWING = re.compile("[\u2500-\u259f\u2800-\u28ff]")
MARKDOWN = re.compile(r"\*\*|`|^#+ |^\s*>", re.M)


def plain(text: str) -> bool:
    return not (ANSI.search(text) or DRAWING.search(text) or MARKDOWN.search(text))


@pytest.mark.parametrize("words", COMMANDS)
def test_simple_is_plain_lines_on_a_terminal_and_on_a_pipe(
    jalon: Jalon, words: tuple[str, ...]
) -> None:
    run = jalon(*words, "--simple")
    assert plain(run.out), run.out[:500]
    shown = jalon.in_terminal(*words, "--simple")
    assert plain(shown), shown[:500]
    # A terminal adds carriage returns before line feeds, and nothing else.
    assert shown.replace("\r\n", "\n") == run.out + run.err


def test_simple_may_come_before_the_command(jalon: Jalon) -> None:
    after = jalon("chercher", "les critères de CP2", "--simple")
    assert jalon("--simple", "chercher", "les critères de CP2").out == after.out


def test_a_terminal_gets_a_rendered_answer(jalon: Jalon) -> None:
    shown = jalon.in_terminal("demander", "les critères de CP2")
    assert ANSI.search(shown)
    assert "**" not in shown


@pytest.mark.parametrize("words", COMMANDS[:4])
def test_no_color_is_obeyed(jalon: Jalon, words: tuple[str, ...]) -> None:
    assert not COLOUR.search(jalon.in_terminal(*words, env={"NO_COLOR": "1"}))


def test_a_pipe_gets_no_escape_sequence(jalon: Jalon) -> None:
    assert not ANSI.search(jalon("demander", "les critères de CP2").out)


def test_the_first_build_is_told_plainly_in_simple_mode(jalon: Jalon, tmp_path: Path) -> None:
    jalon.cache = tmp_path / "neuf"
    shown = jalon.in_terminal("referentiels", "--simple")
    assert plain(shown)
    assert "Première utilisation" in shown
    assert not re.search(r"\r(?!\n)", shown), "a line redrawn in place"


def test_the_first_build_shows_a_progress_bar_on_a_terminal(jalon: Jalon, tmp_path: Path) -> None:
    jalon.cache = tmp_path / "neuf"
    shown = jalon.in_terminal("referentiels")
    assert "100%" in shown.replace(" ", "").replace("\u00a0", "")
    assert re.search(r"\r(?!\n)", shown)


def test_a_table_is_read_as_a_sentence(jalon: Jalon) -> None:
    run = jalon("demander", "entretien technique : pareil au CCP1 et au titre ?", "--simple")
    assert "|" not in run.out
    assert "entretien technique : CCP1, 50 minutes ; titre, 40 minutes" in run.out
