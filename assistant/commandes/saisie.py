"""What the person gives: a question typed or piped, a file of questions."""

import json
import sys
from pathlib import Path
from typing import NamedTuple

from assistant.errors import UsageFault
from assistant.texte import clean

MAX_INPUT = 2_000_000
"""Bytes read from standard input at most."""
EMPTY = (
    "La question est vide : écrivez-la après la commande, par exemple"
    ' jalon demander "combien de pages pour le dossier ?".'
)


class BatchQuestion(NamedTuple):
    """One line of a batch file."""

    id: str
    question: str


def read_question(words: list[str] | None) -> str:
    """The question typed, or read from standard input for `-` (or for a pipe).

    Raises UsageFault when it is empty or is not text.
    """
    text = " ".join(words or ())
    if text.strip() == "-" or (not words and not sys.stdin.isatty()):
        text = _standard_input()
    question = clean(text)
    if not question:
        raise UsageFault(EMPTY)
    return question


def read_text(source: str) -> str:
    """A person's text, as it stands, from a file or from standard input for `-`.

    Raises UsageFault when it is too long or is not text, OSError.
    """
    if source == "-":
        data = sys.stdin.buffer.read(MAX_INPUT + 1)
    else:
        with Path(source).open("rb") as file:
            data = file.read(MAX_INPUT + 1)
    if len(data) > MAX_INPUT:
        raise UsageFault("Ce texte est trop long (plus de 2 Mo) : donnez-le en plusieurs fois.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_text("le texte") from error
    if "\0" in text:
        raise _not_text("le texte")
    return text


def _standard_input() -> str:
    data = sys.stdin.buffer.read(MAX_INPUT)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.start < MAX_INPUT - 4:  # else a character cut by the limit
            raise _not_text() from error
        text = data[: error.start].decode("utf-8-sig")
    if "\0" in text:
        raise _not_text()
    return text


def _not_text(what: str = "la question") -> UsageFault:
    return UsageFault(
        f"L'entrée n'est pas du texte que Jalon sait lire : donnez {what} en texte simple"
        " (dans votre logiciel, enregistrez en .txt, encodage UTF-8)."
    )


def read_batch(path: Path) -> list[BatchQuestion]:
    """The questions of a JSON Lines file. Raises UsageFault naming the faulty line, or OSError."""
    try:
        lines = path.read_text("utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise UsageFault(f"{path.name} n'est pas un fichier de texte en UTF-8.") from error
    rows = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            try:
                row = json.loads(line)
                rows.append(BatchQuestion(row["id"], str(row["question"])))
            except (ValueError, KeyError, TypeError) as error:
                raise UsageFault(
                    f"{path.name}, ligne {number} :"
                    " il faut un objet JSON avec « id » et « question »."
                ) from error
    return rows
