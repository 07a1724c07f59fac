"""Follow-up: what was agreed at the end becomes the start of the next preparation."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from assistant.entretien.demande import Demande
from assistant.entretien.duree import USUAL
from assistant.entretien.rangs import Convenu
from assistant.errors import UsageFault
from assistant.marques import french_date
from assistant.texte import clean

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assistant.entretien.guide import Guide
    from assistant.stockage.brouillons import Ecrit

MOST, LONGEST = 20, 300
"""Points kept of what was agreed, and characters of one."""
GENRE = "convenu"
"""The drafts that hold what was agreed."""
MARKS = "-*•☐☑ \t"
SHOWN = 8
"""Characters of an id that are shown, and enough to give it."""
NOTHING = (
    "Rien de convenu n'a encore été noté dans Jalon : la touche C du mode entretien le fait, ou"
    " donnez un fichier à --suite."
)


@dataclass(frozen=True)
class Reprise:
    """What was noted in Jalon: what was agreed, and the options of that entretien."""

    id: str
    convenu: Convenu
    quand: str
    options: dict[str, Any]

    @property
    def titre(self) -> str:
        """« 26/11/2026 à 14:05 · suivi · Mission locale · 9 h · Moi : appeler… »"""
        told = ("type", "structure", "public")
        parts = [self.quand, *(str(self.options.get(name) or "") for name in told)]
        parts += [self.convenu.repere, self.convenu.lignes[0][:60]]
        return " · ".join(part for part in parts if part)

    def fill(self, demande: Demande) -> Demande:
        """The options of that entretien, wherever nothing else was asked."""
        known = self.options
        return replace(
            demande,
            type=demande.type or "suivi",
            structure=demande.structure or str(known.get("structure") or ""),
            public=demande.public or str(known.get("public") or ""),
            duree=demande.duree or int(known.get("duree") or USUAL),
            distance=demande.distance or bool(known.get("distance")),
            interprete=demande.interprete or bool(known.get("interprete")),
        )


def points(lines: Iterable[str]) -> list[str]:
    """The points written, one a line, without the marks before them."""
    return [said for line in lines if (said := clean(line).strip(MARKS)[:LONGEST])]


def agreed(lines: Iterable[str], day: str = "", repere: str = "") -> Convenu:
    """The points agreed, one a line. Raises UsageFault when there is none."""
    kept = points(lines)
    if not kept:
        raise UsageFault(
            "Rien n'a été trouvé de ce qui avait été convenu : écrivez une ligne par point, par"
            " exemple « Moi : appeler le centre de formation avant le 12 »."
        )
    return Convenu(day or date.today().isoformat(), tuple(kept[:MOST]), repere)


def garder(
    session: "Session", guide: "Guide", text: str, repere: str = "", identifiant: str | None = None
) -> str:
    """Keep what was agreed as a dated draft, with the options of the guide: no name is asked.

    A draft without a point is forgotten.
    """
    from assistant.stockage import brouillons

    lue, asked = guide.lue, guide.lue.demande
    structure = lue.structure.nom if lue.structure else asked.structure
    known = clean(repere).strip()[:LONGEST]
    titre = ", ".join(part for part in (asked.type, structure, known) if part)
    meta = {
        "date": date.today().isoformat(),
        "heure": datetime.now().strftime("%H:%M"),
        "type": asked.type,
        "structure": structure,
        "public": lue.public.noms[0] if lue.public else asked.public,
        "duree": asked.duree,
        "distance": asked.distance,
        "interprete": asked.interprete,
        "repere": known,
    }
    written = text if points(text.split("\n")) else ""
    return brouillons.garder(session, GENRE, written, identifiant, titre, meta)


def reprise(draft: "Ecrit") -> Reprise:
    """What a draft holds. Raises UsageFault when it holds no point."""
    meta = draft.meta
    day = str(meta.get("date", draft.modifie_le[:10]))
    convenu = agreed(draft.contenu.split("\n"), day, str(meta.get("repere") or ""))
    hour = f" à {meta['heure']}" if meta.get("heure") else ""
    return Reprise(draft.id, convenu, f"{french_date(day)}{hour}", meta)


def notees(session: "Session", none_is_a_fault: bool = True) -> list[Reprise]:
    """All that was noted, the last first. Raises UsageFault for none, if that is one."""
    from assistant.stockage import brouillons

    found = [reprise(draft) for draft in brouillons.liste(session, GENRE)]
    if not found and none_is_a_fault:
        raise UsageFault(NOTHING)
    return found


def derniere(session: "Session") -> Reprise:
    """What was agreed the last time, whoever it was with. Raises UsageFault when none was."""
    return notees(session)[0]


def nommee(session: "Session", debut: str) -> Reprise | None:
    """What was noted under an id that begins so; none when that does not tell one."""
    from assistant.stockage import brouillons

    drafts = brouillons.liste(session, GENRE)
    found = [draft for draft in drafts if draft.id.startswith(debut)] if debut else []
    return reprise(found[0]) if len(found) == 1 else None
