"""An optional leg: a sentence-transformers model that the person has chosen (extra `semantique`).

Importing it costs ten seconds and more: only the interface uses it, in a worker, beside answers
that do without. Its vectors are kept in the index folder, one file a model. Nothing is ever
downloaded unless `telecharger` is called, and no code that comes with a model is run.
"""

from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np

from knowledge.passages import Passage
from knowledge.search.field import Scores
from knowledge.search.vectors import Snapshot, StoreError, Vectors, score

Tell = Callable[[float, str], None]
BATCH = 32
"""Passages encoded between two steps of the progress bar."""
POIDS = 0.6
"""What this leg counts beside the others: not fitted, for no such model is shipped."""
DEEP = 20
"""First passages that the reranker reads."""
LIMIT = 1.5
"""Seconds given to the reranker; what it has not read keeps its place."""
PAIRS = 4
"""Passages that it reads between two looks at the clock."""
INSTALL = 'installez-le avec : python -m pip install "jalon[semantique]"'


class Semantique:
    """A bi-encoder over the passages: one vector each, and one for the question."""

    nom = "sens"
    poids = POIDS

    def __init__(self, model: Any, snapshot: Snapshot) -> None:
        self._model = model
        self._snapshot = snapshot

    @classmethod
    def open(
        cls,
        name: str,
        passages: Sequence[Passage],
        dossier: Path,
        tell: Tell,
    ) -> "Semantique":
        """Load a model by its name or its folder, and encode the passages once for all.

        Raises StoreError when it is not installed, not on this computer, or not a usable model.
        """
        model = _load("SentenceTransformer", name)
        path = dossier / f"semantique-{_mark(name, passages)}.npy"
        try:
            snapshot = Snapshot.load(path)
        except (OSError, ValueError):
            snapshot = Snapshot(_encode(model, passages, tell))
            _keep(snapshot, path)
        if len(snapshot.vectors) != len(passages):
            raise StoreError(f"les vecteurs de « {name} » ne vont pas avec cet index")
        return cls(model, snapshot)

    def scores(self, question: str) -> Scores:
        """One score a passage."""
        vector = _unit(self._model.encode_query([question]))[0]
        return score(self._snapshot, vector, len(self._snapshot.vectors))


class Reclasseur:
    """A cross-encoder that reads the question beside each of the first passages, time-boxed."""

    def __init__(self, model: Any, limit: float = LIMIT) -> None:
        self._model = model
        self._limit = limit

    @classmethod
    def open(cls, name: str) -> "Reclasseur":
        """Load a model by its name or its folder. Raises StoreError as `Semantique.open` does."""
        return cls(_load("CrossEncoder", name))

    def order(self, question: str, places: Sequence[int], texts: Sequence[str]) -> list[int]:
        """A new order: the places that were read, by what the model says; then the others."""
        end = perf_counter() + self._limit
        said: list[float] = []
        while len(said) < min(DEEP, len(places)) and (not said or perf_counter() < end):
            batch = texts[len(said) : min(len(said) + PAIRS, DEEP)]
            said += map(float, self._model.predict([(question, text) for text in batch]))
        read = sorted(range(len(said)), key=lambda rank: -said[rank])
        return [*(places[rank] for rank in read), *places[len(said) :]]


def text_of(passage: Passage) -> str:
    """What a model reads of a passage."""
    return f"{passage.titre}\n{passage.texte}"


def is_here(name: str) -> bool:
    """Whether a model is on this computer, by its folder or in the hub's own cache."""
    if Path(name).is_dir():
        return True
    try:
        from huggingface_hub import try_to_load_from_cache
    except ImportError:
        return False
    try:
        return isinstance(try_to_load_from_cache(name, "config.json"), str)
    except ValueError:  # not the name of a model
        return False


def telecharger(name: str, tell: Tell) -> None:
    """Fetch a model from the hub; only ever called once the person has said yes.

    Raises StoreError when it cannot be had.
    """
    from tqdm import tqdm

    class Bar(tqdm):  # type: ignore[misc]
        """Tells the share of what is known to come."""

        def __init__(self, *args: Any, **options: Any) -> None:
            options.pop("name", None)
            super().__init__(*args, **{**options, "disable": True})

        def update(self, n: float | None = 1) -> bool | None:
            self.n += n or 0
            tell(min(self.n / (self.total or self.n or 1), 1.0), f"Téléchargement de {name}")
            return None

    try:
        from huggingface_hub import snapshot_download

        snapshot_download(name, tqdm_class=Bar)
    except Exception as error:  # the network's, the hub's, the disk's
        raise StoreError(
            f"« {name} » n'a pas pu être téléchargé : vérifiez son nom et la connexion"
        ) from error


def _load(kind: str, name: str) -> Any:
    try:
        import sentence_transformers
    except ImportError as error:
        raise StoreError(f"sentence-transformers n'est pas installé ; {INSTALL}") from error
    try:
        make = getattr(sentence_transformers, kind)
        return make(name, device="cpu", local_files_only=True, trust_remote_code=False)
    except Exception as error:  # the library's own, transformers', torch's and the hub's
        raise StoreError(
            f"le modèle « {name} » n'est pas sur cet ordinateur, ou ne peut pas être ouvert"
        ) from error


def _encode(model: Any, passages: Sequence[Passage], tell: Tell) -> Vectors:
    texts = [text_of(passage) for passage in passages]
    parts = []
    for start in range(0, len(texts), BATCH):
        tell(start / len(texts), "Lecture des passages par le modèle de sens")
        parts.append(_unit(model.encode_document(texts[start : start + BATCH])))
    tell(1.0, "Prêt")
    return np.concatenate(parts)


def _unit(vectors: Any) -> Vectors:
    rows: Vectors = np.array(vectors, np.float32)
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-12)
    return rows


def _mark(name: str, passages: Sequence[Passage]) -> str:
    """What tells apart the vectors of two models, or of one model changed on disk."""
    digest = sha256(name.encode())
    for path in sorted(Path(name).rglob("*")) if Path(name).is_dir() else ():
        if path.is_file():
            digest.update(f"{path.name} {path.stat().st_size} {path.stat().st_mtime_ns}".encode())
    for passage in passages:
        digest.update(text_of(passage).encode())
    return digest.hexdigest()[:16]


def _keep(snapshot: Snapshot, path: Path) -> None:
    """Written beside its place, then put there; without room for it, it serves this once."""
    draft = path.with_name(f"{path.stem}-ecriture.npy")
    try:
        snapshot.save(draft)
        draft.replace(path)
    except OSError:
        draft.unlink(missing_ok=True)
