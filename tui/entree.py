"""The `jalon` command: the screen, or the command line. Nothing heavy is imported here."""

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

_NO_TERMINAL = (
    "L'interface de Jalon s'ouvre dans un terminal, et il n'y en a pas ici."
    ' Pour une réponse sans interface : jalon demander "votre question".'
)
_NOT_CAPABLE = (
    "Ce terminal ne sait pas déplacer le curseur (TERM={term}), l'interface ne peut pas s'y ouvrir."
    " Posez vos questions en lignes simples : jalon --simple"
)
_CANNOT_MOVE = {"dumb", "unknown", "emacs", "network", "tty33"}
_FIRST_WINDOWS = 14393
"""Windows 10, 2016: its console is the first that can show an interface."""
_TOO_OLD = (
    "La console de cette version de Windows est trop ancienne pour l'interface : installez"
    " Windows Terminal, ou posez vos questions en lignes simples : jalon --simple"
)
_UNEXPECTED = (
    "Jalon s'est arrêté sur une erreur inattendue ({name})."
    " Relancez avec JALON_DEBUG=1 pour le détail."
)


def main() -> None:
    """Open the interface when nothing is asked, else hand over to the command line.

    One thread is enough for products this small: on a busy computer, OpenBLAS's own threads wait
    for one another, and a product of half a millisecond takes sixteen.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    if sys.argv[1:] or os.environ.get("_JALON_COMPLETE"):  # a shell asks what may be typed
        gc.disable()  # a command ends before there is anything worth collecting
        from assistant.cli import main as command_line
        from assistant.touches import brancher

        brancher(_refused_keys, _key_faults)
        command_line(_serve)
        return
    sys.exit(_interface())


def _interface() -> int:
    """Run the interface in a terminal; its exit code."""
    from assistant.console import make_legible

    make_legible()
    if reason := _unfit():
        print(reason, file=sys.stderr if sys.stderr.isatty() else sys.stdout)
        return 2
    return open_interface()


def _serve(hote: str, port: int, dire: "Callable[[str], None]") -> None:
    """The interface in a browser: given to the command line, which knows nothing of it."""
    from tui.web.serveur import serve

    serve(hote, port, dire)


def _refused_keys(table: "Mapping[str, Any]", given: "Mapping[str, str]") -> str:
    """Why the interface would leave a key aside: given to the command line, as `_serve` is."""
    from tui.keymap import refusal

    return refusal(table, given)


def _key_faults(table: "Mapping[str, Any]") -> tuple[str, ...]:
    from tui.keymap import read_keymap

    return read_keymap(table).faults


def open_interface() -> int:
    """Run the interface where it can be drawn; its exit code."""
    try:
        from tui.app import run

        return run()
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if os.environ.get("JALON_DEBUG") == "1":
            raise
        print(_UNEXPECTED.format(name=type(error).__name__), file=sys.stderr)
        return 1


def _unfit() -> str:
    """Why the interface cannot open here, or nothing."""
    if not all(stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        return _NO_TERMINAL
    if too_old(sys.platform, _windows_build()):
        return _TOO_OLD
    term = os.environ.get("TERM", "xterm")
    return _NOT_CAPABLE.format(term=term) if term in _CANNOT_MOVE else ""


def too_old(platform: str, build: int) -> bool:
    """Whether a console of Windows is of before the sequences that an interface writes."""
    return platform == "win32" and 0 < build < _FIRST_WINDOWS


def _windows_build() -> int:
    """The number of this Windows; zero elsewhere."""
    known = getattr(sys, "getwindowsversion", None)
    return int(known().build) if known is not None else 0
