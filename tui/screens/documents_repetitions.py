"""The rehearsals among what one keeps."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from textual.content import Content

from tui.sanitize import fold
from tui.widgets.picklist import Item

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True)
class Repetition:
    """A rehearsal that is kept: its day, and what its row says."""

    id: str
    jour: str
    titre: str
    finie: bool

    @property
    def item(self) -> Item:
        """« 26/11/2026 14:05  débriefing  Entretien simulé avec Didier, 46 ans, PLIE »

        The hour too, this computer's own: one plays the same scenario twice in a day.
        """
        when = datetime.fromisoformat(self.jour).astimezone()
        head = f"{when:%d/%m/%Y %H:%M}  {'débriefing' if self.finie else 'à reprendre'}  "
        return Item(Content.assemble((head, "$text-muted"), self.titre), self.id)


def repetitions(session: "Session", words: str = "") -> list[Repetition]:
    """Those that are kept, the last one first; those whose line, or words, hold the words."""
    from assistant.entretien.simulation.gardees import chercher, gardees, ligne

    wanted = fold(words).split()
    said = {row.id for row, _ in chercher(session, words)} if words else set()
    return [
        Repetition(row.id, row.modifie_le, ligne(row), bool(row.contenu.get("debriefing")))
        for row in gardees(session)
        if row.id in said or all(word in fold(ligne(row)) for word in wanted)
    ]
