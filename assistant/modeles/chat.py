"""What an engine asks of a language model: pieces of text, one after the other, and no more."""

from collections.abc import Callable, Generator
from typing import Protocol

Arret = Callable[[], bool]
Pieces = Generator[str, None, None]


class Chat(Protocol):
    """A model that can be asked. It holds no conversation: each call says all that it needs."""

    def flux(self, systeme: str, message: str, arret: Arret) -> Pieces:
        """The answer, piece by piece, until it ends or `arret` is true.

        Raises FauteModele, at the call or between two pieces, and Coupee after the last piece of
        an answer that was cut. Closing the iterator closes the
        connection.
        """
        ...
