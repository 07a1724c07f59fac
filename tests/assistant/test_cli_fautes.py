"""What may happen to a computer, and what each command then says: one sentence, nothing lost."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from assistant.settings import UNREADABLE
from tests.command import ROOT, Jalon, Run
from tests.disque import small_disk

posix = pytest.mark.skipif(os.name != "posix", reason="POSIX only")
NOTER = ("autoevaluation", "noter", "cip/CP2/c1", "--niveau", "2")
ASK = ("demander", "les critères de CP2", "--json")


def said_once(run: Run) -> str:
    """The one line of stderr of a command that failed."""
    assert run.code == 1, run.err
    (line,) = run.err.strip().splitlines()
    assert line.endswith(".")
    assert "inattendue" not in line
    return line


def settings_file(jalon: Jalon) -> Path:
    path = jalon.home / "config" / "jalon" / "reglages.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def database(jalon: Jalon) -> Path:
    return jalon.home / "data" / "jalon" / "jalon.sqlite"


# Places.


@posix
def test_without_a_home_what_needs_none_is_said_and_what_needs_one_finds_the_folders_given(
    jalon: Jalon,
) -> None:
    jalon.command = ("env", "-u", "HOME", *jalon.command)
    assert jalon("lire", "cip/CP2").code == 0
    assert jalon(*ASK).json["repondu"]
    assert jalon(*NOTER).code == 0
    assert database(jalon).exists()


@posix
def test_a_home_that_is_no_folder_keeps_nothing_and_still_answers(
    jalon: Jalon, tmp_path: Path
) -> None:
    nowhere = tmp_path / "fichier"
    nowhere.write_text("")
    names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME")
    gone = {name: str(nowhere / name) for name in names} | {"HOME": str(nowhere)}
    run = jalon(*ASK, env=gone)
    assert (run.code, run.json["repondu"]) == (0, True)
    told = jalon(*NOTER, env=gone)
    assert told.code == 1
    assert "Vos données ne peuvent pas être ouvertes" in told.err
    assert "Traceback" not in told.err


def test_a_read_only_home_answers_and_says_what_is_not_kept(jalon: Jalon) -> None:
    jalon.command = (*small_disk(jalon.home, "ro"), *jalon.command)
    run = jalon(*ASK, cwd=ROOT)
    assert (run.code, run.json["repondu"]) == (0, True)
    told = jalon("donnees", "lister", cwd=ROOT)
    assert told.code == 1
    assert "dossier protégé en écriture" in told.err.splitlines()[-1]
    written = jalon(*ASK[:2], "--sortie", str(jalon.home / "r.md"), cwd=ROOT)
    assert written.code == 1
    assert "n'a pas pu être écrit" in written.err


def test_a_full_home_says_that_nothing_was_kept(jalon: Jalon) -> None:
    jalon.command = (*small_disk(jalon.home, "size=16k"), *jalon.command)
    told = jalon(*NOTER, cwd=ROOT)
    assert told.code == 1
    assert "le disque" in told.err.splitlines()[-1]
    written = jalon("demander", "CP2", "--sortie", str(jalon.home / "r.docx"), cwd=ROOT)
    assert written.code == 1
    assert "n'a pas pu être écrit" in written.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="Linux only")
@pytest.mark.parametrize("words", [ASK, ("referentiels",), ("--help",)])
def test_an_output_that_is_full_is_one_sentence(jalon: Jalon, words: tuple[str, ...]) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*jalon.command, *words], stdout=full, stderr=subprocess.PIPE, env=jalon.env(),
            stdin=subprocess.DEVNULL, check=False,
        )  # fmt: skip
    assert said_once(Run(done.returncode, b"", done.stderr)) == (
        "Lecture ou écriture impossible : le disque est plein."
    )


# Locales.


@posix
def test_in_the_locale_c_accents_are_read_and_written(jalon: Jalon) -> None:
    plain = {"LC_ALL": "C", "LANG": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    run = jalon("demander", "Quels critères pour CP2 ?", env=plain)
    assert (run.code, run.out) == (0, jalon("demander", "Quels critères pour CP2 ?").out)
    wrong = jalon("lire", "inconnu/é", env=plain)
    assert wrong.code == 2
    assert "L'identifiant « inconnu/" in wrong.err
    assert "Voyez « jalon lire --help »" in jalon("lire", env=plain).err
    alone = jalon(env=plain)
    assert "une réponse sans interface" in alone.out + alone.err


# Settings and data.


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"theme = [", "sont illisibles"),
        (b"\xff\xfet\x00", "sont illisibles"),
        (b'moteur = "rien"', "« moteur » n'est pas valide"),
    ],
)
def test_settings_broken_by_hand_are_one_sentence_and_stay_as_they_are(
    jalon: Jalon, body: bytes, told: str
) -> None:
    path = settings_file(jalon)
    path.write_bytes(body)
    line = said_once(jalon("donnees", "lister"))
    assert told in line
    assert path.name in line
    assert path.read_bytes() == body


def test_settings_that_could_not_be_read_are_kept_beside_those_written_after(jalon: Jalon) -> None:
    path = settings_file(jalon)
    path.write_text('pays = "BE"\nmoteur = "rien"\n')
    assert jalon("lire", "cip/CP2").code == 0
    done = jalon.python(
        "from assistant.settings import Settings, save_settings\n"
        "save_settings(Settings.model_construct())"
    )
    assert done.code == 0, done.err
    assert (path.parent / UNREADABLE).read_text() == 'pays = "BE"\nmoteur = "rien"\n'
    assert jalon("donnees", "lister").code == 0


def test_data_of_a_jalon_to_come_is_refused_by_every_command_and_left_as_it_is(
    jalon: Jalon,
) -> None:
    assert jalon(*NOTER).code == 0
    with closing(sqlite3.connect(database(jalon))) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = database(jalon).read_bytes()
    for words in (NOTER, ("donnees", "purger", "--tout")):
        run = jalon(*words)
        assert run.code != 0
        assert "plus récent" in run.err, run.err
    assert database(jalon).read_bytes() == before


def test_what_is_noted_after_the_clock_went_back_is_what_counts(jalon: Jalon) -> None:
    assert jalon(*NOTER).code == 0
    with closing(sqlite3.connect(database(jalon))) as connection, connection:
        connection.execute("UPDATE position SET date = '2031-01-01T10:00:00.000Z'")
    grid = jalon.home / "grille.json"
    assert jalon(*NOTER[:4], "3").code == 0
    run = jalon("autoevaluation", "exporter", "--format", "json", "--sortie", str(grid))
    assert run.code == 0, run.err
    levels = [row["niveau"] for row in json.loads(grid.read_text("utf-8"))["positions"]]
    assert levels == [3]


# Kill -9.

COUNTING = """
import os, signal, sys
count, last = 0, int(sys.argv.pop(1))
def one_more(frame, event, arg):
    global count
    count += event == "call"
    if count == last:
        os.kill(os.getpid(), signal.SIGKILL)
