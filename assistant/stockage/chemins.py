"""Where the person's data stands: one folder of their own, readable by them alone."""

import os
from pathlib import Path

from platformdirs import user_data_path

NOM = "jalon.sqlite"
VERROU = "jalon.verrou"
ANNEXES = ("", "-wal", "-shm", "-journal")
"""What SQLite puts beside a file, the file first."""


def dossier() -> Path:
    """The folder of all that is kept."""
    return user_data_path("jalon", False)


def sauvegardes(parent: Path) -> Path:
    """Where the backups stand."""
    return parent / "sauvegardes"


def abimes(parent: Path) -> Path:
    """Where damaged files are set aside."""
    return parent / "abimes"


def annexes(path: Path) -> list[Path]:
    """A database's files that are there."""
    every = (path.with_name(path.name + suffix) for suffix in ANNEXES)
    return [item for item in every if item.exists()]


def make_folder(path: Path) -> None:
    """Create a folder that its owner alone can enter. Raises OSError."""
    path.mkdir(parents=True, exist_ok=True, mode=0o700)
    if os.name == "posix" and path.stat().st_mode & 0o077:
        path.chmod(0o700)


def make_private(path: Path) -> None:
    """Create a file that its owner alone can read, or make it so. Raises OSError.

    A file that is there is never opened: closing it would drop the locks that SQLite holds on it
    in this process, and another could then delete the log that we write to.
    """
    if not path.exists():
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
    for item in annexes(path):
        if os.name == "posix" and item.stat().st_mode & 0o077:
            item.chmod(0o600)
