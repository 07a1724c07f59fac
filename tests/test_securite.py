"""What the code must never do, looked for in the code itself, and in what the program leaves."""

import ast
import io
import os
import stat
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.cli import app, describe
from assistant.errors import UsageFault
from assistant.export.ecriture import write_text
from assistant.stockage import archive, brouillons, conversations
from assistant.stockage.base import ouvrir
from tests.assistant.answers import answer
from tests.assistant.test_sans_reseau import WALK
from tests.command import ROOT, Jalon

PACKAGES = ("assistant", "knowledge", "prompts", "tui", ".ci")
CALLS = {
    *("eval", "exec", "compile", "__import__", "os.system", "os.popen", "tempfile.mktemp"),
    *("yaml.unsafe_load", "yaml.full_load", "yaml.unsafe_load_all", "yaml.full_load_all"),
    *("pickle.load", "pickle.loads", "marshal.loads", "torch.load"),
}
MODULES = {"pickle", "cPickle", "dill", "marshal", "shelve", "telnetlib", "ftplib"}
SAFE_LOADERS = {"_Loader"}
"""Of `knowledge.loader`: the C safe loader, or the safe loader."""


def forbidden(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The line of each thing that a program of ours never needs, and what it is."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            names = {alias.name for alias in node.names} | {getattr(node, "module", "")}
            yield from ((node.lineno, str(name)) for name in names & MODULES)
        if not isinstance(node, ast.Call):
            continue
        name = ast.unparse(node.func)
        given = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
        if name in CALLS or given.get("shell") == "True" or given.get("allow_pickle") == "True":
            yield node.lineno, name
        if name == "yaml.load" and given.get("Loader") not in SAFE_LOADERS:
            yield node.lineno, name


def test_no_code_evaluates_unpickles_or_opens_a_shell() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{line} {what}"
        for package in PACKAGES
        for path in sorted((ROOT / package).rglob("*.py"))
        for line, what in forbidden(ast.parse(path.read_text("utf-8")))
    ]
    assert found == []


@pytest.mark.parametrize(
    "code",
    [
        "eval(x)",
        "import pickle",
        "from pickle import loads",
        "yaml.load(x, Loader=yaml.Loader)",
        "yaml.load(x)",
        "subprocess.run(x, shell=True)",
        "np.load(x, allow_pickle=True)",
        "tempfile.mktemp()",
        "os.system(x)",
    ],
)
def test_the_search_finds_what_it_looks_for(code: str) -> None:
    assert list(forbidden(ast.parse(code)))


def test_the_yaml_loader_is_the_safe_one() -> None:
    import yaml

    from knowledge.loader import _Loader

    assert issubclass(_Loader, yaml.SafeLoader | yaml.CSafeLoader)


@pytest.mark.skipif(os.name != "posix", reason="rights are POSIX's")
def test_with_no_mask_at_all_what_is_the_person_s_is_theirs_alone(jalon: Jalon) -> None:
    jalon.command = ("sh", "-c", 'umask 000 && exec "$@"', "sh", *jalon.command)
    note = jalon.home / "note.txt"
    note.write_text("Mme Dupont est née le 03/05/1980.", "utf-8")
    noter = ("autoevaluation", "noter", "cip/CP2/c1", "--niveau", "1")
    hide = ("confidentialite", "pseudonymiser", str(note))
    save = ("--sortie", str(jalon.home / "reponse.docx"))
    for words in (noter, hide, ("demander", "les critères de CP2", *save)):
        assert jalon(*words).code == 0
    data = jalon.home / "data" / "jalon"
    kept = [path for path in data.rglob("*") if path.name not in ("premier-avis", "premiers-pas")]
    assert kept
    for path in (data, *kept, jalon.home / "reponse.docx"):
        assert stat.S_IMODE(path.stat().st_mode) & 0o077 == 0, path


# What is written stays where it was asked.

