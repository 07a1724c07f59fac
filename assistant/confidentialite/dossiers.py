"""Where detection keeps what is the person's: keys, their own list, the log of what was forced."""

import contextlib
import os
import tempfile
from pathlib import Path

from platformdirs import user_config_path, user_data_path


def cles_path() -> Path:
    """The folder of the pseudonym keys."""
    return user_data_path("jalon", False) / "pseudonymes"


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
