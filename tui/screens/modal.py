"""What every window over a room does."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

Result = TypeVar("Result")


class Closing(Screen[Result]):
    """A page that closes once.

    Two keys can come together (over ssh, in a paste, while the computer is slow): without this, the
    second would close what is under the page, or the program.
    """

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        if not self.is_active:
            return AwaitComplete()
        return super().dismiss(result)


class Modal(Closing[Result], ModalScreen[Result]):
    """A window over a room, that closes once."""
