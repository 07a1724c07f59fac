"""What an answer is made of, and the names that its parts are given."""

from dataclasses import dataclass

from assistant.reponse.answer import Affirmation, Origine

STEP = 60
"""Characters of a breadcrumb's step at most."""
REMARQUES = Origine(titre="remarque de Jalon sur la source", date="2026-11-22")


CONFUSED = "À ne pas confondre :"


@dataclass(frozen=True)
class Bloc:
    """One part of the answer: a line of ours (if any), its claims, a last line of ours.

    `decline` is true of a part that says that the documents do not answer.
    """

    titre: str
    claims: tuple[Affirmation, ...]
    reste: str = ""
    decline: bool = False


def short(label: str) -> str:
    """A label cut at a word, to stand in a breadcrumb."""
    if len(label) <= STEP:
        return label
    return f"{label[:STEP].rsplit(' ', 1)[0].rstrip(' ,')}…"
