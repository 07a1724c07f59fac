"""The top line of every room: where one is, and what the answers rest on."""

from collections.abc import Iterator

from textual.content import Content
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from tui.moteurs import OFFLINE

SHORT_NAMES = {
    "cip": "CIP (titre pro)",
    "rncp36128": "RNCP36128",
    "rncp37504": "RNCP37504",
    "interfede": "Interfédé",
}
ALL = "tous les référentiels"
SHORTER = {ALL: "tous", SHORT_NAMES["cip"]: "CIP"}
"""Where the name of the room leaves little."""
CHOOSE = Style.from_meta({"@click": "app.choose_referentiel"})
SWITCH = Style.from_meta({"@click": "app.switch_engine"})


class RoomHeader(Widget):
    """`Jalon · Demander` on the left; référentiel, engine and network on the right."""

    DEFAULT_CSS = "RoomHeader { height: 1; background: $panel; }"

    room: reactive[str] = reactive("")
    scope: reactive[str] = reactive("tous les référentiels")
    engine: reactive[tuple[str, ...]] = reactive(("moteur embarqué", "embarqué"))
    network: reactive[str] = reactive(OFFLINE)

    def __init__(self, room: str) -> None:
        super().__init__()
        self.set_reactive(RoomHeader.room, room)

    def render(self) -> Content:
        left = Content.assemble(
            (" Jalon", "bold $primary"), (" · ", "$text-muted"), (self.room, "bold")
        )
        right = self._right(self.size.width - left.cell_length - 3)
        gap = max(1, self.size.width - left.cell_length - 1 - right.cell_length)
        return Content.assemble(left, " " * gap, right)

    def _right(self, width: int) -> Content:
        """As much as the width allows; the engine in use is the last thing to go."""
        for said in dict.fromkeys((self.scope, SHORTER.get(self.scope, self.scope))):
            scope = Content.assemble((f"{said} ▾", "$primary")).stylize(CHOOSE)
            for name, network in _fullest_first(self.engine, self.network):
                engine = Content.styled(name, "$text-muted").stylize(SWITCH)
                right = Content.assemble(scope, "   ", engine, (network, "$text-muted"))
                if right.cell_length <= width:
                    return right
        return scope


def _fullest_first(engine: tuple[str, ...], network: str) -> Iterator[tuple[str, str]]:
    """Each wording of the engine; the network goes first, unless questions may leave.

    The embedded engine is known by one short word: the network goes after it.
    """
    if "(" not in engine[0]:
        yield from ((name, f"   {network}") for name in engine)
    for name in engine:
        yield name, f"   {network}"
        if network == OFFLINE or "(" in name or name == engine[-1]:
            yield name, ""
