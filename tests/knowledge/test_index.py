import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from knowledge.paths import FOLDER
from knowledge.search import cache as cache_module
from knowledge.search.cache import open_index, stamp
from knowledge.search.searcher import Searcher
from tests.command import ROOT
from tests.knowledge.indexes import QUESTION, Progress, answers, folders

ASK = """
import sys
from pathlib import Path
from knowledge.search.cache import open_index
from knowledge.search.searcher import Searcher
steps = []
index = open_index(Path(sys.argv[1]), lambda fraction, step: steps.append(fraction))
found = Searcher(index).search(sys.argv[2])
print("built" if steps else "loaded", len(index.avis), found.hits[0].passage.id)
"""


def test_the_first_need_builds_the_index_and_tells_its_progress(tmp_path: Path) -> None:
    cache, progress = tmp_path / "not" / "yet" / "there", Progress()
    index = open_index(cache, progress)
    assert progress.steps == sorted(progress.steps)
    assert (progress.steps[0], progress.steps[-1]) == (0.0, 1.0)
    assert index.avis == ()
    assert answers(index)
    assert folders(cache) == [stamp()]


def test_a_built_index_is_used_again_and_says_the_same(warm: Path, searcher: Searcher) -> None:
    progress = Progress()
    index = open_index(warm, progress)
    assert not progress.built
    assert index.avis == ()
    again = Searcher(index).search(QUESTION)
    assert again == searcher.search(QUESTION)


def test_an_index_of_other_data_is_never_opened_and_is_replaced(
    warm: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = "0" * 16
    monkeypatch.setattr(cache_module, "stamp", lambda: other)
    progress = Progress()
    assert answers(open_index(warm, progress))
    assert progress.built
    assert folders(warm) == [other]


def test_the_stamp_follows_the_data_and_the_code(tmp_path: Path) -> None:
    copy = tmp_path / "knowledge"
    shutil.copytree(FOLDER, copy, ignore=shutil.ignore_patterns("__pycache__"))
    seen = {stamp(copy)}
    assert seen == {stamp()}
    for name in ("referentiels/cip.yaml", "usage/acronymes.yaml", "french.py", "passages.py"):
        path = copy / name
        path.write_text(path.read_text("utf-8") + "\n# une ligne de plus\n", "utf-8")
        seen.add(stamp(copy))
    assert len(seen) == 5


def test_two_processes_at_once_build_one_index_and_both_answer(tmp_path: Path) -> None:
    command = [sys.executable, "-c", ASK, str(tmp_path), QUESTION]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    runs = [
        subprocess.Popen(
            command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=env, text=True
        )
        for _ in range(2)
    ]
    told = [run.communicate() for run in runs]
    assert [run.returncode for run in runs] == [0, 0], told
    words = [out.split() for out, _ in told]
    assert sorted(word[0] for word in words) == ["built", "loaded"]
    assert {word[1] for word in words} == {"0"}
    assert len({word[2] for word in words}) == 1
    assert folders(tmp_path) == [stamp()]
