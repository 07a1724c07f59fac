"""The thread of a conversation: what was asked and answered before the present question."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.reponse.answer import Answer


@dataclass(frozen=True)
class Tour:
    """A question as it was typed, and the answer that was shown."""

    question: str
    reponse: Answer


Fil = Sequence[Tour]
"""Oldest first."""
