"""« / » in a list: a few words lead to a row."""

from typing import TYPE_CHECKING

from tui.sanitize import fold
from tui.screens.filtre import FiltreScreen
from tui.widgets.picklist import Item, PickList

if TYPE_CHECKING:
    from tui.app import JalonApp

TITLE, PLACEHOLDER = "Aller à", "quelques lettres"


def lead_to_row(app: "JalonApp", picker: PickList) -> None:
    """Ask for words over the room, then put the cursor of a list on the row chosen."""
    rows = [item for item in picker.items if item.value is not None]
    if not rows:
        return

    def find(words: str) -> list[Item]:
        wanted = fold(words).split()
        return [row for row in rows if all(word in fold(row.content.plain) for word in wanted)]

    def go(value: str | None) -> None:
        if value is not None:
            picker.set_items(picker.items, value)
            picker.focus()
            picker.show_cursor()

    app.push_screen(FiltreScreen(TITLE, find, picker.value or "", PLACEHOLDER), go)
