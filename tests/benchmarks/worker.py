"""What must be measured inside a process of its own; prints one JSON value."""

import asyncio
import json
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

ASKED = (
    "Combien de temps dure l'entretien technique du titre CIP ?",
    "Que doit contenir le dossier professionnel ?",
    "Quels sont les critères de la compétence 2 ?",
)
"""What a long conversation repeats."""
PASSES = 5
"""Times each question is searched, once warm."""


def latency(questions: str) -> dict[str, list[float]]:
    """Seconds of each warm search, ours and the peer's in turns."""
    from assistant.service import Service
    from knowledge.paths import SOURCES
    from tests.benchmarks.peer import Peer

    rows = [json.loads(line) for line in Path(questions).read_text("utf-8").splitlines() if line]
    service, peer = Service.open(), Peer(SOURCES)
    spent: dict[str, list[float]] = {"ours": [], "peer": []}
    for turn in range(PASSES + 1):
        for row in rows:
            start = perf_counter()
            service.chercher(row["question"])
            middle = perf_counter()
            peer.search(row["question"])
            end = perf_counter()
            if turn:  # the first pass warms up
                spent["ours"].append(middle - start)
                spent["peer"].append(end - middle)
    return spent


def build() -> dict[str, float]:
    """Seconds to build the index, its modules being imported; then the peer's."""
    from knowledge.paths import SOURCES
    from knowledge.search import index
    from tests.benchmarks.peer import Peer

    start = perf_counter()
    index.build(lambda fraction, step: None)
    middle = perf_counter()
    Peer(SOURCES)
    return {"ours": middle - start, "peer": perf_counter() - middle}


def session(*questions: str) -> float | None:
    """Peak memory, in MB, of a process that answers these questions."""
    from assistant.service import Service
    from tests.benchmarks.memory import peak

    service = Service.open()
    for question in questions:
        service.repondre(question)
    return peak()


def reopen(turns: str) -> dict[str, float]:
    """Seconds from the choice of a kept conversation to its last answer; peak memory, in MB."""
    return asyncio.run(_reopen(int(turns)))


async def _reopen(turns: int) -> dict[str, float]:
    from assistant.avis import montre
    from assistant.service import Service
    from assistant.stockage import conversations
    from assistant.stockage.base import ouvrir
    from tests.benchmarks.memory import peak
    from tui.app import JalonApp

    montre()
    service = Service.open()
    answers = [(asked, service.repondre(asked)) for asked in ASKED]
    with ouvrir().ecrire() as session:
        for rank in range(turns):
            conversations.ajouter(session, "longue", *answers[rank % len(answers)])
    async with JalonApp().run_test(size=(120, 40)) as pilot:
        room: Any = pilot.app
        while room.service is None:
            await pilot.pause(0.01)
        start = perf_counter()
        await room.resume("longue")
        while not pilot.app.screen.query("Turn .status"):
            await pilot.pause(0.001)
        await pilot.pause()
        return {"seconds": perf_counter() - start, "megabytes": peak() or 0.0}


def mounted(answers: str) -> dict[str, float]:
    """The peer: seconds to show as many answers, each a Markdown widget, all at once."""
    return asyncio.run(_mounted(int(answers)))


async def _mounted(count: int) -> dict[str, float]:
    from textual.app import App
    from textual.containers import VerticalScroll
    from textual.widgets import Markdown

    from assistant.service import Service

    service = Service.open()
    texts = [service.repondre(asked).texte for asked in ASKED]
    async with App[None]().run_test(size=(120, 40)) as pilot:
        start = perf_counter()
        view = VerticalScroll(*(Markdown(texts[rank % len(texts)]) for rank in range(count)))
        await pilot.app.mount(view)
        await pilot.pause()
        return {"seconds": perf_counter() - start}


TASKS = {
    "latency": latency,
    "build": build,
    "session": session,
    "reopen": reopen,
    "mounted": mounted,
}


def main() -> None:
    """Run one task of this module."""
    task: Any = TASKS[sys.argv[1]]
    print(json.dumps(task(*sys.argv[2:])))


if __name__ == "__main__":
    main()
