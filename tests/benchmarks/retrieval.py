"""Figure 7: what is found, beside the peers, all scored by the evaluation's own scorer in one run.

Each peer ranks the sources cut in windows, then our own passages, so that what is owed to the
cutting and what is owed to the search are told apart.
"""

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tests.benchmarks.bench import Bench
from tests.benchmarks.measures import decimal, report
from tests.benchmarks.peers import Ranker, Unit, passages, peers, windows

KINDS = ("fact", "acronym", "typo")
TARGETS = {"success@5": 0.86, "success@1": 0.60, "mrr@10": 0.70, "ndcg@10": 0.50}
PARAPHRASE = 0.77


def ours(bench: Bench) -> Any:
    """What the scorer says of `jalon chercher --lot`, on the development questions."""
    from knowledge.paths import SOURCES

    questions = (bench.evaluation / "questions.jsonl").resolve()
    run = bench.folder / "jalon.jsonl"
    bench.run((*bench.jalon, "chercher", "--lot", str(questions), "--sortie", str(run)))
    return _score(bench, questions, run, SOURCES)


def retrieval(bench: Bench) -> None:
    """`jalon chercher --lot` and its peers, on the development questions."""
    from knowledge.paths import SOURCES

    questions = (bench.evaluation / "questions.jsonl").resolve()
    figures = ours(bench)
    print(f"{'':50} s@1   s@5   MRR   nDCG  paraphrases s@5")
    print(_row("Jalon", figures), flush=True)
    for name, run in _runs(bench, SOURCES):
        print(_row(name, _score(bench, questions, run, SOURCES)), flush=True)
    held = all(figures[key] >= least for key, least in TARGETS.items())
    said = figures["abstention"]
    report(
        7,
        f"Recherche, {figures['n']} questions avec réponse, {said['unanswerable']} sans",
        f"{' / '.join(_values(figures))} ; {_missed(figures)} manquées des fact, acronym et typo ;"
        f" déclinées à raison {decimal(said['recall'])}, à tort {said['wrongly_declined']}",
        "",
        "s@5 ≥ 0,86 (paraphrases 0,77), s@1 ≥ 0,60, MRR ≥ 0,70, nDCG ≥ 0,50, 2 manquées,"
        " à raison ≥ 0,80, à tort ≤ 4",
        held
        and figures["by_kind"]["paraphrase"]["success@5"] >= PARAPHRASE
        and _missed(figures) <= 2
        and said["recall"] >= 0.8
        and said["wrongly_declined"] <= 4,
    )


def _runs(bench: Bench, sources: Path) -> Iterator[tuple[str, Path]]:
    """Each peer's answers, over each way to cut."""
    from knowledge.search.index import build

    index = build(lambda fraction, step: None)
    for cut, units in (("fenêtres", windows(sources)), ("nos passages", passages(index))):
        for name, rank in peers(units):
            yield f"{name}, {cut}", _run(bench, f"{name}-{cut}", rank, units)


def _run(bench: Bench, name: str, rank: Ranker, units: Sequence[Unit]) -> Path:
    lines = []
    for row in bench.questions():
        found = (units[place] for place in rank(row["question"]))
        spans = [{"doc": item.doc, "start": item.start, "end": item.end} for item in found]
        lines.append(json.dumps({"id": row["id"], "results": spans}))
    safe = "".join(char for char in name if char.isalnum())
    return bench.write(f"{safe}.jsonl", "\n".join(lines))


def _score(bench: Bench, questions: Path, run: Path, sources: Path) -> Any:
    scorer = str((bench.evaluation / "score.py").resolve())
    argv = (sys.executable, scorer, str(questions), str(run), "--sources", str(sources), "--json")
    return json.loads(bench.run(argv)[1])


def _missed(figures: Any) -> int:
    """Questions of fact, of acronym and with typos that have no right passage in the first five."""
    kinds = (figures["by_kind"][kind] for kind in KINDS if kind in figures["by_kind"])
    return sum(round(kind["n"] * (1 - kind["success@5"])) for kind in kinds)


def _row(name: str, figures: Any) -> str:
    return f"{name:50} {'  '.join(_values(figures))}"


def _values(figures: Any) -> list[str]:
    """success@1, success@5, MRR, nDCG, and success@5 of the paraphrases."""
    shown = [figures[key] for key in ("success@1", "success@5", "mrr@10", "ndcg@10")]
    said = figures["by_kind"].get("paraphrase", {}).get("success@5", float("nan"))
    return [decimal(value) for value in (*shown, said)]
