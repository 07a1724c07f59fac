"""An answer, or a whole conversation, as a Markdown file with its references.

A claim that could not be verified never enters it as a fact: it is left out, and a line says so.
"""

import contextlib
import os
import re
import tempfile
from pathlib import Path

from assistant.errors import JalonError
from assistant.lecture import lines_label, titles
from assistant.marques import MARQUES, without_unverified
from assistant.reponse.answer import Answer
from assistant.reponse.fil import Fil, Tour

ENGINES = {"embarque": "moteur embarqué", "modele": "moteur modèle"}
DATED = "Jalon cite des textes publiés : vérifiez la version en vigueur."
MARKS = "Marques : " + " · ".join(f"{mark} {words}" for mark, words in MARQUES.values())


def conversation_markdown(tours: Fil, date: str = "") -> str:
    """Every question and answer, oldest first. `date` is written as it is given."""
    head = f"# Conversation avec Jalon{f', {date}' if date else ''}"
    parts = [head, *map(_turn, tours), "---", *_documents(tours), MARKS, DATED]
    return "\n\n".join(parts) + "\n"


def answer_markdown(question: str, answer: Answer, date: str = "") -> str:
    """One question and its answer."""
    return conversation_markdown([Tour(question, answer)], date)


def _turn(tour: Tour) -> str:
    answer = tour.reponse
    text, left_out = without_unverified(answer)
    parts = [
        f"## {escaped(' '.join(tour.question.split()))}",
        text or "_Rien n'a pu être vérifié._",
    ]
    if left_out:
        parts.append(f"> {_left_out(left_out)}")
    parts += [f"> {notice}" for notice in answer.avis]
    if references := _references(answer, text):
        parts.append("\n".join(["Références :", "", *references]))
    engine = ENGINES.get(answer.moteur, answer.moteur)
    return "\n\n".join([*(part for part in parts if part), f"_{counts(answer)}{engine}_"])


def escaped(text: str) -> str:
    """Words of a person, which Markdown must take as they are."""
    return re.sub(r"([\\`*_\[\]<>#])", r"\\\1", text)


def counts(answer: Answer) -> str:
    """« ✔ vérifié mot à mot (2) · … · », over the claims that are in the file."""
    said = []
    for statut, (mark, words) in MARQUES.items():
        number = sum(claim.statut == statut for claim in answer.affirmations)
        if number and statut != "non_verifie":
            said.append(f"{mark} {words} ({number}) · ")
    return "".join(said)


def _left_out(number: int) -> str:
    one = number == 1
    claims = "affirmation non vérifiée n'a" if one else "affirmations non vérifiées n'ont"
    return f"⚠ {number} {claims} pas été reprise{'' if one else 's'} ici."


def _references(answer: Answer, text: str) -> list[str]:
    """The nodes that the text kept still cites, in order."""
    return [
        f"- `{name}` : {item.intitule}, {item.doc}, {lines_label(item.start, item.end)}"
        for name, item in answer.citations.items()
        if f"`{name}`" in text
    ]


def _documents(tours: Fil) -> list[str]:
    """The title of each document cited, once."""
    names = titles()
    cited = dict.fromkeys(item.doc for t in tours for item in t.reponse.citations.values())
    lines = [f"- {doc} : {names.get(doc, doc)}" for doc in cited]
    return ["\n".join(["Documents :", "", *lines])] if lines else []


def write(path: Path, text: str, replace: bool = False) -> None:
    """Write a file in one move, readable by its owner alone.

    Raises FileExistsError when it is there and `replace` is false, JalonError when it cannot be
    written.
    """
    if path.exists() and not replace:
        raise FileExistsError(str(path))
    try:
        _write(path, text)
    except OSError as error:
        from knowledge.errors import reason

        raise JalonError(
            f"Le fichier {path} n'a pas pu être écrit ({reason(error)}) : choisissez un autre"
            " dossier ou un autre nom."
        ) from error


def _write(path: Path, text: str) -> None:
    handle, draft = tempfile.mkstemp(prefix=".jalon-", dir=path.parent)  # created 0600
    try:
        with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="\n") as file:
            file.write(text)
        os.replace(draft, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise
