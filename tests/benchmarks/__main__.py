"""`python -m tests.benchmarks [FIGURE…]`: one French line a figure. Never a test."""

import argparse
import os
import platform
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import conversation, memory, retrieval, searches, start_up
from tests.benchmarks.bench import ROOT, Bench
from tests.benchmarks.measures import decimal

FIGURES: dict[str, tuple[Callable[[Bench], None], ...]] = {
    "image": (start_up.first_frame,),
    "aide": (start_up.help_page,),
    "recherche": (searches.latency,),
    "index": (searches.index_build,),
    "demander": (start_up.cold_answer,),
    "memoire": (memory.service, memory.interface),
    "conversation": (conversation.reopening,),
    "qualite": (retrieval.retrieval,),
}


def main() -> None:
    """Measure the figures named, or all of them."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument("figures", nargs="*", help=f"parmi : {', '.join(FIGURES)} (toutes sinon)")
    parser.add_argument("--tours", type=int, default=15, help="mesures par chiffre, hors chauffe")
    parser.add_argument(
        "--evaluation",
        type=Path,
        default=ROOT / "tests" / "evaluation",
        help="dossier de questions.jsonl et de score.py",
    )
    asked = parser.parse_args()
    if unknown := set(asked.figures) - set(FIGURES):
        parser.error(f"chiffre inconnu : {', '.join(sorted(unknown))}")
    print(f"{_machine()}.", flush=True)
    with TemporaryDirectory(prefix="jalon-mesures-", ignore_cleanup_errors=True) as folder:
        bench = Bench(Path(folder), asked.evaluation, asked.tours)
        bench.worker("session")  # the index is there from now on
        for name in asked.figures or FIGURES:
            for measure in FIGURES[name]:
                measure(bench)


def _machine() -> str:
    """What the figures depend on."""
    parts = [f"Python {platform.python_version()}"]
    parts += [f"{name} {version(name)}" for name in ("textual", "typer", "bm25s")]
    parts.append(f"{os.cpu_count()} cœurs")
    if hasattr(os, "getloadavg"):
        parts.append(f"charge {decimal(os.getloadavg()[0], 1)} au départ")
    return ", ".join(parts)


if __name__ == "__main__":
    main()
