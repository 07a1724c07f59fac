"""Transcripts of interviews, simulated or noted."""

from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from assistant.stockage.tables import Transcription, new_id, now

SPENT = "secondes"
"""The part of a rehearsal that runs while it is open."""


def garder(
    session: Session,
    genre: str,
    contenu: dict[str, Any],
    titre: str = "",
    graine: str | None = None,
    identifiant: str | None = None,
) -> str:
    """Keep a transcript as it is now; its id. `genre` is fictif or reel."""
    identifiant = identifiant or new_id()
    row = session.get(Transcription, identifiant)
    if row is None:
        row = Transcription(id=identifiant, genre=genre, graine=graine)
        session.add(row)
        changed = True
    else:  # read again, it stays of its day: the time spent in front of it is no change
        changed = {**row.contenu, SPENT: ""} != {**contenu, SPENT: ""} or row.titre != titre
    if changed:
        row.modifie_le = now()
    row.genre, row.contenu, row.titre = genre, contenu, titre
    return identifiant


def liste(session: Session) -> list[Transcription]:
    """The transcripts, the last kept first."""
    wanted = select(Transcription).order_by(Transcription.modifie_le.desc(), Transcription.id)
    return list(session.scalars(wanted))


def recentes(session: Session, nombre: int) -> list[Transcription]:
    """The last ones kept, and no more: a transcript is long."""
    wanted = select(Transcription).order_by(Transcription.modifie_le.desc(), Transcription.id)
    return list(session.scalars(wanted.limit(nombre)))
