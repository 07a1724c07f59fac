"""What is about to be deleted, copied in memory alone: a deletion can be taken back for a moment.

Nothing of it is written anywhere: once the copy is forgotten, what was deleted is nowhere.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, insert, select
from sqlalchemy.orm import Session

from assistant import signalement
from assistant.stockage import brouillons, conversations, tables
from assistant.stockage.base import Stockage
from assistant.stockage.purge import Cible

Lignes = list[dict[str, Any]]


@dataclass(frozen=True)
class Copie:
    """The rows of a thing, table by table, parents first, and the reports made about it."""

    lignes: tuple[tuple[Table, Lignes], ...]
    signalements: tuple[str, ...] = ()


def copier(stockage: Stockage, cible: Cible) -> Copie:
    """All that deleting one thing would take. Raises StockageError."""
    roots = {
        tables.Conversation.__tablename__: cible.conversation,
        tables.Brouillon.__tablename__: cible.brouillon or cible.transcription,
        tables.Transcription.__tablename__: cible.transcription,
    }
    found: dict[str, Lignes] = {}
    with stockage.lire() as session:
        for table in tables.Base.metadata.sorted_tables:
            if rows := _rows(session, table, roots.get(table.name, ""), found):
                found[table.name] = rows
        searched = _searched(session, cible)
    known = tables.Base.metadata.tables
    kept = [(known[name], rows) for name, rows in found.items()]
    questions = [row["question"] for row in found.get(tables.Tour.__tablename__, ())]
    return Copie((*kept, searched), tuple(signalement.lignes_de(questions)))


def remettre(stockage: Stockage, copie: Copie) -> None:
    """Put it back as it was. Raises StockageError."""
    with stockage.ecrire() as session:
        for table, rows in copie.lignes:
            if rows:
                session.execute(insert(table), rows)
    signalement.remettre(copie.signalements)


def _rows(session: Session, table: Table, root: str, found: Mapping[str, Lignes]) -> Lignes:
    """The row of an id, or those that belong to rows already found."""
    if root:
        return _read(session, table, table.c.id == root)
    for key in table.foreign_keys:
        parents = found.get(key.column.table.name)
        if parents:
            ids = [row[key.column.name] for row in parents]
            return _read(session, table, key.parent.in_(ids))
    return []


def _searched(session: Session, cible: Cible) -> tuple[Table, Lignes]:
    """What search knew of it; its rows take new numbers when they come back."""
    table = tables.Base.metadata.tables[tables.TexteCherche.__tablename__]
    genre = conversations.GENRE if cible.conversation else brouillons.GENRE
    name = cible.conversation or cible.brouillon or cible.transcription
    rows = _read(session, table, (table.c.genre == genre) & (table.c.objet == name))
    return table, [{key: row[key] for key in row if key != "id"} for row in rows]


def _read(session: Session, table: Table, where: Any) -> Lignes:
    return [dict(row) for row in session.execute(select(table).where(where)).mappings()]
