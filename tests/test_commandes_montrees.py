"""Every command that README.md and docs/ show is run as it is written, or parsed when it cannot be.

A page is followed from top to bottom in a home of its own, with the files that its reader would
have, in one process: what a command leaves is there for the next.
"""

import gc
import io
import os
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from assistant.cli import app, main
from tests.command import ROOT
from tests.commandes_montrees import PAGES, TOOLS, Ligne, Montree, formes, lue, montrees, outils

TERMINAL = "opens the interface: needs a terminal"
NEVER_ENDS = "serves pages until it is stopped: tests/tui/test_web.py opens it"
A_MODEL = "needs a language model: tests/assistant/test_cli_model.py has one"
ONLY_THERE = "names what only that person's file holds"
SHELL = "a shell of another system reads it"
PARSED = {
    "jalon": TERMINAL,
    "jalon web": NEVER_ENDS,
    'jalon demander "comment poser le cadre d\'un premier entretien ?" --modele ollama:mistral': (
        A_MODEL
    ),
    'jalon demander "comment poser le cadre d\'un premier entretien ?" --moteur modele': A_MODEL,
    "jalon donnees purger --conversation 3f2a91c0": ONLY_THERE,
    "jalon donnees purger --brouillon 8c1d40e2": ONLY_THERE,
    'jalon scenario generer --lot 20 --graine "session de mai" --format docx --sortie session': (
        "a minute of work for a test: the guide of trainers has a day of six, which is run"
    ),
    "jalon examen questions --repetition derniere": "needs a rehearsal that was kept",
    "jalon completion powershell >> $PROFILE": SHELL,
    "jalon lire cip/CP2/": "the beginning of a command, which the Tab key ends",
    "jalon chercher --lot tests/evaluation/questions.jsonl --sortie run.jsonl": (
        "tests/benchmarks runs it; its questions are not for those who write"
    ),
}
"""What is parsed and not run, each with its reason."""
NOTHING_KEPT = {"jalon donnees chercher cadre": 3}
NOTE = "Mme Durand, née le 12/03/1987, habite à Chaunoy.\n"
TEXT = """Date : 12/03/2026
Où : une mission locale
Ce que j'ai fait : j'ai reçu une personne, j'ai posé le cadre, j'ai reformulé sa demande.
Résultat : elle a choisi deux démarches, et nous avons fixé un autre rendez-vous.
"""
FILES = {
    "mon-analyse.txt": TEXT,
    "ma-synthese.txt": TEXT,
    "partie2.txt": TEXT,
    "recit.txt": TEXT,
    "notes.txt": NOTE,
    "compte-rendu.txt": NOTE,
    "noms.txt": "Association des Deux Rives\n",
    "entretien.txt": "Bonjour, je suis stagiaire ici.\nQu'est-ce qui vous amène ?\n",
    "tours.jsonl": '{"texte": "Qu\'est-ce qui vous amène ?"}\n',
}
"""What whoever follows a page has written."""
TYPED = {"purger": "purger\n", "--retirer": "Association des Deux Rives\n"}
ASKED_ONCE = {"demander", "chercher", "lire", "referentiels"}
"""What keeps nothing: run once, however many pages show the same."""
done: set[str] = set()