sys.argv[0] = "jalon"
from tui.entree import main
sys.setprofile(one_more)
try:
    main()
finally:
    sys.setprofile(None)
    print(count, file=sys.stderr)
"""
"""The command, which kills itself at its Nth call of a function; or says how many there were."""
SHARES = (0.9, 0.95, 0.99)


def counted(jalon: Jalon, last: int, *words: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-c", COUNTING, str(last), *words], env=jalon.env(), cwd=jalon.home,
        capture_output=True, stdin=subprocess.DEVNULL, check=False,
    )  # fmt: skip


@posix
def test_killed_anywhere_a_command_leaves_a_whole_file_and_the_next_one_works(
    jalon: Jalon,
) -> None:
    assert jalon(*NOTER).code == 0
    whole = counted(jalon, 0, *NOTER[:3], "--niveau", "1")
    assert whole.returncode == 0, whole.stderr
    calls = int(whole.stderr.split()[-1])
    for share in SHARES:
        done = counted(jalon, int(calls * share), *NOTER[:3], "--niveau", "3")
        assert done.returncode == -signal.SIGKILL
        with closing(sqlite3.connect(database(jalon))) as connection:
            assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
            levels = {row[0] for row in connection.execute("SELECT niveau FROM position")}
            assert {1, 2} <= levels <= {1, 2, 3}, "what was kept before stays"
    run = jalon(*NOTER)
    assert run.code == 0, run.err
    assert "abîmé" not in run.err
