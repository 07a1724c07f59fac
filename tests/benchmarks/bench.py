"""Where the measured programs run: a home of their own, an empty folder, this checkout's code."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter
from typing import Any

ROOT = Path(__file__).parents[2]
START = "import sys; sys.argv[0] = 'jalon'; from tui.entree import main; sys.exit(main())"
# What of the person's own surroundings would change what is measured.
DROPPED = ("JALON", "XDG_", "PYTHON", "TEXTUAL", "COLUMNS", "LINES", "NO_COLOR", "COLORTERM")
HOMES = (
    *("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"),
    *(f"XDG_{kind}_HOME" for kind in ("CACHE", "CONFIG", "DATA", "STATE")),
)


@dataclass(frozen=True)
class Bench:
    """`questions` and the scorer stand in `evaluation`; all that is written goes under `folder`."""

    folder: Path
    evaluation: Path
    rounds: int

    @property
    def empty(self) -> Path:
        """The current folder of every measured program."""
        return self._made("vide")

    @property
    def jalon(self) -> tuple[str, ...]:
        """The installed command, else the same start by hand."""
        script = shutil.which("jalon", path=str(Path(sys.executable).parent))
        return (script,) if script else (sys.executable, "-c", START)

    def env(self, home: str = "maison") -> dict[str, str]:
        """The environment; another `home` has no index yet."""
        kept = {k: v for k, v in os.environ.items() if not k.startswith(DROPPED)}
        place = self._made(home)
        folders = dict.fromkeys(HOMES, str(place))
        return {**kept, **folders, "PYTHONPATH": str(ROOT), "TERM": "xterm-256color"}

    def write(self, name: str, text: str) -> Path:
        """A file of the bench: a peer program, a run to score."""
        path = self.folder / name
        path.write_text(text, "utf-8")
        return path

    def run(
        self, argv: Sequence[str], codes: Sequence[int] = (0,), env: Mapping[str, str] | None = None
    ) -> tuple[float, str]:
        """Run to the end: seconds of the whole process, and its standard output."""
        start = perf_counter()
        done = subprocess.run(
            argv,
            env=env or self.env(),
            cwd=self.empty,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        spent = perf_counter() - start
        if done.returncode not in codes:
            told = done.stderr.decode("utf-8", "replace")
            sys.exit(f"Échec ({done.returncode}) de {' '.join(argv)} :\n{told}")
        return spent, done.stdout.decode("utf-8")

    def worker(self, task: str, *words: str, home: str = "maison") -> Any:
        """What `worker.py` measures inside a process of its own."""
        argv = [sys.executable, "-m", "tests.benchmarks.worker", task, *words]
        return json.loads(self.run(argv, env=self.env(home))[1])

    def questions(self) -> list[dict[str, Any]]:
        """The evaluation questions."""
        text = (self.evaluation / "questions.jsonl").read_text("utf-8")
        return [json.loads(line) for line in text.splitlines() if line.strip()]

    def ten(self) -> list[str]:
        """Ten questions spread over the evaluation, of those that have an answer."""
        asked = [str(row["question"]) for row in self.questions() if row["gold"]]
        return asked[:: len(asked) // 10][:10]

    def _made(self, name: str) -> Path:
        path = self.folder / name
        path.mkdir(exist_ok=True)
        return path