@pytest.fixture
def folder(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An empty home with the files of a reader, and the index that the first question makes."""
    for name in [name for name in os.environ if name.startswith(("JALON", "XDG_"))]:
        monkeypatch.delenv(name)
    for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.setenv("LOCALAPPDATA", str(cache))
    (tmp_path / ".config" / "fish" / "completions").mkdir(parents=True)
    for name, text in FILES.items():
        (tmp_path / name).write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    yield tmp_path
    gc.enable()  # a command turns it off


def run(line: Ligne, monkeypatch: pytest.MonkeyPatch) -> tuple[int, str, str]:
    """The code of a command, and what it says: the real one, in this process."""
    typed = line.dit or next((TYPED[word] for word in line.mots if word in TYPED), "")
    given = Path(line.entree).read_bytes() if line.entree else typed.encode()
    streams = [io.TextIOWrapper(io.BytesIO(data), "utf-8") for data in (given, b"", b"")]
    for name, stream in zip(("stdin", "stdout", "stderr"), streams, strict=True):
        monkeypatch.setattr(sys, name, stream)
    monkeypatch.setattr(sys, "argv", ["jalon", *line.mots])
    with pytest.raises(SystemExit) as left:
        main()
    out, err = (_said(stream) for stream in streams[1:])
    os.environ.pop("JALON_SIMPLE", None)
    if line.sortie:
        with (
            Path(line.sortie).expanduser().open("a" if line.ajoute else "w", encoding="utf-8") as f
        ):
            f.write(out)
    return int(left.value.code or 0), out, err


def _said(stream: io.TextIOWrapper) -> str:
    stream.flush()
    buffer = stream.buffer
    assert isinstance(buffer, io.BytesIO)
    return buffer.getvalue().decode("utf-8")


def parsed(words: tuple[str, ...]) -> None:
    """A command line that is well written: its command is there, and takes these words."""
    command: Any = get_command(app)
    context = command.make_context("jalon", list(words), resilient_parsing=not words)
    while hasattr(command, "commands") and context._protected_args:
        name, command, rest = command.resolve_command(context, [*_rest(context)])
        context = command.make_context(name, list(rest), parent=context)


def _rest(context: Any) -> list[str]:
    return [*context._protected_args, *context.args]


def named(words: tuple[str, ...]) -> bool:
    """Whether these words only name a command or a group, and perhaps one of its options."""
    command: Any = get_command(app)
    for word in words:
        inside = getattr(command, "commands", {})
        if word in inside:
            command = inside[word]
        elif not any(word in param.opts for param in command.params):
            return False
    return True


def to_run(shown: Montree) -> bool:
    """Whether a command is run: in a block, or with all its words."""
    if shown.texte in PARSED or shown.a_completer:
        return False
    return shown.bloc or not named(lue(shown.texte).mots)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_the_commands_of_a_page_run_as_they_are_written(
    page: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for shown in filter(to_run, montrees(page)):
        line = lue(shown.texte)
        if line.mots[0] in ASKED_ONCE and shown.texte in done:
            continue
        done.add(shown.texte)
        code, out, err = run(line, monkeypatch)
        assert code == NOTHING_KEPT.get(shown.texte, 0), (str(shown), err)
        assert out.strip() or err.strip(), str(shown)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_is_not_run_is_well_written_all_the_same(page: Path) -> None:
    for shown in montrees(page):
        if shown.texte in PARSED or to_run(shown):
            continue
        for words in formes(shown.texte):
            if words[:1] == ("COMMANDE",) or named(words):
                continue  # stands for any of them, or speaks of one
            parsed(words)


def test_what_is_parsed_and_not_run_is_still_shown_and_well_written() -> None:
    shown = {item.texte for page in PAGES for item in montrees(page)}
    assert set(PARSED) <= shown
    assert set(NOTHING_KEPT) <= shown
    for text in PARSED:
        if text.startswith("jalon "):
            parsed(lue(text).mots)


def test_a_badly_written_command_would_be_seen() -> None:
    for words in [("lire",), ("demandre", "x"), ("lire", "cip", "--nimporte"), ("donnees", "où")]:
        with pytest.raises(Exception, match=r"."):
            parsed(words)


@pytest.mark.parametrize("page", TOOLS, ids=lambda page: f"{page.parent.name}-{page.stem}")
def test_the_modules_and_the_tests_that_a_page_tells_to_run_are_there(page: Path) -> None:
    for kind, name in outils(page):
        there = find_spec(name) is not None if kind == "module" else (ROOT / name).exists()
        assert there, name
