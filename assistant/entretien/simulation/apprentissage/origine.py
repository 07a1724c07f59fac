"""What the table was learned from: written beside it, so that a stale one is noticed."""

import json
from hashlib import sha256
from pathlib import Path

from assistant.entretien.simulation.apprentissage.corpus import TOURS
from assistant.entretien.simulation.reconnaissance.appris import TABLE

ORIGINE = "origine.json"


def mark(folder: Path = TOURS) -> str:
    """The hash of the labelled turns."""
    digest = sha256()
    for path in sorted(folder.glob("*.jsonl")):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def write(folder: Path = TABLE) -> None:
    """Say what the table of this folder was learned from. Raises OSError."""
    turns = sum(len(path.read_text("utf-8").splitlines()) for path in TOURS.glob("*.jsonl"))
    told = {"donnees": mark(), "tours": turns}
    (folder / ORIGINE).write_text(json.dumps(told, indent=2) + "\n", "utf-8")


def read(folder: Path = TABLE) -> str:
    """The mark that the table of this folder bears. Raises OSError or ValueError."""
    return str(json.loads((folder / ORIGINE).read_text("utf-8"))["donnees"])
