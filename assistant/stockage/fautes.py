"""What can go wrong with the person's data, as one French sentence."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError, SQLAlchemyError

from assistant.errors import JalonError
from knowledge.errors import reason

DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_REASONS = {
    sqlite3.SQLITE_FULL: "le disque est plein",
    sqlite3.SQLITE_BUSY: "un autre Jalon y écrit depuis trop longtemps",
    sqlite3.SQLITE_LOCKED: "un autre Jalon y écrit depuis trop longtemps",
    sqlite3.SQLITE_READONLY: "le fichier est protégé en écriture",
    sqlite3.SQLITE_CANTOPEN: "le fichier ne peut pas être ouvert",
    sqlite3.SQLITE_PERM: "accès refusé",
    sqlite3.SQLITE_IOERR: "le disque n'a pas accepté l'écriture (est-il plein ?)",
    sqlite3.SQLITE_CORRUPT: "le fichier est abîmé ; relancez Jalon, qui reprendra la sauvegarde",
    sqlite3.SQLITE_NOTADB: "le fichier est abîmé ; relancez Jalon, qui reprendra la sauvegarde",
}


class StockageError(JalonError):
    """The person's data cannot be read or written now; nothing of it was changed."""


@contextmanager
def told(doing: str) -> Iterator[None]:
    """Turn a database's failure into a sentence that begins with what was being done."""
    try:
        yield
    except (SQLAlchemyError, sqlite3.Error) as error:
        raise StockageError(f"{doing} : {cause(error)}.") from error
    except OSError as error:
        raise StockageError(f"{doing} : {reason(error)}.") from error


def cause(error: Exception) -> str:
    """Why, in French; never the statement or its values, which are the person's."""
    code = sqlite_code(error)
    if code is not None:
        return _REASONS.get(code, f"erreur n° {code} de la base")
    if isinstance(error, OperationalError):
        return "le serveur de la base de données ne répond pas, ou refuse la connexion"
    return f"erreur de la base ({type(error).__name__})"


def sqlite_code(error: BaseException) -> int | None:
    """SQLite's own primary code, None for any other failure."""
    origin = error.orig if isinstance(error, DBAPIError) else error
    code = getattr(origin, "sqlite_errorcode", None)
    return code & 0xFF if isinstance(code, int) else None
