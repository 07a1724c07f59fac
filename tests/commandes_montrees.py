"""The commands that README.md and docs/ show: where, and what a shell would make of them."""

import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.command import ROOT

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
TOOLS = [*PAGES, ROOT / "CONTRIBUTING.md", ROOT / "tests" / "benchmarks" / "README.md"]
"""Where commands of those who develop are shown too."""
_FENCE = re.compile(r"^\s*```")
_SPAN = re.compile(r"`([^`]+)`")
_SHOWN = re.compile(r"(?:^|\$ |&& |\| )jalon(?: |$)")
_COMMENT = re.compile(r"\s{2,}# .*$")
_HOLLOW = re.compile(r"\w\|\w|\[[^\]]+\]|\b[A-ZÉ]{1,}\b(?!\.(?:md|toml)\b)")
"""What the reader replaces: «…», one of a|b, [what may be left out], a word in capitals."""
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'|\$[A-Z]+|\bCP\d+\b|--nom \w+|pays \w+")
_CODE = re.compile(r"\b(?:cip|rncp\d+|interfede)/\S+")


@dataclass(frozen=True)
class Montree:
    """A command as it is shown: its page, its line, its words, and whether it stands in a block."""

    page: Path
    ligne: int
    texte: str
    bloc: bool

    def __str__(self) -> str:
        return f"{self.page.name}:{self.ligne}: {self.texte}"

    @property
    def a_completer(self) -> bool:
        """Whether the reader has words of their own to put in."""
        return "…" in self.texte or bool(_HOLLOW.search(_CODE.sub("", _QUOTED.sub("", self.texte))))


@dataclass(frozen=True)
class Ligne:
    """What a shell makes of a command: its words, what it reads, where it writes."""

    mots: tuple[str, ...]
    dit: str = ""
    entree: str = ""
    sortie: str = ""
    ajoute: bool = False


def montrees(page: Path) -> list[Montree]:
    """Every `jalon …` of a page, in order; a block's line, or a span of the text."""
    found = []
    for number, text, block in _lines(page):
        shown = [text] if block else [span.replace(r"\|", "|") for span in _SPAN.findall(text)]
        for item in shown:
            bare = _COMMENT.sub("", item.strip())
            if _SHOWN.search(bare) if block else re.match(r"jalon(?: |$)", bare):
                found.append(Montree(page, number, bare.removeprefix("$ "), block))
    return found


def _lines(page: Path) -> Iterator[tuple[int, str, bool]]:
    block = False
    for number, text in enumerate(page.read_text("utf-8").splitlines(), 1):
        if _FENCE.match(text):
            block = not block
        else:
            yield number, text, block


def lue(texte: str) -> Ligne:
    """One command, with the little of a shell that the pages use: echo |, <, > and >>."""
    said = ""
    if " | " in texte and texte.startswith("echo "):
        head, texte = texte.split(" | ", 1)
        said = f"{shlex.split(head)[1]}\n"
    words = shlex.split(texte)[1:]
    where = {"<": "", ">": "", ">>": ""}
    for mark in where:
        if mark in words:
            at = words.index(mark)
            where[mark] = words[at + 1]
            del words[at : at + 2]
    output = where[">"] or where[">>"]
    return Ligne(tuple(words), said, where["<"], output, bool(where[">>"]))


def formes(texte: str) -> list[tuple[str, ...]]:
    """What may be typed for a command to complete: the brackets off, each of `a|b|c` in turn."""
    words = shlex.split(re.sub(r"\[([^\]]+)\]", r"\1", texte).replace("…", ""))[1:]
    found: list[tuple[str, ...]] = [()]
    for word in words:
        found = [(*start, one) for start in found for one in word.split("|")]
    return found


def outils(page: Path) -> Iterator[tuple[str, str]]:
    """The modules of `python -m` and the paths of `pytest` that a page tells to run."""
    text = page.read_text("utf-8")
    yield from (("module", name) for name in re.findall(r"python -m ((?:\w+\.)+\w+)", text))
    for line in re.findall(r"\bpytest ((?:-\S+ |tests/\S+ ?)+)", text):
        yield from (("path", word.strip("`).,;")) for word in line.split() if word[0] != "-")
