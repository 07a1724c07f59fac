"""Opening the person's data: checked, repaired, upgraded, backed up, then read and written.

Heavy to import: never before a first frame or `--help`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout
from sqlalchemy import Engine, text
from sqlalchemy.orm import Session

from assistant.stockage import connexion, sauvegarde, schema
from assistant.stockage.chemins import NOM, VERROU, dossier, make_folder, make_private
from assistant.stockage.fautes import StockageError, told
from assistant.stockage.reparation import make_sound

LOCK_WAIT = 30.0
"""Seconds that an opening waits for another, which may be upgrading the file."""
OPENING = "Vos données ne peuvent pas être ouvertes"
BACKING_UP = "La sauvegarde du jour n'a pas pu se faire"
SERVER_LOCK = 7_105_110
"""The number under which those who open the same server wait for each other (« jln »)."""


class Stockage:
    """Open data. `avis` says in French what opening had to do; `chemin` is None on a server."""

    def __init__(
        self, engine: Engine, chemin: Path | None = None, avis: tuple[str, ...] = ()
    ) -> None:
        self.engine = engine
        self.chemin = chemin
        self.avis = avis
        self._writing = connexion.writing(engine) if chemin else engine

    @property
    def dossier(self) -> Path | None:
        """The folder of the file, None on a server."""
        return self.chemin.parent if self.chemin else None

    @contextmanager
    def lire(self) -> Iterator[Session]:
        """A session to read in. Raises StockageError."""
        with told("Vos données n'ont pas pu être lues"), Session(self.engine) as session:
            yield session

    @contextmanager
    def ecrire(self) -> Iterator[Session]:
        """A session to write in: all of it is kept at the end, or nothing. Raises StockageError."""
        with (
            told("L'enregistrement n'a pas pu se faire"),
            Session(self._writing, expire_on_commit=False) as session,
            session.begin(),
        ):
            yield session

    def entretenir(self) -> None:
        """Make today's backup when the day has changed since the opening. Raises StockageError."""
        if self.chemin is None or sauvegarde.has_today(self.chemin.parent):
            return
        with told(BACKING_UP), _alone(self.chemin.parent):
            sauvegarde.du_jour(self.chemin, self.chemin.parent)

    def fermer(self) -> None:
        """Let go of the file."""
        self.engine.dispose()


def ouvrir(url: str = "", folder: Path | None = None) -> Stockage:
    """Open the person's data: their own file, or a server by its URL.

    Raises StockageError, a French sentence, when it cannot be; nothing was changed then.
    """
    with told(OPENING):
        return _open_server(url) if url else _open_file(folder or dossier())


def _open_file(folder: Path) -> Stockage:
    make_folder(folder)
    path = folder / NOM
    with _alone(folder):
        avis = make_sound(path, folder)
        make_private(path)
        engine = connexion.sqlite_engine(path)
        try:
            _bring(engine, path)
            make_private(path)
        except BaseException:
            engine.dispose()
            raise
        avis += _back_up(path)
    return Stockage(engine, path, tuple(avis))


def _bring(engine: Engine, path: Path) -> None:
    """Upgrade a file in place, with a backup first."""
    with engine.connect() as connection:
        found = schema.revision(connection)
    schema.check_known(found)
    if found == schema.HEAD:
        return
    if found:
        sauvegarde.avant(path, path.parent, schema.HEAD)
    with connexion.writing(engine).begin() as connection:
        schema.upgrade(connection)


def _back_up(path: Path) -> list[str]:
    """Today's backup; without it the person still works, and is told."""
    try:
        with told(BACKING_UP):
            sauvegarde.du_jour(path, path.parent)
    except StockageError as error:
        return [str(error)]
    return []


def _open_server(url: str) -> Stockage:
    engine = connexion.server_engine(url)
    try:
        with engine.begin() as connection:
            connection.execute(text("SELECT pg_advisory_xact_lock(:n)"), {"n": SERVER_LOCK})
            found = schema.revision(connection)
            schema.check_known(found)
            if found != schema.HEAD:
                schema.upgrade(connection)
    except BaseException:
        engine.dispose()
        raise
    return Stockage(engine)


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One opening at a time: two would repair or upgrade the same file."""
    try:
        with FileLock(folder / VERROU, timeout=LOCK_WAIT, mode=0o600):
            yield
    except Timeout as error:
        raise StockageError(
            f"{OPENING} : un autre Jalon les prépare depuis trop longtemps."
            " Fermez-le, puis relancez."
        ) from error
