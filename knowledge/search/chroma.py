"""The passages' vectors in Chroma: a folder of this computer, or a shared server.

Several processes on one folder are not supported (chroma-core/chroma#7040: the second one hangs),
so a lock keeps it for one; the others read the snapshot, which holds the same vectors. Whatever
goes wrong here (a damaged folder, a server that is gone) is a StoreError within LIMIT seconds.
"""

import shutil
import threading
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures import TimeoutError as LateError
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

import numpy as np
import numpy.typing as npt

from knowledge.search.field import Scores
from knowledge.search.vectors import Snapshot, StoreError, Vectors

LIMIT = 2.0
"""Seconds that one exchange with Chroma may take."""
OPENING = 30.0
"""Seconds to import, open and fill: in a worker, behind answers that do without."""
NAME = "passages"
EXACT = {"max_neighbors": 256, "ef_construction": 1000, "ef_search": 1000}
"""The graph's settings: wide enough to find what the array finds, for a thousand passages or so.
With Chroma's own (16, 100, 100), half of the hundred nearest are missed (docs/recherche.md)."""
BATCH = 128
"""Vectors given at once: Chroma makes a Python number of each of their values."""
LOCK = "chroma.lock"
NEAR = 1e-3
"""How far from one the cosine of a vector with itself may be."""
Result = TypeVar("Result")


class Chroma:
    """One collection that holds the vectors of a snapshot. Opened by `local` or `shared`."""

    def __init__(
        self, collection: Any, count: int, nom: str, release: Callable[[], None] = lambda: None
    ) -> None:
        self.nom = nom
        self._collection = collection
        self._count = count
        self._release = release

    @classmethod
    def local(cls, folder: Path, snapshot: Snapshot) -> "Chroma":
        """The collection of this folder, made again from the snapshot when it is not sound.

        Raises StoreError when another process holds the folder or nothing can be written there.
        """
        release = _hold(folder)
        try:
            collection = _timed(lambda: _local(folder, snapshot), OPENING)
            return cls(collection, len(snapshot.vectors), "Chroma, sur cet ordinateur", release)
        except BaseException:
            release()
            raise

    @classmethod
    def shared(cls, url: str, name: str, snapshot: Snapshot) -> "Chroma":
        """The collection of that name on a server, filled when it is not there.

        Raises StoreError when the server does not answer.
        """
        collection = _timed(lambda: _shared(url, name, snapshot), OPENING)
        return cls(collection, len(snapshot.vectors), f"Chroma, serveur {url}")

    def nearest(self, question: Vectors, count: int) -> tuple[npt.NDArray[np.int64], Scores]:
        """Positions and cosines of the nearest passages. Raises StoreError within LIMIT."""
        found = _timed(lambda: _query(self._collection, question, min(count, self._count)), LIMIT)
        return _read(found)

    def close(self) -> None:
        """Let another process have the folder."""
        self._release()


def _hold(folder: Path) -> Callable[[], None]:
    from filelock import FileLock, Timeout

    lock = FileLock(folder.with_name(LOCK))
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise StoreError("un autre Jalon ouvert sur cet ordinateur s'en sert déjà") from error
    except OSError as error:
        raise StoreError("le dossier de l'index ne peut pas être écrit") from error
    return lock.release


def _local(folder: Path, snapshot: Snapshot) -> Any:
    """The sound collection of a folder; one that cannot be read or differs is left for a new one.

    Each has a folder of its own, numbered: Chroma keeps one engine a path for the whole process,
    and a folder that was thrown away under it would come back damaged.
    """
    numbers = (int(path.name) for path in folder.glob("*") if path.name.isdigit())
    made = max(numbers, default=0)
    try:
        if made:
            collection = _client(folder / str(made)).get_collection(NAME, embedding_function=None)
            if _agrees(collection, snapshot):
                return collection
    except BaseException:  # its own, sqlite's, and panics of its Rust core
        pass
    collection = _fill(_client(folder / str(made + 1)), NAME, snapshot)
    for old in folder.glob("*"):
        if old.name != str(made + 1):
            shutil.rmtree(old, ignore_errors=True)
    return collection


def _client(folder: Path) -> Any:
    import chromadb
    from chromadb.config import Settings

    return chromadb.PersistentClient(str(folder), Settings(anonymized_telemetry=False))


def _shared(url: str, name: str, snapshot: Snapshot) -> Any:
    import chromadb

    parts = urlsplit(url)
    port = parts.port or (443 if parts.scheme == "https" else 8000)
    client = chromadb.HttpClient(parts.hostname or "", port, ssl=parts.scheme == "https")
    known = {item.name for item in client.list_collections()}
    if name in known:
        collection = client.get_collection(name, embedding_function=None)
        if _agrees(collection, snapshot):
            return collection
        client.delete_collection(name)
    return _fill(client, name, snapshot)


def _fill(client: Any, name: str, snapshot: Snapshot) -> Any:
    vectors = snapshot.vectors
    index = {"space": "cosine", **EXACT}
    collection = client.create_collection(
        name, embedding_function=None, configuration={"hnsw": index}
    )
    most = min(BATCH, client.get_max_batch_size())
    for start in range(0, len(vectors), most):
        batch = np.asarray(vectors[start : start + most])
        names = [str(start + row) for row in range(len(batch))]
        collection.add(ids=names, embeddings=batch)
    return collection


def _agrees(collection: Any, snapshot: Snapshot) -> bool:
    """Whether a collection holds as many vectors, and finds a few of them as the snapshot does."""
    count = len(snapshot.vectors)
    if collection.count() != count:
        return False
    for row in (0, count // 2, count - 1):
        question = np.asarray(snapshot.vectors[row])
        places, cosines = _read(_query(collection, question, 1))
        if places.tolist() != [row] or abs(cosines[0] - 1) > NEAR:
            return False
    return True


def _read(found: Any) -> tuple[npt.NDArray[np.int64], Scores]:
    """The positions and the cosines of an answer, best first."""
    places = np.array([int(name) for name in found["ids"][0]], np.int64)
    cosines = 1 - np.array(found["distances"][0], np.float32)
    order = np.lexsort((places, -cosines))
    return places[order], cosines[order]


def _query(collection: Any, question: Vectors, count: int) -> Any:
    return collection.query(query_embeddings=[question], n_results=count, include=["distances"])


def _timed(work: Callable[[], Result], seconds: float) -> Result:
    """The result of a work done apart, or a StoreError: what hangs is left to itself."""
    future: Future[Result] = Future()

    def run() -> None:
        try:
            future.set_result(work())
        except BaseException as error:
            future.set_exception(error)

    threading.Thread(target=run, name="jalon-chroma", daemon=True).start()
    try:
        return future.result(seconds)
    except LateError as error:
        raise StoreError(f"pas de réponse en {seconds:g} secondes") from error
    except StoreError:
        raise
    except BaseException as error:
        raise StoreError(f"Chroma a échoué ({type(error).__name__})") from error
