"""The real command in a subprocess, for the tests to type."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
START = "import sys; sys.argv[0] = 'jalon'; from tui.entree import main; main()"


@dataclass(frozen=True)
class Run:
    """What one run of the command left behind."""

    code: int
    raw_out: bytes
    raw_err: bytes

    @property
    def out(self) -> str:
        return self.raw_out.decode("utf-8").replace("\r\n", "\n")

    @property
    def err(self) -> str:
        return self.raw_err.decode("utf-8").replace("\r\n", "\n")

    @property
    def json(self) -> Any:
        return json.loads(self.out)


class Jalon:
    """The real command in a subprocess, with a home folder of its own."""

    def __init__(self, home: Path, cache: Path) -> None:
        self.home = home
        self.cache = cache
        self.command: tuple[str, ...] = (sys.executable, "-c", START)

    def noticed(self) -> None:
        """As for somebody who has already read the first-use notice, and seen the first screens."""
        mac = self.home / "Library" / "Application Support"
        for folder in (self.home / "data", mac, self.cache):  # one of them, by the system
            (folder / "jalon").mkdir(parents=True, exist_ok=True)
            for name in ("premier-avis", "premiers-pas"):
                (folder / "jalon" / name).touch()

    def env(self, **extra: str) -> dict[str, str]:
        """The environment: nothing of the person's own settings, plus what is given."""
        kept = {
            name: value
            for name, value in os.environ.items()
            if not name.startswith(("JALON", "XDG_", "PYTEST", "COLUMNS", "LINES", "NO_COLOR"))
        }
        folders = {
            "HOME": self.home,
            "USERPROFILE": self.home,
            "APPDATA": self.home / "roaming",
            "LOCALAPPDATA": self.cache,
            "XDG_CACHE_HOME": self.cache,
            "XDG_CONFIG_HOME": self.home / "config",
            "XDG_DATA_HOME": self.home / "data",
            "XDG_STATE_HOME": self.home / "state",
        }
        paths = {name: str(path) for name, path in folders.items()}
        return {**kept, **paths, "PYTHONPATH": str(ROOT), **extra}

    def __call__(
        self,
        *words: str,
        stdin: bytes | None = None,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> Run:
        done = subprocess.run(
            [*self.command, *words],
            # Nothing given: an empty input that ends at once, never the terminal of the tests.
            input=b"" if stdin is None else stdin,
            capture_output=True,
            env=self.env(**(env or {})),
            cwd=cwd or self.home,
            check=False,
        )
        return Run(done.returncode, done.stdout, done.stderr)

    def in_terminal(self, *words: str, env: Mapping[str, str] | None = None) -> str:
        """What the command shows on a colour terminal of 80 columns (both streams)."""
        pty = pytest.importorskip("pty", reason="no pseudo-terminal on this system")
        ours, theirs = pty.openpty()
        surroundings = self.env(TERM="xterm-256color", COLUMNS="80", LINES="24", **(env or {}))
        with subprocess.Popen(
            [*self.command, *words], stdin=theirs, stdout=theirs, stderr=theirs, env=surroundings
        ) as process:
            os.close(theirs)
            shown = b"".join(iter(lambda: _read(ours), b""))
            os.close(ours)
            process.wait()
        return shown.decode("utf-8")

    def python(self, code: str, args: Sequence[str] = (), **extra: str) -> Run:
        """Python code run in the same surroundings as the command."""
        done = subprocess.run(
            [sys.executable, "-c", code, *args],
            capture_output=True,
            stdin=subprocess.DEVNULL,
            env=self.env(**extra),
            cwd=self.home,
            check=False,
        )
        return Run(done.returncode, done.stdout, done.stderr)


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # how Linux tells that the other end has closed
        return b""
