"""The real interface in a real pseudo-terminal: closed, stopped, resized, opened twice."""

import os
import signal
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from tests.command import Jalon
from tests.terminal import AVAILABLE, Terminal

pytestmark = pytest.mark.skipif(not AVAILABLE, reason="a POSIX pseudo-terminal is needed")
TYPED = "combien de pages pour"
LEFT = b"\x1b[?1049l"
"""How a terminal is told to show again what it showed before."""


@contextmanager
def interface(jalon: Jalon) -> Iterator[Terminal]:
    """Jalon, once it can answer and keep."""
    with Terminal(jalon.command, jalon.env(TERM="xterm-256color"), jalon.home) as terminal:
        terminal.wait_for("Posez votre question")
        terminal.listen(lambda: kept(jalon, "SELECT count(*) FROM brouillon"))
        yield terminal


def kept(jalon: Jalon, request: str) -> list[tuple[object, ...]]:
    """What the file holds, read by another; nothing while it is not made."""
    try:
        with closing(sqlite3.connect(f"file:{database(jalon)}?mode=ro", uri=True)) as connection:
            return connection.execute(request).fetchall()
    except sqlite3.OperationalError:
        return []


def database(jalon: Jalon) -> Path:
    return jalon.home / "data" / "jalon" / "jalon.sqlite"


def drafts(jalon: Jalon) -> list[object]:
    return [text for (text,) in kept(jalon, "SELECT contenu FROM brouillon")]


def test_hung_up_it_keeps_what_is_typed_and_gives_the_terminal_back(jalon: Jalon) -> None:
    with interface(jalon) as terminal:
        terminal.type(TYPED)
        terminal.wait_for(TYPED)
        os.kill(terminal.pid, signal.SIGHUP)
        assert terminal.end() == 129
        assert LEFT in terminal.raw
        assert "Traceback" not in terminal.shown
    assert drafts(jalon) == [TYPED]


def test_killed_it_has_kept_what_was_typed_a_moment_ago(jalon: Jalon) -> None:
    with interface(jalon) as terminal:
        terminal.type(TYPED)
        terminal.listen(lambda: drafts(jalon) == [TYPED])
        os.kill(terminal.pid, signal.SIGKILL)
        assert terminal.end() == -signal.SIGKILL


def test_suspended_then_taken_up_again_it_goes_on_until_asked_to_end(jalon: Jalon) -> None:
    with interface(jalon) as terminal:
        terminal.type("combien ")
        terminal.wait_for("combien ")
        for _ in range(2):
            os.kill(terminal.pid, signal.SIGTSTP)
            # Stopped, and the shell has its screen meanwhile.
            terminal.listen(lambda: LEFT in terminal.raw and _state(terminal.pid) == "T")
            terminal.forget()
            os.kill(terminal.pid, signal.SIGCONT)
            terminal.wait_for("combien ")
        terminal.type("de pages")
        terminal.wait_for("de pages")
        os.kill(terminal.pid, signal.SIGTERM)
        assert terminal.end() == 143
    assert drafts(jalon) == ["combien de pages"]


def _state(pid: int) -> str:
    """The state of a process for the system: T when it is stopped."""
    import subprocess

    return subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False
    ).stdout.strip()[:1]


def test_resized_two_hundred_times_then_closed_without_a_signal_it_ends_and_loses_nothing(
    jalon: Jalon,
) -> None:
    with interface(jalon) as terminal:
        terminal.type(TYPED)
        for step in range(200):
            terminal.resize(5 + step % 50, 20 + step % 140)
        terminal.resize(30, 100)
        terminal.type(" le dossier")
        terminal.wait_for("le dossier")
        terminal.hang_up()
        assert terminal.end() == 129
    assert drafts(jalon) == [f"{TYPED} le dossier"]


def test_two_interfaces_on_one_folder_keep_the_conversations_of_both(jalon: Jalon) -> None:
    questions = "SELECT question FROM tour ORDER BY question"
    asked = ["combien de pages pour le dossier ?", "les critères de CP2 ?"]
    with interface(jalon) as first, interface(jalon) as second:
        for terminal, question in zip((first, second), asked, strict=True):
            terminal.type(f"{question}\r")
        first.listen(lambda: kept(jalon, questions))
        second.listen(lambda: len(kept(jalon, questions)) == 2)
        for terminal in (first, second):
            terminal.type("\x11")  # Ctrl+Q
            assert terminal.end() == 0
            assert "Traceback" not in terminal.shown
    assert kept(jalon, questions) == [(asked[0],), (asked[1],)]
    assert kept(jalon, "SELECT count(*) FROM conversation") == [(2,)]
