"""What makes the search better and comes after the first answers: Chroma, and when it is opened."""

from pathlib import Path

import pytest

from assistant.service import Service
from assistant.settings import Settings
from knowledge.search.vectors import StoreError


def test_chroma_waits_for_the_launch_after_the_one_that_builds_the_index(tmp_path: Path) -> None:
    first = Service.open(cache=tmp_path)
    first.renforcer(Settings(), _quiet)
    assert "Chroma" not in first.jambes()
    later = Service.open(cache=tmp_path)
    later.renforcer(Settings(), _quiet)
    assert "Chroma, sur cet ordinateur" in later.jambes()
    later.fermer()


def test_a_server_that_is_asked_for_is_opened_at_the_first_launch_too(service: Service) -> None:
    fresh = Service(service.searcher.index)
    fresh.searcher.index.neuf = True
    try:
        with pytest.raises(StoreError, match="sans Chroma"):
            fresh.renforcer(Settings(chroma="http://127.0.0.1:9"), _quiet)
    finally:
        fresh.searcher.index.neuf = False


def _quiet(_: float, __: str) -> None:
    """The steps are not looked at here."""
