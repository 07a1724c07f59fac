"""The levels one may stand on: choosing one is keeping it, so that only Espace does it here."""

from typing import ClassVar

from textual.binding import Binding, BindingType

from tui.widgets.picklist import Item, PickList

NOWHERE = -1
"""The cursor of who does not stand anywhere yet: no level looks chosen."""


class Scale(PickList):
    """Entrée goes on, and never keeps a level."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("enter", "screen.onward", show=False)]

    def place(self, items: list[Item], level: int | None) -> None:
        """The rows, with the cursor on the level that is kept."""
        self.set_items(items, str(level))
        if level is None:
            self.set_reactive(PickList.cursor, NOWHERE)
            self.update(self._content())
