"""Real storage, in a folder of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.stockage.base import Stockage, ouvrir


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the data stands, for whoever asks in this test."""
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "jalon" / "config"))
    return tmp_path / "jalon"


@pytest.fixture
def stockage(folder: Path) -> Iterator[Stockage]:
    opened = ouvrir(folder=folder)
    yield opened
    opened.fermer()
