"""The rehearsals among what one keeps."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

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
        """« 26/11/2026  débriefing  Entretien simulé avec Didier, 46 ans, PLIE »"""
        day = "/".join(reversed(self.jour[:10].split("-")))
        head = f"{day}  {'débriefing' if self.finie else 'à reprendre'}  "
        return Item(Content.assemble((head, "$text-muted"), self.titre), self.id)


def repetitions(session: "Session", words: str = "") -> list[Repetition]:
    """Those that are kept, the last one first; those whose line holds the words."""
    from assistant.entretien.simulation import GENRE
    from assistant.stockage import transcriptions

    found = [
        _repetition(row.id, row.modifie_le, row.titre, row.contenu)
        for row in transcriptions.liste(session)
        if row.contenu.get("genre") == GENRE
    ]
    wanted = fold(words).split()
    return [item for item in found if all(word in fold(item.titre) for word in wanted)]


def _repetition(name: str, day: str, title: str, kept: dict[str, Any]) -> Repetition:
    """One that has not begun tells nothing of the person who will be met."""
    said = title if kept.get("tours") else "Entretien simulé"
    place = str(kept.get("structure", ""))
    return Repetition(
        name, day, f"{said}, {place}" if place else said, bool(kept.get("debriefing"))
    )
