"""The Tab key: real shells, with the script that `jalon completion` gives them."""

import json
import os
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from assistant.completion import OCCASIONS, REGLAGES, SHELLS, TYPES, VALUES
from assistant.reglages import choices
from assistant.scenarios.scenario import NIVEAUX
from assistant.settings import Settings
from knowledge import fiches_entretien, fiches_jury
from knowledge.entretien import load_entretien
from knowledge.scenarios import load_scenarios
from tests.assistant.test_cli_light import LOADED
from tests.command import START, Jalon


@pytest.fixture
def shell(jalon: Jalon, tmp_path: Path) -> Jalon:
    """A home where the word `jalon` is the command, as it is once installed."""
    folder = tmp_path / "bin"
    folder.mkdir()
    script = folder / "jalon"
    script.write_text(f'#!/bin/sh\nexec {sys.executable} -c {shlex.quote(START)} "$@"\n', "utf-8")
    script.chmod(0o755)
    return jalon


def run(shell: Jalon, tmp_path: Path, argv: list[str], **env: str) -> list[str]:
    if shutil.which(argv[0]) is None:
        pytest.skip(f"{argv[0]} is not on this computer")
    path = f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        argv, capture_output=True, env=shell.env(PATH=path, **env), cwd=shell.home, check=False
    )
    assert (done.returncode, done.stderr) == (0, b""), done.stderr
    return done.stdout.decode().split()


