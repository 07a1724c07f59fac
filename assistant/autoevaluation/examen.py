"""The day of an exam or of a deadline, kept beside the plan so that it can be seen and moved."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assistant.autoevaluation.carnet import Depot

BROUILLON = "date de l'examen"
"""The draft that holds it."""


def lire_examen(depot: "Depot") -> str:
    """The day (AAAA-MM-JJ), or nothing."""
    return depot.brouillon(BROUILLON).get("jour", "")


def garder_examen(depot: "Depot", jour: str) -> None:
    """Keep another day; nothing forgets it."""
    depot.garder_brouillon(BROUILLON, {"jour": jour})


def dire_examen(jour: str) -> str:
    """«Examen ou échéance : 12/03/2027.»; empty without a day."""
    from assistant.autoevaluation.preuves import jour_francais

    return f"Examen ou échéance : {jour_francais(jour)}." if jour else ""
