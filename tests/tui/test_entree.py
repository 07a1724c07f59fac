"""The entry point, run as a person runs it."""

import gc
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tui import entree

ROOT = Path(__file__).parents[2]
HEAVY = ("pydantic", "yaml", "numpy", "bm25s", "chromadb", "langchain", "torch", "sqlalchemy")


def python(code: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, **env},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        check=False,
    )


def loaded(code: str, *names: str) -> str:
    report = f"import sys\n{code}\nprint(sorted(set({names!r}) & set(sys.modules)))"
    run = python(report)
    assert run.returncode == 0, run.stderr
    return run.stdout.strip().splitlines()[-1]


def test_the_entry_point_imports_neither_the_screen_nor_the_engine() -> None:
    assert loaded("import tui.entree", "textual", "rich", "assistant", *HEAVY) == "[]"


def test_the_first_frame_imports_nothing_heavy() -> None:
    code = """
import asyncio
from tui.app import JalonApp
from tui.preferences import saved_theme
async def first_frame():
    seen = []
    class Probe(JalonApp):
        def first_frame_shown(self):
            seen.extend(sys.modules)
            self.exit()
    app = Probe(theme=saved_theme())
    async with app.run_test() as pilot:
        while not seen:
            await pilot.pause(0)
    for name in set(sys.modules) - set(seen):
        del sys.modules[name]
asyncio.run(first_frame())
"""
    late = ("textual.widgets._markdown", "textual.widgets._text_area", "markdown_it")
    assert loaded(code, *HEAVY, *late) == "[]"


def test_without_a_terminal_one_sentence_and_no_traceback() -> None:
    run = python("import sys; sys.argv = ['jalon']; from tui.entree import main; main()")
    assert run.returncode == 2
    text = run.stdout + run.stderr
    assert "jalon demander" in text
    assert "Traceback" not in text
    assert len(text.strip().splitlines()) == 1


def test_a_command_is_handed_to_the_command_line() -> None:
    run = python("import sys; sys.argv = ['jalon', '--help']; from tui.entree import main; main()")
    assert run.returncode == 0
    assert "demander" in run.stdout


def test_simple_without_a_command_is_handed_over_too(monkeypatch: pytest.MonkeyPatch) -> None:
    import assistant.cli

    called: list[list[str]] = []
    monkeypatch.setattr(assistant.cli, "main", lambda serve: called.append(sys.argv[1:]))
    monkeypatch.setattr(sys, "argv", ["jalon", "--simple"])
    entree.main()
    gc.enable()  # a command stops the collector, and the other tests live on in this process
    assert called == [["--simple"]]


def test_a_terminal_that_cannot_move_its_cursor_is_told_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        monkeypatch.setattr(stream, "isatty", lambda: True, raising=False)
    monkeypatch.setattr(sys, "argv", ["jalon"])
    with pytest.raises(SystemExit) as stopped:
        entree.main()
    assert stopped.value.code == 2
    assert "jalon --simple" in capsys.readouterr().err


@pytest.mark.parametrize(("debug", "traceback"), [("", False), ("1", True)])
def test_an_unexpected_fault_is_one_sentence_unless_the_detail_is_asked(
    debug: str, traceback: bool
) -> None:
    code = """
import sys
sys.argv = ["jalon"]
import tui.app, tui.entree
tui.entree._unfit = lambda: ""
def run():
    raise ZeroDivisionError("détail")
tui.app.run = run
tui.entree.main()
"""
    run = python(code, JALON_DEBUG=debug)
    assert run.returncode == 1
    assert ("Traceback" in run.stderr) is traceback
    assert "ZeroDivisionError" in run.stderr


def test_a_fault_inside_the_interface_leaves_the_terminal_and_says_one_sentence() -> None:
    code = """
import sys
sys.argv = ["jalon"]
import tui.app, tui.entree
def broken(self):
    raise ZeroDivisionError("détail")
tui.app.JalonApp.first_frame_shown = broken
tui.entree.main()
"""
    status, text = in_a_terminal(code)
    assert status == 1
    assert "Une erreur inattendue est survenue (ZeroDivisionError)" in text
    assert "Traceback" not in text
    assert "\x1b[?1049l" in text


def in_a_terminal(code: str) -> tuple[int, str]:
    """Run a program in a pseudo-terminal; its exit code and all it wrote."""
    pty = pytest.importorskip("pty")
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env={**os.environ, "TERM": "xterm-256color", "COLUMNS": "80", "LINES": "24"},
        stdin=slave,
        stdout=slave,
        stderr=slave,
        close_fds=True,
        start_new_session=True,
    )
    os.close(slave)
    written = b""
    while True:
        try:
            chunk = os.read(master, 65536)
        except OSError:
            break
        if not chunk:
            break
        written += chunk
    os.close(master)
    return process.wait(), written.decode("utf-8", "replace")
