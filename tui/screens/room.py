"""The frame all rooms share: a line above, a line below, the room between."""

from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import ComposeResult
from textual.screen import Screen

from tui.commands import slash_commands
from tui.moteurs import labels, network
from tui.sanitize import shorten
from tui.widgets.footer import KeyHints
from tui.widgets.header import ALL, SHORT_NAMES, RoomHeader

__all__ = ["SHORT_NAMES", "Room"]

if TYPE_CHECKING:
    from assistant.stockage.brouillons import Ecrit
    from tui.app import JalonApp

UNKNOWN = "La commande {} n'existe pas. Tapez / pour voir celles qui existent."


class Room(Screen[None]):
    """A room. Subclasses give `ROOM` (its id in the registry), `LABEL` and `room()`."""

    ROOM: ClassVar[str] = ""
    LABEL: ClassVar[str] = ""
    BLANK = True  # wholly covered: drawing its lines would slow the first frame down
    AUTO_FOCUS: ClassVar[str | None] = ""

    if TYPE_CHECKING:
        app: JalonApp

    def compose(self) -> ComposeResult:
        yield RoomHeader(self.LABEL)
        yield from self.room()
        yield KeyHints(self.at_rest())

    def room(self) -> ComposeResult:
        """The room's own widgets."""
        raise NotImplementedError

    def reopen(self, draft: "Ecrit") -> None:
        """Open again what was written here; most rooms hold nothing of the kind."""

    def on_mount(self) -> None:
        self.watch(self.app, "referentiel", self._show_scope)
        self.watch(self.app, "moteur", self._show_engine)
        self.watch(self.app, "settings", self._show_engine)

    def _show_scope(self, referentiel: str | None) -> None:
        self.query_one(RoomHeader).scope = SHORT_NAMES.get(referentiel or "", ALL)

    def _show_engine(self) -> None:
        header = self.query_one(RoomHeader)
        header.engine = labels(self.app.settings, self.app.moteur)
        header.network = network(self.app.settings, self.app.moteur)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """The footer shows the keys of what has the focus, or of the room."""
        path = event.widget.ancestors_with_self
        hints = (getattr(widget, "HINTS", "") for widget in path)
        self.query_one(KeyHints).context = next(filter(None, hints), self.at_rest())

    def at_rest(self) -> str:
        """Whose keys to show when nothing particular has the focus."""
        return self.ROOM

    async def run_slash(self, name: str) -> None:
        """What a command typed in a prompt line of the room does, or a word about it."""
        command = slash_commands(self.ROOM).get(name)
        if command is not None:
            await self.app.run_action(command.action)
            return
        self.app.warn(UNKNOWN.format(shorten(name, 30)))

    def action_read_support(self, name: str = "") -> None:
        """A cited element, in its source."""
        from tui.screens.lecteur import LecteurScreen

        if name and self.app.reference(name) is not None:
            self.app.push_screen(LecteurScreen((name,), 0))
