"""What the interface hears of an answer under way, from the engine's thread to the screen."""

import threading
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from assistant.reponse.answer import Affirmation, Answer, Source
    from tui.widgets.turn import Exchange


class Heard(Message):
    """A piece of an answer: the passages it will rest on, or a claim just checked."""

    def __init__(
        self,
        exchange: "Exchange",
        sources: "Mapping[str, Source]",
        claim: "Affirmation | None" = None,
    ) -> None:
        super().__init__()
        self.exchange = exchange
        self.sources = sources
        self.claim = claim


class Listener:
    """An `Ecoute`. Only posts messages: the engine's thread never touches a widget."""

    def __init__(
        self, exchange: "Exchange", post: Callable[[Message], object], shown: bool = True
    ) -> None:
        self.exchange = exchange
        self.claims: list[Affirmation] = []
        self.sources: dict[str, Source] = {}
        self._post = post
        self._shown = shown
        self._stopped = threading.Event()

    def passages(self, proches: "Mapping[str, Source]") -> None:
        """On screen before the first word."""
        self._tell(Heard(self.exchange, dict(proches)))

    def affirmation(self, claim: "Affirmation", sources: "Mapping[str, Source]") -> None:
        """Kept, so that stopping loses nothing of what was checked."""
        if self.arret():
            return
        self.claims.append(claim)
        self.sources.update(sources)
        self._tell(Heard(self.exchange, dict(sources), claim))

    def arret(self) -> bool:
        """Whether the person asked to stop."""
        return self._stopped.is_set()

    def stop(self) -> None:
        """Hear nothing more."""
        self._stopped.set()

    def kept(self, referentiel: str | None, moteur: str) -> "Answer | None":
        """What had been checked when the person stopped, as an answer; nothing without a claim."""
        from assistant.reponse.partielle import interrupted

        if not self.claims:
            return None
        question = self.exchange.question
        return interrupted(question, referentiel, moteur, list(self.claims), self.sources)

    def _tell(self, message: Message) -> None:
        if self._shown and not self.arret():
            self._post(message)
