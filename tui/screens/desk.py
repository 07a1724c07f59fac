"""The desk: one prompt, its answer, the re-reading beside; kept as one types."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from time import monotonic
from typing import TYPE_CHECKING, ClassVar

from textual import on, work
from textual.containers import VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Static, TextArea

from assistant.texte import spaced
from tui.engine import explain
from tui.focus import after_keys
from tui.live import beside
from tui.screens.desk_model import DeskModel
from tui.widgets.editor import Editor

if TYPE_CHECKING:
    from assistant.analyse.redaction import Redaction
    from assistant.stockage.base import Stockage

PAUSE = 0.6
"""Seconds without a key after which what is written is re-read."""
MINUTES = 20
SLOW = 5
"""Seconds after which a clock that runs is kept again, though no word has changed."""


class Desk(DeskModel):
    """What a writing needs once it is open."""

    EVERY: ClassVar[float] = 1.0

    def __init__(self) -> None:
        super().__init__()
        self.clock: Callable[[], float] = monotonic
        self.identifiant = ""
        self._kept: Redaction | None = None
        self._began = 0.0
        self._rereading: Timer | None = None

    # Opening and closing.

    def open(self, ecrit: "Redaction", identifiant: str) -> None:
        """Put a writing on the desk, at the prompt where it was left."""
        self.ecrit, self._kept, self.identifiant = ecrit, ecrit, identifiant
        self._began = self.clock() - ecrit.secondes
        self.query_one("#writings").add_class("-closed")
        self.query_one("#desk").remove_class("-closed")
        self._show_prompt()
        self.query_one(Editor).focus()

    def close(self) -> None:
        """Keep, and clear the desk."""
        self.flush(wait=1)
        self.ecrit = None
        self.query_one("#desk").add_class("-closed")
        self.query_one("#writings").remove_class("-closed")

    def on_unmount(self) -> None:
        self.flush(wait=1)

    def on_screen_suspend(self) -> None:
        self.flush(wait=1)  # another room lists what is written here

    # What is typed.

    @on(TextArea.Changed)
    def _typed(self, event: TextArea.Changed) -> None:
        if self.ecrit is None:
            return
        self.ecrit = self.ecrit.ecrire(event.text_area.text)
        if self._rereading is not None:
            self._rereading.stop()
        self._rereading = self.set_timer(PAUSE, self.look_again)

    def tick(self) -> None:
        """Each second: keep what has changed, and say how long is left."""
        self.flush()
        if self.timed:
            self._show_where()

    def flush(self, wait: int = SLOW) -> None:
        """Keep the writing if it has changed since it was last kept, the time it took included."""
        self.catch_up()
        if self.ecrit is None or self._kept is None:
            return
        spent = int(self.clock() - self._began) if self.timed else 0
        if self.ecrit == self._kept and spent < self._kept.secondes + wait:
            return
        self.ecrit = self._kept = replace(self.ecrit, secondes=spent)
        self.app.store.put(_keeping(self.ecrit, self.identifiant))

    def catch_up(self) -> None:
        """What is on the desk belongs to the prompt above it, even when nobody was told yet."""
        for editor in self.query(Editor):
            if self.ecrit is not None:
                self.ecrit = self.ecrit.ecrire(editor.text)

    @work(group="live", exclusive=True)
    async def look_again(self) -> None:
        """Re-read the answer that is on the desk; an answer that has changed since is left."""
        ecrit, editor, live = self.ecrit, self.query_one(Editor), self.query_one("#live", Static)
        text, side = editor.text, self.query_one("#beside", VerticalScroll)
        if ecrit is None:
            return
        try:
            seen = await asyncio.to_thread(beside, ecrit)
        except Exception as error:
            live.update(explain(error))
            return
        if text == editor.text:  # found before: the program may have been left meanwhile
            live.update(seen)
            side.scroll_home(animate=False)

    def take(self, texte: str) -> None:
        """Put a text in the place of the answer."""
        self.query_one(Editor).load_text(texte)

    # The prompt.

    def action_turn(self, step: int) -> None:
        """The next prompt, or the one before; the answer stays.

        After the keys that the editor has not read yet: they were typed for this prompt.
        """
        after_keys(self.query_one(Editor), self._turn, step)

    def _turn(self, step: int) -> None:
        if self.ecrit is None:
            return
        self.flush()
        moved = self.ecrit.aller(step)
        if moved.rang != self.ecrit.rang:
            self.ecrit = moved
            self._show_prompt()
        elif step > 0:
            self.action_whole()

    def _show_prompt(self) -> None:
        if self.ecrit is None:
            return
        prompt = self.ecrit.consigne
        self._show_where()
        help = spaced(prompt.aide)
        asked = Content.assemble(spaced(prompt.consigne), "\n", (help, "$text-muted"))
        self.query_one("#asked", Static).update(asked)
        editor = self.query_one(Editor)
        editor.load_text(self.ecrit.reponses.get(prompt.id, ""))
        editor.move_cursor(editor.document.end)
        self.look_again()

    def _show_where(self) -> None:
        if self.ecrit is None:
            return
        frame = self.ecrit.forme
        head = f"{self.ecrit.rang + 1} sur {len(frame.consignes)} · {self.ecrit.consigne.titre}"
        tail = self._left() if self.timed else frame.nom
        self.query_one("#where", Static).update(
            Content.assemble((head, "bold"), (f"  ({tail})", "$text-muted"))
        )

    @property
    def timed(self) -> bool:
        """Whether the writing is one of twenty minutes."""
        return self.ecrit is not None and self.ecrit.cadre == "synthese"

    def _left(self) -> str:
        left = MINUTES * 60 - int(self.clock() - self._began)
        if left <= 0:
            return "les vingt minutes sont passées ; rien ne s'arrête"
        return f"encore {left // 60} min {left % 60:02} s"


def _keeping(ecrit: "Redaction", identifiant: str) -> "Callable[[Stockage], object]":
    def keep(stockage: "Stockage") -> None:
        from assistant.analyse.carnet import garder

        garder(stockage, ecrit, identifiant)

    return keep
