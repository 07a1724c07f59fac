"""How the search holds as the library grows: build, disk, memory, p50 and p95.

    python -m tests.benchmarks.scale 10 100 300

The library is ours, copied: each copy has a third of its words replaced by words of its own, and
its vectors moved at random. Chroma is measured beside the exact search, with the settings of
`chroma.py` while they are bearable (10×), then with Chroma's own.
"""

import random
import resource
import sys
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

import numpy as np

from knowledge.bank import load_bank
from knowledge.passages import Passage
from knowledge.search.chroma import EXACT
from knowledge.search.index import Index, build
from knowledge.search.lexical import Lexical
from knowledge.search.searcher import Searcher
from knowledge.search.vectors import DEPTH, Snapshot, Vectors
from tests.benchmarks.measures import Series, decimal, ms

ASKED = 60
REPLACED = 3
"""One word in so many is replaced in a copy."""
BEARABLE = 20_000
"""Passages up to which the exact settings of the graph are used."""


def main() -> None:
    """One block of lines for each factor."""
    index = build(lambda fraction, step: None)
    questions = [row.question for row in load_bank()[:: len(load_bank()) // ASKED]]
    for factor in [int(word) for word in sys.argv[1:]] or [1]:
        measure(index, factor, questions)


def measure(index: Index, factor: int, questions: list[str]) -> None:
    """Build a library `factor` times as large, and time the search over it."""
    passages = [copy(item, turn) for turn in range(factor) for item in index.passages]
    start = perf_counter()
    lexical = Lexical.build(passages)
    built = perf_counter() - start
    vectors = spread(np.asarray(index.vecteurs.vectors), factor)
    with TemporaryDirectory() as folder:
        lexical.save(Path(folder) / "lexical")
        Snapshot(vectors).save(Path(folder) / "vecteurs.npy")
        disk = sum(path.stat().st_size for path in Path(folder).rglob("*") if path.is_file())
        paroles = replace(index.paroles, count=len(passages))
        snapshot = Snapshot.load(Path(folder) / "vecteurs.npy")
        large = replace(
            index, passages=passages, lexical=lexical, paroles=paroles, vecteurs=snapshot
        )
        searcher = Searcher(large)
        spent = timed(searcher.search, questions)
        asked = [searcher.read(question).terms for question in questions]
        assert index.modele is not None
        found = [index.modele.question(item.jetons, item.concepts).vecteur for item in asked]
        exact = timed(lambda vector: snapshot.nearest(vector, DEPTH), found)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(
            f"{factor}× ({len(passages)} passages) : index {decimal(built, 1)} s,"
            f" disque {decimal(disk / 1e6, 0)} Mo, mémoire {decimal(memory, 0)} Mo ;"
            f" recherche p50 {ms(spent.median)}, p95 {ms(spent.percentile(95))} ;"
            f" vecteurs seuls, exacts, p50 {ms(exact.median)}",
            flush=True,
        )
        print(f"  {graph(vectors, snapshot, found, Path(folder))}", flush=True)


def graph(vectors: Vectors, snapshot: Snapshot, asked: list[Vectors], folder: Path) -> str:
    """Chroma over the same vectors: its time to fill, its p50, what it finds of the nearest."""
    import chromadb

    wide = len(vectors) <= BEARABLE
    settings = {"space": "cosine", **(EXACT if wide else {"ef_search": 2 * DEPTH})}
    client = chromadb.PersistentClient(str(folder / "chroma"))
    collection = client.create_collection(
        "passages", embedding_function=None, configuration={"hnsw": settings}
    )
    start = perf_counter()
    for at in range(0, len(vectors), 5000):
        part = vectors[at : at + 5000]
        collection.add(ids=[str(at + row) for row in range(len(part))], embeddings=part)
    filled = perf_counter() - start
    spent = timed(
        lambda vector: collection.query(query_embeddings=[vector], n_results=DEPTH), asked
    )
    shares = []
    for vector in asked:
        near = {str(place) for place in snapshot.nearest(vector, DEPTH)[0]}
        found = collection.query(query_embeddings=[vector], n_results=DEPTH)["ids"][0]
        shares.append(len(near & set(found)) / DEPTH)
    kind = "réglages de chroma.py" if wide else "réglages de Chroma"
    return (
        f"Chroma ({kind}) : rempli en {decimal(filled, 1)} s, p50 {ms(spent.median)},"
        f" {decimal(100 * float(np.mean(shares)), 1)} % des {DEPTH} plus proches"
    )


def copy(passage: Passage, turn: int) -> Passage:
    """The passage itself, then others that resemble it."""
    if not turn:
        return passage
    chosen = random.Random(f"{passage.id}{passage.genre}{turn}")
    text = " ".join(
        f"{word}{turn}" if not chosen.randrange(REPLACED) else word
        for word in passage.texte.split()
    )
    return replace(passage, id=f"{passage.id}~{turn}", texte=text, ids=(f"{passage.id}~{turn}",))


def spread(vectors: Vectors, factor: int) -> Vectors:
    """The vectors, then as many more as wanted around them, of length one."""
    noise = np.random.default_rng(0)
    size = 0.6 / np.sqrt(vectors.shape[1])
    moved = [vectors + noise.normal(0, size, vectors.shape) for _ in range(factor - 1)]
    rows = np.concatenate([vectors, *moved]).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def timed(work: Callable[[object], object], asked: Iterable[object]) -> Series:
    """Seconds of each, after one that is not counted."""
    spent = []
    for item in asked:
        start = perf_counter()
        work(item)
        spent.append(perf_counter() - start)
    return Series(tuple(spent[1:]))


if __name__ == "__main__":
    main()
