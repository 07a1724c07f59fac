"""The empty conversation as a home: it tells where one was, and opens it with one key."""

from datetime import date
from typing import TYPE_CHECKING

from textual import on, work

from tui.home import GENRES, MARK
from tui.screens.keeping import KeepingRoom
from tui.widgets.welcome import Welcome

if TYPE_CHECKING:
    from assistant.accueil import Reprise
    from assistant.stockage.base import Stockage

ALT_DIGITS = "¡™£¢∞§¶•ª"
"""What Textual makes of Alt and a digit, from 1, on a terminal that sends Escape and the digit."""


class HomeRoom(KeepingRoom):
    """A room whose empty state is the home. What it tells is read once something is on screen."""

    def on_mount(self) -> None:
        super().on_mount()
        self.watch(self.app, "settings", self.refresh_home, init=False)

    @property
    def welcome(self) -> Welcome | None:
        """The home, while nothing has been asked."""
        return next(iter(self.query(Welcome)), None)

    def on_screen_resume(self) -> None:
        self.refresh_home()

    def refresh_home(self) -> None:
        """Read again where one was, in the thread of what is kept."""
        if self.welcome is not None and self.app.engine.started:
            self._read_home()

    def refresh_rows(self) -> None:
        """A conversation that was deleted is there again."""
        self.refresh_home()

    @work(group="home", exclusive=True)
    async def _read_home(self) -> None:
        try:
            found: Reprise | None = await self.app.store.ask(_read)
        except Exception:  # nothing is open: the application has said why
            found = None
        if self.welcome is not None:
            self.welcome.tell(found, self.app.profil, self.app.touches)

    @on(Welcome.Picked)
    async def _picked(self, event: Welcome.Picked) -> None:
        event.stop()
        self.prompt.take_focus()
        await self.open_row(event.value)

    def action_open_row(self, number: int) -> None:
        """Alt and a digit, from the line where one types."""
        if self.welcome is not None:
            self.welcome.action_open(number)

    async def open_alt(self, typed: str) -> bool:
        """The row of Alt and a digit, alone on the line; false for anything else."""
        number = ALT_DIGITS.find(typed) + 1 if len(typed) == 1 else 0
        row = self.welcome.numbered(number) if self.welcome is not None and number else None
        if row is None:
            return False
        await self.prompt.fold_up()
        await self.open_row(row)
        return True

    def named_row(self, typed: str) -> str | None:
        """The row whose number was typed alone, which is no question."""
        if self.welcome is None or len(typed) != 1 or not typed.isdigit():
            return None
        return self.welcome.numbered(int(typed))

    async def open_row(self, value: str) -> None:
        """Open what a row names, or ask its question."""
        if not value.startswith(MARK):
            await self.ask(value)
            return
        kind, _, name = value.removeprefix(MARK).partition(" ")
        if kind == "conversation":
            await self.app.resume(name)
        elif kind == "brouillon":
            await self.app.reopen_kept(name)
        elif kind == "repetition":
            self.app.rehearse(name)
        elif kind == "preuve":
            self.app.evaluate(name)
        elif kind == "examen":
            self.app.action_show_plan()
        else:
            await self.app.run_action(name)


def _read(stockage: "Stockage") -> "Reprise":
    from assistant.accueil import reprise

    return reprise(stockage, date.today(), tuple(GENRES))
