"""`python -m tests.benchmarks [FIGURE…]`: every figure in one table, or a line a figure named.

`--rapide` leaves out scenarios, start-up, memory and long conversations. Never a test.
"""

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
from tests.benchmarks.tableau import tableau

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
    """Measure the figures named in full, or all that the project tells in one table."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks")
    parser.add_argument(
        "figures", nargs="*", help=f"parmi : {', '.join(FIGURES)} (le tableau sinon)"
    )
    parser.add_argument("--rapide", action="store_true", help="le tableau, sans ce qui est long")
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
        if not asked.figures:
            tableau(bench, asked.rapide)
        for name in asked.figures:
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
