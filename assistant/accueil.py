"""Where one was: what is kept and goes on, read once and short, for a first screen."""

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assistant.stockage.autoevaluation import DepotAutoevaluation
    from assistant.stockage.base import Stockage

RECENT = 20
"""Rehearsals looked at: the last of a person may be under jury transcripts."""
_CRITERE = re.compile(r"/c\d+$")


@dataclass(frozen=True)
class Trace:
    """One thing that goes on: its id, its title, the day it was last kept."""

    id: str
    titre: str
    jour: str
    genre: str = ""
    autres: int = 0
    """How many others of the same kind go on."""


@dataclass(frozen=True)
class Reprise:
    """What a person may go on with. Nothing here is a mark: counts of what is left to do."""

    conversation: Trace | None = None
    brouillon: Trace | None = None
    repetition: Trace | None = None
    sans_preuve: tuple[str, ...] = ()
    """Lines where one stands high enough to need an evidence, and has none."""
    examen: str = ""
    """Its day (AAAA-MM-JJ), while it is to come."""

    @property
    def lignes(self) -> str:
        """« critères », or « lignes » where a référentiel has no criterion."""
        criteres = all(_CRITERE.search(name) for name in self.sans_preuve)
        plural = "s" if len(self.sans_preuve) > 1 else ""
        return f"{'critère' if criteres else 'ligne'}{plural}"


def reprise(stockage: "Stockage", jour: date, genres: tuple[str, ...]) -> Reprise:
    """What goes on as of a day; `genres`: the kinds of drafts that can be opened again."""
    from assistant.autoevaluation.examen import lire_examen
    from assistant.stockage.autoevaluation import DepotAutoevaluation

    depot = DepotAutoevaluation(stockage)
    examen = lire_examen(depot)
    with stockage.lire() as session:
        found = (_conversation(session), _brouillon(session, genres), _repetition(session))
    return Reprise(*found, _sans_preuve(depot), examen if examen >= jour.isoformat() else "")


def _conversation(session: "Session") -> Trace | None:
    from assistant.stockage import conversations

    last = conversations.derniere(session)
    return Trace(last.id, last.titre, last.modifie_le[:10]) if last else None


def _brouillon(session: "Session", genres: tuple[str, ...]) -> Trace | None:
    from assistant.stockage import brouillons

    known = [item for item in brouillons.liste(session) if item.genre in genres]
    if not known:
        return None
    last = known[0]
    title = last.titre or " ".join(last.contenu.split())
    return Trace(last.id, title, last.modifie_le[:10], last.genre, len(known) - 1)


def _repetition(session: "Session") -> Trace | None:
    from assistant.entretien.simulation import GENRE
    from assistant.stockage import transcriptions

    for row in transcriptions.recentes(session, RECENT):
        if row.contenu.get("genre") == GENRE:
            state = "débriefing" if row.contenu.get("debriefing") else "à reprendre"
            return Trace(row.id, row.titre, row.modifie_le[:10], state)
    return None


def _sans_preuve(depot: "DepotAutoevaluation") -> tuple[str, ...]:
    from assistant.autoevaluation.echelle import A_PREUVE
    from assistant.autoevaluation.modele import etayee

    etat = depot.etat()
    return tuple(
        name
        for name, position in etat.actuelles().items()
        if position.niveau >= A_PREUVE
        and not etayee(item for item in etat.preuves if name in item.noeuds)
    )
