"""Answers kept, one a question, with what the person ticked; the words of a rehearsal or a writing.

Nothing here judges an answer: a tick is the person's own.
"""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from assistant.errors import JalonError
from assistant.examen.appel import Dit
from knowledge.fiches_jury import QuestionJury

if TYPE_CHECKING:
    from assistant.stockage.base import Stockage

GENRE = "jury"
A_VOIX_HAUTE = "(Répondu à voix haute.)"
"""Kept in the place of an answer that was ticked, and not written."""
AUCUNE = (
    "Aucune répétition n'est gardée : « jalon entretien simuler » en joue une, et la garde à la"
    " fin."
)
AUCUN_ECRIT = (
    "Aucune analyse n'est gardée : « jalon analyse rediger » (F12 dans l'interface) en écrit une,"
    " et la garde."
)


@dataclass(frozen=True)
class Reponse:
    """What the person answered, and the elements they ticked themselves."""

    texte: str = ""
    coches: frozenset[str] = frozenset()


VIDE = Reponse()


def garder(stockage: "Stockage", question: QuestionJury, reponse: Reponse) -> None:
    """Keep an answer as it is now; an empty one is forgotten. Raises StockageError."""
    from assistant.stockage import brouillons

    meta = {"question": question.id, "referentiel": question.referentiel}
    said = reponse.texte.strip() or (A_VOIX_HAUTE if reponse.coches else "")
    ticked = {"coches": sorted(reponse.coches)}
    with stockage.ecrire() as session:
        brouillons.garder(
            session, GENRE, said, _name(question), f"Jury : {question.texte}", meta | ticked
        )


def _name(question: QuestionJury) -> str:
    """The same for a same question, for ever: an answer is found again whatever the draw."""
    return uuid.uuid5(uuid.NAMESPACE_URL, f"jalon:jury:{question.referentiel}/{question.id}").hex


def reponses(stockage: "Stockage", referentiel: str) -> dict[str, Reponse]:
    """What is kept, by question. Raises StockageError."""
    from assistant.stockage import brouillons

    with stockage.lire() as session:
        rows = brouillons.liste(session, GENRE)
    return {
        str(row.meta["question"]): Reponse(
            "" if row.contenu == A_VOIX_HAUTE else row.contenu,
            frozenset(map(str, row.meta.get("coches", ()))),
        )
        for row in rows
        if row.meta.get("referentiel") == referentiel and "question" in row.meta
    }


def derniere_repetition(stockage: "Stockage") -> tuple[Dit, ...]:
    """What the person said in the last rehearsal kept, and wrote after. Raises JalonError."""
    from assistant.entretien.simulation import GENRE as SIMULATION
    from assistant.stockage import transcriptions

    with stockage.lire() as session:
        kept = [row.contenu for row in transcriptions.liste(session)]
    last = next((row for row in kept if row.get("genre") == SIMULATION), None)
    if last is None:
        raise JalonError(AUCUNE)
    return tuple(_said(last))


def _said(kept: dict[str, Any]) -> Iterator[Dit]:
    for rank, turn in enumerate(kept.get("tours", ()), 1):
        yield Dit(str(turn.get("texte", "")), rank)
    for name in ("synthese", "analyse"):
        if words := str(kept.get(name) or ""):
            yield Dit(words)


def derniere_analyse(stockage: "Stockage") -> tuple[Dit, ...]:
    """The analyse de pratique that was written last. Raises JalonError."""
    from assistant.analyse.carnet import pages
    from assistant.analyse.redaction import GENRE as ANALYSE

    known = pages(stockage, ANALYSE)
    if not known:
        raise JalonError(AUCUN_ECRIT)
    return (Dit(known[0].ecrit.texte()),)
