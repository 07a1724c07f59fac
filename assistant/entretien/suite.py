"""Follow-up: what was agreed at the end becomes the start of the next preparation."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from assistant.entretien.rangs import Convenu
from assistant.errors import UsageFault
from assistant.texte import clean

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assistant.entretien.guide import Guide

MOST, LONGEST = 20, 300
"""Points kept of what was agreed, and characters of one."""
GENRE = "convenu"
"""The drafts that hold what was agreed."""
MARKS = "-*•☐☑ \t"


def agreed(lines: Iterable[str], day: str = "") -> Convenu:
    """The points agreed, one a line. Raises UsageFault when there is none."""
    kept = [said for line in lines if (said := clean(line).strip(MARKS)[:LONGEST])]
    if not kept:
        raise UsageFault(
            "Rien n'a été trouvé de ce qui avait été convenu : écrivez une ligne par point, par"
            " exemple « Moi : appeler le centre de formation avant le 12 »."
        )
    return Convenu(day or date.today().isoformat(), tuple(kept[:MOST]))


def garder(session: "Session", guide: "Guide", text: str) -> str:
    """Keep what was agreed as a dated draft: of the guide, only the type and the structure."""
    from assistant.stockage import brouillons

    lue, day = guide.lue, date.today().isoformat()
    structure = lue.structure.nom if lue.structure else lue.demande.structure
    titre = ", ".join(part for part in (lue.demande.type, structure) if part)
    meta = {"date": day, "type": lue.demande.type, "structure": structure}
    return brouillons.garder(session, GENRE, text, titre=titre, meta=meta)


def derniere(session: "Session") -> Convenu:
    """What was agreed the last time. Raises UsageFault when nothing was noted."""
    from assistant.stockage import brouillons

    for draft in brouillons.liste(session, GENRE):
        return agreed(draft.contenu.split("\n"), str(draft.meta.get("date", "")))
    raise UsageFault(
        "Rien de convenu n'a encore été noté dans Jalon : la touche C du mode entretien le fait, ou"
        " donnez un fichier à --suite."
    )
