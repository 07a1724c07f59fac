"""`jalon donnees`, typed."""

import json
import stat
import zipfile
from pathlib import Path

import pytest

from assistant import signalement
from assistant.stockage import brouillons, conversations, tables
from assistant.stockage.base import ouvrir
from tests.assistant.answers import answer
from tests.command import Jalon

ONE, TWO = "a1" * 16, "b2" * 16


@pytest.fixture
def kept(jalon: Jalon, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of a person who has two conversations, a draft, a report, a position."""
    monkeypatch.setenv("XDG_DATA_HOME", str(jalon.home / "data"))
    folder = jalon.home / "data" / "jalon"
    stockage = ouvrir(folder=folder)
    with stockage.ecrire() as session:
        conversations.ajouter(session, ONE, "Comment préparer les entretiens ?", answer("Rien."))
        conversations.ajouter(session, TWO, "Combien de pages ?", answer())
        brouillons.garder(session, "analyse", "Ce jour-là…", titre="Mon analyse")
        session.add(tables.Position(noeud="cip/CP2/c3", niveau=2, remarque="deux fois"))
        session.add(tables.Preuve(fait="un atelier", noeuds=[tables.PreuveNoeud(noeud="cip/CP9")]))
        session.add(tables.Etape(texte="relire le REAC", echeance="2026-05-01"))
    stockage.fermer()
    signalement.signaler("Combien de pages ?", answer())
    return folder


def test_without_a_word_the_help_is_shown(jalon: Jalon) -> None:
    run = jalon("donnees")
    assert run.code == 0
    assert {"ou", "lister", "chercher", "exporter", "purger"} <= set(run.out.split())


def test_where_the_data_is_creates_nothing(jalon: Jalon) -> None:
    run = jalon("donnees", "ou")
    assert run.code == 0
    assert str(jalon.home / "data" / "jalon" / "jalon.sqlite") in run.out
    assert "pas encore créé" in run.out
    assert not (jalon.home / "data" / "jalon" / "jalon.sqlite").exists()


def test_where_the_data_is_for_a_program(jalon: Jalon, kept: Path) -> None:
    found = jalon("donnees", "ou", "--json").json
    assert found["fichier"] == str(kept / "jalon.sqlite")
    assert len(found["sauvegardes"]) == 1
    assert found["octets"] > 10_000
    assert found["abimes"] == []


def test_the_password_of_a_server_is_never_shown(jalon: Jalon) -> None:
    url = "postgresql://moi:secret@127.0.0.1:1/base"
    run = jalon("donnees", "ou", env={"JALON_BASE_DE_DONNEES": url})
    assert "postgresql://moi:***@127.0.0.1:1/base" in run.out
    assert "secret" not in run.out


def test_the_conversations_are_listed(jalon: Jalon, kept: Path) -> None:
    run = jalon("donnees", "lister")
    assert [line.split(" · ")[-1] for line in run.out.splitlines()] == [
        "Combien de pages ?",
        "Comment préparer les entretiens ?",
    ]
    rows = jalon("donnees", "lister", "--json").json
    assert [(row["id"], row["questions"]) for row in rows] == [(TWO, 1), (ONE, 1)]


def test_no_conversation_is_said(jalon: Jalon) -> None:
    assert jalon("donnees", "lister").out == "Aucune conversation n'est gardée.\n"
    assert jalon("donnees", "lister", "--json").json == []


def test_words_are_found_in_french(jalon: Jalon, kept: Path) -> None:
    run = jalon("donnees", "chercher", "entretien", "recette", "--json")
    assert (run.code, run.json) == (3, [])
    run = jalon("donnees", "chercher", "préparation", "d'un", "entretien", "--json")
    assert [row["conversation"]["id"] for row in run.json] == [ONE]
    found = jalon("donnees", "chercher", "entretien", "--simple")
    assert "Comment préparer" in found.out
    assert "F8, tapez « entretien »" in found.err


def test_the_archive_is_read_without_jalon(jalon: Jalon, kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "tout.zip"
    run = jalon("donnees", "exporter", "--sortie", str(target))
    assert run.code == 0
    assert run.err.startswith("L'archive contiendra tout comme vous l'avez écrit, noms compris")
    assert stat.S_IMODE(target.stat().st_mode) == 0o600
    with zipfile.ZipFile(target) as archive:
        assert archive.testzip() is None
        pages = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    said = "\n".join(pages.values())
    for words in ("## Comment préparer les entretiens ?", "Ce jour-là…", "deux fois", "un atelier"):
        assert words in said
    assert "- [ ] relire le REAC, avant le 01/05/2026" in pages["autoevaluation.md"]
    everything = json.loads(pages["donnees.json"])
    assert {name for name, rows in everything.items() if rows} >= {
        *("conversation", "tour", "affirmation", "citation", "brouillon"),
        *("position", "preuve", "preuve_noeud", "etape", "signalements"),
    }
    assert everything["tour"][0]["reponse"]["question"] == "Combien de temps ?"
    assert {name.split("/")[0] for name in pages} == {
        *("LISEZ-MOI.md", "autoevaluation.md", "donnees.json", "signalements.jsonl"),
        *("conversations", "brouillons"),
    }


def test_an_unverified_claim_is_no_fact_in_the_archive(
    jalon: Jalon, kept: Path, tmp_path: Path
) -> None:
    jalon("donnees", "exporter", "--sortie", str(tmp_path / "tout.zip"))
    with zipfile.ZipFile(tmp_path / "tout.zip") as archive:
        (page,) = (n for n in archive.namelist() if "combien-de-pages" in n)
        text = archive.read(page).decode("utf-8")
    assert "L'entretien technique dure" in text
    assert "Il a lieu le matin." not in text


def test_an_archive_never_replaces_a_file(jalon: Jalon, kept: Path, tmp_path: Path) -> None:
    target = tmp_path / "tout.zip"
    target.write_text("à moi")
    run = jalon("donnees", "exporter", "--sortie", str(target))
    assert run.code == 2
    assert "existe déjà" in run.err
    assert target.read_text() == "à moi"
    assert jalon("donnees", "exporter", "--sortie", str(target), "--remplacer").code == 0
    assert zipfile.is_zipfile(target)


def test_the_name_of_an_archive_says_that_it_is_one(jalon: Jalon, kept: Path) -> None:
    for name in ("tout.txt", "tout", "tout.zip.md"):
        run = jalon("donnees", "exporter", "--sortie", name)
        assert (run.code, run.out, run.err.count("\n")) == (2, "", 1)
        assert f"{name} ne finit pas par .zip" in run.err
        assert not (jalon.home / name).exists()
    assert jalon("donnees", "exporter", "--sortie", "TOUT.ZIP").code == 0


def test_an_archive_that_cannot_be_written_is_one_sentence(
    jalon: Jalon, kept: Path, tmp_path: Path
) -> None:
    run = jalon("donnees", "exporter", "--sortie", str(tmp_path / "absent" / "tout.zip"))
    assert run.code == 1
    assert len(run.err.splitlines()) == 1


def keep_beside(jalon: Jalon) -> None:
    """A key of pseudonyms and a word of the person's own list."""
    jalon("confidentialite", "pseudonymiser", "-", stdin="Mme Zorvane est là.".encode())
    jalon("confidentialite", "liste", "--ajouter", "-", stdin=b"Zorglub\n")


def test_the_keys_and_the_word_list_are_purged_with_all_the_rest(jalon: Jalon) -> None:
    keep_beside(jalon)
    found = jalon("donnees", "ou", "--json").json
    assert len(found["cles"]) == 1
    assert found["mots_de_la_liste"] == 1
    run = jalon("donnees", "purger", "--tout", stdin=b"purger\n")
    assert "clés des pseudonymes" in run.err
    assert "Restent vos réglages" in run.err
    left = [path for path in jalon.home.rglob("*") if path.is_file()]
    for word in (b"zorvane", b"zorglub"):
        assert [path for path in left if word in path.read_bytes().lower()] == []
    said = jalon("donnees", "ou").out
    assert "pseudonymes (aucune)" in said
    assert "confidentialite.toml (vide)" in said


def test_the_archive_holds_the_word_list_and_never_the_keys(jalon: Jalon, tmp_path: Path) -> None:
    keep_beside(jalon)
    run = jalon("donnees", "exporter", "--sortie", str(tmp_path / "tout.zip"))
    assert "Les clés de vos pseudonymes n'y sont pas" in run.err
    with zipfile.ZipFile(tmp_path / "tout.zip") as archive:
        pages = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
    assert "Zorglub" in pages["confidentialite.toml"]
    assert json.loads(pages["donnees.json"])["liste"]["noms"] == ["Zorglub"]
    assert "sauf les clés" in pages["LISEZ-MOI.md"]
    assert "zorvane" not in "".join(pages.values()).lower()


@pytest.mark.parametrize("typed", [b"", b"oui\n", b"purge\n", b"\n"])
def test_nothing_is_deleted_without_the_word(jalon: Jalon, kept: Path, typed: bytes) -> None:
    run = jalon("donnees", "purger", "--tout", stdin=typed)
    assert run.code == 1
    assert "Rien n'a été effacé." in run.err
    assert len(jalon("donnees", "lister", "--json").json) == 2


def test_one_conversation_is_deleted_by_the_start_of_its_id(jalon: Jalon, kept: Path) -> None:
    run = jalon("donnees", "purger", "--conversation", "a1a1", stdin=b"purger\n")
    assert run.code == 0
    assert "Comment préparer les entretiens ?" in run.err
    assert "C'est effacé" in run.err
    assert [row["id"] for row in jalon("donnees", "lister", "--json").json] == [TWO]


def test_all_is_deleted_after_the_word(jalon: Jalon, kept: Path) -> None:
    assert jalon("donnees", "purger", "--tout", stdin=b"purger\n").code == 0
    assert jalon("donnees", "lister", "--json").json == []
    assert not (kept / "signalements.jsonl").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Dites quoi effacer"),
        (("--tout", "--genre", "brouillons"), "Dites quoi effacer"),
        (("--genre", "chaussettes"), "Le genre « chaussettes » n'existe pas"),
        (("--conversation", "zz"), "aucune ne commence ainsi"),
        (("--conversation", "%"), "aucune ne commence ainsi"),
        (("--brouillon", "zz"), "aucun ne commence ainsi"),
        (("--brouillon", "zz", "--tout"), "Dites quoi effacer"),
    ],
)
def test_what_cannot_be_deleted_is_said(
    jalon: Jalon, kept: Path, words: tuple[str, ...], said: str
) -> None:
    run = jalon("donnees", "purger", *words, stdin=b"purger\n")
    assert run.code in {1, 2}
    assert said in run.err
    assert len(run.err.splitlines()) == 1
    assert len(jalon("donnees", "lister", "--json").json) == 2


