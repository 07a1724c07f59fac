"""A page to read over the room: examples, a re-reading, a text."""

import re
from collections.abc import Iterator
from textwrap import wrap
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from assistant.texte import spaced
from tui.screens.modal import Modal

_PARTS = re.compile(r"\*\*(?P<strong>[^*]+)\*\*|`(?P<code>[^`]+)`")
_ITEM = re.compile(r"(?:- |\d+\. )")
KEPT = "Tout est gardé sur cet ordinateur à mesure que vous écrivez. Échap ferme cette page."
KEYS = "↑ ↓ Page↑ Page↓ défiler · Échap revenir"


class Feuillet(Modal[None]):
    """Read, scrolled with the usual keys, left with Échap."""

    CSS_PATH = "../styles/analyser.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q", "leave", show=False),
        Binding("ctrl+s", "beneath('ctrl+s')", show=False),
        Binding("ctrl+r", "beneath('ctrl+r')", show=False),
    ]

    def __init__(self, title: str, markdown: str) -> None:
        super().__init__()
        self.heading = title
        self.markdown = markdown

    def compose(self) -> ComposeResult:
        yield Static(Content.styled(f" {self.heading}", "bold"), id="feuillet-title", markup=False)
        with VerticalScroll(id="feuillet"):
            yield Static(id="feuillet-text", markup=False)
        yield Static(Content.styled(f" {KEYS}", "$text-muted"), id="feuillet-keys")

    def on_mount(self) -> None:
        self.query_one("#feuillet").focus()

    def on_resize(self) -> None:
        self.call_after_refresh(self._write)

    def _write(self) -> None:
        content = feuillet_content(self.markdown, self.size.width - 8)
        self.query_one("#feuillet-text", Static).update(content)

    def action_beneath(self, key: str) -> None:
        """What the key does in the room, where one goes back; else what is kept is said."""
        if key in self.app.screen_stack[-2].active_bindings:
            self.dismiss(None)
            self.app.call_later(self.app.simulate_key, key)
        else:
            self.app.notify(KEPT, timeout=5, markup=False)

    def action_leave(self) -> None:
        self.dismiss(None)


def feuillet_content(markdown: str, width: int) -> Content:
    """Headings, bold words, codes and hanging lists; nothing else of Markdown is used here."""
    return Content("\n").join(_lines(markdown, max(20, width)))


def _lines(markdown: str, width: int) -> Iterator[Content]:
    for line in markdown.split("\n"):
        if line.startswith("#"):
            yield Content.styled(line.lstrip("# "), "bold $primary")
        elif match := _ITEM.match(line):
            yield from _hung(line[match.end() :], _mark(match.group()), width)
        else:
            yield _styled(line)


def _mark(found: str) -> str:
    return "• " if found == "- " else found


def _hung(text: str, mark: str, width: int) -> Iterator[Content]:
    """Lines under the first word, not under the mark."""
    plain = _styled(text).plain  # a style cut by a line end would show its marks
    indent = " " * len(mark)
    for rank, part in enumerate(
        wrap(spaced(plain), width - len(mark), break_on_hyphens=False) or [""]
    ):
        yield Content(f"{indent if rank else mark}{part}")


def _styled(text: str) -> Content:
    parts, position = [], 0
    for match in _PARTS.finditer(text):
        parts.append(Content(text[position : match.start()]))
        strong = match["strong"]
        parts.append(
            Content.styled(strong, "bold")
            if strong
            else Content.styled(match["code"], "$text-muted")
        )
        position = match.end()
    return Content.assemble(*parts, Content(text[position:]))
