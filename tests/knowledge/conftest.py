import shutil
from pathlib import Path

import pytest


@pytest.fixture
def warm(cache: Path, tmp_path: Path) -> Path:
    """A copy of the built index that a test may damage."""
    folder = tmp_path / "index"
    shutil.copytree(cache / "jalon" / "index", folder)
    return folder
