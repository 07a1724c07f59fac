"""Where detection keeps what is the person's: keys, their own list, the log of what was forced."""

import contextlib
import hashlib
import os
import tempfile
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from platformdirs import user_config_path, user_data_path


def cles_path() -> Path:
    """The folder of the pseudonym keys."""
    return user_data_path("jalon", False) / "pseudonymes"


def cle_de(texte: Path) -> Path:
    """The key of a text: its name, and a print of where it stands."""
    place = hashlib.sha256(str(texte.resolve()).encode("utf-8", "surrogatepass")).hexdigest()
    return cles_path() / f"{texte.stem}-{place[:8]}.json"


def nouvelle_cle() -> Path:
    """A key that no other text has: the moment, and a rank when two share one."""
    name = f"{datetime.now():%Y%m%d-%H%M%S}"
    paths = (
        cles_path() / f"{name}{rank}.json" for rank in chain([""], (f"-{n}" for n in count(2)))
    )
    return next(path for path in paths if not path.exists())


def liste_path() -> Path:
    """The person's own list."""
    return user_config_path("jalon", False) / "confidentialite.toml"


def journal_path() -> Path:
    """What left in spite of a refusal: dates, hosts and counts, never a word of it."""
    return user_data_path("jalon", False) / "envois-forces.jsonl"


def ecrire(path: Path, text: str) -> None:
    """Write a file in one move, readable by its owner alone. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle, draft = tempfile.mkstemp(prefix=".jalon-", dir=path.parent)  # created 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
        os.replace(draft, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise


def ajouter(path: Path, line: str) -> None:
    """Add a line to a file readable by its owner alone. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(f"{line}\n")
