"""Opening: rights, upgrade, a newer shape, damage, backups, a disk that is full or closed."""

import os
import shutil
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text

from assistant.stockage import base, conversations, sauvegarde, schema
from assistant.stockage.base import Stockage, ouvrir
from assistant.stockage.chemins import NOM
from assistant.stockage.fautes import StockageError
from assistant.stockage.tables import Base
from tests.assistant.answers import answer

posix = pytest.mark.skipif(os.name != "posix", reason="rights are POSIX's")


def keep(stockage: Stockage, question: str = "Combien de pages ?") -> None:
    with stockage.ecrire() as session:
        conversations.ajouter(session, "c" * 32, question, answer())


def questions(stockage: Stockage) -> list[str]:
    with stockage.lire() as session:
        return [tour.question for tour in conversations.lire(session, "c" * 32)]


@posix
def test_the_folder_and_its_files_are_the_owners_alone(folder: Path) -> None:
    folder.mkdir(mode=0o755)
    (folder / NOM).touch(mode=0o644)
    stockage = ouvrir(folder=folder)
    keep(stockage)
    for path in (folder, *folder.rglob("*")):
        wanted = 0o700 if path.is_dir() else 0o600
        assert stat.S_IMODE(path.stat().st_mode) == wanted, path
    stockage.fermer()


def test_what_protects_the_data_is_on(stockage: Stockage) -> None:
    wanted = {"journal_mode": "wal", "foreign_keys": 1, "secure_delete": 1, "synchronous": 2}
    with stockage.lire() as session:
        for name, value in wanted.items():
            assert session.execute(text(f"PRAGMA {name}")).scalar() == value, name


def test_the_tables_are_those_of_the_migrations(stockage: Stockage) -> None:
    with stockage.engine.connect() as connection:
        context = MigrationContext.configure(
            connection, opts={"include_name": lambda name, *_: "fts" not in str(name)}
        )
        assert compare_metadata(context, Base.metadata) == []


def test_the_revision_in_the_code_is_the_last_migration() -> None:
    assert ScriptDirectory.from_config(schema.config()).get_current_head() == schema.HEAD


