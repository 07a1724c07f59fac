"""What the shipped model was learned from: written beside it, so that a stale one is noticed."""

import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from knowledge.bank import Parole
from knowledge.paths import FOLDER
from knowledge.search.projection import MODELE

ORIGINE = "origine.json"
LEARNED = ("referentiels/*.yaml", "usage/questions/*.yaml", "usage/lexique.yaml")


def mark(folder: Path = FOLDER) -> str:
    """The hash of the data that a model learns from."""
    digest = sha256()
    for path in sorted(path for shape in LEARNED for path in folder.glob(shape)):
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()


def write(bank: Sequence[Parole], folder: Path = MODELE) -> None:
    """Say what the model of this folder was learned from. Raises OSError."""
    answered = sum(bool(row.noeuds) for row in bank)
    told = {"donnees": mark(), "questions": answered, "sans_reponse": len(bank) - answered}
    (folder / ORIGINE).write_text(json.dumps(told, indent=2) + "\n", "utf-8")


def read(folder: Path = MODELE) -> str:
    """The mark that the model of this folder bears. Raises OSError or ValueError."""
    return str(json.loads((folder / ORIGINE).read_text("utf-8"))["donnees"])
