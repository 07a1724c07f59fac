import errno
import json
import os
import shutil
from pathlib import Path

import pytest

from knowledge.search import cache as cache_module
from knowledge.search.cache import MANIFEST, open_index, stamp
from knowledge.search.index import Index
from tests.knowledge.indexes import Progress, answers, folders


def test_any_damaged_or_missing_file_is_seen(warm: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Rebuilt(Exception):
        pass

    def build(_: object) -> Index:
        raise Rebuilt

    monkeypatch.setattr(cache_module, "build", build)
    target = warm / stamp()
    # What stands beside the index (the vectors of a store opened meanwhile) is not in its manifest.
    named = json.loads((target / MANIFEST).read_text("utf-8"))
    for path in [target / MANIFEST, *(target / name for name in sorted(named))]:
        sound = path.read_bytes()
        middle = len(sound) // 2
        for damaged in (
            sound[:middle] + bytes([sound[middle] ^ 0xFF]) + sound[middle + 1 :],
            sound[:-1],
            b"",
            None,
        ):
            path.unlink() if damaged is None else path.write_bytes(damaged)
            with pytest.raises(Rebuilt):
                open_index(warm)
        path.write_bytes(sound)
    assert answers(open_index(warm))


@pytest.mark.parametrize("damage", ["truncated", "no manifest", "empty", "a file"])
def test_a_half_written_index_is_built_again(warm: Path, damage: str) -> None:
    target = warm / stamp()
    if damage == "truncated":
        path = target / "passages.json"
        path.write_bytes(path.read_bytes()[:1000])
    elif damage == "no manifest":
        (target / "manifest.json").unlink()
    else:
        shutil.rmtree(target)
        target.mkdir() if damage == "empty" else target.write_text("?", "utf-8")
    progress = Progress()
    index = open_index(warm, progress)
    assert progress.built
    assert index.avis == ()
    assert answers(index)
    again = Progress()
    open_index(warm, again)
    assert not again.built
    assert folders(warm) == [stamp()]


def test_what_a_killed_build_left_behind_is_cleared_by_the_next(tmp_path: Path) -> None:
    left = tmp_path / "construction-tuee"
    left.mkdir()
    (left / "catalogue.json").write_text("[", "utf-8")
    open_index(tmp_path)
    assert folders(tmp_path) == [stamp()]


def test_a_cache_that_cannot_be_a_folder_serves_once_with_a_notice(tmp_path: Path) -> None:
    blocked = tmp_path / "cache"
    blocked.write_text("not a folder", "utf-8")
    index = open_index(blocked / "index")
    assert answers(index)
    assert len(index.avis) == 1
    assert str(blocked) in index.avis[0]
    assert blocked.read_text("utf-8") == "not a folder"


@pytest.mark.skipif(
    os.name == "nt" or os.access("/", os.W_OK), reason="this user may write where others may not"
)
def test_a_read_only_cache_serves_once_with_a_notice(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    index = open_index(tmp_path / "index")
    tmp_path.chmod(0o700)
    assert answers(index)
    assert "protégé en écriture" in index.avis[0]


def test_a_full_disk_serves_once_with_a_notice_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(Path, "write_text", full)
    index = open_index(tmp_path)
    assert answers(index)
    assert len(index.avis) == 1
    assert os.strerror(errno.ENOSPC) not in index.avis[0], "an English message of the system"
    assert folders(tmp_path) == []
