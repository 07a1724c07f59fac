"""One exchange of the conversation: a question, then its answer or why there is none."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from tui.sanitize import shorten

if TYPE_CHECKING:
    from assistant.reponse.answer import Answer
    from tui.rendering import Draft, Rendered
    from tui.widgets.answer_body import AnswerBody


@dataclass
class Exchange:
    """What a turn shows; it outlives its widget."""

    question: str
    number: int = 1
    """Its rank in the conversation, from 1: what a click on its line of counts names."""
    answer: "Answer | None" = None
    rendered: "Rendered | None" = None
    draft: "Draft | None" = None
    """What has come of an answer under way."""
    fault: str = ""

    @property
    def pending(self) -> bool:
        """Neither answered nor failed."""
        return self.rendered is None and not self.fault


class Turn(Vertical):
    """Question and answer. The answer's widgets are made when it is there."""

    DEFAULT_CSS = """
    Turn { max-width: 96; height: auto; padding: 1 0 0 0; }
    Turn .asked { margin-bottom: 1; }
    """

    def __init__(self, exchange: Exchange) -> None:
        super().__init__()
        self.exchange = exchange

    def compose(self) -> ComposeResult:
        yield Static(_asked(self.exchange.question), classes="asked", markup=False)
        yield Static(Content.styled("Jalon", "bold $primary"), classes="speaker")
        yield Static("Jalon cherche…", classes="waiting")

    def wait_for(self, words: str) -> None:
        """Say what the answer is waiting for."""
        for waiting in self.query(".waiting").results(Static):
            waiting.update(Content.styled(words, "$text-muted"))

    @property
    def body(self) -> "AnswerBody | None":
        return next(iter(self.query("AnswerBody").results()), None)  # type: ignore[return-value]

    async def grow(self, piece: str) -> None:
        """Show one more piece of the answer under way."""
        draft = self.exchange.draft
        if draft is None or not self.exchange.pending:
            return
        if self.body is not None:
            await self.body.grow(piece, draft.rendered)
            return
        from tui.widgets.answer_body import AnswerBody

        body = AnswerBody(draft.rendered)
        await self.mount(body, before=self.query_one(".waiting"))
        if self.exchange.rendered is not None or self.exchange.fault:
            return  # the whole answer came meanwhile
        await body.grow("\n\n".join([*draft.pieces, ""]), draft.rendered)
        self.wait_for("Jalon rédige et vérifie… Échap pour arrêter.")

    async def settle(self) -> None:
        """Show the answer, or the fault; what has come so far while neither is known."""
        exchange = self.exchange
        if exchange.pending:
            await self.grow("")
            return
        with self.app.batch_update():
            await self.query(".waiting").remove()
            if exchange.rendered is None or exchange.answer is None:
                await self.query("AnswerBody").remove()
                fault = Content.styled(exchange.fault, "$text-error")
                await self.mount(Static(fault, classes="fault"))
            else:
                await self._show_whole(exchange.rendered)
                await self.mount(*self._below(exchange.answer, exchange.rendered))

    async def _show_whole(self, rendered: "Rendered") -> None:
        from tui.widgets.answer_body import AnswerBody

        if self.body is not None:
            await self.body.settle(rendered)
            return
        body = AnswerBody(rendered)
        await self.mount(body)
        await body.fill()

    async def tell(self, said: str) -> None:
        """A notice right under « Jalon », before the answer: under a long one it goes unseen."""
        notice = Static(Content.styled(said, "$text-muted"), classes="notice", markup=False)
        await self.mount(notice, after=self.query_one(".speaker"))

    def _below(self, answer: "Answer", rendered: "Rendered") -> list[Static]:
        """Notices, then the line of counts."""
        notices = [Static(Content.styled(n, "$text-muted"), classes="notice") for n in answer.avis]
        return [*notices, Static(status_line(rendered, self.exchange.number), classes="status")]


def _asked(question: str) -> Content:
    return Content.assemble(("Vous", "bold $text-muted"), "\n", shorten(question))


def status_line(rendered: "Rendered", number: int) -> Content:
    """« ✔ vérifié mot à mot », with how many claims when they differ, then what can be done."""
    from tui.rendering import STATUSES

    mixed = len(rendered.statuses) > 1
    parts = []
    for name, count in rendered.statuses:
        mark, words, colour = STATUSES[name]
        parts.append(Content.styled(f"{mark} {words}{f' ({count})' if mixed else ''}", colour))
    if not parts:
        parts.append(Content.styled("– sans réponse dans les référentiels", "$text-muted"))
    for word, action in (("copier", "copy_answer"), ("c'est faux ?", "report_answer")):
        click = Style.from_meta({"@click": f"screen.{action}({number})"})
        parts.append(Content.styled(word, "$text-muted").stylize(click))
    return Content.styled(" · ", "$text-muted").join(parts)
