from pathlib import Path

import pytest

from assistant import service as module
from assistant.service import REMOVED, Service


def test_a_text_taken_out_of_the_installation_still_answers(
    service: Service, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "SOURCES", tmp_path)
    module._lines.cache_clear()
    answer = service.repondre("critères de CP2")
    lines = service.lignes("cip-reac-re")
    module._lines.cache_clear()
    assert answer.repondu
    assert lines == [REMOVED]
