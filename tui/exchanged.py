"""A turn of a rehearsal, as it is shown: what was said, what was answered, what it does."""

from typing import TYPE_CHECKING

from textual.content import Content

from tui.sanitize import shorten

if TYPE_CHECKING:
    from assistant.entretien.simulation.moteur import Tour


def exchanged(text: str, answer: str, prenom: str) -> Content:
    """A turn, and its answer."""
    from tui.widgets.page_view import spaced

    parts = [Content.assemble(("Vous", "bold $text-muted"), "\n", spaced(shorten(text)))]
    if answer:
        parts.append(Content.assemble((prenom, "bold $primary"), "\n", spaced(answer)))
    return Content("\n").join(parts)


def read_live(turn: "Tour") -> str:
    """« question ouverte ; sujet : logement », in the words of the timeline."""
    from assistant.entretien.simulation.lecture import ligne

    return ligne(turn)
