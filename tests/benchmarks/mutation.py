"""How many small faults of the ledger and of the detectors the tests notice.

    python -m tests.benchmarks.mutation [ledger|regles] [--tirage 60] [--graine 1] [--taches 2]

Draws mutants by a seed, runs the tests of each in a process of its own, and stops at the first
test that fails. A mutant that never ends is noticed too. Some change nothing that can be seen:
what stays is listed, to be read.
"""

import argparse
import random
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks.mutants import Mutant, mutants
from tests.command import ROOT

TESTS = ROOT / "tests" / "assistant"
TARGETS: dict[str, tuple[Path, tuple[str, ...]]] = {
    "ledger": (
        ROOT / "assistant" / "reponse" / "ledger",
        (
            *("test_ledger.py", "test_ledger_liens.py", "test_ledger_properties.py"),
            "test_registre_corpus.py",
            "ledger",
        ),
    ),
    "regles": (
        ROOT / "assistant" / "confidentialite" / "regles",
        (  # without the figures on the corpus: long, and they forgive a few faults
            "confidentialite_regles",
            "test_confidentialite_regles.py",
            "test_confidentialite_organisations.py",
            "test_confidentialite_familles.py",
        ),
    ),
}
LONGEST = 300
RUN = """
import importlib.machinery, sys
name, path, *tests = sys.argv[1:]
class Mutated:
    def find_spec(self, wanted, *given):
        if wanted != name:
            return None
        loader = importlib.machinery.SourceFileLoader(name, path)
        return importlib.util.spec_from_file_location(name, path, loader=loader)
import importlib.util
sys.meta_path.insert(0, Mutated())
import pytest
sys.exit(pytest.main(["-x", "-q", "-n0", "-p", "no:cacheprovider", *tests]))
"""


def main() -> None:
    """Print the share of each target, then what stayed unnoticed."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.mutation")
    parser.add_argument("cibles", nargs="*", help=f"parmi : {', '.join(TARGETS)} (toutes sinon)")
    parser.add_argument("--tirage", type=int, default=60, help="mutants par cible")
    parser.add_argument("--graine", type=int, default=1)
    parser.add_argument("--taches", type=int, default=2, help="mutants essayés à la fois")
    asked = parser.parse_args()
    if unknown := set(asked.cibles) - set(TARGETS):
        parser.error(f"cible inconnue : {', '.join(sorted(unknown))}")
    for name in asked.cibles or TARGETS:
        folder, tests = TARGETS[name]
        every = [item for path in sorted(folder.glob("[!_]*.py")) for item in mutants(path)]
        drawn = random.Random(asked.graine).sample(every, min(asked.tirage, len(every)))
        if not _passes(None, tests):
            sys.exit(f"{name} : les tests échouent sans aucune faute.")
        with ThreadPoolExecutor(asked.taches) as pool:
            stayed = list(pool.map(lambda item, tests=tests: _passes(item, tests), drawn))
        left = [item for item, unseen in zip(drawn, stayed, strict=True) if unseen]
        killed = len(drawn) - len(left)
        print(f"{name} : {killed} / {len(drawn)} fautes vues, tirées de {len(every)}", flush=True)
        for item in left:
            where = item.path.relative_to(ROOT)
            print(f"  {where}:{item.line} : {item.before[:70]} → {item.after[:70]}", flush=True)


def _passes(mutant: Mutant | None, tests: Sequence[str]) -> bool:
    """Whether the tests pass with a mutant in the place of its module."""
    with TemporaryDirectory(prefix="jalon-mutant-") as folder:
        path, name = Path(folder) / "mutant.py", "none"
        if mutant is not None:
            path.write_text(mutant.source, "utf-8")
            name = ".".join(mutant.path.relative_to(ROOT).with_suffix("").parts)
        command = [sys.executable, "-c", RUN, name, str(path), *(str(TESTS / t) for t in tests)]
        try:
            done = subprocess.run(
                command, cwd=ROOT, capture_output=True, timeout=LONGEST, check=False
            )
        except subprocess.TimeoutExpired:
            return False
        return done.returncode == 0


if __name__ == "__main__":
    main()
