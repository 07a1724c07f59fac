"""Deletions: done for good at once, and taken back from memory while one stays in the room."""

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.stockage.base import Stockage
    from assistant.stockage.corbeille import Copie
    from assistant.stockage.purge import Cible
    from tui.store import Store

ERASED = "C'est supprimé. {} pour revenir en arrière, tant que vous êtes ici."
BACK, NOTHING = "C'est rétabli.", "Il n'y a rien à rétablir ici."
UNDO = "annuler_suppression"
"""The action that takes a deletion back, by its id."""
Again = Callable[[], Awaitable[object]]


class Erasing:
    """The deletions of the room where one is, the last one first to come back."""

    def __init__(self, store: "Store") -> None:
        self._store = store
        self._undone: list[tuple[str, Again]] = []

    def remember(self, again: Again, what: str = "") -> None:
        """How to take back what was just deleted; `what`: its name, when it may be replaced."""
        self._undone.append((what, again))

    def forget(self, what: str = "") -> None:
        """What was deleted stays so: one goes elsewhere, or another thing has taken its place."""
        self._undone = [known for known in self._undone if what and known[0] != what]

    async def erase(self, cible: "Cible") -> list[str]:
        """Delete one thing kept; what could not be cleaned, in French. Raises StockageError."""

        def purge(stockage: "Stockage") -> "tuple[Copie, list[str]]":
            from assistant.stockage.corbeille import copier
            from assistant.stockage.purge import purger

            return copier(stockage, cible), purger(stockage, cible)

        copie, notices = await self._store.ask(purge)
        self.remember(lambda: self._store.ask(lambda stockage: _put_back(stockage, copie)))
        return notices

    async def undo(self) -> bool:
        """Take the last deletion back; false when there is none. Raises StockageError."""
        if not self._undone:
            return False
        last = self._undone.pop()
        try:
            await last[1]()
        except Exception:
            self._undone.append(last)  # it can still be asked for
            raise
        return True


def _put_back(stockage: "Stockage", copie: "Copie") -> None:
    from assistant.stockage.corbeille import remettre

    remettre(stockage, copie)
