"""Files and functions stay short enough to be read at once."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command import ROOT

PACKAGES = ("assistant", "knowledge", "prompts", "tui", "tests")
FILE, FUNCTION = 300, 40
"""Lines at most."""
ASIDE = {ROOT / "assistant/stockage/migrations", ROOT / "tests/evaluation"}
"""What a database went through is history; the questions kept apart are given as they are."""


def modules() -> Iterator[Path]:
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if not ASIDE & {*path.parents}:
                yield path


def long_functions(text: str) -> Iterator[str]:
    """Those of a module that go over the limit, with their lines."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > FUNCTION:
                yield f"{node.name}, {lines} lines"


@pytest.mark.parametrize("package", PACKAGES)
def test_every_package_is_looked_at(package: str) -> None:
    assert any((ROOT / package) in path.parents for path in modules())


def test_no_module_is_long() -> None:
    counted = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules()}
    found = [
        (str(path.relative_to(ROOT)), lines) for path, lines in counted.items() if lines > FILE
    ]
    assert found == []


def test_no_function_is_long() -> None:
    found = [
        f"{path.relative_to(ROOT)}: {said}"
        for path in modules()
        for said in long_functions(path.read_text(encoding="utf-8"))
    ]
    assert found == []


@pytest.mark.parametrize("start", ["def f(", "async def f("])
def test_a_long_function_is_seen_its_signature_included(start: str) -> None:
    names = "".join(f"    a{rank},\n" for rank in range(FUNCTION - 2))
    assert list(long_functions(f"{start}\n{names}):\n    pass\n")) == [f"f, {FUNCTION + 1} lines"]
    assert list(long_functions(f"{start}\n{names}): pass\n")) == []
