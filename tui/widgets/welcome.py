"""The empty conversation: where one was, what Jalon does, and questions to start from."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType

from tui.home import MARK, home_items
from tui.widgets.picklist import PickList

if TYPE_CHECKING:
    from assistant.accueil import Reprise


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

    def numbered(self, number: int) -> str | None:
        """What the row of a number opens; nothing when no row has it."""
        opening = [item.value for item in self.items if (item.value or "").startswith(MARK)]
        return opening[number - 1] if 0 < number <= len(opening) else None

    def action_open(self, number: int) -> None:
        if value := self.numbered(number):
            self.post_message(self.Picked(self, value))
