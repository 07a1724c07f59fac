"""Figure 7: what is found, beside the peer, both scored by the evaluation's own scorer."""

import json
import sys
from pathlib import Path
from typing import Any

from tests.benchmarks.bench import Bench
from tests.benchmarks.measures import decimal, report

OVERLAPS = (0, 200)
"""The usual ways to cut windows of 1,000 characters."""


def retrieval(bench: Bench) -> None:
    """success@5 and MRR of `jalon chercher --lot`, and of bm25s over windows of characters."""
    from knowledge.paths import SOURCES
    from tests.benchmarks.peer import Peer

    questions = (bench.evaluation / "questions.jsonl").resolve()
    ours = bench.folder / "jalon.jsonl"
    bench.run((*bench.jalon, "chercher", "--lot", str(questions), "--sortie", str(ours)))
    figures = _score(bench, questions, ours, SOURCES)
    peers = []
    for overlap in OVERLAPS:
        peer = Peer(SOURCES, overlap)
        rows = [
            {"id": row["id"], "results": peer.search(row["question"])} for row in bench.questions()
        ]
        text = "".join(f"{json.dumps(row)}\n" for row in rows)
        scored = _score(bench, questions, bench.write(f"pair-{overlap}.jsonl", text), SOURCES)
        peers.append(f"recouvrement {overlap} : {_shown(scored)}")
    report(
        7,
        f"Recherche, {figures['n']} questions",
        _shown(figures),
        f"bm25s, racines françaises, fenêtres de 1 000 caractères : {' ; '.join(peers)}",
        "success@5 ≥ 0,55 et MRR ≥ 0,45",
        figures["success@5"] >= 0.55 and figures["mrr@10"] >= 0.45,
    )


def _score(bench: Bench, questions: Path, run: Path, sources: Path) -> Any:
    scorer = str((bench.evaluation / "score.py").resolve())
    argv = (sys.executable, scorer, str(questions), str(run), "--sources", str(sources), "--json")
    return json.loads(bench.run(argv)[1])


def _shown(figures: Any) -> str:
    return f"success@5 {decimal(figures['success@5'])}, MRR {decimal(figures['mrr@10'])}"
