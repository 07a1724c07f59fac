"""What people read keeps the typography of French: pages, help, and the sentences of the data."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from assistant.cli import app
from knowledge.loader import read_yaml
from tests.command import ROOT
from tests.typographie import NO_BREAK, PAGES, fautes, insecables, mended, prose

LOOKED_FOR = {"analyse", "appris", "tours", "reprises", "sujets"}
"""Folders and files of what people write, and of what is looked for in it."""
PRATIQUE = ROOT / "knowledge" / "pratique"
DATA = [
    *sorted((ROOT / "knowledge" / "faits").glob("*.yaml")),
    *sorted(path for path in PRATIQUE.rglob("*.yaml") if not LOOKED_FOR & {*path.parts, path.stem}),
    *(PRATIQUE / "analyse" / f"{name}.yaml" for name in ("consignes", "reformulation", "synthese")),
]
AS_TYPED = {"questions", "mots", "motifs", "motif", "sauf", "noms", "demandes", "exemples"}
"""What people type, or what is looked for in it: written as it comes."""
HEADS = re.compile(r"^(?:Utilisation :.*|(?:Options|Arguments|Commandes) :)$", re.MULTILINE)
_PATTERN = re.compile(r"[\\^$|{}]|\(\?|\[")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_keeps_the_rules(page: Path) -> None:
    found = [(number, fault) for number, line in prose(page) for fault in fautes(line)]
    assert found == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_no_line_of_a_page_can_break_before_a_sign(page: Path) -> None:
    found = [(number, where) for number, line in prose(page) for where in insecables(line)]
    assert found == [], "python -m tests.typographie"


def helps(command: Any, name: str = "jalon", parent: Any = None) -> Iterator[tuple[str, str]]:
    """Every help page, its examples left out."""
    context = command.make_context(name, [], parent=parent, resilient_parsing=True)
    yield context.command_path, command.get_help(context).split("\n\nExemples :")[0]
    for inner, item in getattr(command, "commands", {}).items():
        yield from helps(item, inner, context)


HELPS = dict(helps(get_command(app)))


@pytest.mark.parametrize("name", list(HELPS))
def test_a_help_page_keeps_the_rules(name: str) -> None:
    page = HELPS[name]
    said = HEADS.sub("", page)
    assert list(insecables(said)) == []
    assert [fault for line in said.splitlines() for fault in fautes(line)] == []


def sentences(data: Any) -> Iterator[str]:
    """The sentences of a file: no pattern, no word alone, nothing that is as people type it."""
    if isinstance(data, dict):
        for name, value in data.items():
            if name not in AS_TYPED:
                yield from sentences(value)
    elif isinstance(data, list):
        for value in data:
            yield from sentences(value)
    elif isinstance(data, str) and " " in data and not _PATTERN.search(data):
        yield data


@pytest.mark.parametrize("path", DATA, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_the_sentences_of_the_data_keep_the_rules(path: Path) -> None:
    assert [fault for text in sentences(read_yaml(path)) for fault in fautes(text)] == []


def test_the_rules_see_what_is_wrong_and_leave_what_is_right() -> None:
    for wrong in (
        "Vraiment?",
        "Un mot: deux",
        "«bien »",
        "« bien»",
        "l’accueil",
        "Et...",
        'un "mot"',
    ):
        assert list(fautes(wrong)), wrong
    assert list(insecables("Vraiment ?"))
    right = f"Un mot{NO_BREAK}: «{NO_BREAK}bien{NO_BREAK}» à 12:30, l'accueil…"
    assert list(fautes(right)) == list(insecables(right)) == []


def test_code_and_addresses_are_left_as_they_are() -> None:
    page = "Voir `a : b` ici : https://exemple.fr/a?b\n```\njalon : x ?\n```\n"
    assert mended(page) == page.replace("ici :", f"ici{NO_BREAK}:")
