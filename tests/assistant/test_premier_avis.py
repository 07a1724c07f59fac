"""The first-use notice on the command line: three sentences, once, never on stdout."""

import json
from pathlib import Path

import pytest

from assistant.avis import PHRASES
from tests.command import Jalon


@pytest.fixture
def newcomer(tmp_path: Path, cache: Path) -> Jalon:
    """The command as somebody runs it for the first time."""
    home = tmp_path / "nouveau"
    home.mkdir()
    return Jalon(home, cache)


def test_the_notice_is_said_once_on_stderr_and_leaves_json_alone(newcomer: Jalon) -> None:
    first = newcomer("referentiels", "--json")
    assert len(json.loads(first.out)) == 4
    assert first.err.splitlines()[:3] == list(PHRASES)
    assert PHRASES[0] not in newcomer("referentiels").err


def test_a_help_page_neither_shows_the_notice_nor_counts_as_shown(newcomer: Jalon) -> None:
    assert newcomer("demander", "--help").err == ""
    assert PHRASES[0] in newcomer("referentiels").err


def test_it_is_said_again_where_nothing_can_be_written(newcomer: Jalon) -> None:
    (newcomer.home / "data").write_text("", "utf-8")
    for _ in range(2):
        run = newcomer("referentiels", env={"XDG_DATA_HOME": str(newcomer.home / "data")})
        assert run.code == 0
        assert PHRASES[2] in run.err
