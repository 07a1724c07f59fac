"""Every command, as a screen reader, an old console and a bare computer would have it."""

import os
import re
import subprocess

import pytest

from tests.assistant.test_cli_simple import ANSI, COLOUR, DRAWING
from tests.assistant.test_sans_reseau import NOTE, NOTHING_KEPT, TYPED, WALK
from tests.command import Jalon, Run

MARKDOWN = re.compile(r"\*\*|^#+ |^_.*_$|^> \w|^\|", re.MULTILINE)


def prepared(jalon: Jalon, name: str) -> bytes:
    """What the command of a walk needs before it, and what is typed in it."""
    if name == "confidentialite retablir":
        jalon(*WALK["confidentialite pseudonymiser"], stdin=NOTE.encode())
    if name == "autoevaluation comparer":
        jalon("autoevaluation", "exporter", "--format", "json", "--sortie", "une.json")
    return TYPED.get(name, NOTE).encode()


def words(name: str) -> list[str]:
    """The run of a walk, told to people and not to programs."""
    return [word for word in WALK[name] if word != "--json"]


@pytest.mark.parametrize("name", list(WALK))
def test_simple_draws_no_box_and_no_colour(jalon: Jalon, name: str) -> None:
    run = jalon(*words(name), "--simple", stdin=prepared(jalon, name))
    assert run.code == NOTHING_KEPT.get(name, 0), run.err
    told = run.out + run.err
    assert told.strip()
    found = [pattern.search(told) for pattern in (ANSI, DRAWING, MARKDOWN)]
    assert found == [None, None, None], told[:2000]
    assert not re.search(r"\r(?!\n)", told), "a line redrawn in place"


@pytest.mark.parametrize("name", list(WALK))
def test_simple_draws_nothing_on_a_terminal_either(jalon: Jalon, name: str) -> None:
    typed = prepared(jalon, name)
    shown = on_a_terminal(jalon, [*words(name), "--simple"], typed, TERM="xterm-256color")
    assert not ANSI.search(shown)
    assert not DRAWING.search(shown)
    assert shown.strip()


@pytest.mark.parametrize("name", list(WALK))
def test_no_color_is_obeyed_by_every_command(jalon: Jalon, name: str) -> None:
    typed = prepared(jalon, name)
    shown = on_a_terminal(jalon, words(name), typed, TERM="xterm-256color", NO_COLOR="1")
    assert not COLOUR.search(shown)
    assert shown.strip()


@pytest.mark.parametrize("name", list(WALK))
@pytest.mark.parametrize(
    "env",
    [
        {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp1252", "PYTHONUTF8": "0"},
    ],
    ids=["locale-C", "cp1252"],
)
def test_no_locale_and_no_console_makes_a_command_fail(
    jalon: Jalon, name: str, env: dict[str, str]
) -> None:
    run = _raw(jalon, words(name), prepared(jalon, name), env)
    assert run.code == NOTHING_KEPT.get(name, 0), run.raw_err
    assert b"Traceback" not in run.raw_err
    assert b"inattendue" not in run.raw_err


@pytest.mark.parametrize("name", ["demander", "lire", "autoevaluation bilan", "examen questions"])
def test_a_cp1252_console_shows_its_accents(jalon: Jalon, name: str) -> None:
    shown = on_a_terminal(
        jalon, words(name), b"", encoding="cp1252", PYTHONIOENCODING="cp1252", PYTHONUTF8="0"
    )
    assert re.search("[éèàê]", shown)
    assert "Traceback" not in shown


def _raw(jalon: Jalon, argv: list[str], typed: bytes, env: dict[str, str]) -> Run:
    return jalon(*argv, stdin=typed, env=env)


def on_a_terminal(
    jalon: Jalon, argv: list[str], typed: bytes, encoding: str = "utf-8", **env: str
) -> str:
    """What is shown on a terminal, the words typed coming by a pipe."""
    pty = pytest.importorskip("pty", reason="no pseudo-terminal on this system")
    ours, theirs = pty.openpty()
    size = {"TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"}
    with subprocess.Popen(
        [*jalon.command, *argv],
        stdin=subprocess.PIPE,
        stdout=theirs,
        stderr=theirs,
        env=jalon.env(**size | env),
        cwd=jalon.home,
    ) as process:
        os.close(theirs)
        assert process.stdin is not None
        process.stdin.write(typed)
        process.stdin.close()
        shown = b"".join(iter(lambda: _read(ours), b""))
        os.close(ours)
        process.wait()
    return shown.decode(encoding)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux tells that the other end has closed
        return b""
