"""Deleting for good: nothing stays in the file, its log, its search, the backups or set aside."""

import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, delete, select, text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.orm import Session

from assistant import signalement
from assistant.confidentialite import garde
from assistant.stockage import brouillons, connexion, conversations, recherche, sauvegarde, tables
from assistant.stockage.base import Stockage
from assistant.stockage.chemins import abimes, sauvegardes
from assistant.stockage.fautes import told

CONVERSATIONS, BROUILLONS = "conversations", "brouillons"
AUTOEVALUATION, TRANSCRIPTIONS = "autoevaluation", "transcriptions"
SIGNALEMENTS = "signalements"
GENRES: dict[str, tuple[type[tables.Base], ...]] = {
    CONVERSATIONS: (tables.Conversation,),
    BROUILLONS: (tables.Brouillon,),
    AUTOEVALUATION: (tables.Position, tables.Preuve, tables.Etape),
    TRANSCRIPTIONS: (tables.Transcription,),
    SIGNALEMENTS: (),
    **dict.fromkeys(garde.GENRES, ()),
}
"""What can be purged at once, and the tables that hold it (their children follow)."""
SEARCHED = {CONVERSATIONS: conversations.GENRE, BROUILLONS: brouillons.GENRE}
BUSY = (
    "Un autre Jalon lit vos données : des restes peuvent demeurer dans son journal."
    " Fermez-le, puis recommencez."
)
SERVER = (
    "C'est effacé de la base. Les sauvegardes de ce serveur relèvent de votre organisation :"
    " demandez-lui de les effacer aussi."
)
UNSURE = "{} n'a pas pu être nettoyé : supprimez-le vous-même."


@dataclass(frozen=True)
class Cible:
    """What to delete: one conversation, draft or transcript, or whole kinds."""

    conversation: str = ""
    brouillon: str = ""
    transcription: str = ""
    genres: tuple[str, ...] = ()

    @property
    def tout(self) -> bool:
        """Whether nothing at all stays."""
        return set(self.genres) == set(GENRES)


TOUT = Cible(genres=tuple(GENRES))


def purger(stockage: Stockage, cible: Cible) -> list[str]:
    """Delete for good; what could not be, in French. Raises StockageError when nothing was."""
    with stockage.lire() as session:
        questions = _questions(session, cible)
    with stockage.ecrire() as session:
        effacer(session, cible)
    _forget_reports(cible, questions)
    left = [UNSURE.format(path) for genre in cible.genres for path in _beside(genre)]
    with told("Les données sont effacées, mais leurs traces n'ont pas pu l'être"):
        if stockage.dossier is None:
            return [*left, *_tidy_server(stockage.engine)]
        avis = [] if compact(stockage.engine) else [BUSY]
        return [*left, *avis, *_clean_copies(stockage.dossier, cible)]


def effacer(session: Session, cible: Cible) -> None:
    """Delete the rows, and what search knew of them."""
    if cible.conversation:
        wanted = tables.Conversation.id == cible.conversation
        session.execute(delete(tables.Conversation).where(wanted))
        recherche.desindexer(session, conversations.GENRE, cible.conversation)
    if cible.brouillon:
        brouillons.oublier(session, cible.brouillon)
    if cible.transcription:
        known = tables.Transcription.id == cible.transcription
        session.execute(delete(tables.Transcription).where(known))
        brouillons.oublier(session, cible.transcription)  # what was going to be said in it
    if TRANSCRIPTIONS in cible.genres:
        for draft in brouillons.liste(session, brouillons.REPLIQUE):
            brouillons.oublier(session, draft.id)
    for genre in cible.genres:
        for table in GENRES[genre]:
            session.execute(delete(table))
        recherche.desindexer(session, SEARCHED.get(genre, genre))
    if cible.tout:
        session.execute(delete(tables.TexteCherche))


def compact(engine: Engine) -> bool:
    """Write the file anew without what was deleted; false when another process holds its log."""
    with closing(engine.raw_connection()) as connection:
        cursor = connection.cursor()
        # FTS5 keeps deleted terms in its segments until it is built again.
        cursor.execute("INSERT INTO texte_fts(texte_fts) VALUES ('rebuild')")
        cursor.execute("VACUUM")
        busy = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        cursor.close()
    return not busy


def _clean_copies(folder: Path, cible: Cible) -> list[str]:
    """The backups lose the same; a damaged file may hold anything, and goes."""
    faults = []
    for backup in sauvegarde.liste(folder):
        if cible.tout or not _clean_backup(backup, cible):
            faults += _remove(backup)
    leftovers = [*sauvegardes(folder).glob("*"), *abimes(folder).glob("*")]
    kept = set(sauvegarde.liste(folder))
    for path in leftovers:
        if path not in kept:
            faults += _remove(path)
    return faults


def _clean_backup(backup: Path, cible: Cible) -> bool:
    """Whether a backup could be cleaned; one of another shape cannot."""
    before = backup.stat()
    engine = connexion.sqlite_engine(backup)
    try:
        with Session(connexion.writing(engine)) as session, session.begin():
            effacer(session, cible)
        compact(engine)
        with closing(engine.raw_connection()) as connection:
            connection.cursor().execute("PRAGMA journal_mode=DELETE")
    except (SQLAlchemyError, sqlite3.Error, OSError):
        return False
    finally:
        engine.dispose()
    os.utime(backup, ns=(before.st_atime_ns, before.st_mtime_ns))
    return True


def _remove(path: Path) -> list[str]:
    with suppress(FileNotFoundError):
        try:
            path.unlink()
        except OSError:
            return [UNSURE.format(path)]
    return []


def _tidy_server(engine: Engine) -> list[str]:
    """A server keeps deleted rows until they are vacuumed; its backups are its owner's."""
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        for table in tables.Base.metadata.sorted_tables:
            connection.execute(text(f'VACUUM FULL "{table.name}"'))
    return [SERVER]


def _questions(session: Session, cible: Cible) -> set[str]:
    """The questions of the conversations to delete: reports of wrong answers hold them too."""
    wanted = select(tables.Tour.question)
    if CONVERSATIONS in cible.genres:
        return set(session.scalars(wanted))
    if cible.conversation:
        wanted = wanted.where(tables.Tour.conversation_id == cible.conversation)
        return set(session.scalars(wanted))
    return set()


def _beside(genre: str) -> list[Path]:
    """What detection keeps in files of its own: those of a kind that could not be erased."""
    return garde.effacer(genre) if genre in garde.GENRES else []


def _forget_reports(cible: Cible, questions: set[str]) -> None:
    if SIGNALEMENTS in cible.genres:
        signalement.oublier()
    elif questions:
        signalement.oublier(questions)
