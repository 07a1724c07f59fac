"""Reopening a long conversation: its first screen, its memory, against every answer mounted."""

from tests.benchmarks.bench import Bench
from tests.benchmarks.measures import decimal, report

WHAT = "Rouvrir une conversation"
FEW, MANY = 3, 300
PEER = 20
"""Answers that the peer mounts: 100 of them do not show in ten seconds."""
TARGET = 1.0
"""Seconds, whatever its length."""


def reopening(bench: Bench) -> None:
    """The same conversation, short and long, each in a process of its own; then the peer."""
    few, many = (bench.worker("reopen", str(count)) for count in (FEW, MANY))
    peer = bench.worker("mounted", str(PEER))
    ours = f"{MANY} tours {_shown(many)}, {FEW} tours {_shown(few)}"
    theirs = f"{PEER} réponses Markdown montées d'un coup : {decimal(peer['seconds'])} s"
    report(8, WHAT, ours, theirs, "≤ 1 s", many["seconds"] <= TARGET)


def _shown(found: dict[str, float]) -> str:
    return f"{decimal(found['seconds'])} s et {decimal(found['megabytes'], 0)} Mo"
