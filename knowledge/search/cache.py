"""The index folder: a cache, built apart, swapped in at once, rebuilt when stale or damaged.

A folder is named after the stamp of all it is made from, so a stale index is simply never opened.
Its manifest holds each file's hash: a half-written or altered file is seen before it is read.
"""

import gc
import json
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

from knowledge.catalogue import Catalogue
from knowledge.errors import reason
from knowledge.fiches import Fiches
from knowledge.french import stem
from knowledge.passages import Passage
from knowledge.paths import FOLDER
from knowledge.search.accord import PoidsFaits
from knowledge.search.faits import Faits
from knowledge.search.index import NO_MODEL, Index, Progress, build, load_model
from knowledge.search.lexical import Lexical
from knowledge.search.paroles import Paroles
from knowledge.search.reglages import Reglages
from knowledge.search.scope import Scopes
from knowledge.search.spelling import Spelling
from knowledge.search.vectors import Snapshot
from knowledge.search.vocabulary import Concept, Sens, Usage, Vocabulary

MANIFEST = "manifest.json"
WAIT = 120.0
"""Seconds to wait for another process that is building the same index."""
SOURCES = ("*.yaml", "*.py", "usage/*.txt", "modele/*")
"""What the index is made from, and the code that makes it."""


class BusyError(Exception):
    """Another process holds the build lock for too long."""


def stamp(folder: Path = FOLDER) -> str:
    """The hash of the data, of the code that reads it and of the libraries that shape the index."""
    digest = sha256()
    for path in sorted({path for shape in SOURCES for path in folder.rglob(shape)}):
        digest.update(
            path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0"
        )
    for library in ("PyStemmer", "pydantic"):
        digest.update(version(library).encode())
    return digest.hexdigest()[:16]


def open_index(cache: Path, progress: Progress | None = None) -> Index:
    """The index of this version of the data: loaded when sound, else built and kept for next time.

    Where the cache cannot be written, the index serves this once and `avis` says so.
    Raises KnowledgeError when the data itself is at fault.
    """
    tell = progress or (lambda fraction, step: None)
    target = cache / stamp()
    if found := _load(target):
        return found
    index = None
    try:
        with _lock(cache):
            if found := _load(target):  # another process built it while this one waited
                return found
            index = build(tell)
            _keep(index, cache, target)
            index = None  # read back, it holds half as much as when it was built
            _let_go()
            if found := _load(target):
                found.neuf = True
                return found
    except (OSError, BusyError) as error:
        index = index or build(tell)
        index.avis += (
            f"L'index n'a pas pu être gardé dans {cache} ({_reason(error)}) :"
            " il sert cette fois-ci et sera reconstruit au prochain lancement.",
        )
    return index or build(tell)


def find_index(cache: Path) -> Index | None:
    """The index of this version of the data when it is there and sound; nothing is built."""
    return _load(cache / stamp())


def _let_go() -> None:
    """Give back what only a build needed, before anything else is opened."""
    stem.cache_clear()
    gc.collect()


@contextmanager
def _lock(cache: Path) -> Iterator[None]:
    from filelock import FileLock, Timeout  # only a build pays for it

    cache.mkdir(parents=True, exist_ok=True)
    try:
        with FileLock(cache / "construction.lock", timeout=WAIT):
            yield
    except Timeout as error:
        raise BusyError("un autre Jalon le construit depuis trop longtemps") from error


def _keep(index: Index, cache: Path, target: Path) -> None:
    """Write the index beside its place, then put it there in one move."""
    work = Path(tempfile.mkdtemp(prefix="construction-", dir=cache))
    try:
        _write(index, work)
        if target.exists():
            os.replace(target, work.with_name(f"{work.name}-ecarte"))
        os.replace(work, target)
    finally:
        for old in cache.iterdir():
            if old.is_dir() and old != target:
                shutil.rmtree(old, ignore_errors=True)


def _write(index: Index, folder: Path) -> None:
    (folder / "catalogue.json").write_bytes(index.catalogue.to_json())
    _dump(folder / "passages.json", [asdict(item) for item in index.passages])
    _dump(
        folder / "vocabulaire.json",
        [
            index.vocabulary.spelling.words,
            index.vocabulary.spelling.true,
            asdict(index.vocabulary.usage),
        ],
    )
    _dump(folder / "portees.json", index.scopes.data)
    _dump(folder / "reglages.json", index.reglages.dump())
    index.lexical.save(folder / "lexical")
    index.paroles.save(folder / "paroles")
    _dump(folder / "fiches.json", index.fiches.dump())
    index.faits.save(folder / "faits")
    _dump(folder / "accord.json", index.accord.dump())
    index.vecteurs.save(folder / "vecteurs.npy")
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    _dump(folder / MANIFEST, {path.relative_to(folder).as_posix(): _hash(path) for path in files})


def _load(folder: Path) -> Index | None:
    """The index of a folder, or None when it is absent, half-written or damaged."""
    try:
        manifest: dict[str, str] = json.loads((folder / MANIFEST).read_text("utf-8"))
        if not manifest or any(_hash(folder / name) != digest for name, digest in manifest.items()):
            return None
        modele = load_model()
        return Index(
            Catalogue.from_json((folder / "catalogue.json").read_bytes()),
            _passages(folder),
            Lexical.load(folder / "lexical"),
            Paroles.load(folder / "paroles"),
            _vocabulary(folder),
            Scopes(_read(folder / "portees.json")),
            Reglages.read(_read(folder / "reglages.json")),
            modele,
            Snapshot.load(folder / "vecteurs.npy"),
            Fiches.read(_read(folder / "fiches.json")),
            Faits.load(folder / "faits"),
            PoidsFaits.read(_read(folder / "accord.json")),
            () if modele else (NO_MODEL,),
            folder,
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _passages(folder: Path) -> list[Passage]:
    return [
        Passage(**{**row, "ids": tuple(row["ids"]), "sujet": tuple(row["sujet"])})
        for row in _read(folder / "passages.json")
    ]


def _vocabulary(folder: Path) -> Vocabulary:
    known, true, usage = _read(folder / "vocabulaire.json")
    usage["concepts"] = [Concept(*item) for item in usage["concepts"]]
    usage["acronyms"] = {
        word: [Sens(*item) for item in rows] for word, rows in usage["acronyms"].items()
    }
    return Vocabulary(Spelling(known, true), Usage(**usage))


def _read(path: Path) -> Any:
    return json.loads(path.read_text("utf-8"))


def _dump(path: Path, data: object) -> None:
    path.write_text(json.dumps(data, ensure_ascii=False), "utf-8")


def _hash(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def _reason(error: OSError | BusyError) -> str:
    return str(error) if isinstance(error, BusyError) else reason(error)
