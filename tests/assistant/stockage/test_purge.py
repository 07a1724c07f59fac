"""What is deleted is nowhere any more: not one byte of it, in any file."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant import signalement
from assistant.confidentialite import dossiers, garde
from assistant.stockage import brouillons, conversations, purge, sauvegarde, tables, transcriptions
from assistant.stockage.base import Stockage, ouvrir
from assistant.stockage.chemins import NOM
from assistant.stockage.purge import TOUT, Cible
from knowledge.french import analyse
from tests.assistant.answers import answer

GONE, STAYS = "zorglubinette", "quatrevingtonce"
ONE, TWO = "a" * 32, "b" * 32


def fill(stockage: Stockage) -> None:
    """The same words in every place that can hold them."""
    for name, word in ((ONE, GONE), (TWO, STAYS)):
        for turn in range(30):
            with stockage.ecrire() as session:
                question = f"Que dire de {word} {turn} ?"
                conversations.ajouter(session, name, question, answer(f"Rien sur {word}é."))
    signalement.signaler(f"Que dire de {GONE} 3 ?", answer(GONE), GONE)
    signalement.signaler(f"Que dire de {STAYS} 3 ?", answer(STAYS), STAYS)
    folder = stockage.dossier
    assert folder is not None
    sauvegarde.copy(folder / NOM, folder / "sauvegardes" / "jalon-2026-01-02.sqlite")
    sauvegarde.copy(folder / NOM, folder / "sauvegardes" / "jalon-2026-01-01-avant-0001.sqlite")
    (folder / "sauvegardes" / "jalon-2026-01-01.sqlite").write_text(f"broken {GONE} " * 999)
    (folder / "sauvegardes" / "jalon-2026-01-03.sqlite.partiel").write_text(GONE)
    (folder / "abimes").mkdir()
    shutil.copy(folder / "sauvegardes" / "jalon-2026-01-02.sqlite", folder / "abimes" / "x.sqlite")
    shutil.copy(folder / "abimes" / "x.sqlite", folder / "abimes" / "x.sqlite-wal")


@pytest.fixture
def full(folder: Path) -> Iterator[Stockage]:
    opened = ouvrir(folder=folder)
    fill(opened)
    yield opened
    opened.fermer()


def holding(folder: Path, word: str) -> list[str]:
    """The files that hold a word, or the term that search makes of it, in any case."""
    forms = {word.encode(), *(term.encode() for term in analyse(word))}
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    assert files
    return [path.name for path in files if any(form in path.read_bytes().lower() for form in forms)]


def test_the_words_are_there_before(full: Stockage, folder: Path) -> None:
    full.fermer()
    assert len(holding(folder, GONE)) == 8
    assert len(holding(folder, STAYS)) == 6


def test_a_deleted_conversation_is_gone_from_every_file_and_the_other_stays(
    full: Stockage, folder: Path
) -> None:
    assert purge.purger(full, Cible(conversation=ONE)) == []
    full.fermer()
    assert holding(folder, GONE) == []
    assert holding(folder, STAYS) == [
        NOM,
        "jalon-2026-01-01-avant-0001.sqlite",
        "jalon-2026-01-02.sqlite",
        "signalements.jsonl",
    ]
    again = ouvrir(folder=folder)
    with again.lire() as session:
        assert [item.id for item in conversations.liste(session)] == [TWO]
        assert len(conversations.chercher(session, STAYS)) == 30
        assert conversations.chercher(session, GONE) == []
    again.fermer()
    assert all(sauvegarde.is_sound(path) for path in sauvegarde.liste(folder))


def test_nothing_is_left_while_the_file_is_still_open(full: Stockage, folder: Path) -> None:
    purge.purger(full, Cible(conversation=ONE))
    # A copy is read: reading the file itself would drop the locks that this process holds.
    shutil.copytree(folder, folder.parent / "copie", copy_function=_by_another)
    assert holding(folder.parent / "copie", GONE) == []


def _by_another(source: str, target: str) -> None:
    import subprocess

    subprocess.run(["cp", source, target], check=True)


def test_a_whole_kind_is_gone_and_the_others_stay(full: Stockage, folder: Path) -> None:
    with full.ecrire() as session:
        brouillons.garder(session, "analyse", STAYS)
    assert purge.purger(full, Cible(genres=("conversations",))) == []
    with full.lire() as session:
        assert conversations.liste(session) == []
        assert len(brouillons.liste(session)) == 1
    full.fermer()
    assert holding(folder, GONE) == []
    assert holding(folder, STAYS) == [NOM]


@pytest.mark.parametrize("genre", list(purge.GENRES))
def test_every_kind_can_be_deleted_alone(folder: Path, genre: str) -> None:
    stockage = ouvrir(folder=folder)
    with stockage.ecrire() as session:
        conversations.ajouter(session, ONE, "conversations", answer())
        brouillons.garder(session, "analyse", "brouillons")
        transcriptions.garder(session, "reel", {"texte": "transcriptions"})
        proof = tables.Preuve(fait="autoevaluation")
        proof.noeuds = [tables.PreuveNoeud(noeud="cip/CP2/c1", extrait="autoevaluation")]
        session.add_all([proof, tables.Position(noeud="cip/CP2/c1", niveau=1)])
        session.add(tables.Etape(texte="autoevaluation"))
    signalement.signaler("signalements", answer())
    keep_beside()
    purge.purger(stockage, Cible(genres=(genre,)))
    with stockage.lire() as session:
        left = {
            "conversations": len(conversations.liste(session)),
            "brouillons": len(brouillons.liste(session)),
            "transcriptions": len(transcriptions.liste(session)),
            "autoevaluation": sum(
                session.query(table).count()
                for table in (tables.Preuve, tables.PreuveNoeud, tables.Position, tables.Etape)
            ),
            "signalements": signalement.count(),
            **{name: len(garde.fichiers(name)) for name in garde.GENRES},
        }
    stockage.fermer()
    assert left.pop(genre) == 0
    assert all(left.values())


def keep_beside() -> None:
    """What detection keeps in files of its own."""
    dossiers.ecrire(dossiers.cles_path() / "note.json", GONE)
    dossiers.ecrire(dossiers.cles_path() / ".jalon-x", GONE)
    dossiers.ecrire(dossiers.liste_path(), f'noms = ["{GONE}"]')
    dossiers.ajouter(dossiers.journal_path(), GONE)


def test_a_purge_of_all_leaves_an_empty_file_and_nothing_else(full: Stockage, folder: Path) -> None:
    keep_beside()
    assert purge.purger(full, TOUT) == []
    with full.lire() as session:
        for table in tables.Base.metadata.sorted_tables:
            assert session.query(table).count() == 0
    full.fermer()
    assert holding(folder, GONE) == holding(folder, STAYS) == []
    assert {path.name for path in folder.rglob("*") if path.is_file()} <= {NOM, "jalon.verrou"}


def test_another_jalon_that_reads_meanwhile_is_said(
    full: Stockage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sqlalchemy import text

    monkeypatch.setattr("assistant.stockage.connexion.WAIT", 0.05)
    purging = ouvrir(folder=folder)
    with full.lire() as session:
        session.execute(text("SELECT count(*) FROM tour"))
        assert purge.purger(purging, Cible(conversation=ONE)) == [purge.BUSY]
    assert purge.purger(purging, Cible(conversation=ONE)) == []
    purging.fermer()
    full.fermer()
    assert holding(folder, GONE) == []
