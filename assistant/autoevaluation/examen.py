"""The day of an exam or of a deadline, kept beside the plan so that it can be seen and moved."""

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from assistant.autoevaluation.carnet import Depot

BROUILLON = "date de l'examen"
"""The draft that holds it."""


def lire_examen(depot: "Depot") -> str:
    """The day (AAAA-MM-JJ), or nothing."""
    return depot.brouillon(BROUILLON).get("jour", "")


def garder_examen(depot: "Depot", jour: str) -> None:
    """Keep another day; nothing forgets it."""
    depot.garder_brouillon(BROUILLON, {"jour": jour})


def examen_garde() -> str:
    """The day, read where the settings say the data is; nothing is made where nothing was kept."""
    from assistant.settings import load_settings
    from assistant.stockage.chemins import NOM, dossier

    if not load_settings().base_de_donnees and not (dossier() / NOM).exists():
        return ""
    with _depot() as depot:
        return lire_examen(depot)


def regler_examen(jour: str) -> None:
    """Keep another day where the settings say the data is. Raises StockageError."""
    with _depot() as depot:
        garder_examen(depot, jour)


@contextmanager
def _depot() -> "Iterator[Depot]":
    from assistant.settings import load_settings
    from assistant.stockage.autoevaluation import DepotAutoevaluation
    from assistant.stockage.base import ouvrir

    stockage = ouvrir(load_settings().base_de_donnees)
    try:
        yield DepotAutoevaluation(stockage)
    finally:
        stockage.fermer()


def dire_examen(jour: str) -> str:
    """«Examen ou échéance : 12/03/2027.»; empty without a day."""
    from assistant.autoevaluation.preuves import jour_francais

    return f"Examen ou échéance : {jour_francais(jour)}." if jour else ""
