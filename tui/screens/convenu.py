"""What is agreed at the end: a few lines that begin the next preparation."""

import asyncio
from collections.abc import Callable
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Input, Static, TextArea

from tui.commands import bindings
from tui.engine import explain
from tui.sanitize import clean
from tui.screens.modal import Modal
from tui.widgets.footer import KeyHints

TITLE = "Ce qui est convenu"
HELP = (
    "Une ligne par point : qui fait quoi, pour quand. Aucun nom n'est utile. Ces lignes restent sur"
    " cet ordinateur, avec la date, l'heure et les choix du guide, et ouvriront votre prochaine"
    " préparation (Ctrl+R)."
)
PAUSE = 0.6
"""Seconds without a key after which what is written is looked at."""
KNOWN = "Un repère à vous, sans nom : 9 h, dossier 12… (facultatif, Tab)"


class ConvenuScreen(Modal[tuple[str, str]]):
    """Dismissed with what was typed, and with what it will be known by: leaving loses nothing."""

    CSS_PATH = ["../styles/dialog.tcss", "../styles/entretien.tcss"]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings("convenu")]

    EVERY: ClassVar[float] = 1.0

    def __init__(self, keep: Callable[[str, str], object]) -> None:
        """`keep`: what keeps it while it is written."""
        super().__init__()
        self._keep = keep
        self._kept = ("", "")
        self.warned = ""
        """What was said of the words as they are."""
        self._waiting: Timer | None = None

    def compose(self) -> ComposeResult:
        with Vertical(classes="dialog -tall"):
            yield Static(Content.styled(TITLE, "bold"), markup=False)
            yield Static(Content.styled(HELP, "$text-muted"), markup=False)
            yield TextArea(id="agreed", soft_wrap=True, compact=True, highlight_cursor_line=False)
            yield Input(id="known", placeholder=KNOWN, compact=True, select_on_focus=False)
            yield Static(id="named", markup=False)
        yield KeyHints("convenu")

    def on_mount(self) -> None:
        self.query_one(TextArea).focus()
        self._say("")
        self.set_interval(self.EVERY, self.flush)

    @property
    def written(self) -> tuple[str, str]:
        """The points agreed, and what they are known by."""
        lines = (clean(line) for line in self.query_one(TextArea).text.split("\n"))
        return "\n".join(lines).strip(), clean(self.query_one(Input).value).strip()

    @on(TextArea.Changed)
    @on(Input.Changed)
    def _typed(self) -> None:
        self.warned = ""
        if self._waiting is not None:
            self._waiting.stop()
        self._waiting = self.set_timer(PAUSE, self.look_for_names)

    @work(group="names", exclusive=True)
    async def look_for_names(self) -> None:
        """A name is told while it can still be changed; nothing is refused."""
        written = self.written
        said = await naming(*written)
        if written == self.written:
            self._say(said)

    def _say(self, said: str) -> None:
        self.warned = said
        line = self.query_one("#named", Static)
        line.display = bool(said)
        line.update(Content.styled(said, "$text-warning"))

    def flush(self) -> None:
        """Keep what is written, if it has changed since it was last kept."""
        if self.written != self._kept:
            self._kept = self.written
            self._keep(*self._kept)

    def action_keep(self) -> None:
        self.dismiss(self.written)


async def naming(text: str, known: str) -> str:
    """One sentence when what is agreed names somebody; empty when it does not."""
    try:
        return await asyncio.to_thread(_naming, f"{text}\n{known}")
    except Exception as error:  # the person's own list cannot be read
        return explain(error)


def _naming(text: str) -> str:
    from assistant.confidentialite.question import avertir_note

    return avertir_note(text)
