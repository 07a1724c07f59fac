"""A terminal that goes away: what is typed is kept, and Jalon ends instead of running unseen."""

import asyncio
import os
import select
import signal
import sys
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.kept import KeptApp

EVERY = 2.0
"""Seconds between two looks at the terminal: a screen drawn for nobody soon waits for ever."""
PATIENCE = 5.0
"""Seconds that leaving may take; a terminal that is gone cannot be put back as it was."""
SIGNALS = {"SIGHUP": 129, "SIGTERM": 143}
"""What asks to end, and the exit code that shells give it."""


def watch(app: "KeptApp") -> None:
    """Leave in order when the terminal closes. A Windows console ends its programs by itself."""
    loop = asyncio.get_running_loop()
    for name, code in SIGNALS.items():
        with suppress(AttributeError, NotImplementedError):
            loop.add_signal_handler(getattr(signal, name), leave, app, code)
    if hasattr(select, "poll"):
        app.set_interval(EVERY, lambda: _look(app))


def leave(app: "KeptApp", code: int) -> None:
    """Keep what is typed, then leave; by force when the terminal holds Jalon back."""
    last = threading.Timer(PATIENCE, os._exit, (code,))
    last.daemon = True
    last.start()
    app.keep_typed()
    app.exit(return_code=code)


def end(code: int) -> int:
    """The exit code, when Python can end by itself.

    A library at work in a thread of its own would crash a Python that ends under it: all is kept
    and closed by now, so the process ends at once instead.
    """
    if any(thread.daemon for thread in threading.enumerate()):
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError):
                stream.flush()
        os._exit(code)
    return code


def _look(app: "KeptApp") -> None:
    """A terminal may be gone without a signal: that of a session without a master."""
    terminal = select.poll()
    terminal.register(sys.__stdin__.fileno() if sys.__stdin__ else 0, 0)
    if any(state & select.POLLHUP for _, state in terminal.poll(0)):
        leave(app, SIGNALS["SIGHUP"])
