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
    from tui.rendering import Rendered
    from tui.widgets.answer_body import AnswerBody


@dataclass
class Exchange:
    """What a turn shows; it outlives its widget."""

    question: str
    answer: "Answer | None" = None
    rendered: "Rendered | None" = None
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

    async def settle(self) -> None:
        """Show the answer, or the fault; nothing yet while neither is known."""
        exchange = self.exchange
        if exchange.pending:
            return
        await self.query(".waiting").remove()
        if exchange.rendered is None or exchange.answer is None:
            await self.mount(Static(Content.styled(exchange.fault, "$text-error"), classes="fault"))
            return
        from tui.widgets.answer_body import AnswerBody

        body = AnswerBody(exchange.rendered)
        with self.app.batch_update():
            await self.mount(body)
            await body.fill()
        notices = [
            Static(Content.styled(n, "$text-muted"), classes="notice") for n in exchange.answer.avis
        ]
        await self.mount(*notices, Static(status_line(exchange.rendered), classes="status"))


def _asked(question: str) -> Content:
    return Content.assemble(("Vous", "bold $text-muted"), "\n", shorten(question))


def status_line(rendered: "Rendered") -> Content:
    """« ✔ vérifié mot à mot », with how many claims when they differ, then « copier »."""
    from tui.rendering import STATUSES

    mixed = len(rendered.statuses) > 1
    parts = []
    for name, count in rendered.statuses:
        mark, words, colour = STATUSES[name]
        parts.append(Content.styled(f"{mark} {words}{f' ({count})' if mixed else ''}", colour))
    if not parts:
        parts.append(Content.styled("– sans réponse dans les référentiels", "$text-muted"))
    copy = Content.styled("copier", "$text-muted")
    parts.append(copy.stylize(Style.from_meta({"@click": "screen.copy_answer"})))
    return Content.styled(" · ", "$text-muted").join(parts)
