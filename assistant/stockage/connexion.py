"""Engines: one SQLite file, or an organisation's PostgreSQL; the same code above both."""

import json
from functools import partial
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, NoSuchModuleError

from assistant.errors import JalonError

BEGIN = "jalon_begin"
WAIT = 10.0
"""Seconds that a write waits for another process's."""
CONNECT_WAIT = 10
"""Seconds that a server is given to answer."""
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",  # what was shown as saved outlives a power cut too
    "foreign_keys=ON",
    "secure_delete=ON",
    "temp_store=MEMORY",  # nothing of the person's in the system's temporary folder
)
_dumps = partial(json.dumps, ensure_ascii=False)


def sqlite_engine(path: Path) -> Engine:
    """An engine over a file that exists."""
    url = URL.create("sqlite", database=str(path))
    engine = create_engine(url, json_serializer=_dumps, connect_args={"timeout": WAIT})
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # BEGIN is ours: schema changes are transactions too
    cursor = connection.cursor()
    for pragma in PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get(BEGIN, "BEGIN"))


def writing(engine: Engine) -> Engine:
    """The same engine, whose transactions take the right to write from their first word.

    One that reads, then writes, could be refused without waiting when another wrote meanwhile.
    """
    return engine.execution_options(**{BEGIN: "BEGIN IMMEDIATE"})


def server_engine(url: str) -> Engine:
    """An engine over a server. Opens no connection. Raises JalonError for a URL of no use."""
    try:
        known = make_url(url)
        if known.get_backend_name() != "postgresql":
            raise ArgumentError("not postgresql")
        named = known.set(drivername="postgresql+psycopg")
        return create_engine(
            named,
            json_serializer=_dumps,
            pool_pre_ping=True,
            connect_args={"connect_timeout": CONNECT_WAIT},
        )
    except (ArgumentError, NoSuchModuleError, ValueError) as error:
        raise JalonError(
            "Le réglage « base_de_donnees » n'est pas une adresse PostgreSQL :"
            " écrivez postgresql://utilisateur@serveur/base, ou videz-le."
        ) from error
    except ImportError as error:
        raise JalonError(
            "Le réglage « base_de_donnees » demande PostgreSQL, dont le module manque :"
            " installez jalon[postgresql], ou videz ce réglage."
        ) from error
