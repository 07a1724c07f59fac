"""What is typed and not sent yet: kept within two seconds, offered back at the next start."""

import uuid
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.stockage.base import Stockage
    from assistant.stockage.brouillons import Ecrit

EVERY = 1.0
"""Seconds between two looks at what is typed."""


class Drafting:
    """One draft for each question: its row follows what is typed until it is sent."""

    def __init__(self, put: "Callable[[Callable[[Stockage], object]], None]") -> None:
        self._put = put
        self._offered: dict[str, str] = {}
        self._begin()

    def _begin(self) -> None:
        self.identifiant = uuid.uuid4().hex
        self.text = ""
        self._kept = ""

    def offer(self, drafts: "Iterable[Ecrit]") -> list[str]:
        """The unsent questions of before, oldest first; one taken up again is still itself."""
        texts = {draft.contenu: draft.id for draft in drafts}
        self._offered.update(texts)
        return list(reversed(texts))

    def note(self, text: str) -> None:
        """What is typed now."""
        text = text.strip()
        if text in self._offered and text != self.text:
            self.flush()
            self.identifiant, self._kept = self._offered[text], text
        self.text = "" if text.startswith("/") else text

    def flush(self) -> None:
        """Keep what is typed, if it has changed."""
        if self.text != self._kept:
            self._kept = self.text
            self._put(_keeping(self.identifiant, self.text))

    def sent(self, text: str) -> None:
        """A question has left the line: it stays a draft until its answer is kept."""
        self.text = text
        self.flush()
        self._offered.pop(text, None)
        self._begin()


def _keeping(identifiant: str, text: str) -> "Callable[[Stockage], object]":
    def keep(stockage: "Stockage") -> None:
        from assistant.stockage import brouillons

        with stockage.ecrire() as session:
            brouillons.garder(session, brouillons.SAISIE, text, identifiant)

    return keep
