"""The empty conversation: what Jalon does, and questions to start from."""

from typing import ClassVar

from textual.content import Content

from tui.examples import EXAMPLES
from tui.widgets.picklist import Item, PickList


class Welcome(PickList):
    """Three example questions for each kind of user; choosing one asks it."""

    DEFAULT_CSS = "Welcome { padding: 1 0; }"

    HINTS: ClassVar[str] = "exemples"

    def __init__(self) -> None:
        super().__init__(_items(), id="welcome")


def _items() -> list[Item]:
    items = [
        Item(Content.styled("Demandez, Jalon répond avec la ligne du texte officiel.", "bold")),
    ]
    for heading, questions in EXAMPLES:
        items.append(Item(Content()))
        items.append(Item(Content.styled(heading, "$text-muted")))
        items.extend(Item(Content(question), question) for question in questions)
    return items