def test_the_drafts_are_listed_and_one_is_deleted(jalon: Jalon, kept: Path) -> None:
    stockage = ouvrir(folder=kept)
    with stockage.ecrire() as session:
        brouillons.garder(session, "analyse", "Un autre jour…", "c3" * 16, "Une autre")
    stockage.fermer()
    assert "c3c3c3c3 · " in jalon("donnees", "lister", "--brouillons").out
    run = jalon("donnees", "purger", "--brouillon", "c3c3", stdin=b"purger\n")
    assert run.code == 0
    assert "le brouillon « Une autre : Un autre jour… »" in run.err
    rows = jalon("donnees", "lister", "--brouillons", "--json").json
    assert [row["titre"] for row in rows] == ["Mon analyse"]
    assert b"Un autre jour" not in (kept / "jalon.sqlite").read_bytes()


def test_without_a_draft_it_is_said(jalon: Jalon) -> None:
    assert jalon("donnees", "lister", "--brouillons").out == "Aucun brouillon n'est gardé.\n"


def test_what_will_be_deleted_is_said_in_words(jalon: Jalon, kept: Path) -> None:
    words = ("--genre", "autoevaluation", "--genre", "brouillons")
    run = jalon("donnees", "purger", *words, stdin=b"\n")
    assert (
        "effacer votre autoévaluation (positions, preuves et plan) et tous vos brouillons,"
        in run.err
    )
    assert "tout ce que Jalon garde de vous" in jalon("donnees", "purger", "--tout").err


def test_simple_lines_have_no_colour_and_no_box(jalon: Jalon, kept: Path) -> None:
    for words in (("ou",), ("lister",), ("chercher", "entretien")):
        run = jalon("donnees", *words, "--simple")
        assert not set(run.out) & set("\x1b│─┌")


def test_an_evidence_is_found_by_a_word_it_holds(jalon: Jalon) -> None:
    words = ("autoevaluation", "noter", "cip/CP2/c2", "--niveau", "1", "--preuve", "-")
    jalon(*words, stdin="Où : stage\nFait : un atelier budget\nRésultat : compris".encode())
    run = jalon("donnees", "chercher", "ateliers")
    assert run.code == 0
    assert "Preuve n° 1 · " in run.out
    (row,) = jalon("donnees", "chercher", "ateliers", "--json").json
    assert row["preuve"]["noeuds"] == ["cip/CP2/c2"]
