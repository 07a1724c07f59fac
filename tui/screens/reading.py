"""Going through citations and reading them, beside the conversation or over it."""

from typing import TYPE_CHECKING

from textual import events
from textual.containers import Horizontal

from tui.screens.room import Room
from tui.widgets.conversation import Conversation
from tui.widgets.prompt import Prompt

if TYPE_CHECKING:
    from tui.screens.lecteur import Read
    from tui.widgets.answer_body import AnswerBody
    from tui.widgets.reader import Reader

WIDE = 100
"""Columns from which the reader stands beside the conversation."""


class ReadingRoom(Room):
    """A room with a conversation and a prompt, whose citations open a reader."""

    def __init__(self) -> None:
        super().__init__()
        self.origin: AnswerBody | None = None

    @property
    def conversation(self) -> Conversation:
        return self.query_one(Conversation)

    @property
    def prompt(self) -> Prompt:
        return self.query_one(Prompt)

    @property
    def reader(self) -> "Reader | None":
        """The reader, when it stands beside the conversation."""
        return next(iter(self.query("Reader").results()), None)  # type: ignore[return-value]

    # Which citation.

    def bodies(self) -> "list[AnswerBody]":
        """The answers in view of the keyboard, oldest first."""
        return [turn.body for turn in self.conversation.turns if turn.body is not None]

    def cited(self) -> "list[AnswerBody]":
        """Those that have citations."""
        return [body for body in self.bodies() if body.marks]

    def enter_citations(self, last: bool = False) -> bool:
        """From the prompt to the citations of the last answer. False when there are none."""
        bodies = self.cited()
        if bodies:
            bodies[-1].enter(last)
        return bool(bodies)

    def on_answer_body_left(self, event: "AnswerBody.Left") -> None:
        bodies = self.cited()
        index = bodies.index(event.body) + event.direction if event.body in bodies else -1
        if 0 <= index < len(bodies):
            bodies[index].enter(last=event.direction < 0)
        else:
            self.prompt.take_focus()

    def on_answer_body_pointed(self, event: "AnswerBody.Pointed") -> None:
        """Say on the prompt's border what the citation under the cursor is."""
        reference = self.app.reference(event.body.cited(event.number)) if event.number else None
        words = f"[{event.number}] {reference.label} · {reference.lines}" if reference else ""
        self.prompt.border_title = words

    # Reading it.

    def on_answer_body_opened(self, event: "AnswerBody.Opened") -> None:
        self.origin = event.body
        self.run_worker(self.read(event.body.rendered.citations, event.number - 1))

    async def read(self, series: tuple[str, ...], index: int) -> None:
        """Open the reader on a citation."""
        if self.app.reference(series[index]) is None:
            return
        if self.size.width < WIDE:
            from tui.screens.lecteur import LecteurScreen

            self.app.push_screen(LecteurScreen(series, index, WIDE), self._has_read)
            return
        if self.reader is None:
            from tui.widgets.reader import Reader

            await self.query_one("#desk", Horizontal).mount(Reader("-beside"))
        if self.reader is not None:
            self.reader.open(series, index)
            self._hold(True)
        self.call_after_refresh(self._keep_in_view)

    async def _has_read(self, read: "Read | None") -> None:
        if read is not None and read.beside:
            await self.read(read.series, read.index)
        elif read is not None:
            self._come_back(read.index)

    async def on_reader_closed(self, event: "Reader.Closed") -> None:
        event.stop()
        if self.reader is not None:
            index = self.reader.index
            await self.reader.remove()
            self._hold(False)
            self._come_back(index)

    def on_reader_moved(self, event: "Reader.Moved") -> None:
        event.stop()
        if self.origin is not None:
            self.origin.point(event.index + 1)

    def _hold(self, held: bool) -> None:
        """Keep the citation that is being read marked in the conversation."""
        for body in self.bodies():
            body.held = held and body is self.origin

    def _come_back(self, index: int) -> None:
        """Focus on the citation that was being read."""
        if self.origin is None or not self.origin.is_attached:
            self.prompt.take_focus()
            return
        self.set_focus(self.origin, scroll_visible=False)
        self.origin.point(index + 1)
        self.call_after_refresh(self._keep_in_view)

    def _keep_in_view(self) -> None:
        if self.origin is not None and self.origin.is_attached:
            self.origin.show_cursor()

    async def on_resize(self, event: events.Resize) -> None:
        """A reader beside the conversation goes over it when there is no more room for both."""
        reader = self.reader
        if reader is not None and event.size.width < WIDE and self.app.screen is self:
            series, index = reader.series, reader.index
            await reader.remove()
            await self.read(series, index)

    # Copying.

    def pointed(self) -> str:
        """The citation under the cursor, by its id; none, and a word about it, without any."""
        body = next((body for body in self.cited() if body.has_focus), None)
        if body is None:
            self.app.notify("Placez-vous d'abord sur une citation avec Tab.", timeout=3)
        return body.cited(body.number) if body is not None else ""

    def action_tell_origin(self) -> None:
        if name := self.pointed():
            self.app.tell_origin(name)

    def action_copy_citation(self) -> None:
        """The citation under the cursor."""
        name = self.pointed()
        reference = self.app.reference(name) if name else None
        if reference is None:
            return
        self.app.copy_text(reference.quotation, "Citation copiée, avec sa référence.")
