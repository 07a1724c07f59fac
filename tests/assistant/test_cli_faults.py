import errno
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import ROOT, Jalon


def test_a_reader_that_leaves_early_is_no_failure(jalon: Jalon) -> None:
    command = [*jalon.command, "referentiels", "cip", "--json"]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdout=pipe, stderr=pipe, env=jalon.env()) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        told = process.stderr.read()
        code = process.wait()
    assert (code, told) == (0, b"")


def test_a_read_only_cache_answers_and_says_so_once(jalon: Jalon, tmp_path: Path) -> None:
    jalon.cache = tmp_path / "fichier"
    jalon.cache.write_text("not a folder", "utf-8")
    run = jalon("demander", "les critères de CP2", "--json")
    assert run.code == 0
    assert run.json["repondu"]
    assert run.err.count("n'a pas pu être gardé") == 1
    assert "Traceback" not in run.err


@pytest.mark.skipif(os.name == "nt", reason="a limit on file sizes stands for a full disk")
def test_a_full_disk_answers_and_says_so(jalon: Jalon, tmp_path: Path) -> None:
    jalon.cache = tmp_path / "plein"
    jalon.command = (
        sys.executable,
        "-c",
        "import resource; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))\n"
        + jalon.command[-1],
    )
    run = jalon("demander", "les critères de CP2", "--json")
    assert run.code == 0
    assert run.json["repondu"]
    assert "n'a pas pu être gardé" in run.err
    assert os.strerror(errno.EFBIG) not in run.err, "an English message of the system"
    assert [path.name for path in jalon.cache.rglob("*") if path.is_file()] in (
        [],
        ["construction.lock"],
    )


def test_the_first_question_leaves_only_json_on_standard_output(
    jalon: Jalon, tmp_path: Path
) -> None:
    jalon.cache = tmp_path / "neuf"
    run = jalon("chercher", "les critères de CP2", "--json")
    assert (run.code, run.json["answered"]) == (0, True)
    assert "Première utilisation" in run.err


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [
        ("referentiels/cip.yaml", "kind: critere\n", "kind: [critere\n"),
        ("referentiels/cip.yaml", "kind: critere\n", "genre: critere\n"),
        ("usage/acronymes.yaml", "- sigle: CIP\n", "- sigle: [CIP\n"),
        ("usage/acronymes.yaml", "acronymes:\n", "sigles:\n"),
        ("usage/portees.yaml", "portees:\n", "zones:\n"),
    ],
)
def test_a_data_file_broken_by_hand_is_named(
    jalon: Jalon, tmp_path: Path, name: str, old: str, new: str
) -> None:
    for package in ("assistant", "knowledge", "prompts", "tui"):
        shutil.copytree(
            ROOT / package, tmp_path / package, ignore=shutil.ignore_patterns("__pycache__")
        )
    path = tmp_path / "knowledge" / name
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    jalon.cache = tmp_path / "cache"
    run = jalon("demander", "les critères de CP2", env={"PYTHONPATH": str(tmp_path)})
    assert (run.code, run.out) == (1, "")
    assert f"Le fichier {path.name}" in run.err
    assert "inattendue" not in run.err
    if name.startswith("referentiels"):
        line = text[: text.index(old)].count("\n") + 1
        assert re.search(rf"ligne ({line}|{line - 1}|{line + 1})\b", run.err), run.err
        verified = jalon("verifier", env={"PYTHONPATH": str(tmp_path)})
        assert verified.code == 1
        assert path.name in verified.out
