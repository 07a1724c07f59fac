"""Figure 6: the peak memory of a session that asked ten questions."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from tests.benchmarks.bench import Bench
from tests.benchmarks.measures import decimal, report, skipped
from tests.benchmarks.start_up import BARE_APP, SEEN
from tests.terminal import AVAILABLE, WHY_NOT, Terminal

WHAT = "Mémoire de pointe, dix questions, "
TARGET = 250
CITED = "[1]"
"""The mark of a first citation: an answer is on the screen."""


def peak(pid: int | None = None) -> float | None:
    """Most memory held by a process (this one by default), in MB, where the system tells it."""
    try:
        status = Path(f"/proc/{pid or 'self'}/status").read_text()
    except OSError:
        return None if pid else _own_peak()
    line = next(line for line in status.splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) * 1024 / 1e6


def _own_peak() -> float | None:
    try:
        import resource
    except ImportError:  # Windows
        return None
    most = float(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
    return most / 1e6 if sys.platform == "darwin" else most * 1024 / 1e6


def service(bench: Bench) -> None:
    """The engine alone, index present then built in the same process."""
    ten = bench.ten()
    first = bench.worker("session", *ten, home="premiere-fois")
    later = bench.worker("session", *ten, home="premiere-fois")
    if first is None or later is None:
        skipped(6, f"{WHAT}moteur seul", "ce système ne donne pas la mémoire de pointe")
        return
    _tell("moteur seul", later, first, "")


def interface(bench: Bench) -> None:
    """The interface in a terminal, ten questions typed and answered on the screen."""
    if not AVAILABLE or not Path("/proc/self/status").exists():
        skipped(6, f"{WHAT}interface", f"{WHY_NOT}, et /proc")
        return
    bare = (sys.executable, str(bench.write("bare_app.py", BARE_APP)))
    first = _session(bench, bench.jalon, SEEN, bench.ten(), "premiere-session", False)
    later = _session(bench, bench.jalon, SEEN, bench.ten(), "premiere-session", True)
    alone = _session(bench, bare, "bonjour", (), "premiere-session", True)
    _tell("interface", later, first, f"Textual nu : {_mb(alone)}")


def _session(
    bench: Bench, argv: Sequence[str], seen: str, questions: Sequence[str], home: str, again: bool
) -> float:
    with Terminal(argv, bench.env(home), bench.empty) as terminal:
        terminal.wait_for(seen)
        terminal.settle()
        terminal.type("\x1b")  # past the three first screens
        terminal.settle()
        for question in questions:
            terminal.forget()
            terminal.type(f"{question}\r")
            terminal.wait_for(CITED)
            terminal.settle()
        if questions:
            _still(terminal.pid, "chromadb_rust" if again else "")
        return peak(terminal.pid) or 0.0


def _still(pid: int, library: str) -> None:
    """Wait until it asks no more memory, and holds what is opened once nothing is asked.

    That is Chroma, but for the session that built the index: it waits for the next one.
    """
    maps, before = Path(f"/proc/{pid}/maps"), 0.0
    while library not in maps.read_text() or before != peak(pid):
        before = peak(pid) or 0.0
        time.sleep(2)


def _tell(who: str, later: float, first: float, peer: str) -> None:
    figure = f"{_mb(later)}, et {_mb(first)} quand l'index se construit"
    report(6, WHAT + who, figure, peer, f"≤ {TARGET} Mo", max(first, later) <= TARGET)


def _mb(value: float) -> str:
    return f"{decimal(value, 0)} Mo"
