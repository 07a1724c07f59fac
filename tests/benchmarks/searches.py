"""Figures 3 and 4: a search over the built index, and building it."""

from tests.benchmarks.bench import Bench
from tests.benchmarks.measures import WARM_UPS, Series, decimal, ms, report

BUILDS = 7


def latency(bench: Bench) -> None:
    """Each evaluation question, several times, ours and the peer's in turns."""
    bench.worker("build")  # compiled files and disk cache
    spent = bench.worker("latency", str((bench.evaluation / "questions.jsonl").resolve()))
    ours, peer = Series(tuple(spent["ours"])), Series(tuple(spent["peer"]))
    p50, p95 = ours.median, ours.percentile(95)
    report(
        3,
        f"Une recherche à chaud ({len(ours.values)} mesures)",
        f"p50 {ms(p50)}, p95 {ms(p95)} ({ms(min(ours.values))} à {ms(max(ours.values))})",
        f"bm25s seul : p50 {ms(peer.median)}, p95 {ms(peer.percentile(95))}",
        "p50 ≤ 10 ms et p95 ≤ 40 ms",
        p50 <= 0.010 and p95 <= 0.040,
    )


def index_build(bench: Bench) -> None:
    """Each build in a new process, as at a first launch."""
    turns = [bench.worker("build") for _ in range(WARM_UPS + BUILDS)][WARM_UPS:]
    ours = Series(tuple(turn["ours"] for turn in turns))
    peer = Series(tuple(turn["peer"] for turn in turns))
    report(
        4,
        "Construction de l'index",
        ours.shown(_seconds),
        f"bm25s seul : {peer.shown(_seconds)}",
        "≤ 5 s",
        ours.median <= 5,
    )


def _seconds(value: float) -> str:
    return f"{decimal(value)} s"