HOSTILE = ("../../evade", "/etc/passwd", "C:\\windows\\x", "nul", "a\x00b", "é" * 400, ". ", "-rf")


def test_no_name_of_an_archive_leaves_the_folder_where_it_is_opened(
    tmp_path: Path,
) -> None:
    stockage = ouvrir(folder=tmp_path / "jalon")
    with stockage.ecrire() as session:
        for number, title in enumerate(HOSTILE):
            name = f"{title[:8]}{number}" if number < 2 else f"{number}" * 32
            conversations.ajouter(session, name, title, answer())
            conversations.renommer(session, name, title)
            brouillons.garder(session, "analyse", "texte", f"b{name}", title)
    archive.exporter(stockage, tmp_path / "tout.zip")
    stockage.fermer()
    with zipfile.ZipFile(tmp_path / "tout.zip") as opened:
        names = opened.namelist()
        (tmp_path / "ouverte").mkdir()
        opened.extractall(tmp_path / "ouverte")
    assert len(names) == len(set(names)) >= 2 * len(HOSTILE)
    for name in names:
        assert len(name) < 120
        assert ".." not in name
        assert not set(name) - set("abcdefghijklmnopqrstuvwxyz0123456789-./LISEZMO"), name
    written = {str(path.relative_to(tmp_path)) for path in tmp_path.rglob("*") if path.is_file()}
    assert all(path.split(os.sep)[0] in {"jalon", "ouverte", "tout.zip"} for path in written)


@pytest.mark.parametrize("name", ["nul.md", "CON.docx", "com1.md", "Aux .md", "lpt9.x.md"])
def test_a_name_that_windows_gives_to_a_device_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(UsageFault, match="Windows réserve le nom"):
        write_text("x", tmp_path / name)
    assert list(tmp_path.iterdir()) == []


# Secrets.

KEY, PASSWORD = "sk-cle-tres-secrete", "motdepasse-tres-secret"
SECRETS = {
    "JALON_CLE_MODELE": KEY,
    "OPENAI_API_KEY": KEY,
    "JALON_FOURNISSEUR": "openai",
    "JALON_MODELE": "un-modele",
    "JALON_MODELE_URL": f"http://moi:{PASSWORD}@127.0.0.1:1/v1",
    "JALON_CHROMA": f"http://moi:{PASSWORD}@127.0.0.1:1",
}
SLOW = {"verifier"}
"""Six seconds, and no setting is read."""
TELLING = {"diagnostic", "donnees ou", "donnees lister", "autoevaluation bilan"}
"""What reads the settings: done without a server too, where the others need none."""


@pytest.mark.parametrize("url", ["", f"postgresql://moi:{PASSWORD}@127.0.0.1:1/base"])
def test_no_command_ever_prints_a_key_or_a_password(
    url: str,
    tmp_path: Path,
    cache: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.chdir(tmp_path)
    for name, value in {**SECRETS, "JALON_BASE_DE_DONNEES": url}.items():
        monkeypatch.setenv(name, value)
    wrong = {"un mauvais réglage": ("donnees", "ou")}
    asked = {"au modèle": ("demander", "les critères de CP2", "--moteur", "modele")}
    for what, words in (WALK | asked | wrong).items():
        if what in SLOW or (not url and what in WALK and what not in TELLING):
            continue
        if what in wrong:
            monkeypatch.setenv("JALON_BASE_DE_DONNEES", f"mysql://moi:{PASSWORD}@h/b")
        told = _said(list(words), capsys)
        assert KEY not in told, what
        assert PASSWORD not in told, what


def _said(line: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """All that a command shows, its failure included."""
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO(b"Mme Dupont.\n"))
    failure = ""
    try:
        app(line, standalone_mode=False)
    except SystemExit:
        pass
    except Exception as error:
        failure = describe(error)[1]
    finally:
        sys.stdin = before
    seen = capsys.readouterr()
    return seen.out + seen.err + failure
