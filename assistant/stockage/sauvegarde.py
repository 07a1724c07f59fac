"""Backups, by SQLite's own copy of a live database: one a day, and one before each upgrade."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from assistant.stockage.chemins import make_folder, make_private, sauvegardes
from assistant.stockage.fautes import DAMAGED, sqlite_code

KEPT = 5
KEPT_UPGRADES = 2
PARTIAL = ".partiel"


def du_jour(path: Path, folder: Path) -> Path | None:
    """Today's backup, when there is none yet; the oldest make room."""
    if has_today(folder):
        return None
    target = _of_today(folder)
    copy(path, target)
    _rotate(folder)
    return target


def has_today(folder: Path) -> bool:
    """Whether today's backup is made."""
    return _of_today(folder).exists()


def _of_today(folder: Path) -> Path:
    return sauvegardes(folder) / f"jalon-{today()}.sqlite"


def avant(path: Path, folder: Path, revision: str) -> Path:
    """The backup made before a database is brought to a revision."""
    target = sauvegardes(folder) / f"jalon-{today()}-avant-{revision}.sqlite"
    copy(path, target)
    _rotate(folder)
    return target


def today() -> str:
    """This day, in UTC."""
    return datetime.now(UTC).date().isoformat()


def liste(folder: Path) -> list[Path]:
    """The backups, newest first; those of a day to come, made before the clock went back, last."""
    found = sauvegardes(folder).glob("jalon-*.sqlite")
    day = f"jalon-{today()}~"  # after every name of today
    return sorted(
        found, key=lambda item: (item.name < day, item.stat().st_mtime_ns, item.name), reverse=True
    )


def saines(folder: Path) -> Iterator[Path]:
    """The backups that can be read whole, newest first."""
    return (item for item in liste(folder) if item.stat().st_size and is_sound(item))


def copy(path: Path, target: Path) -> None:
    """Copy a database, and put the copy in place in one move once it is known to be sound.

    Raises sqlite3.Error or OSError; what was there stays.
    """
    make_folder(target.parent)
    partial = target.with_name(target.name + PARTIAL)
    partial.unlink(missing_ok=True)
    try:
        make_private(partial)
        with closing(sqlite3.connect(path)) as source, closing(sqlite3.connect(partial)) as drawn:
            source.backup(drawn)
            drawn.execute("PRAGMA journal_mode=DELETE")  # one file, whole by itself
        if not is_sound(partial):
            raise sqlite3.DatabaseError("the copy is not sound")
        os.replace(partial, target)
    finally:
        partial.unlink(missing_ok=True)


def is_sound(path: Path) -> bool:
    """Whether a database can be read whole. Raises sqlite3.Error when it cannot be looked at."""
    try:
        with closing(sqlite3.connect(path)) as connection:
            return bool(connection.execute("PRAGMA quick_check(1)").fetchone() == ("ok",))
    except sqlite3.Error as error:
        if sqlite_code(error) in DAMAGED:
            return False
        raise


def _rotate(folder: Path) -> None:
    upgrades = [item for item in liste(folder) if "-avant-" in item.name]
    days = [item for item in liste(folder) if "-avant-" not in item.name]
    for item in (*days[KEPT:], *upgrades[KEPT_UPGRADES:]):
        item.unlink(missing_ok=True)