def in_bash(shell: Jalon, tmp_path: Path, typed: str) -> list[str]:
    """What bash would show after Tab, at the end of what is typed."""
    words = typed.split(" ")
    code = (
        'eval "$(jalon completion bash 2>/dev/null)"\n'
        f"COMP_WORDS=({' '.join(map(shlex.quote, words))}); COMP_CWORD={len(words) - 1}\n"
        "_jalon_completion jalon\n"
        'printf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    return run(shell, tmp_path, ["bash", "--norc", "-c", code])


@pytest.mark.parametrize(
    ("typed", "some", "none"),
    [
        ("jalon ", ["demander", "web", "entretien", "completion"], ["--simple"]),
        ("jalon con", ["configurer", "confidentialite"], ["demander"]),
        ("jalon entretien ", ["preparer", "simuler", "reconnaitre"], ["demander"]),
        ("jalon demander --r", ["--referentiel", "--remplacer"], ["--json"]),
        ("jalon demander --referentiel ", ["cip", "rncp36128", "rncp37504", "interfede"], []),
        ("jalon entretien preparer --type ", ["accueil", "tripartite"], ["mission-locale"]),
        ("jalon entretien preparer --structure mi", ["mission-locale"], ["cpas"]),
        ("jalon entretien preparer --public sen", ["seniors"], ["cadres"]),
        ("jalon scenario generer --format ", ["md", "docx", "json"], ["accueil"]),
        ("jalon autoevaluation noter cip/CP2/c3 --niveau ", ["0", "3", "aucun"], ["examen"]),
        ("jalon entretien simuler --niveau ", ["debutant", "examen"], ["aucun"]),
        ("jalon configurer p", ["parcours", "pays"], ["theme"]),
        ("jalon configurer pays ", ["FR", "BE"], ["cip"]),
        ("jalon lire cip/CP2/c", ["cip/CP2/c1", "cip/CP2/c5"], ["cip/CP2"]),
        ("jalon lire interf", ["interfede", "interfede/fiche"], ["cip"]),
        ("jalon completion z", ["zsh"], ["bash"]),
    ],
)
def test_bash_proposes_commands_options_and_values(
    shell: Jalon, tmp_path: Path, typed: str, some: list[str], none: list[str]
) -> None:
    found = in_bash(shell, tmp_path, typed)
    assert set(some) <= set(found)
    assert not set(none) & set(found)
    assert all(word.startswith(typed.split(" ")[-1]) for word in found)


def test_zsh_takes_the_script_and_what_it_is_given(shell: Jalon, tmp_path: Path) -> None:
    code = (
        "compdef() { :; }; _arguments() { print -- $*; }; _describe() { print -- ${(P)2}; }\n"
        'eval "$(jalon completion zsh 2>/dev/null)"\n'
        'words=(jalon entretien preparer --type ""); CURRENT=5\n_jalon_completion\n'
    )
    found = " ".join(run(shell, tmp_path, ["zsh", "-f", "-c", code]))
    assert "accueil" in found
    assert "tripartite" in found


def test_fish_proposes_the_same(shell: Jalon, tmp_path: Path) -> None:
    code = (
        'jalon completion fish 2>/dev/null | source\ncomplete -C "jalon demander --referentiel "\n'
    )
    found = run(shell, tmp_path, ["fish", "--no-config", "-c", code])
    assert {"cip", "rncp36128", "rncp37504", "interfede"} <= set(found)


def test_powershell_is_given_one_proposal_a_line(jalon: Jalon) -> None:
    """What its script does, without a PowerShell: the variables, and what comes back."""
    asked = {
        "_JALON_COMPLETE": "complete_powershell",
        "_TYPER_COMPLETE_ARGS": "jalon demander --referentiel ",
        "_TYPER_COMPLETE_WORD_TO_COMPLETE": "",
    }
    out = jalon(env=asked).out
    assert [line.split(":::")[0].strip() for line in out.splitlines()][:2] == ["cip", "rncp36128"]
    script = jalon("completion", "powershell").out
    assert "Register-ArgumentCompleter" in script
    assert all(name in script for name in asked)


def test_a_variable_left_empty_by_powershell_changes_nothing(jalon: Jalon) -> None:
    assert "ouvre l'interface" in jalon("--help", env={"_JALON_COMPLETE": ""}).out.lower()
    assert jalon(env={"_JALON_COMPLETE": ""}).code == 2


@pytest.mark.parametrize("name", SHELLS)
def test_each_script_says_on_stderr_how_to_install_it(jalon: Jalon, name: str) -> None:
    done = jalon("completion", name)
    assert done.code == 0
    assert "_JALON_COMPLETE" in done.out
    assert f"jalon completion {name} >" in done.err


def test_an_unknown_shell_is_one_sentence(jalon: Jalon) -> None:
    done = jalon("completion", "csh")
    assert (done.code, done.out) == (2, "")
    assert "bash, zsh, fish ou powershell" in done.err


@pytest.mark.parametrize("typed", ["jalon lire cip/", "jalon entretien preparer --public "])
def test_proposing_loads_nothing_heavy(jalon: Jalon, typed: str) -> None:
    words = typed.split(" ")
    env = {
        "_JALON_COMPLETE": "complete_bash",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(words) - 1),
    }
    done = jalon.python(LOADED, **env)
    # Typer itself loads pydantic to read what stands before.
    assert set(json.loads(done.err.splitlines()[-1])) <= {"pydantic"}
    assert done.out


def test_what_is_proposed_is_what_the_commands_accept() -> None:
    def proposed(command: str, param: str) -> set[str]:
        return set(VALUES[command, param](None, ""))

    assert TYPES == fiches_entretien.TYPES
    assert set(OCCASIONS) == {name for own in fiches_jury.OCCASIONS.values() for name in own}
    assert list(REGLAGES) == list(Settings.model_fields)
    assert {name: set(choices(name)) for name in REGLAGES} == {
        name: set(words) for name, words in REGLAGES.items()
    }
    content, scenarios = load_entretien(), load_scenarios()
    assert proposed("preparer", "structure") == {item.id for item in content.structures}
    assert proposed("preparer", "public") == {item.id for item in content.publics}
    assert proposed("generer", "structure") == {item.id for item in scenarios.structures}
    assert proposed("generer", "public") == {item.id for item in scenarios.publics}
    assert proposed("", "niveau") == set(NIVEAUX)
