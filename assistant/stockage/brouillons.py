"""Drafts: what is being written, kept before it is anything else."""

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from assistant.stockage import recherche
from assistant.stockage.fautes import StockageError
from assistant.stockage.tables import Brouillon, new_id, now

GENRE = "brouillon"
SAISIE = "saisie"
"""What is typed in the prompt of a conversation, and not sent yet."""
REPLIQUE = "replique"
"""What is typed in a rehearsal, and not said yet: its id is that of the rehearsal."""
KEPT = 20
"""Unsent questions kept; the oldest go first."""


@dataclass(frozen=True)
class Ecrit:
    """A draft, as it was last kept."""

    id: str
    genre: str
    titre: str
    contenu: str
    modifie_le: str
    meta: dict[str, Any] = field(default_factory=dict)


def garder(
    session: Session,
    genre: str,
    contenu: str,
    identifiant: str | None = None,
    titre: str = "",
    meta: dict[str, Any] | None = None,
) -> str:
    """Keep a draft as it is now; its id. An empty one is forgotten."""
    identifiant = identifiant or new_id()
    if not contenu.strip():
        oublier(session, identifiant)
        return identifiant
    row = session.get(Brouillon, identifiant)
    if row is None:
        row = Brouillon(id=identifiant, genre=genre)
        session.add(row)
    row.contenu, row.titre, row.modifie_le = contenu, titre, now()
    row.meta = meta or {}
    session.flush()
    recherche.indexer(session, GENRE, identifiant, f"{titre}\n{contenu}")
    if genre == SAISIE:
        _make_room(session, identifiant)
    return identifiant


def oublier(session: Session, identifiant: str) -> None:
    """Forget a draft: it was sent, or emptied."""
    session.execute(delete(Brouillon).where(Brouillon.id == identifiant))
    recherche.desindexer(session, GENRE, identifiant)


def envoyer(session: Session, contenu: str) -> None:
    """Forget an unsent question: it has been sent, and its answer is kept."""
    for draft in liste(session, SAISIE):
        if draft.contenu == contenu:
            oublier(session, draft.id)


def liste(session: Session, genre: str | None = None) -> list[Ecrit]:
    """The drafts, of one kind or of all, the last written first."""
    wanted = select(Brouillon).order_by(Brouillon.modifie_le.desc(), Brouillon.id)
    if genre is not None:
        wanted = wanted.where(Brouillon.genre == genre)
    return [
        Ecrit(row.id, row.genre, row.titre, row.contenu, row.modifie_le, dict(row.meta))
        for row in session.scalars(wanted)
    ]


def trouver(session: Session, debut: str) -> Ecrit:
    """The one draft whose id begins so. Raises StockageError."""
    known = [item for item in liste(session) if debut and item.id.startswith(debut)]
    if len(known) == 1:
        return known[0]
    why = "plusieurs commencent ainsi" if known else "aucun ne commence ainsi"
    raise StockageError(
        f"Le brouillon « {debut[:40]} » n'a pas été trouvé : {why}."
        " La commande « jalon donnees lister --brouillons » en donne la liste."
    )


def _make_room(session: Session, kept: str) -> None:
    """The oldest go; never the one just kept, even when the clock went back."""
    others = (draft for draft in liste(session, SAISIE) if draft.id != kept)
    for old in list(others)[KEPT - 1 :]:
        oublier(session, old.id)
