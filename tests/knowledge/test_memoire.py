"""What a build of the index holds at once, without timing: what it reads, numbers and imports."""

import json
import subprocess
import sys
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bm25s
import pytest

from knowledge.bank import QUESTIONS, load_bank
from knowledge.catalogue import Catalogue
from knowledge.errors import KnowledgeError
from knowledge.french import analyse
from knowledge.loader import PART, read_rows, read_yaml
from knowledge.passages import build_passages
from knowledge.search.field import K1, B, Field

HELD = 3
"""How many times what is kept of the bank may be held while it is read: it was six."""


def peak(work: Callable[[], Any]) -> tuple[int, int]:
    """Bytes held at most, and at the end."""
    tracemalloc.start()
    try:
        kept = work()
        last, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert kept is not None
    return most, last


def test_reading_the_bank_holds_little_more_than_the_bank() -> None:
    most, last = peak(load_bank)
    assert most < HELD * last
    assert last < 13e6  # one string a node: with one a row, it is over 14


def test_a_field_is_built_without_holding_its_words() -> None:
    words = [f"mot{number}" for number in range(500)]
    # Each passage has strings of its own, as the letters cut from a text are.
    corpus = ([word[:3] + word[3:] for word in words] for _ in range(1000))
    most, _ = peak(lambda: Field.build(corpus))
    assert most < 12e6  # half a million strings are over 25


def test_a_field_has_the_very_numbers_of_bm25s(catalogue: Catalogue) -> None:
    corpus = [analyse(item.texte) for item in build_passages(catalogue)]
    theirs = bm25s.BM25(method="lucene", k1=K1, b=B)
    theirs.index(corpus, show_progress=False)
    data, indices, indptr = (theirs.scores[name] for name in ("data", "indices", "indptr"))
    ours = Field.build(corpus)
    assert set(ours.vocabulary) == set(theirs.vocab_dict) - {""}
    for term, number in theirs.vocab_dict.items():
        if (place := ours.column(term)) is not None:
            there = slice(indptr[number], indptr[number + 1])
            assert ours.indices[place].tolist() == indices[there].tolist()
            assert ours.data[place].tobytes() == data[there].tobytes()


def test_a_field_is_the_same_bytes_whatever_the_hashes_of_the_process(tmp_path: Path) -> None:
    code = (
        "from knowledge.search.field import Field; from pathlib import Path; import sys;"
        "Field.build([['un', 'deux', 'un'], ['trois', 'deux']]).save(Path(sys.argv[1]))"
    )
    for seed in ("1", "2"):
        folder = tmp_path / seed
        env = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parents[2])}
        subprocess.run([sys.executable, "-c", code, str(folder)], env=env, check=True)
    names = sorted(path.name for path in (tmp_path / "1").iterdir())
    assert [(tmp_path / "1" / name).read_bytes() for name in names] == [
        (tmp_path / "2" / name).read_bytes() for name in names
    ]


def test_a_build_imports_neither_bm25s_nor_scipy() -> None:
    code = (
        "import json, sys; from knowledge.search import index; from knowledge.search.field import"
        " Field; Field.build([['un']]);"
        "print(json.dumps([m for m in ('bm25s', 'scipy', 'chromadb') if m in sys.modules]))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    assert json.loads(done.stdout) == []


@pytest.mark.parametrize("path", sorted(QUESTIONS.glob("*.yaml")), ids=lambda path: path.stem)
def test_the_rows_read_by_parts_are_those_of_the_whole_file(path: Path) -> None:
    assert list(read_rows(path, "questions")) == read_yaml(path)["questions"]


def test_a_fault_of_a_later_part_names_its_line_in_the_file(tmp_path: Path) -> None:
    path = tmp_path / "longue.yaml"
    rows = [f"- {{question: q{number}}}" for number in range(3 * PART)]
    rows[-2] = "- {question: [}"
    path.write_text("\n".join(["questions:", *rows]), "utf-8")
    with pytest.raises(KnowledgeError, match=f"ligne {3 * PART},"):
        list(read_rows(path, "questions"))


@pytest.mark.parametrize(
    "text",
    [
        "questions: [a, b]\n",
        "autres: 1\nquestions:\n- a\n- b\n",
        "questions:\n  - a\n  - b\n",
        "questions:\n- a\n- b\nautres: 1\n",
        "# note\nquestions:\n\n- a\n# note\n- b\n",
        'questions:\n- a\n- "b"\n',
    ],
)
def test_a_list_of_another_shape_gives_its_rows_too(text: str, tmp_path: Path) -> None:
    path = tmp_path / "liste.yaml"
    path.write_text(text, "utf-8")
    assert list(read_rows(path, "questions")) == ["a", "b"]


@pytest.mark.parametrize("text", ["", "- a\n", "questions: a\n", "questions:\n", "autres: [a]\n"])
def test_a_file_without_the_list_is_told(text: str, tmp_path: Path) -> None:
    path = tmp_path / "liste.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(KnowledgeError, match="rubrique « questions »"):
        list(read_rows(path, "questions"))
