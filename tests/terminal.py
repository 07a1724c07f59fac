"""A program in a pseudo-terminal of 120×40 (POSIX only). It answers no terminal query."""

import os
import re
import signal
import struct
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from select import select
from time import perf_counter
from types import TracebackType

AVAILABLE = sys.platform != "win32"
WHY_NOT = "il faut un pseudo-terminal POSIX"
ROWS, COLUMNS = 40, 120
LONGEST = 60.0
"""Seconds after which what is waited for will not come."""
BLINK = 400
"""Bytes: less than that within `QUIET` seconds is only a blinking cursor."""
QUIET = 0.7
_ESCAPES = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b[\]P_^].*?(?:\x07|\x1b\\)|\x1b[ -/]*[0-~]", re.DOTALL
)


class Terminal:
    """Use as a context: the program is killed at the end."""

    def __init__(self, argv: Sequence[str], env: Mapping[str, str], cwd: Path) -> None:
        import fcntl
        import pty
        import termios

        self._ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        self._received = b""
        self._start = perf_counter()
        self._process = subprocess.Popen(
            argv, env=env, cwd=cwd, stdin=theirs, stdout=theirs, stderr=theirs,
            start_new_session=True,
        )  # fmt: skip
        os.close(theirs)

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._ours)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def shown(self) -> str:
        """The text received since the last `forget`, without escape codes."""
        return _ESCAPES.sub(b"", self._received).decode("utf-8", "replace")

    def forget(self) -> None:
        """Look only at what comes from now on."""
        self._received = b""

    def wait_for(self, text: str) -> float:
        """Seconds from the start of the program until this text is shown."""
        until = perf_counter() + LONGEST
        while text not in self.shown:
            if perf_counter() > until or not self._receive(until - perf_counter()):
                sys.exit(f"« {text} » n'est pas venu. À l'écran :\n{self.shown[-2000:]}")
        return perf_counter() - self._start

    def settle(self) -> None:
        """Wait until nothing but a cursor moves."""
        until = perf_counter() + LONGEST
        while perf_counter() < until:
            before, pause = len(self._received), perf_counter() + QUIET
            while (left := pause - perf_counter()) > 0:
                if not self._receive(left):
                    break
            if len(self._received) - before < BLINK:
                return
        sys.exit("L'écran ne se calme pas.")

    def type(self, text: str) -> None:
        """Press these keys."""
        os.write(self._ours, text.encode())

    def listen(self, predicate: Callable[[], object]) -> None:
        """Take what is written until something is true."""
        until = perf_counter() + LONGEST
        while not predicate():
            if perf_counter() > until:
                sys.exit(f"Ce qui était attendu n'a pas eu lieu. À l'écran :\n{self.shown[-2000:]}")
            self._receive(0.02)

    def end(self) -> int:
        """The exit code of the program, which is leaving."""
        self.listen(lambda: self._process.poll() is not None)
        while self._receive(0):
            pass
        return self._process.returncode

    def resize(self, rows: int, columns: int) -> None:
        """As when a window is dragged by its corner."""
        import fcntl
        import termios

        fcntl.ioctl(self._ours, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        os.kill(self.pid, signal.SIGWINCH)

    def hang_up(self) -> None:
        """Close the terminal under the program, without a signal."""
        os.close(self._ours)
        self._ours = os.open(os.devnull, os.O_RDWR)

    @property
    def raw(self) -> bytes:
        """All that was received since the last `forget`."""
        return self._received

    def _receive(self, patience: float) -> bool:
        """Take what is there; false when the program has left or nothing came in time."""
        if not select([self._ours], [], [], max(0.0, patience))[0]:
            return False
        try:
            data = os.read(self._ours, 65536)
        except OSError:  # how Linux tells that the other end has closed
            return False
        self._received += data
        return bool(data)
