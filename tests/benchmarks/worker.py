"""What must be measured inside a process of its own; prints one JSON value."""

import json
import sys
from pathlib import Path
from time import perf_counter
from typing import Any

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


def main() -> None:
    """Run one task of this module."""
    task: Any = {"latency": latency, "build": build, "session": session}[sys.argv[1]]
    print(json.dumps(task(*sys.argv[2:])))


if __name__ == "__main__":
    main()
