"""The same code over an organisation's PostgreSQL: a real server, started for the tests."""

import os
import subprocess
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text

from assistant.reponse.fil import Tour
from assistant.stockage import archive, brouillons, conversations, purge, schema, tables
from assistant.stockage.base import Stockage, ouvrir
from assistant.stockage.fautes import StockageError
from tests.assistant.answers import answer
from tests.command import ROOT, Jalon
from tests.postgresql_server import PostgresqlServer

ONE, TWO = "a" * 32, "b" * 32
OPEN = """
import sys
from assistant.stockage import conversations
from assistant.stockage.base import ouvrir
from tests.assistant.answers import answer
stockage = ouvrir(sys.argv[1])
for turn in range(10):
    with stockage.ecrire() as session:
        conversations.ajouter(session, sys.argv[2] * 32, f"{turn}", answer())
"""


@pytest.fixture(scope="module")
def server() -> Iterator[PostgresqlServer]:
    with PostgresqlServer() as running:
        yield running


@pytest.fixture
def url(server: PostgresqlServer) -> str:
    return server.create(f"jalon-{uuid.uuid4().hex}")


@pytest.fixture
def stockage(url: str) -> Iterator[Stockage]:
    opened = ouvrir(url)
    yield opened
    opened.fermer()


def keep(stockage: Stockage, identifiant: str, question: str, texte: str = "") -> None:
    with stockage.ecrire() as session:
        conversations.ajouter(session, identifiant, question, answer(texte))


def test_the_tables_are_those_of_the_migrations(stockage: Stockage) -> None:
    with stockage.engine.connect() as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, tables.Base.metadata) == []
        assert schema.revision(connection) == schema.HEAD


def test_conversations_are_kept_listed_found_and_opened_again(url: str, stockage: Stockage) -> None:
    keep(stockage, ONE, "Comment préparer les entretiens ?", "Rien.")
    keep(stockage, TWO, "Et alors ?", "L'évaluation se fait au 2.3, devant le jury.")
    keep(stockage, ONE, "Combien ?")
    again = ouvrir(url)
    with again.lire() as session:
        assert [item.questions for item in conversations.liste(session)] == [2, 1]
        assert conversations.lire(session, ONE)[1] == Tour("Combien ?", answer())
        for words, wanted in (
            ("entretien préparé", [ONE]),
            ("EVALUATIONS", [TWO]),
            ("2.3", [TWO]),
            ("2.5", []),
            ("prép", [ONE]),
            ("100%_", []),
        ):
            found = conversations.chercher(session, words)
            assert [place.conversation.id for place in found] == wanted, words
    again.fermer()


def test_two_that_open_a_new_database_at_once_both_keep(url: str) -> None:
    both = [
        subprocess.Popen(
            [sys.executable, "-c", OPEN, url, name], env={**os.environ, "PYTHONPATH": str(ROOT)}
        )
        for name in ("a", "b")
    ]
    assert [process.wait() for process in both] == [0, 0]
    stockage = ouvrir(url)
    with stockage.lire() as session:
        assert [item.questions for item in conversations.liste(session)] == [10, 10]
    stockage.fermer()


def test_what_is_deleted_is_gone_and_the_other_stays(stockage: Stockage) -> None:
    keep(stockage, ONE, "Une")
    keep(stockage, TWO, "Deux")
    with stockage.ecrire() as session:
        brouillons.garder(session, "analyse", "Trois")
    assert purge.purger(stockage, purge.Cible(conversation=ONE)) == [purge.SERVER]
    with stockage.lire() as session:
        assert [item.id for item in conversations.liste(session)] == [TWO]
        assert conversations.chercher(session, "une") == []
    purge.purger(stockage, purge.TOUT)
    with stockage.lire() as session:
        for table in tables.Base.metadata.sorted_tables:
            assert session.query(table).count() == 0


def test_an_archive_holds_all_of_it(stockage: Stockage, tmp_path: Path) -> None:
    keep(stockage, ONE, "Une")
    assert archive.exporter(stockage, tmp_path / "a.zip") == 3


def test_a_newer_shape_is_refused(url: str, stockage: Stockage) -> None:
    with stockage.ecrire() as session:
        session.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StockageError) as caught:
        ouvrir(url)
    assert str(caught.value) == schema.NEWER


def test_the_command_line_reads_the_server_of_the_settings(
    jalon: Jalon, url: str, stockage: Stockage
) -> None:
    keep(stockage, ONE, "Comment préparer les entretiens ?")
    run = jalon("donnees", "lister", env={"JALON_BASE_DE_DONNEES": url})
    assert run.code == 0
    assert "Comment préparer les entretiens ?" in run.out
    assert not list(jalon.home.rglob("*.sqlite"))


def test_a_server_that_does_not_answer_is_one_sentence(jalon: Jalon) -> None:
    pytest.importorskip("psycopg", reason="psycopg is not installed (extra postgresql)")
    secret = "postgresql://moi:motdepasse@127.0.0.1:1/base"
    run = jalon("donnees", "lister", env={"JALON_BASE_DE_DONNEES": secret})
    assert run.code == 1
    assert run.err == (
        "Vos données ne peuvent pas être ouvertes : le serveur de la base de données ne répond"
        " pas, ou refuse la connexion.\n"
    )


@pytest.mark.parametrize("wrong", ["mysql://x/y", "n'importe quoi", "sqlite:///x", "postgresql:"])
def test_an_address_of_no_use_is_one_sentence(jalon: Jalon, wrong: str) -> None:
    run = jalon("donnees", "lister", env={"JALON_BASE_DE_DONNEES": wrong})
    assert run.code == 1
    assert len(run.err.splitlines()) == 1
    assert "Traceback" not in run.err
