"""The vectors: one array, and Chroma, which holds the same ones and never holds anyone up."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from threading import Event

import numpy as np
import pytest

from knowledge.search import chroma as chroma_module
from knowledge.search.chroma import Chroma
from knowledge.search.index import Index
from knowledge.search.searcher import Searcher
from knowledge.search.vectors import DEPTH, Snapshot, Store, StoreError, Vectors
from tests.chroma_server import ChromaServer
from tests.command import ROOT

QUESTIONS = [
    "il dort dans sa voiture et n'a rien mangé",
    "combien de pages pour le dossier",
    "le patron et le jeune ne se parlent plus",
    "jsé pa koi écrire ds ma synthèse",
    "",
]
NEAR = 1e-5
"""Two cosines worked out in another order may differ by a rounding."""
DAMAGED = {"sqlite": ".sqlite3", "index": ".bin"}
HOLD = """
import sys
from pathlib import Path
from knowledge.search.chroma import Chroma
from knowledge.search.vectors import Snapshot
store = Chroma.local(Path(sys.argv[1]), Snapshot.load(Path(sys.argv[2])))
print("open", flush=True)
sys.stdin.read()
"""


@pytest.fixture
def local(tmp_path: Path, index: Index) -> Iterator[Chroma]:
    store = Chroma.local(tmp_path / "chroma", index.vecteurs)
    yield store
    store.close()


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ChromaServer]:
    with ChromaServer(tmp_path_factory.mktemp("serveur")) as running:
        yield running


def vector(index: Index, question: str) -> Vectors:
    assert index.modele is not None
    terms = index.vocabulary.terms(question, index.lexical.knows)
    return index.modele.question(terms.jetons, terms.concepts).vecteur


def same(one: Store, other: Store, question: Vectors, count: int = DEPTH) -> bool:
    """The same passages with the same cosines; those equal to the last one may be others."""
    places, cosines = one.nearest(question, count)
    others, theirs = other.nearest(question, count)
    first, second = dict(zip(places, cosines, strict=True)), dict(zip(others, theirs, strict=True))
    edge = [*(first.keys() ^ second.keys())]
    found = {**first, **second}
    return (
        np.allclose(cosines, theirs, atol=NEAR)
        and all(abs(first[place] - second[place]) < NEAR for place in first.keys() & second.keys())
        and all(abs(found[place] - cosines[-1]) < NEAR for place in edge)
    )


@pytest.mark.parametrize("question", QUESTIONS)
def test_the_local_collection_answers_as_the_snapshot_does(
    index: Index, local: Chroma, question: str
) -> None:
    assert same(index.vecteurs, local, vector(index, question))


@pytest.mark.parametrize("question", QUESTIONS)
def test_a_server_answers_as_the_snapshot_does(
    index: Index, server: ChromaServer, question: str
) -> None:
    store = Chroma.shared(server.url, "jalon-essai", index.vecteurs)
    assert same(index.vecteurs, store, vector(index, question))


def test_a_search_through_chroma_finds_what_a_search_without_it_finds(
    index: Index, local: Chroma
) -> None:
    with_file, with_chroma = Searcher(index), Searcher(index)
    with_chroma.store = local
    for question in QUESTIONS:
        one, other = with_file.search(question), with_chroma.search(question)
        assert [hit.passage.id for hit in one.hits] == [hit.passage.id for hit in other.hits]
        assert one.answered == other.answered
    assert with_chroma.store is local


def test_a_collection_is_found_again_and_not_filled_again(
    tmp_path: Path, index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "chroma"
    Chroma.local(folder, index.vecteurs).close()

    def fill(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(chroma_module, "_fill", fill)
    store = Chroma.local(folder, index.vecteurs)
    assert same(index.vecteurs, store, vector(index, QUESTIONS[0]))
    store.close()


def test_a_second_process_is_told_at_once_and_reads_the_file(tmp_path: Path, index: Index) -> None:
    folder = tmp_path / "chroma"
    with holding(folder, index) as other:
        with pytest.raises(StoreError, match="un autre Jalon"):
            Chroma.local(folder, index.vecteurs)
        assert other.poll() is None
    # The first one was killed: nothing of it stays in the way.
    store = Chroma.local(folder, index.vecteurs)
    assert same(index.vecteurs, store, vector(index, QUESTIONS[0]))
    store.close()


@pytest.mark.parametrize("damage", ["sqlite", "index", "all", "other vectors"])
def test_a_damaged_collection_repairs_itself(tmp_path: Path, index: Index, damage: str) -> None:
    folder = tmp_path / "chroma"
    kept = Snapshot(np.roll(np.asarray(index.vecteurs.vectors), 1, axis=0))
    with holding(folder, index, kept if damage == "other vectors" else index.vecteurs):
        pass
    for path in [] if damage == "other vectors" else list(folder.rglob("*")):
        if path.is_file() and (damage == "all" or DAMAGED[damage] == path.suffix):
            path.write_bytes(b"\x00garbage" * 40)
    store = Chroma.local(folder, index.vecteurs)
    assert same(index.vecteurs, store, vector(index, QUESTIONS[0]))
    store.close()


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path, index: Index) -> None:
    blocked = tmp_path / "fichier"
    blocked.write_text("", "utf-8")
    with pytest.raises(StoreError):
        Chroma.local(blocked / "chroma", index.vecteurs)


def test_a_store_that_does_not_answer_in_time_is_left_for_the_snapshot(
    index: Index, local: Chroma, monkeypatch: pytest.MonkeyPatch
) -> None:
    never = Event()
    monkeypatch.setattr(chroma_module, "LIMIT", 0.05)
    monkeypatch.setattr(chroma_module, "_query", lambda *_: never.wait())
    searcher = Searcher(index)
    searcher.store = local
    found = searcher.search(QUESTIONS[0])
    never.set()
    assert found == Searcher(index).search(QUESTIONS[0])
    assert searcher.store is index.vecteurs
    assert "pas de réponse" in searcher.abandon


def test_a_server_that_is_gone_is_left_for_the_snapshot(index: Index, tmp_path: Path) -> None:
    with ChromaServer(tmp_path) as server:
        store = Chroma.shared(server.url, "jalon-essai", index.vecteurs)
    searcher = Searcher(index)
    searcher.store = store
    assert searcher.search(QUESTIONS[0]) == Searcher(index).search(QUESTIONS[0])
    assert searcher.abandon
    with pytest.raises(StoreError):
        Chroma.shared(server.url, "jalon-essai", index.vecteurs)


def test_the_snapshot_is_read_where_it_lies(tmp_path: Path, index: Index) -> None:
    path = tmp_path / "vecteurs.npy"
    index.vecteurs.save(path)
    again = Snapshot.load(path)
    assert isinstance(again.vectors, np.memmap)
    assert same(index.vecteurs, again, vector(index, QUESTIONS[1]))


class holding:
    """Another process that has the collection open; it is killed on the way out."""

    def __init__(self, folder: Path, index: Index, snapshot: Snapshot | None = None) -> None:
        self._vectors = folder.with_name("vecteurs.npy")
        (snapshot or index.vecteurs).save(self._vectors)
        self._folder = folder

    def __enter__(self) -> "subprocess.Popen[str]":
        self._process = subprocess.Popen(
            [sys.executable, "-c", HOLD, str(self._folder), str(self._vectors)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            text=True,
        )
        assert self._process.stdout is not None
        assert self._process.stdout.readline() == "open\n"
        return self._process

    def __exit__(self, *_: object) -> None:
        self._process.kill()
        self._process.communicate()
