"""What the tests of « Mes documents » share: being in it, and reading what is kept."""

from assistant.stockage import brouillons, conversations
from assistant.stockage.base import ouvrir
from tests.tui.helpers import Run, shown, until
from tui.screens.documents import NONE, DocumentsScreen


def kept() -> list[tuple[str, int]]:
    """The conversations of the file, read by another, and how many questions each has."""
    stockage = ouvrir()
    with stockage.lire() as session:
        found = [(item.titre, item.questions) for item in conversations.liste(session)]
    stockage.fermer()
    return found


def unsent() -> list[str]:
    stockage = ouvrir()
    with stockage.lire() as session:
        found = [draft.contenu for draft in brouillons.liste(session, brouillons.SAISIE)]
    stockage.fermer()
    return found


async def documents(pilot: Run) -> DocumentsScreen:
    await pilot.press("f8")
    await until(pilot, lambda: isinstance(pilot.app.screen, DocumentsScreen))
    screen = pilot.app.screen
    assert isinstance(screen, DocumentsScreen)
    await until(pilot, lambda: screen.rows.items or NONE in shown(pilot))
    return screen
