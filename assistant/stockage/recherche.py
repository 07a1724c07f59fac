"""Full-text search over what the person wrote and was answered.

Texts are kept analysed by the project's own French analyser, so that accents, plurals and verb
forms meet. SQLite finds their terms with FTS5, a server with LIKE; all the rest is the same.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, and_, delete, func, literal, select, text
from sqlalchemy.orm import Session

from assistant.stockage.tables import TexteCherche
from knowledge.french import analyse

MOST = 200
"""Places found at most."""
_FTS = text("SELECT rowid FROM texte_fts WHERE texte_fts MATCH :match ORDER BY rank LIMIT :most")


@dataclass(frozen=True)
class Place:
    """Where words were found: a thing of some kind, and the part of it that holds them."""

    genre: str
    objet: str
    partie: str


def indexer(session: Session, genre: str, objet: str, texte: str, partie: str = "") -> None:
    """Make a text findable, instead of what was there."""
    desindexer(session, genre, objet, partie)
    termes = " ".join(analyse(texte))
    session.add(TexteCherche(genre=genre, objet=objet, partie=partie, termes=termes))


def desindexer(
    session: Session, genre: str, objet: str | None = None, partie: str | None = None
) -> None:
    """Forget the texts of a kind, of a thing, or of one part of it."""
    wanted = delete(TexteCherche).where(TexteCherche.genre == genre)
    if objet is not None:
        wanted = wanted.where(TexteCherche.objet == objet)
    if partie is not None:
        wanted = wanted.where(TexteCherche.partie == partie)
    session.execute(wanted)


def chercher(session: Session, requete: str, genre: str | None = None) -> list[Place]:
    """The places that hold every word of a query, the nearest first.

    The last word may be the beginning of one: the person is still typing.
    """
    termes = list(dict.fromkeys(analyse(requete)))
    if not termes:
        return []
    wanted = select(TexteCherche)
    if genre is not None:
        wanted = wanted.where(TexteCherche.genre == genre)
    if session.get_bind().dialect.name == "sqlite":
        found = _by_fts(session, termes)
        order = {rowid: rank for rank, rowid in enumerate(found)}
        rows = session.scalars(wanted.where(TexteCherche.id.in_(found))).all()
        rows = sorted(rows, key=lambda row: order[row.id])
    else:
        wanted = wanted.where(_like(termes)).order_by(func.length(TexteCherche.termes))
        rows = list(session.scalars(wanted.limit(MOST)).all())
    return [Place(row.genre, row.objet, row.partie) for row in rows]


def _by_fts(session: Session, termes: Sequence[str]) -> list[int]:
    match = " AND ".join(f'"{terme}"' for terme in termes) + " *"
    return list(session.execute(_FTS, {"match": match, "most": MOST}).scalars())


def _like(termes: Sequence[str]) -> ColumnElement[bool]:
    padded = literal(" ").concat(TexteCherche.termes).concat(" ")
    *whole, last = termes
    return and_(*(padded.contains(f" {terme} ") for terme in whole), padded.contains(f" {last}"))
