"""The corpus of questions with the facts a right answer holds, and how an answer is marked."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from assistant.reponse.answer import Answer
from assistant.reponse.faits import CONFUSED
from assistant.reponse.fil import Tour
from assistant.service import Service
from knowledge.french import fold

FOLDER = Path(__file__).parent / "corpus"


@dataclass(frozen=True)
class Cas:
    """A question; `premier` and `faits` are lists of ways to write what must be said."""

    question: str
    intention: str
    referentiel: str | None = None
    precedentes: tuple[str, ...] = ()
    premier: tuple[tuple[str, ...], ...] = ()
    faits: tuple[tuple[str, ...], ...] = ()
    absents: tuple[str, ...] = ()
    liste: tuple[str, ...] = ()
    citations: tuple[str, ...] = ()
    repondu: bool = True


@dataclass(frozen=True)
class Note:
    """What an answer got right: facts found of those asked, list whole, intention, the faults."""

    cas: Cas
    answer: Answer
    dits: int
    demandes: int
    liste: bool
    intention: bool
    fautes: list[str] = field(default_factory=list)


def load(pattern: str = "reponses-*.yaml") -> list[Cas]:
    """Every case, file by file."""
    rows = [
        row
        for path in sorted(FOLDER.glob(pattern))
        for row in yaml.safe_load(path.read_text("utf-8"))
    ]
    return [Cas(**{name: _plain(value) for name, value in row.items()}) for row in rows]


def _plain(value: Any) -> Any:
    return tuple(map(_plain, value)) if isinstance(value, list) else value


def ask(service: Service, cas: Cas) -> Answer:
    """The answer, in the thread of the questions before."""
    fil: list[Tour] = []
    for question in cas.precedentes:
        fil.append(Tour(question, service.repondre(question, cas.referentiel, fil)))
    return service.repondre(cas.question, cas.referentiel, fil)


def mark(cas: Cas, answer: Answer) -> Note:
    """Compare an answer with what is expected of it."""
    fautes = list(_faults(cas, answer))
    first, whole = _first(answer), _said(answer)
    missing = [group for group in cas.premier if not _any(group, first)]
    missing += [group for group in cas.faits if not _any(group, whole)]
    asked = len(cas.premier) + len(cas.faits)
    cited = [name for claim in answer.affirmations for name in claim.citations]
    kept = [name for name in dict.fromkeys(cited) if name in cas.liste]
    complete = not cas.liste or tuple(kept) == cas.liste
    if missing:
        fautes.append(f"manque {missing}")
    if not complete:
        fautes.append(f"liste {kept}")
    right = str(answer.intention) == cas.intention
    return Note(cas, answer, asked - len(missing), asked, complete, right, fautes)


def _faults(cas: Cas, answer: Answer) -> Iterator[str]:
    told = _said(answer).split(fold(CONFUSED))[0]  # what is told apart may say it of another
    for text in cas.absents:
        if fold(text) in told:
            yield f"dit {text!r}"
    if answer.repondu != cas.repondu:
        yield f"répondu : {answer.repondu}"
    cited = [name for claim in answer.affirmations for name in claim.citations]
    near = [
        name for name in cited for wanted in cas.citations if (name + "/").startswith(wanted + "/")
    ]
    if cas.citations and not near:
        yield f"cite {cited[:4]}"


def _first(answer: Answer) -> str:
    """The title of the answer and its first claim."""
    head = answer.texte.split("\n\n")[0]
    told = answer.affirmations[0].texte if answer.affirmations else ""
    return _bare(f"{head} {told}")


def _said(answer: Answer) -> str:
    return _bare(answer.texte)


def _bare(text: str) -> str:
    return " ".join(fold(text.replace("**", "").replace("\\", "")).split())


def _any(group: tuple[str, ...], text: str) -> bool:
    return any(_bare(way) in text for way in group)