def test_migrations_run_wherever_one_is_and_whatever_the_folder_is_called(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    odd = tmp_path / "100 % à moi ; d'été"
    stockage = ouvrir(folder=odd)
    keep(stockage)
    assert questions(stockage)
    assert list(tmp_path.iterdir()) == [odd]
    stockage.fermer()


def test_a_newer_shape_is_refused_in_one_sentence_and_left_as_it_is(folder: Path) -> None:
    stockage = ouvrir(folder=folder)
    keep(stockage)
    stockage.fermer()
    with closing(sqlite3.connect(folder / NOM)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = (folder / NOM).read_bytes()
    with pytest.raises(StockageError) as caught:
        ouvrir(folder=folder)
    assert str(caught.value) == schema.NEWER
    assert (folder / NOM).read_bytes() == before


def migration(folder: Path, body: str) -> Path:
    """The migrations of a Jalon to come: ours, and one more."""
    versions = folder / "migrations"
    shutil.copytree(schema.MIGRATIONS, versions)
    (versions / "versions" / "0002_more.py").write_text(
        f"from alembic import op\nrevision, down_revision = '0002', '{schema.HEAD}'\n"
        f"def upgrade():\n    op.execute('ALTER TABLE tour ADD COLUMN note VARCHAR')\n    {body}\n"
    )
    return versions


def test_an_older_shape_is_backed_up_then_upgraded_in_place(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stockage = ouvrir(folder=folder)
    keep(stockage)
    stockage.fermer()
    monkeypatch.setattr(schema, "MIGRATIONS", migration(tmp_path, ""))
    monkeypatch.setattr(schema, "HEAD", "0002")
    stockage = ouvrir(folder=folder)
    assert questions(stockage) == ["Combien de pages ?"]
    with stockage.lire() as session:
        assert session.execute(text("SELECT note FROM tour")).all() == [(None,)]
    stockage.fermer()
    (backup,) = (folder / "sauvegardes").glob("*avant-0002*")
    with closing(sqlite3.connect(backup)) as connection:
        assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0001",)
        assert connection.execute("SELECT question FROM tour").fetchone() == ("Combien de pages ?",)


def test_an_upgrade_that_fails_changes_nothing(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stockage = ouvrir(folder=folder)
    keep(stockage)
    stockage.fermer()
    with monkeypatch.context() as later:
        later.setattr(schema, "MIGRATIONS", migration(tmp_path, "op.execute('NOT SQL')"))
        later.setattr(schema, "HEAD", "0002")
        with pytest.raises(StockageError, match="ne peuvent pas être ouvertes"):
            ouvrir(folder=folder)
    stockage = ouvrir(folder=folder)
    assert questions(stockage) == ["Combien de pages ?"]
    stockage.fermer()


@pytest.mark.parametrize("damage", ["header", "middle", "text"])
def test_a_damaged_file_is_set_aside_and_the_last_good_backup_takes_its_place(
    folder: Path, damage: str
) -> None:
    stockage = ouvrir(folder=folder)
    keep(stockage, "Gardée")
    sauvegarde.copy(folder / NOM, folder / "sauvegardes" / "jalon-2026-01-02.sqlite")
    (folder / "sauvegardes" / "jalon-2026-01-03.sqlite").write_bytes(b"not a backup" * 900)
    for turn in range(200):
        keep(stockage, f"Perdue {turn}")
    stockage.fermer()
    path = folder / NOM
    damaged = bytearray(path.read_bytes())
    if damage == "text":
        damaged = bytearray(b"hello\n" * 3000)
    else:
        start = 0 if damage == "header" else 4096 * 3
        damaged[start : start + 8192] = os.urandom(8192)
    path.write_bytes(damaged)
    stockage = ouvrir(folder=folder)
    assert questions(stockage) == ["Gardée"]
    (avis,) = stockage.avis
    assert "abîmé" in avis
    assert "La sauvegarde du 02/01/2026 l'a remplacé." in avis
    (aside,) = (folder / "abimes").iterdir()
    assert str(aside) in avis
    assert aside.read_bytes() == bytes(damaged)
    stockage.fermer()
    again = ouvrir(folder=folder)
    assert again.avis == ()
    again.fermer()


def test_a_damaged_file_without_backup_is_kept_aside_and_said(folder: Path) -> None:
    folder.mkdir()
    (folder / NOM).write_bytes(b"hello\n" * 3000)
    stockage = ouvrir(folder=folder)
    assert "vous repartez d'un fichier vide" in stockage.avis[0]
    keep(stockage)
    assert len(list((folder / "abimes").iterdir())) == 1
    stockage.fermer()


def test_a_file_that_is_gone_comes_back_from_its_backup(folder: Path) -> None:
    stockage = ouvrir(folder=folder)
    keep(stockage)
    sauvegarde.copy(folder / NOM, folder / "sauvegardes" / "jalon-2026-01-02.sqlite")
    stockage.fermer()
    (folder / NOM).unlink()
    stockage = ouvrir(folder=folder)
    assert questions(stockage)
    assert "manquait" in stockage.avis[0]
    stockage.fermer()


def test_one_backup_a_day_is_made_and_five_are_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(1, 9):
        monkeypatch.setattr(sauvegarde, "today", lambda day=day: f"2026-03-0{day}")
        for turn in range(2):
            stockage = ouvrir(folder=folder)
            keep(stockage, f"{day} {turn}")
            stockage.fermer()
    names = [path.name for path in sauvegarde.liste(folder)]
    assert names == [f"jalon-2026-03-0{day}.sqlite" for day in (8, 7, 6, 5, 4)]
    with closing(sqlite3.connect(sauvegarde.liste(folder)[0])) as connection:
        last = connection.execute("SELECT question FROM tour ORDER BY rang DESC").fetchone()
    assert last == ("7 1",)


def test_after_a_clock_that_ran_ahead_the_backup_of_today_is_still_kept(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(1, 6):
        monkeypatch.setattr(sauvegarde, "today", lambda day=day: f"2031-03-0{day}")
        ouvrir(folder=folder).fermer()
    ahead = sauvegarde.liste(folder)
    for path in ahead:
        os.utime(path, (1_930_000_000, 1_930_000_000))
    monkeypatch.setattr(sauvegarde, "today", lambda: "2026-03-02")
    stockage = ouvrir(folder=folder)
    keep(stockage)
    stockage.fermer()
    names = [path.name for path in sauvegarde.liste(folder)]
    assert names[0] == "jalon-2026-03-02.sqlite"
    assert len(names) == len(ahead) == sauvegarde.KEPT


def test_a_backup_is_whole_by_itself(folder: Path) -> None:
    stockage = ouvrir(folder=folder)
    keep(stockage)
    copy = folder / "copie.sqlite"
    sauvegarde.copy(folder / NOM, copy)  # while the file is open, its log not yet folded in
    stockage.fermer()
    with closing(sqlite3.connect(copy)) as connection:
        assert connection.execute("SELECT count(*) FROM tour").fetchone() == (1,)
    assert not copy.with_name("copie.sqlite-wal").exists()


def test_a_file_where_the_folder_should_be_is_said_in_one_sentence(folder: Path) -> None:
    folder.write_text("")
    with pytest.raises(StockageError, match="Vos données ne peuvent pas être ouvertes"):
        ouvrir(folder=folder)


def test_another_that_holds_the_file_too_long_is_said(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base.connexion, "WAIT", 0.05)
    stockage = ouvrir(folder=folder)
    with closing(sqlite3.connect(folder / NOM, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StockageError, match="un autre Jalon y écrit depuis trop longtemps"):
            keep(stockage)
        other.execute("ROLLBACK")
    keep(stockage)
    assert questions(stockage) == ["Combien de pages ?"]
    stockage.fermer()
