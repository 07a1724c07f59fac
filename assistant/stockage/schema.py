"""The shape of the database: which revision it has, and how to bring it to ours."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from assistant.stockage.fautes import StockageError

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0001"
"""Our revision, here as well so that an opening without upgrade need not import Alembic."""
MIGRATIONS = Path(__file__).parent / "migrations"
NEWER = (
    "Vos données ont été écrites par une version plus récente de Jalon : mettez Jalon à jour"
    " pour les ouvrir. Rien n'a été modifié."
)


def revision(connection: Connection) -> str | None:
    """The revision of a database, None when it has no table of ours."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    found = connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all()
    return str(found[0]) if found else None


def check_known(found: str | None) -> None:
    """Refuse what a newer Jalon wrote. Raises StockageError."""
    if found in (None, HEAD):
        return
    from alembic.script import ScriptDirectory

    script = ScriptDirectory.from_config(config())
    if found not in {item.revision for item in script.walk_revisions()}:
        raise StockageError(NEWER)


def upgrade(connection: Connection, target: str = "head") -> None:
    """Bring a database to a revision, inside the transaction of its connection."""
    from alembic import command

    settings = config()
    settings.attributes["connection"] = connection
    command.upgrade(settings, target)


def config() -> "Config":
    """Alembic's settings, without any file of the current folder."""
    from alembic.config import Config

    settings = Config()
    settings.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    return settings
