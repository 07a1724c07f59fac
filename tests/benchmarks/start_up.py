"""Figures 1, 2 and 5: what is waited for before the first word."""

import sys
from collections.abc import Sequence
from itertools import cycle

from tests.benchmarks.bench import Bench
from tests.benchmarks.measures import in_pairs, ms, report, skipped, times
from tests.terminal import AVAILABLE, WHY_NOT, Terminal

FRAME = "Première image de `jalon`"
SEEN = "Posez votre question"
"""The prompt line: the last line of the first frame but the footer."""
BARE_APP = """
from textual.app import App, ComposeResult
from textual.widgets import Static


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("bonjour")


Bare().run()
"""
LIBRARIES = "import numpy, platformdirs, pydantic, Stemmer, typer"


def first_frame(bench: Bench) -> None:
    """From just before the process starts to the first known text on the screen."""
    if not AVAILABLE:
        skipped(1, FRAME, WHY_NOT)
        return
    bare = (sys.executable, str(bench.write("bare_app.py", BARE_APP)))
    pair = in_pairs(
        lambda: _seen(bench, bench.jalon, SEEN), lambda: _seen(bench, bare, "bonjour"), bench.rounds
    )
    report(
        1,
        FRAME,
        pair.ours.shown(ms),
        f"Textual nu, un Static : {pair.peer.shown(ms)} ; rapport {pair.ratio.shown(times)}",
        "≤ 1,5 ×",
        pair.ratio.median <= 1.5,
    )


def _seen(bench: Bench, argv: Sequence[str], text: str) -> float:
    with Terminal(argv, bench.env(), bench.empty) as terminal:
        return terminal.wait_for(text)


def help_page(bench: Bench) -> None:
    """Against a bare Typer program, with its usual help then without rich (the harder peer)."""
    from assistant.cli import app

    count = len(app.registered_commands)
    ours = (*bench.jalon, "--help")
    usual, plain = (
        (sys.executable, str(bench.write(f"{name}.py", _typer(options, count))), "--help")
        for name, options in (("usual", ""), ("plain", "rich_markup_mode=None"))
    )
    pair = in_pairs(lambda: bench.run(ours)[0], lambda: bench.run(usual)[0], bench.rounds)
    hard = in_pairs(lambda: bench.run(ours)[0], lambda: bench.run(plain)[0], bench.rounds)
    report(
        2,
        "`jalon --help`",
        pair.ours.shown(ms),
        f"Typer nu, {count} commandes : {pair.peer.shown(ms)} ; rapport {pair.ratio.shown(times)}"
        f" (Typer nu sans rich : {ms(hard.peer.median)} ; rapport {hard.ratio.shown(times)})",
        "≤ 1,3 ×",
        max(pair.ratio.median, hard.ratio.median) <= 1.3,
    )


def _typer(options: str, count: int) -> str:
    commands = "".join(
        f'\n@app.command()\ndef commande{rank}(nom: str) -> None:\n    """Commande {rank}."""\n'
        for rank in range(count)
    )
    return f"import typer\n\napp = typer.Typer({options})\n{commands}\napp()\n"


def cold_answer(bench: Bench) -> None:
    """A whole process that answers, index present, against its libraries' imports alone."""
    asked = cycle(bench.ten())
    floor = (sys.executable, "-c", LIBRARIES)
    pair = in_pairs(
        lambda: bench.run((*bench.jalon, "demander", next(asked)), codes=(0, 3))[0],
        lambda: bench.run(floor)[0],
        bench.rounds,
    )
    report(
        5,
        "`jalon demander`, processus entier, index présent",
        pair.ours.shown(ms),
        f"import de ses seules bibliothèques : {pair.peer.shown(ms)} ;"
        f" rapport {pair.ratio.shown(times)}",
        "≤ 1 200 ms",
        pair.ours.median <= 1.2,
    )
