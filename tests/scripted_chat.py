"""A language model that says what a test tells it to, and an ear that remembers what it heard."""

from collections.abc import Callable, Mapping

from assistant.modeles.chat import Arret, Pieces
from assistant.modeles.fautes import FauteModele
from assistant.reponse.answer import Affirmation, Source


class Scripted:
    """Says its pieces at every call; `calls` are the prompts it was given."""

    def __init__(self, *pieces: str, fault: str = "") -> None:
        self.pieces = pieces
        self.fault = fault
        self.calls: list[tuple[str, str]] = []
        self.closed = 0

    def flux(self, systeme: str, message: str, arret: Arret) -> Pieces:
        self.calls.append((systeme, message))
        try:
            yield from self.say(systeme, message)
            if self.fault:
                raise FauteModele(self.fault)
        finally:
            self.closed += 1

    def say(self, systeme: str, message: str) -> Pieces:
        yield from self.pieces


class Obeying(Scripted):
    """Says what a function makes of the prompt: a model that obeys whatever it reads there."""

    def __init__(self, obey: Callable[[str, str], str]) -> None:
        super().__init__()
        self.obey = obey

    def say(self, systeme: str, message: str) -> Pieces:
        yield self.obey(systeme, message)


class Heard:
    """Remembers in order; stops once it has heard `until` claims."""

    def __init__(self, until: int | None = None) -> None:
        self.until = until
        self.shown: list[Mapping[str, Source]] = []
        self.claims: list[Affirmation] = []
        self.order: list[str] = []

    def passages(self, proches: Mapping[str, Source]) -> None:
        self.shown.append(proches)
        self.order.append("passages")

    def affirmation(self, claim: Affirmation, sources: Mapping[str, Source]) -> None:
        assert set(claim.citations) == set(sources)
        self.claims.append(claim)
        self.order.append("claim")

    def arret(self) -> bool:
        return self.until is not None and len(self.claims) >= self.until
