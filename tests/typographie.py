"""The typography of French prose: what is wrong, and `python -m tests.typographie` to mend pages.

Pages that are read as files hold non-breaking spaces. What the program shows is typed with plain
spaces in code and data, and made non-breaking by what shows it (`assistant.texte.spaced`): there,
a space of either kind must stand.
"""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.command import ROOT

PAGES = [
    path
    for path in (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
    if path.name not in {"architecture.md", "decisions.md"}
]
"""The pages in French: the two others are in English, for those who write the program."""
ENGLISH, SUMMARY = "## In English", "*In short"
NO_BREAK = "\u00a0"
_APART = re.compile(r"(`[^`]*`|<!--.*?-->|\]\([^)]*\)|<[^>]+>|https?://[^\s)]+)")
"""What is not prose in a line: code, comments, addresses, tags."""
_PLAIN_SPACE = re.compile(r" (?=[:;!?»])|(?<=«) ")
_RULES = {
    "espace absente devant ; ! ? »": re.compile(r"[^\s\d:;!?»…«(\[.,/=&*|^-][;!?»](?=\s|$|[)*,.])"),
    "espace absente devant :": re.compile(r"\w:(?=\s|$)"),
    "espace absente après «": re.compile(r"«(?=[\w…'-])"),
    "apostrophe courbe": re.compile("’"),
    "trois points": re.compile(r"\.\.\."),
    "guillemets droits": re.compile(r"\"\w[^\"]*\w\"|“|”"),
}


def fautes(text: str) -> Iterator[tuple[str, str]]:
    """What breaks a rule in a text that is all prose: the rule, and the words around."""
    for name, pattern in _RULES.items():
        for found in pattern.finditer(text):
            yield name, text[max(0, found.start() - 20) : found.end() + 10]


def insecables(text: str) -> Iterator[str]:
    """Where a plain space could break a line before its sign, or after «."""
    for found in _PLAIN_SPACE.finditer(text):
        yield text[max(0, found.start() - 20) : found.end() + 10]


def prose(page: Path) -> Iterator[tuple[int, str]]:
    """The prose of a page, line by line, what is not prose left out."""
    for number, line, french in _lines(page.read_text("utf-8")):
        if french:
            yield number, _APART.sub("x", line)


def mended(text: str) -> str:
    """A page whose prose has the spaces that do not break."""
    said = []
    for _, line, french in _lines(text):
        said.append(_each(line, lambda part: _PLAIN_SPACE.sub(NO_BREAK, part)) if french else line)
    return "\n".join(said)


def _each(line: str, mend: Callable[[str], str]) -> str:
    parts = _APART.split(line)
    return "".join(part if rank % 2 else mend(part) for rank, part in enumerate(parts))


def _lines(text: str) -> Iterator[tuple[int, str, bool]]:
    """Each line, and whether it is French prose."""
    block, english = False, False
    for number, line in enumerate(text.split("\n"), 1):
        fence = line.lstrip().startswith("```")
        english = english or line.startswith(ENGLISH)
        aside = line.startswith(("    ", SUMMARY))
        yield number, line, not (fence or block or english or aside)
        block ^= fence


if __name__ == "__main__":
    for path in PAGES:
        path.write_text(mended(path.read_text("utf-8")), "utf-8")
