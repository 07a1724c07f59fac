"""Whatever is typed after `jalon`, what went wrong is told in one French sentence."""

import io
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from assistant.cli import app, describe
from tests.fuzz.textes import cases, hostile

COMMANDS = (
    *("demander", "chercher", "lire", "referentiels", "diagnostic", "donnees", "lister", "ou"),
    *("autoevaluation", "noter", "bilan", "plan", "comparer", "exporter", "suggerer", "preuves"),
    *("entretien", "preparer", "analyse", "relire", "rediger", "synthese", "confidentialite"),
    *("verifier", "pseudonymiser", "retablir", "purger"),
)
OPTIONS = (
    *("--json", "--simple", "--nombre", "--referentiel", "--moteur", "--sortie", "--lot", "--help"),
    *("--niveau", "--type", "--duree", "--preuve", "--format", "--grille", "--date", "--jusqu-au"),
    *(
        "-",
        "--",
        "-x",
        "--tout",
        "--conversation",
        "--cle",
        "--public",
        "--structure",
        "--remplacer",
    ),
)
VALUES = (
    *(
        "cip",
        "cip/CP2",
        "cip/CP2/c1",
        "0",
        "-1",
        "2",
        "99999999999999999999",
        "1e9",
        "nan",
        "accueil",
    ),
    *(
        "2026-02-30",
        "",
        " ",
        "/",
        ".",
        "../x.md",
        "nul.docx",
        "x.md",
        "x.json",
        "é" * 300,
        "a\x00b",
    ),
)
typed = hostile.map(lambda text: text.replace("\x00", "").encode("utf-8", "replace").decode())
"""What a system can hand to a program: no NUL, no lone surrogate."""
words = st.one_of(*map(st.sampled_from, (COMMANDS, OPTIONS, VALUES)), typed)
lines = st.tuples(st.sampled_from(COMMANDS), st.lists(words, max_size=5)).map(
    lambda line: [line[0], *line[1]]
)


@pytest.fixture
def _alone(tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Folders of its own, and the current one too: a command may write there."""
    for name in ("CONFIG", "DATA", "STATE"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path / name))
    monkeypatch.setenv("XDG_CACHE_HOME", str(cache))
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "ici").mkdir()
    monkeypatch.chdir(tmp_path / "ici")


@pytest.mark.usefixtures("_alone")
@cases(30)
@given(lines)
@example(["demander", "CP2", "--sortie", "é" * 300 + ".md"])
@example(["analyse", "relire", "é" * 300])
@example(["chercher", "CP2", "--nombre", "99999999999999999999"])
def test_any_line_is_done_or_told_in_one_sentence(line: list[str]) -> None:
    before, sys.stdin = sys.stdin, io.TextIOWrapper(io.BytesIO())
    try:
        app(line, standalone_mode=False)
    except SystemExit:
        pass
    except Exception as error:
        code, said = describe(error)
        assert code in {0, 1, 2, 3}, line
        assert "inattendue" not in said, (line, said)
        assert len(said.strip().splitlines()) <= 4
    finally:
        sys.stdin = before
