"""The top line of a page over a room: the same as the room's, and it follows by itself."""

from typing import TYPE_CHECKING

from tui.moteurs import labels, network
from tui.widgets.header import ALL, SHORT_NAMES, RoomHeader

if TYPE_CHECKING:
    from tui.app import JalonApp


class PageHeader(RoomHeader):
    """Where one is, and what the answers rest on."""

    if TYPE_CHECKING:
        app: JalonApp

    def on_mount(self) -> None:
        self.watch(self.app, "referentiel", self._follow_scope)
        self.watch(self.app, "moteur", self._follow_engine)
        self.watch(self.app, "settings", self._follow_engine)

    def _follow_scope(self, referentiel: str | None) -> None:
        self.scope = SHORT_NAMES.get(referentiel or "", ALL)

    def _follow_engine(self) -> None:
        self.engine = labels(self.app.settings, self.app.moteur)
        self.network = network(self.app.settings, self.app.moteur)
