"""The empty conversation: where one was, what Jalon does, and questions to start from."""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content

from assistant.texte import cut
from tui.home import MARK, home_items
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from assistant.accueil import Reprise


BESIDE = 4
"""Cells of the mark before a row, and of the one after it under the cursor."""


class Welcome(PickList):
    """Choosing a question asks it; choosing another row opens what it names."""

    DEFAULT_CSS = "Welcome { padding: 1 0; }"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding(str(number), f"open({number})", show=False) for number in range(1, 10)
    ]

    HINTS: ClassVar[str] = "exemples"

    def __init__(self, profil: str = "") -> None:
        self.reprise: Reprise | None = None
        self.profil = profil
        super().__init__(home_items(None, profil, date.today()), id="welcome")

    def tell(
        self,
        reprise: "Reprise | None",
        profil: str,
        touches: dict[str, str] | None = None,
        jour: date | None = None,
    ) -> None:
        """What is known now; the cursor stays on its row while one is in the list."""
        self.reprise, self.profil = reprise, profil
        items = home_items(reprise, profil, jour or date.today(), touches)
        if items != self.items:
            self.set_items(items, self.value if self.has_focus else None)

    def _line(self, row: int, item: Item) -> Content:
        """A row that does not hold in the width ends after a word, not in the middle of one."""
        room = self.content_size.width - BESIDE
        if 0 < room < len(item.content):
            end = len(cut(item.content.plain, room)) - 1
            item = replace(item, content=item.content[:end] + "…")
        return super()._line(row, item)

    def on_resize(self) -> None:
        self.update(self._content(), layout=False)

    def numbered(self, number: int) -> str | None:
        """What the row of a number opens; nothing when no row has it."""
        opening = [item.value for item in self.items if (item.value or "").startswith(MARK)]
        return opening[number - 1] if 0 < number <= len(opening) else None

    def action_open(self, number: int) -> None:
        if value := self.numbered(number):
            self.post_message(self.Picked(self, value))
