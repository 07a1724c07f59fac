import json

import pytest

from tests.command import START, Jalon

HEAVY = ["textual", "pydantic", "yaml", "numpy", "bm25s", "chromadb", "langchain", "sqlalchemy"]
HEAVY += ["alembic", "jinja2", "keyring", "httpx", "docx", "lxml", "platformdirs", "tomllib"]
LOADED = f"""
import json, sys
sys.argv = ["jalon", *sys.argv[1:]]
from tui.entree import main
try:
    main()
except SystemExit:
    pass
print(json.dumps([name for name in {HEAVY!r} if name in sys.modules]), file=sys.stderr)
"""
GUARDED = f"""
import sys
def guard(event, args):
    if event.startswith(("socket.", "urllib.")):
        raise RuntimeError("network: " + event)
sys.addaudithook(guard)
{START}
"""


@pytest.mark.parametrize("words", [("--help",), ("--version",)])
def test_help_and_version_load_nothing_heavy(jalon: Jalon, words: tuple[str, ...]) -> None:
    run = jalon.python(LOADED, words)
    assert json.loads(run.err.splitlines()[-1]) == []


@pytest.mark.parametrize(
    "name",
    [
        *("demander", "chercher", "lire", "diagnostic", "donnees", "autoevaluation", "entretien"),
        *("analyse", "synthese", "examen"),
    ],
)
def test_the_help_of_a_command_does_not_load_the_engine(jalon: Jalon, name: str) -> None:
    run = jalon.python(LOADED, (name, "--help"))
    # Typer itself loads pydantic to build a command's parameters; a notice is sought in a folder.
    assert set(json.loads(run.err.splitlines()[-1])) <= {"pydantic", "platformdirs", "tomllib"}


def test_the_command_line_never_loads_the_interface(jalon: Jalon) -> None:
    run = jalon.python(LOADED, ("demander", "les critères de CP2"))
    assert "textual" not in json.loads(run.err.splitlines()[-1])


@pytest.mark.parametrize(
    "words",
    [
        ("demander", "les critères de CP2"),
        ("demander", "la recette du gratin aux pommes"),
        ("chercher", "prospecsion des employeurs", "--json"),
        ("lire", "cip/CP2"),
        ("referentiels",),
        ("verifier",),
        ("diagnostic",),
        ("autoevaluation", "noter", "cip/CP2/c3", "--niveau", "2"),
        ("autoevaluation", "bilan"),
        ("donnees", "ou"),
        ("donnees", "lister"),
        ("donnees", "purger", "--tout"),
    ],
)
def test_no_socket_is_opened(jalon: Jalon, words: tuple[str, ...]) -> None:
    jalon.command = (*jalon.command[:-1], GUARDED)
    run = jalon(*words)
    assert run.code in {0, 1, 3}
    assert "network" not in run.err
    assert run.out or "Rien n'a été effacé" in run.err


def test_the_guard_against_sockets_works(jalon: Jalon) -> None:
    run = jalon.python(GUARDED.replace(START, "import socket; socket.socket()"))
    assert run.code == 1
    assert "network: socket.__new__" in run.err
