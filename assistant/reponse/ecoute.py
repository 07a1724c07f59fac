"""What a front end hears while an answer is made, and how it stops one."""

from collections.abc import Mapping
from typing import Protocol

from assistant.reponse.answer import Affirmation, Source


class Ecoute(Protocol):
    """Called in the engine's own thread, in this order: passages once, then claims."""

    def passages(self, proches: Mapping[str, Source]) -> None:
        """The passages that the answer will rest on, by id, before its first word."""
        ...

    def affirmation(self, claim: Affirmation, sources: Mapping[str, Source]) -> None:
        """A claim that the ledger has passed, and the nodes it cites."""
        ...

    def arret(self) -> bool:
        """Whether the person asked to stop; what was checked so far is kept."""
        ...


class Muet:
    """Hears nothing and never stops."""

    def passages(self, proches: Mapping[str, Source]) -> None:
        """Not shown."""

    def affirmation(self, claim: Affirmation, sources: Mapping[str, Source]) -> None:
        """Not shown before the whole answer is."""

    def arret(self) -> bool:
        """Goes on to the end."""
        return False


MUET = Muet()
