"""A real PostgreSQL server on loopback, for the time of a test."""

import os
import shutil
import socket
import subprocess
import tempfile
from pathlib import Path
from types import TracebackType

import pytest

PLACES = ("/usr/lib/postgresql", "/usr/pgsql", "/opt/homebrew/opt")
USER = "nobody"
"""Who runs the server when the tests are run by root, which PostgreSQL refuses."""


class PostgresqlServer:
    """A new cluster in a temporary folder, on a free port."""

    def __enter__(self) -> "PostgresqlServer":
        self._programs = find_programs()
        self._folder = Path(tempfile.mkdtemp(prefix="jalon-pg-"))
        self._data = self._folder / "data"
        if os.geteuid() == 0:
            shutil.chown(self._folder, USER)
        self._port = _free_port()
        self._run("initdb", "-U", "jalon", "--auth=trust", "-E", "UTF8", "--locale=C")
        where = f"-h 127.0.0.1 -p {self._port} -k {self._folder} -c fsync=off"
        self._run("pg_ctl", "-w", "-l", str(self._folder / "log"), "-o", where, "start")
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._run("pg_ctl", "-m", "immediate", "stop")
        shutil.rmtree(self._folder)

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://jalon@127.0.0.1:{self._port}/{database}"

    def create(self, database: str) -> str:
        """The URL of a new, empty database."""
        import psycopg

        with psycopg.connect(self.url(), autocommit=True) as connection:
            connection.execute(f'CREATE DATABASE "{database}"')
        return self.url(database)

    def _run(self, name: str, *words: str) -> None:
        command = [str(self._programs / name), "-D", str(self._data), *words]
        if os.geteuid() == 0:
            command = ["runuser", "-u", USER, "--", *command]
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,  # the server keeps it: a pipe would never end
            stderr=subprocess.STDOUT,
            cwd=self._folder,
            check=False,
        )
        assert done.returncode == 0, f"{name} ended with {done.returncode}"


def find_programs() -> Path:
    """Where PostgreSQL's programs stand; skips where they do not, or cannot be run."""
    pytest.importorskip("psycopg", reason="psycopg is not installed (extra postgresql)")
    found = shutil.which("initdb")
    known = [Path(found).resolve().parent] if found else []
    for place in PLACES:
        known += sorted(Path(place).glob("*/bin"), reverse=True)
    here = [folder for folder in known if (folder / "initdb").exists()]
    if os.name != "posix" or not here:
        pytest.skip("PostgreSQL is not installed (initdb, pg_ctl)")
    if os.geteuid() == 0 and not shutil.which("runuser"):
        pytest.skip("PostgreSQL refuses to run as root, and there is no runuser")
    return here[0]


def _free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port
