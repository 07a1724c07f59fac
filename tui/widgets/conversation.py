"""The conversation: the last turns are mounted, the earlier ones come back as one scrolls up."""

from collections.abc import Callable
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.style import Style
from textual.widgets import Static

from tui.widgets.welcome import Welcome

if TYPE_CHECKING:
    from assistant.reponse.fil import Tour
    from tui.widgets.turn import Exchange, Turn

MOST = 8
"""Turns kept mounted while one asks; older ones are unmounted."""
BATCH = 4
"""Turns mounted at once when one scrolls up."""


class Conversation(VerticalScroll, can_focus=False):
    """Every exchange of the session, and a window of widgets over them."""

    DEFAULT_CSS = "Conversation { padding: 0 1 0 2; scrollbar-size-vertical: 1; }"
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, profil: str = "") -> None:
        super().__init__()
        self._profil = profil
        self.exchanges: list[Exchange] = []
        self._filling = False
        self._render_answer: Callable[[Exchange], None] | None = None

    def compose(self) -> ComposeResult:
        yield Welcome(self._profil)

    @property
    def turns(self) -> "list[Turn]":
        """The mounted turns, oldest first."""
        return list(self.query_children("Turn").results())  # type: ignore[arg-type]

    @property
    def hidden(self) -> int:
        """How many exchanges have no widget now."""
        return len(self.exchanges) - len(self.turns)

    def turn_of(self, exchange: "Exchange") -> "Turn | None":
        """The widget of an exchange, if it is mounted."""
        return next((turn for turn in self.turns if turn.exchange is exchange), None)

    async def add(self, question: str) -> "Turn":
        """A new turn at the end, in view."""
        from tui.widgets.turn import Exchange, Turn

        await self.query(Welcome).remove()
        turn = Turn(Exchange(question, len(self.exchanges) + 1))
        self.exchanges.append(turn.exchange)
        await self.mount(turn)
        for old in self.turns[:-MOST]:
            await old.remove()
        await self._tell_hidden()
        self.show(turn)
        return turn

    def show(self, turn: "Turn") -> None:
        """Bring a turn's question to the top of the view."""
        self.call_after_refresh(self.scroll_to_widget, turn, animate=False, top=True)

    def follow(self, turn: "Turn") -> None:
        """Keep a growing turn in view from its question on, unless one reads elsewhere."""
        self.call_after_refresh(self._follow, turn)

    def _follow(self, turn: "Turn") -> None:
        view, region = self.region, turn.region
        if view.y < region.y < view.bottom < region.bottom:
            self.scroll_to_widget(turn, animate=False, top=True)

    def thread(self, before: "Exchange") -> "list[Tour]":
        """What was asked and answered before an exchange, oldest first."""
        from assistant.reponse.fil import Tour

        known = self.exchanges
        earlier = known[: known.index(before)] if before in known else []
        return [Tour(e.question, e.answer) for e in earlier if e.answer is not None]

    async def load(
        self,
        exchanges: "list[Exchange]",
        render: "Callable[[Exchange], None]",
        rank: int | None = None,
    ) -> None:
        """Exchanges of before, the last ones mounted; `render` is for one that comes in view.

        With a rank, its exchange is on top of the view, unless it is too far up.
        """
        from tui.widgets.turn import Turn

        self.exchanges = exchanges
        self._render_answer = render
        await self.remove_children()
        first = max(0, len(exchanges) - BATCH)
        if rank is not None and len(exchanges) - rank <= 2 * MOST:
            first = rank
        added = [Turn(self._rendered(exchange)) for exchange in exchanges[first:]]
        with self.app.batch_update():
            await self.mount(*added)
            for turn in added:
                await turn.settle()
            await self._tell_hidden()
        if first == rank and added:
            self.show(added[0])
        else:
            self.call_after_refresh(self.scroll_end, animate=False)

    def _rendered(self, exchange: "Exchange") -> "Exchange":
        if exchange.pending and self._render_answer is not None:
            self._render_answer(exchange)
        return exchange

    async def clear(self, profil: str = "") -> None:
        """Back to the empty state."""
        self.exchanges.clear()
        await self.remove_children()
        await self.mount(Welcome(profil))
        self.scroll_home(animate=False)

    async def _tell_hidden(self) -> None:
        await self.query_children(".earlier").remove()
        if self.hidden:
            words = f"▲ {self.hidden} échange{'s' if self.hidden > 1 else ''} plus haut"
            more = Content.styled(words, "$text-muted")
            click = Style.from_meta({"@click": "screen.earlier"})
            await self.mount(Static(more.stylize(click), classes="earlier"), before=0)

    async def backfill(self) -> None:
        """Mount a few earlier turns without moving what is being read."""
        if self._filling or not self.hidden:
            return
        from tui.widgets.turn import Turn

        self._filling = True
        anchor = self.turns[0]
        last = self.hidden
        earlier = self.exchanges[max(0, last - BATCH) : last]
        added = [Turn(self._rendered(exchange)) for exchange in earlier]
        with self.app.batch_update():
            await self.mount(*added, before=anchor)
            for turn in added:
                await turn.settle()
            await self._tell_hidden()
        self.call_after_refresh(self._restore, anchor)

    def _restore(self, anchor: "Turn") -> None:
        self.scroll_to(y=anchor.virtual_region.y, animate=False, immediate=True)
        self._filling = False

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if round(new_value) == 0 and old_value > new_value and self.hidden:
            self.run_worker(self.backfill(), group="backfill", exclusive=True)
