"""The one way out: every file that a person takes out of Jalon is written here."""

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from assistant.errors import JalonError, UsageFault
from assistant.export.document import Document

FORMATS = {".md": "Markdown", ".docx": "Word, LibreOffice"}
"""The endings of the names, and who opens such a file."""

DEVICES = {
    "con",
    "prn",
    "aux",
    "nul",
    *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
}
"""Names that Windows gives to devices, whatever their ending: such a file could not be opened."""


def write(document: Document, path: Path, *, replace: bool = False) -> None:
    """Write a document in the format that the name's ending says, in one move.

    Raises FileExistsError when the file is there and `replace` is false, UsageFault for an ending
    that is not one of `FORMATS`, JalonError when it cannot be written. The old file then stays.
    """
    check(path, replace=replace)
    _save(_rendered(document, path), path, replace)


def write_text(text: str, path: Path, *, replace: bool = False) -> None:
    """Write a text as it is, in one move. Raises as `write` does."""
    write_bytes(text.encode("utf-8", "replace"), path, replace=replace)


def write_bytes(data: bytes, path: Path, *, replace: bool = False) -> None:
    """Write bytes as they are, in one move. Raises as `write` does."""
    _refuse(path, replace)
    _save(data, path, replace)


def check(path: Path, *, replace: bool = False) -> None:
    """Refuse, before any work, what `write` would refuse."""
    if path.suffix.lower() not in FORMATS and not path.is_dir():
        raise UsageFault(
            f"« {path.name} » ne dit pas son format : terminez le nom par .md (Markdown) ou .docx"
            " (Word, LibreOffice)."
        )
    _refuse(path, replace)


def _rendered(document: Document, path: Path) -> bytes:
    if path.suffix.lower() == ".docx":
        from assistant.export.docx import render as as_docx

        return as_docx(document)
    from assistant.export.markdown import render as as_markdown

    return as_markdown(document).encode("utf-8")


def _refuse(path: Path, replace: bool) -> None:
    if path.name.split(".")[0].strip().casefold() in DEVICES:
        raise UsageFault(f"Windows réserve le nom « {path.name} » : choisissez-en un autre.")
    if path.is_dir():
        raise UsageFault(f"{path} est un dossier : ajoutez-y un nom de fichier.")
    if not path.parent.is_dir():
        raise JalonError(
            f"Le fichier {path} n'a pas pu être écrit (dossier introuvable) : choisissez un autre"
            " dossier."
        )
    if os.path.lexists(path) and not replace:
        raise FileExistsError(errno.EEXIST, "un fichier de ce nom est déjà là", str(path))


def _save(data: bytes, path: Path, replace: bool) -> None:
    """Readable by its owner alone. A link is followed: the file that it names is replaced."""
    target = Path(os.path.realpath(path))
    try:
        _move_in(data, target, replace)
    except FileExistsError:
        raise
    except OSError as error:
        from knowledge.errors import reason

        raise JalonError(
            f"Le fichier {path} n'a pas pu être écrit ({reason(error)}) : choisissez un autre"
            " dossier ou un autre nom."
        ) from error


def _move_in(data: bytes, path: Path, replace: bool) -> None:
    """Write beside, then move: the file is the old one or the new one, never half of it."""
    handle, draft = tempfile.mkstemp(prefix=".jalon-", dir=path.parent)  # created 0600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if not replace:
            os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))  # nobody came in between
        os.replace(draft, path)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise
