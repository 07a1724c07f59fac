"""Names proposed for files. Never the person's words: a name is seen by more people than a file."""

from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path


def proposed(folder: Path, what: str, ending: str = ".md") -> Path:
    """`jalon-reponse-2026-11-26.md`; with a number after the day when that name is taken."""
    stem = f"jalon-{what}-{date.today().isoformat()}"
    names = (folder / f"{stem}{rank}{ending}" for rank in _ranks())
    return next(path for path in names if not path.exists())


def _ranks() -> Iterator[str]:
    yield ""
    yield from (f"-{rank}" for rank in count(2))
