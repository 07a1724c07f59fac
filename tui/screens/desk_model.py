"""What a language model of this computer may propose; the person sees the difference first."""

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING

from textual import work
from textual.worker import get_current_worker

from tui.engine import explain
from tui.screens.desk_pages import EMPTY, DeskPages

if TYPE_CHECKING:
    from assistant.analyse.reformulation import Proposition
    from assistant.settings import Settings

CHOICES = {"": "Garder mon texte", "oui": "Prendre la proposition"}
ASKED = "Le modèle lit votre réponse…"
UNSURE = (
    "Chaque détail vient de votre texte, ou est à compléter. Vérifiez les négations et qui fait"
    " quoi : cela ne se contrôle pas mot à mot."
)


class DeskModel(DeskPages):
    """Rewording the answer that is on the desk."""

    @property
    def prompt(self) -> str:
        """The prompt one is at; nothing when no writing is open."""
        return self.ecrit.consigne.id if self.ecrit is not None else ""

    @work(group="reword", exclusive=True)
    async def action_reword(self) -> None:
        """Ask, show what would change, and change nothing without a yes."""
        from tui.screens.pick import PickScreen

        ecrit = await self.taken()
        if ecrit is None:
            return
        prompt = self.prompt
        said = ecrit.reponses.get(prompt, "").strip()
        if not said:
            self.app.notify(EMPTY, timeout=4)
            return
        worker = get_current_worker()
        settings = self.app.settings
        self.app.notify(ASKED, timeout=3)
        try:
            found = await asyncio.to_thread(
                _reworded, said, settings, lambda: bool(worker.is_cancelled)
            )
        except Exception as error:
            self.app.warn(f"Pas de proposition : {explain(error)}.")
            return
        answer = await self.app.push_screen_wait(PickScreen(_told(found), CHOICES))
        if answer and self.prompt == prompt:
            self.take(found.texte)

    def take(self, texte: str) -> None:
        """Put a text in the place of the answer."""
        raise NotImplementedError


def _reworded(said: str, settings: "Settings | None", stop: Callable[[], bool]) -> "Proposition":
    from assistant.analyse.reformulation import local, proposer
    from assistant.modeles.ouverture import ChatLangChain
    from assistant.modeles.reglage import Reglage

    reglage = local(Reglage.of(settings) if settings is not None else None)
    return proposer(said, ChatLangChain(reglage), stop)


def _told(found: "Proposition") -> str:
    parts = [found.texte, found.difference, UNSURE]
    if found.a_revoir:
        shown = ", ".join(f"« {item.extrait} »" for item in found.a_revoir)
        parts.append(f"La relecture y relève : {shown}.")
    return "\n\n".join(parts)
