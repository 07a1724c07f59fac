"""Before anything is deleted: what it is, in words, and the key that takes it back."""

from typing import TYPE_CHECKING

from assistant.texte import brief
from tui.commands import BY_ID
from tui.erasing import UNDO
from tui.sanitize import clean

if TYPE_CHECKING:
    from tui.app import JalonApp

LENGTH = 90
"""Characters of a name: enough to know a thing again, in two lines of the dialog."""
ASKED = (
    "Supprimer {what}\u00a0?\n\n{after} {key} revient en arrière, tant que vous ne changez pas de"
    " salle et ne posez pas de question."
)
GONE = "Cela disparaît aussi des sauvegardes."
YES = "oui"
CHOICES = {"": "Non, garder", YES: "Oui, supprimer"}


def named(kind: str, words: str) -> str:
    """« la conversation « C'est combien de temps… » »; the kind alone, of a thing without words."""
    said = brief(clean(words), LENGTH)
    return f"{kind} «\u00a0{said}\u00a0»" if said else kind


def question(what: str, key: str, after: str = GONE) -> str:
    """The words of the dialog."""
    return ASKED.format(what=what, after=after, key=key)


async def may_delete(app: "JalonApp", what: str, after: str = GONE) -> bool:
    """Whether the person wants it gone; leaving the dialog is a no."""
    from tui.screens.pick import PickScreen

    title = question(what, BY_ID[UNDO].key_with(app.touches), after)
    return await app.push_screen_wait(PickScreen(title, CHOICES)) == YES
