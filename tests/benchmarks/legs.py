"""What each leg brings, and what more questions bring: two tables for `docs/recherche.md`.

    python -m tests.benchmarks.legs ablation
    python -m tests.benchmarks.legs courbe

All rows are scored on the development questions, which nothing is learned from. `courbe` trains
the model again (scipy, some minutes).
"""

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from knowledge.bank import Parole, load_bank
from knowledge.paths import SOURCES
from knowledge.search.holding import Holding
from knowledge.search.index import Index, build
from knowledge.search.paroles import Paroles
from knowledge.search.searcher import Searcher
from knowledge.search.vectors import Snapshot
from knowledge.search.vocabulary import Usage, Vocabulary
from tests.benchmarks.bench import ROOT
from tests.benchmarks.measures import decimal
from tests.benchmarks.peers import embedding

EVALUATION = ROOT / "tests" / "evaluation"
SHARES = (25, 50, 75, 100)


def main() -> None:
    """Print one table."""
    tables: dict[str, Callable[[Index], Iterator[tuple[str, Searcher]]]] = {
        "ablation": ablation,
        "courbe": curve,
    }
    if len(sys.argv) != 2 or sys.argv[1] not in tables:
        sys.exit(__doc__)
    print("| | s@1 | s@5 | MRR | nDCG | paraphrases s@5 |\n|---|---|---|---|---|---|")
    index = build(lambda fraction, step: None)
    for name, searcher in tables[sys.argv[1]](index):
        print(f"| {name} | {' | '.join(map(decimal, score(searcher)))} |", flush=True)


def ablation(index: Index) -> Iterator[tuple[str, Searcher]]:
    """From the texts alone to all that is shipped, one thing added at a time."""
    nobody = Parole("", (), "", "")
    silent = Paroles.build([nobody], Holding(index.passages), lambda text: ["personneneditceci"])
    words = Usage(index.vocabulary.usage.short, [], {}, index.vocabulary.usage.acronyms)
    bare = Vocabulary(index.vocabulary.spelling, words)
    texts = replace(index, vocabulary=bare, paroles=silent, modele=None)
    yield "textes seuls", Searcher(texts)
    yield "+ lexique", Searcher(replace(index, paroles=silent, modele=None))
    yield "+ banque de questions", Searcher(replace(index, modele=None))
    yield "+ modèle appris (livré)", Searcher(index)
    if (encode := embedding()) is not None:
        searcher = Searcher(index)
        searcher.renforts = [Encoded(encode, index)]
        yield "+ transformeur anglais (all-MiniLM-L6-v2)", searcher


class Encoded:
    """A leg over any function that turns texts into vectors."""

    nom = "sens"
    poids = 0.6

    def __init__(self, encode: Any, index: Index) -> None:
        self._encode = encode
        self._vectors = encode([f"{item.titre}\n{item.texte}" for item in index.passages])

    def scores(self, question: str) -> Any:
        return self._vectors @ self._encode([question])[0]


def curve(index: Index) -> Iterator[tuple[str, Searcher]]:
    """A quarter, a half… of the bank, taken evenly in every pass; legs and model made from it."""
    from knowledge.apprentissage.entrainement import learn

    bank = load_bank()
    for share in SHARES:
        kept = part(bank, share)
        modele = index.modele if share == 100 else learn(kept, index)
        read = partial(index.vocabulary.jetons, knows=index.lexical.knows)
        paroles = Paroles.build(kept, Holding(index.passages), read)
        vectors = Snapshot.of(modele, index.passages)
        less = replace(index, paroles=paroles, modele=modele, vecteurs=vectors)
        yield f"{share} % ({len(kept)} questions)", Searcher(less)


def part(bank: Sequence[Parole], share: int) -> list[Parole]:
    """That share of the bank, spread evenly."""
    return [row for rank, row in enumerate(bank) if (rank * share) % 100 < share]


def score(searcher: Searcher) -> tuple[float, ...]:
    """The scorer's figures on the development questions."""
    rows = map(json.loads, (EVALUATION / "questions.jsonl").read_text("utf-8").splitlines())
    lines = []
    for row in rows:
        hits = searcher.search(row["question"]).hits
        places = [hit.passage for hit in hits]
        spans = [{"doc": item.doc, "start": item.start, "end": item.end} for item in places]
        lines.append(json.dumps({"id": row["id"], "results": spans}))
    with TemporaryDirectory() as folder:
        run = Path(folder) / "run.jsonl"
        run.write_text("\n".join(lines), "utf-8")
        scorer = (str(EVALUATION / "score.py"), str(EVALUATION / "questions.jsonl"), str(run))
        argv = (sys.executable, *scorer, "--sources", str(SOURCES), "--json")
        figures = json.loads(subprocess.run(argv, capture_output=True, check=True).stdout)
    main_ones = [figures[key] for key in ("success@1", "success@5", "mrr@10", "ndcg@10")]
    return (*main_ones, figures["by_kind"]["paraphrase"]["success@5"])


if __name__ == "__main__":
    main()
