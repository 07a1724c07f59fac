"""A disk that is full or closed: said in one sentence, and nothing kept is lost."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import ROOT
from tests.disque import small_disk

posix = pytest.mark.skipif(os.name != "posix", reason="limits are POSIX's")


FULL = """
import sys
from pathlib import Path
from assistant.errors import JalonError
from assistant.stockage import brouillons
from assistant.stockage.base import ouvrir
folder = Path(sys.argv[1])
LIMIT
stockage = ouvrir(folder=folder)
kept = []
try:
    while True:
        with stockage.ecrire() as session:
            name = brouillons.garder(session, "essai", "x" * 20_000)
        kept.append(name)
except JalonError as error:
    print(error)
with stockage.lire() as session:
    assert {draft.id for draft in brouillons.liste(session)} == set(kept), "lost"
assert kept
print(len(kept))
"""
CLOSED = """
import sys
from pathlib import Path
from assistant.errors import JalonError
from assistant.stockage.base import ouvrir
try:
    ouvrir(folder=Path(sys.argv[1]))
except JalonError as error:
    print(error)
"""
BY_LIMIT = """
import resource, signal
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (600_000, 600_000))
"""


def run(code: str, folder: Path, *prefix: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [*prefix, sys.executable, "-c", code, str(folder)],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )


@posix
def test_a_file_that_cannot_grow_stops_nothing_and_loses_nothing_kept(folder: Path) -> None:
    done = run(FULL.replace("LIMIT", BY_LIMIT), folder)
    assert done.returncode == 0, done.stderr
    said, kept = done.stdout.splitlines()
    assert said.startswith("L'enregistrement n'a pas pu se faire : le disque")
    assert int(kept) >= 1


def test_a_disk_that_cannot_be_written_is_said_in_one_sentence(folder: Path) -> None:
    folder.mkdir()
    done = run(CLOSED, folder, *small_disk(folder, "ro"))
    assert done.returncode == 0, done.stderr
    assert done.stdout == (
        "Vos données ne peuvent pas être ouvertes : dossier protégé en écriture.\n"
    )


def test_a_full_disk_is_said_and_loses_nothing_kept(folder: Path) -> None:
    folder.mkdir()
    done = run(FULL.replace("LIMIT", ""), folder, *small_disk(folder, "size=900k"))
    assert done.returncode == 0, done.stderr
    said, _ = done.stdout.splitlines()
    assert "le disque" in said
