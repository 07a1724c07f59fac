"""What a table was learned from: written beside it, so that a stale one is noticed."""

import json
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

ORIGINE = "origine.json"


def mark(files: Iterable[Path]) -> str:
    """The hash of the labelled files."""
    digest = sha256()
    for path in sorted(files):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def write(folder: Path, files: Iterable[Path], phrases: int) -> None:
    """Say what the table of this folder was learned from. Raises OSError."""
    told = {"donnees": mark(files), "phrases": phrases}
    (folder / ORIGINE).write_text(json.dumps(told, indent=2) + "\n", "utf-8")


def read(folder: Path) -> str:
    """The mark that the table of this folder bears. Raises OSError or ValueError."""
    return str(json.loads((folder / ORIGINE).read_text("utf-8"))["donnees"])
