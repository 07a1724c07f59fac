"""Printing: answers on stdout, notices and progress on stderr, plain lines when asked or piped."""

import json
import os
import re
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from assistant.texte import printable, spaced

if TYPE_CHECKING:
    from assistant.export.document import Document

FIRST_TIME = (
    "Première utilisation : préparation de l'index, une fois pour toutes"
    " (de dix secondes à une minute)…"
)
_TABLE = re.compile(r"(?:^\|.*\|$\n?){3,}", re.MULTILINE)
_MARKS = re.compile(r"\*\*|\\(?=[*_`<>\[\]])")
_HEADS = re.compile(r"^#{1,6} +", re.MULTILINE)
_SLANTED = re.compile(r"^_(.+)_$", re.MULTILINE)
_DRAWN = re.compile(r"[\u2500-\u259f\u2800-\u28ff]+ ?")
"""Lines, bars and dots of a picture: the words beside them say the same."""


def in_lines(text: str) -> str:
    """Tables as sentences («durée : CCP1, 50 minutes ; titre, 40 minutes»), to be read aloud."""
    return _TABLE.sub(lambda table: _sentences(table.group().splitlines()), text)


def to_read_aloud(text: str) -> str:
    """Markdown without its signs and without drawings, for a screen reader."""
    plain = _MARKS.sub("", in_lines(text)).replace("`", "")
    return _DRAWN.sub("", _SLANTED.sub(r"\1", _HEADS.sub("", plain)))


def _sentences(rows: list[str]) -> str:
    heads, _, *lines = ([cell.strip() for cell in row.strip("|").split("|")] for row in rows)
    told = (
        f"{label} : "
        + " ; ".join(f"{head}, {cell}" for head, cell in zip(heads[1:], cells, strict=False))
        for label, *cells in lines
    )
    return "\n".join(told)


def make_legible() -> None:
    """A cp1252 console shows « ? » rather than failing; a pipe gets UTF-8 whatever the locale."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(errors="replace", encoding=None if stream.isatty() else "utf-8")


class Console:
    """Where a command writes. `simple`: no colour, no box, no redraw, for a screen reader."""

    def __init__(self, simple: bool = False) -> None:
        self.simple = simple or os.environ.get("JALON_SIMPLE") == "1"
        self._seen = sys.stdout.isatty()
        self.rich = self._seen and not self.simple
        make_legible()

    def markdown(self, text: str) -> None:
        """An answer: rendered on a terminal, plain on a pipe or with `--simple`."""
        if not self.rich:
            self.line(to_read_aloud(text) if self.simple else text)
            return
        text = printable(text)
        from rich.console import Console as RichConsole  # only a terminal pays for it
        from rich.markdown import Markdown

        from assistant.coupure import keep_together

        keep_together()
        RichConsole(no_color="NO_COLOR" in os.environ or None).print(Markdown(spaced(text)))

    def document(self, document: "Document") -> None:
        """What a person could also write in a file; plain lines with `--simple`."""
        if self.simple:
            from assistant.export.simple import render as as_lines

            self.line(as_lines(document))
            return
        from assistant.export.markdown import render

        self.markdown(render(document))

    def line(self, text: str = "") -> None:
        """A text; on a terminal, without what it would obey, whoever wrote it."""
        print(printable(text) if self._seen else text)

    def wrapped(self, text: str, indent: str = "") -> None:
        """A line cut between words where a terminal would cut inside one; a pipe gets it whole."""
        if not self._seen or self.simple:
            self.line(text)
            return
        import shutil
        import textwrap

        width = max(shutil.get_terminal_size().columns, 20)
        cut = textwrap.wrap(
            spaced(text),
            width,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )
        self.line("\n".join(cut))

    def json(self, data: Any) -> None:
        print(json.dumps(data, ensure_ascii=False, indent=2))

    def notices(self, notices: Iterable[str]) -> None:
        """Notices, on stderr so that stdout stays clean."""
        for notice in notices:
            print(printable(notice), file=sys.stderr)

    def progress(self, fraction: float, step: str) -> None:
        """A step of a long work; redrawn in place on a terminal, said once otherwise."""
        if self.simple or not sys.stderr.isatty():
            if fraction == 0.0:
                print(FIRST_TIME, file=sys.stderr)
            return
        filled = round(fraction * 24)
        bar = "█" * filled + "░" * (24 - filled)
        end = "\n" if fraction >= 1 else ""
        print(f"\r{bar} {fraction:4.0%} {step:<28}", end=end, file=sys.stderr, flush=True)
