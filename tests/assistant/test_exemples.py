"""Every example of every help page is run, as it is written, by a real shell."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from typer.main import get_command

from assistant.cli import app
from assistant.exemples import EXEMPLES
from tests.assistant.test_sans_reseau import _names
from tests.command import START, Jalon

ONLY_READ = {"jalon", "jalon web", "jalon web --port 0"}
"""Needs a terminal, or never ends: what they are made of is looked at, and not run."""
TYPED = {"donnees purger": "purger\npurger\n"}
TEXT = """Date : 12/03/2026
Où : une mission locale
Ce que j'ai fait : j'ai reçu une personne, j'ai posé le cadre, j'ai reformulé sa demande.
Résultat : elle a choisi deux démarches, et nous avons fixé un autre rendez-vous.
"""
TURNS = ("Bonjour, je suis stagiaire dans cette structure.", "Qu'est-ce qui vous amène ?")
FILES = {
    "question.txt": "combien de temps dure l'entretien technique ?",
    "questions.jsonl": '{"id": "1", "question": "combien de pages pour le dossier ?"}\n',
    "mon-analyse.md": TEXT,
    "ma-synthese.md": TEXT,
    "preuve.txt": TEXT,
    "compte-rendu.txt": "Mme Durand, née le 12/03/1987, habite à Chaunoy.\n",
    "entretien.txt": "\n".join(TURNS),
    "tours.jsonl": "".join(json.dumps({"texte": turn}) + "\n" for turn in TURNS),
    "noms.txt": "Association des Deux Rives\n",
}
BEFORE = {
    "autoevaluation preuves": (
        "jalon autoevaluation noter cip/CP2/c3 --niveau 2 --preuve preuve.txt",
    ),
    "autoevaluation plan": ("jalon autoevaluation noter cip/CP2/c3 --niveau 1",),
    "autoevaluation comparer": (
        "jalon autoevaluation noter cip/CP2/c3 --niveau 1",
        "jalon autoevaluation exporter --format json --sortie ma-grille.json",
        "jalon autoevaluation noter cip/CP2/c3 --niveau 0",
        "jalon autoevaluation exporter --format json --sortie formation.json",
    ),
    "confidentialite retablir": (
        "jalon confidentialite pseudonymiser compte-rendu.txt --cle cle.json"
        " --sortie pseudonymes.txt",
    ),
    "donnees exporter": ("touch archive.zip",),
    "donnees chercher": (
        "sed -i 's/deux démarches/deux relances/' preuve.txt",
        "jalon autoevaluation noter cip/CP2/c3 --niveau 2 --preuve preuve.txt",
    ),
    "completion": ("mkdir -p ~/.config/fish/completions",),
}
"""What must have been done for the examples of a command to make sense."""
BEFORE["confidentialite oublier"] = BEFORE["confidentialite retablir"]
COMMANDS = ["", *sorted({name.split(" ")[0] for name in _names(get_command(app)) if " " in name})]
COMMANDS += list(_names(get_command(app)))


@pytest.fixture
def folder(jalon: Jalon, tmp_path: Path) -> Path:
    """A folder with the files that the examples name, and the word `jalon` in the path."""
    (tmp_path / "bin").mkdir()
    script = tmp_path / "bin" / "jalon"
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -c {shlex.quote(START)} "$@"\n', "utf-8")
    script.chmod(0o755)
    for name, text in FILES.items():
        (jalon.home / name).write_text(text, "utf-8")
    return tmp_path


def run(jalon: Jalon, folder: Path, line: str, typed: str = "") -> None:
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", line],
        input=typed.encode(),
        capture_output=True,
        env=jalon.env(PATH=path),
        cwd=jalon.home,
        check=False,
    )
    assert done.returncode == 0, (line, done.stdout[-300:].decode(), done.stderr.decode())


def test_every_command_has_examples_and_no_example_is_of_another() -> None:
    assert set(EXEMPLES) == set(COMMANDS)
    for name, lines in EXEMPLES.items():
        for line in lines:
            assert line.startswith(f"jalon {name}".strip()), line
    assert len({line for lines in EXEMPLES.values() for line in lines}) > len(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_help_page_ends_with_its_examples(jalon: Jalon, name: str) -> None:
    out = jalon(*name.split(), "--help").out
    assert out.endswith("\n".join(f"  {line}" for line in EXEMPLES[name]) + "\n")
    assert out.count("Exemples :") == 1


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash on this computer")
@pytest.mark.parametrize("name", COMMANDS)
def test_the_examples_of_a_command_run_as_they_are_written(
    jalon: Jalon, folder: Path, name: str
) -> None:
    for line in BEFORE.get(name, ()):
        run(jalon, folder, line)
    for line in EXEMPLES[name]:
        if line not in ONLY_READ:
            run(jalon, folder, line, TYPED.get(name, ""))


@pytest.mark.parametrize("line", sorted(ONLY_READ))
def test_what_is_not_run_is_well_written_all_the_same(line: str) -> None:
    command, words = get_command(app), line.split()[1:]
    context = command.make_context("jalon", [words[0]] if words else [], resilient_parsing=True)
    if words:
        found = command.commands[words[0]]  # type: ignore[attr-defined]
        found.make_context(words[0], words[1:], parent=context)
