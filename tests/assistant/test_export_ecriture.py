import errno
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.errors import JalonError, UsageFault
from assistant.export.document import Document, Paragraph, words
from assistant.export.ecriture import write, write_text
from assistant.export.noms import proposed

ONE, TWO = (Document(title, (Paragraph(words("mots")),)) for title in ("Un", "Deux"))


@pytest.mark.parametrize("name", ["a.md", "a.docx", "A.MD", "A.Docx"])
def test_a_file_is_never_replaced_unless_told_to(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    write(ONE, path)
    first = path.read_bytes()
    with pytest.raises(FileExistsError):
        write(TWO, path)
    assert path.read_bytes() == first
    write(TWO, path, replace=True)
    assert path.read_bytes() != first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(tmp_path.iterdir()) == [path]


def test_the_ending_of_the_name_chooses_the_format(tmp_path: Path) -> None:
    write(ONE, tmp_path / "a.md")
    write(ONE, tmp_path / "a.docx")
    assert (tmp_path / "a.md").read_text("utf-8") == "# Un\n\nmots\n"
    assert (tmp_path / "a.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize("name", ["a", "a.txt", "a.pdf", ".md"])
def test_another_ending_is_refused_with_those_there_are(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageFault, match=r"\.md \(Markdown\) ou \.docx"):
        write(ONE, tmp_path / name)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_does_not_exist_or_is_the_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(JalonError, match="choisissez un autre dossier"):
        write(ONE, tmp_path / "absent" / "a.md")
    with pytest.raises(UsageFault, match="est un dossier"):
        write(ONE, tmp_path, replace=True)


def test_a_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "vrai.md", tmp_path / "lien.md"
    write_text("avant", real)
    link.symlink_to(real)
    write(ONE, link, replace=True)
    assert link.is_symlink()
    assert real.read_text("utf-8").startswith("# Un")


LIMITED = """
import resource, signal, sys
from pathlib import Path
from assistant.errors import JalonError
from assistant.export.ecriture import write_text
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
try:
    write_text("x" * 5000, Path(sys.argv[1]), replace=True)
except JalonError as error:
    print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on a file's size on this system")
def test_a_file_that_cannot_be_written_whole_leaves_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write_text("mes notes", path)
    done = subprocess.run(
        [sys.executable, "-c", LIMITED, str(path)], capture_output=True, check=True
    )
    assert "n'a pas pu être écrit" in done.stdout.decode("utf-8")
    assert path.read_text("utf-8") == "mes notes"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full on this system")
def test_a_full_disk_is_said_in_plain_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    write_text("mes notes", path)
    real = os.fdopen

    def full(handle: int, mode: str) -> object:
        os.close(handle)
        return real(os.open("/dev/full", os.O_WRONLY), mode)

    monkeypatch.setattr("assistant.export.ecriture.os.fdopen", full)
    with pytest.raises(JalonError, match="le disque est plein"):
        write(ONE, path, replace=True)
    assert path.read_text("utf-8") == "mes notes"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is read-only for root"
)
def test_a_read_only_folder_is_one_sentence_and_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    write_text("mes notes", path)
    tmp_path.chmod(0o500)
    try:
        with pytest.raises(JalonError, match="accès refusé"):
            write(ONE, path, replace=True)
        assert path.read_text("utf-8") == "mes notes"
    finally:
        tmp_path.chmod(0o700)


def test_a_file_that_came_in_between_is_not_replaced(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.md"
    real = os.fsync

    def someone_else_writes(handle: int) -> None:
        real(handle)
        path.write_text("à quelqu'un d'autre", "utf-8")

    monkeypatch.setattr("assistant.export.ecriture.os.fsync", someone_else_writes)
    with pytest.raises(FileExistsError) as caught:
        write(ONE, path)
    assert caught.value.errno == errno.EEXIST
    assert path.read_text("utf-8") == "à quelqu'un d'autre"
    assert list(tmp_path.iterdir()) == [path]


def test_a_name_proposed_says_what_and_when_and_is_not_taken(tmp_path: Path) -> None:
    first = proposed(tmp_path, "reponse")
    assert re.fullmatch(r"jalon-reponse-\d{4}-\d\d-\d\d\.md", first.name)
    first.touch()
    second = proposed(tmp_path, "reponse")
    assert second.name == f"{first.stem}-2.md"
    second.touch()
    assert proposed(tmp_path, "reponse").name == f"{first.stem}-3.md"
