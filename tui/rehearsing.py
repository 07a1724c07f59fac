"""What the room of rehearsals asks of the engine and of the store. Heavy: always in a worker."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.seance import NOMS, Seance

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assistant.scenarios.demande import Demande
    from assistant.stockage.base import Stockage


def made(asked: "Demande", clock: Callable[[], float]) -> Seance:
    import tui.widgets.page_view  # noqa: F401 (what showing it needs, off the interface's thread)
    from assistant.entretien.simulation.moteur import Simulation
    from assistant.scenarios.generateur import generer

    (scenario,) = generer(asked)
    return Seance(Simulation(scenario), clock=clock)


def unfinished(stockage: "Stockage") -> list[tuple[str, str]]:
    """Ids, and a line that tells nothing of the person before the meeting."""
    from assistant.entretien.simulation.gardees import gardees

    with stockage.lire() as session:
        return [
            (row.id, unfinished_row(row.modifie_le, row.contenu))
            for row in gardees(session)
            if not row.contenu.get("debriefing")
        ]


def unfinished_row(day: str, kept: dict[str, object]) -> str:
    """« 26/11/2026  Entretien, Mission locale »"""
    date = "/".join(reversed(day[:10].split("-")))
    etape = NOMS.get(str(kept.get("etape", "")), "Entretien")
    return f"{date}  {etape}, {kept.get('structure', '')}"


def reader(identifiant: str) -> "Callable[[Stockage], dict[str, object]]":
    def read(stockage: "Stockage") -> dict[str, object]:
        from assistant.errors import JalonError
        from assistant.stockage import transcriptions

        with stockage.lire() as session:
            for row in transcriptions.liste(session):
                if row.id == identifiant:
                    return {**row.contenu, "phrase": _unsaid(session, identifiant)}
        raise JalonError("Cet entretien n'est plus gardé : il a été supprimé.")

    return read


def _unsaid(session: "Session", identifiant: str) -> str:
    """What was typed in a rehearsal, and not said."""
    from assistant.stockage import brouillons

    drafts = brouillons.liste(session, brouillons.REPLIQUE)
    return next((item.contenu for item in drafts if item.id == identifiant), "")
