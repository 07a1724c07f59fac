"""The top line of every room: where one is, and what the answers rest on."""

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

CHOOSE = Style.from_meta({"@click": "app.choose_referentiel"})


class RoomHeader(Widget):
    """`Jalon · Demander` on the left; référentiel, engine and network on the right."""

    DEFAULT_CSS = "RoomHeader { height: 1; background: $panel; }"

    room: reactive[str] = reactive("")
    scope: reactive[str] = reactive("tous les référentiels")
    engine: reactive[str] = reactive("moteur embarqué")
    network: reactive[str] = reactive("hors ligne")

    def __init__(self, room: str) -> None:
        super().__init__()
        self.set_reactive(RoomHeader.room, room)

    def render(self) -> Content:
        left = Content.assemble(
            (" Jalon", "bold $primary"), (" · ", "$text-muted"), (self.room, "bold")
        )
        scope = Content.assemble((f"{self.scope} ▾", "$primary")).stylize(CHOOSE)
        width = self.size.width - left.cell_length - 1
        for tail in (f"   {self.engine}   {self.network}", f"   {self.network}", ""):
            right = Content.assemble(scope, (tail, "$text-muted"))
            if right.cell_length <= width - 2:
                break
        gap = max(1, width - right.cell_length)
        return Content.assemble(left, " " * gap, right)
