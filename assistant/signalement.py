"""« Cette réponse est fausse »: what a person reported, kept on this computer and nowhere else.

One JSON object a line, so that a killed process loses at most the line it was writing.
"""

import json
import os
import tempfile
from collections.abc import Collection
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_data_path

from assistant.errors import JalonError
from assistant.texte import clean

if TYPE_CHECKING:
    from assistant.reponse.answer import Answer

NAME = "signalements.jsonl"


def signalements_path() -> Path:
    """Where the reports are kept."""
    return user_data_path("jalon", False) / NAME


def signaler(question: str, answer: "Answer", remarque: str = "") -> Path:
    """Keep a report; where it is kept. Raises JalonError when it cannot be."""
    path = signalements_path()
    row = {
        "date": datetime.now().astimezone().isoformat(timespec="seconds"),
        "version": installed_version(),
        "question": question,
        "remarque": remarque,
        "reponse": answer.model_dump(mode="json"),
    }
    try:
        _append(path, json.dumps(row, ensure_ascii=False))
    except OSError as error:
        raise JalonError(f"Le signalement n'a pas pu être gardé dans {path} ({error}).") from error
    return path


def count() -> int:
    """How many reports are kept."""
    return len(_lines())


def lire() -> list[dict[str, Any]]:
    """The reports, oldest first; a line that is not one is left out."""
    rows = []
    for line in _lines():
        try:
            row = json.loads(line)
        except ValueError:
            continue
        rows += [row] if isinstance(row, dict) else []
    return rows


def exported() -> str:
    """All that is kept, as it is kept: what the person may hand over, after reading it."""
    return "".join(f"{line}\n" for line in _lines())


def oublier(questions: Collection[str] | None = None) -> None:
    """Delete the reports about some questions, or every report. Raises JalonError."""
    path = signalements_path()
    if not path.exists():
        return
    asked = {clean(question) for question in questions or ()}
    kept = [] if questions is None else [line for line in _lines() if _question(line) not in asked]
    try:
        if kept:
            _replace(path, "".join(f"{line}\n" for line in kept))
        else:
            path.unlink()
    except OSError as error:
        raise JalonError(f"Les signalements de {path} n'ont pas pu être effacés.") from error


def lignes_de(questions: Collection[str]) -> list[str]:
    """The reports about some questions, as they are kept."""
    asked = {clean(question) for question in questions}
    return [line for line in _lines() if asked and _question(line) in asked]


def remettre(lines: Collection[str]) -> None:
    """Put back reports that were deleted. Raises OSError."""
    for line in lines:
        _append(signalements_path(), line)


def _question(line: str) -> str:
    """The question of a report; nothing when the line is not one."""
    try:
        row = json.loads(line)
    except ValueError:
        return ""
    return clean(str(row.get("question", ""))) if isinstance(row, dict) else ""


def _replace(path: Path, text: str) -> None:
    handle, draft = tempfile.mkstemp(prefix=".signalements-", dir=path.parent)  # created 0600
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(text)
    os.replace(draft, path)


def installed_version() -> str:
    """The version of Jalon, or nothing when it runs from its folder."""
    try:
        return version("jalon")
    except PackageNotFoundError:
        return ""


def _append(path: Path, line: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    path.parent.chmod(0o700)
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(f"{line}\n")


def _lines() -> list[str]:
    """The lines of the file, none when there is no file."""
    try:
        text = signalements_path().read_text("utf-8", errors="replace")
    except OSError:
        return []
    return [line for line in text.split("\n") if line.strip()]
