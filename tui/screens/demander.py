"""The room where one asks: the conversation, the prompt line, the reader beside or over them."""

from typing import TYPE_CHECKING, ClassVar

from textual import events, on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal

from tui.commands import bindings
from tui.drafting import EVERY
from tui.screens.home import HomeRoom
from tui.widgets.conversation import Conversation
from tui.widgets.footer import KeyHints
from tui.widgets.prompt import Prompt
from tui.widgets.welcome import Welcome

if TYPE_CHECKING:
    from tui.widgets.turn import Exchange

SETTLED = 0.05
"""Seconds left to the first frame once laid out: Textual paints it in two steps."""
GONE = "Elle disparaît aussi de vos documents et des sauvegardes."
BAR = 16
"""Cells of the progress bar."""


class Desk(Horizontal):
    """The conversation, and the reader beside it."""

    BLANK = True  # wholly covered, like the screen


class DemanderScreen(HomeRoom):
    """Ask, read the answer, check it in the source."""

    ROOM = "demander"
    LABEL = "Demander"
    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("demander"),
        Binding("tab", "tab(1)", show=False),
        Binding("shift+tab", "tab(-1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        *(Binding(f"alt+{n}", f"open_row({n})", show=False) for n in range(1, 10)),
    ]

    def room(self) -> ComposeResult:
        with Desk(id="desk"):
            yield Conversation(self.app.profil)
        yield Prompt(self.ROOM)

    def on_mount(self) -> None:
        super().on_mount()
        self.prompt.take_focus()
        self.watch(self.app, "progress", self._show_progress)
        self.set_interval(EVERY, self.app.drafting.flush)
        self.call_after_refresh(self.set_timer, SETTLED, self._first_frame_shown)

    def _first_frame_shown(self) -> None:
        self.app.first_frame_shown()
        self._tell_first_use()
        self.run_worker(_import_body, thread=True, group="prepare")

    def _tell_first_use(self) -> None:
        from assistant.avis import a_accueillir

        if a_accueillir():
            self.app.action_first_steps()

    def at_rest(self) -> str:
        asked = self.is_mounted and self.conversation.exchanges
        return self.ROOM if asked else "accueil"

    # Asking.

    @on(Prompt.Asked)
    async def _asked(self, event: Prompt.Asked) -> None:
        if row := self.named_row(event.text):
            await self.open_row(row)
        else:
            await self.ask(event.text)

    @on(Prompt.Typed)
    async def _typed(self, event: Prompt.Typed) -> None:
        if not await self.open_alt(event.text):
            self.app.drafting.note(event.text)

    def flush(self) -> None:
        """What is typed, as it is on the screen."""
        self.app.drafting.note(self.prompt.typed)

    def _show_progress(self) -> None:
        """The preparation, on the border of the prompt line."""
        if self.app.progress is None:
            self.prompt.border_title = ""
            return
        fraction, step = self.app.progress
        filled = round(fraction * BAR)
        self.prompt.border_title = f"{'━' * filled}{'╌' * (BAR - filled)} {step}"

    # Keys and commands.

    @on(Prompt.Commanded)
    async def _command(self, event: Prompt.Commanded) -> None:
        await self.run_slash(event.name)

    @on(Prompt.LeftBelow)
    def _below(self) -> None:
        for welcome in self.query(Welcome):
            welcome.focus()

    @on(Welcome.Left)
    def _leave_welcome(self) -> None:
        self.prompt.take_focus()

    def on_key(self, event: events.Key) -> None:
        """A letter typed anywhere goes to the prompt, unless it is a key of what has the focus."""
        known = event.key in self.active_bindings
        # The prompt keeps its own letters: one that comes this far was typed just before it had
        # the focus, and must not be lost.
        if event.is_printable and event.character and not known:
            event.stop()
            self.prompt.type(event.character)

    def action_tab(self, step: int) -> None:
        """Tab: complete a command, else go to the citations, to the examples, or back."""
        if not self.prompt.has_focus_within:
            self.prompt.take_focus()
        elif not self.prompt.complete() and not self.enter_citations(last=step < 0):
            for welcome in self.query(Welcome):
                welcome.focus()

    def action_page(self, step: int) -> None:
        if step < 0:
            self.conversation.scroll_page_up(animate=False)
        else:
            self.conversation.scroll_page_down(animate=False)

    async def action_back(self) -> None:
        """Escape: the nearest thing one can leave."""
        if self.reader is not None:
            self.reader.action_close()
        elif self.prompt.menu is not None:
            await self.prompt.fold_up()
        elif not self.give_up() and not self.prompt.has_focus_within:
            self.prompt.take_focus()

    def action_earlier(self) -> None:
        self.run_worker(self.conversation.backfill(), group="backfill", exclusive=True)

    @work(group="delete")
    async def action_clear_conversation(self) -> None:
        from tui.screens.deleting import may_delete, named

        if not self.conversation.exchanges:
            return
        asked = self.conversation.exchanges[0].question
        if await may_delete(self.app, named("cette conversation,", asked), GONE):
            gone = self.kept
            await self.start_anew()
            await self.app.delete_kept(gone)
        self.prompt.take_focus()

    async def action_new_conversation(self) -> None:
        """The present one stays in « Mes documents »."""
        await self.start_anew()
        self.prompt.take_focus()

    async def start_anew(self) -> None:
        """An empty conversation."""
        await self._leave()
        await self.conversation.clear(self.app.profil)
        self.refresh_home()
        self.query_one(KeyHints).context = self.at_rest()

    async def resume(
        self, identifiant: str, exchanges: "list[Exchange]", rank: int | None = None
    ) -> None:
        """A conversation of before, its last turns in view, or the turn of a rank."""
        await self._leave()
        self.kept = identifiant
        await self.conversation.load(exchanges, self.render_answer, rank)
        self.query_one(KeyHints).context = self.at_rest()
        self.prompt.take_focus()

    async def _leave(self) -> None:
        self.forget()
        if self.reader is not None:
            await self.reader.remove()


def _import_body() -> None:
    """What the first answer and citation need; imported while the person is still typing."""
    import tui.references
    import tui.rendering
    import tui.widgets.answer_body
    import tui.widgets.reader
    import tui.widgets.turn  # noqa: F401
