"""Where writings are kept and found again: the drafts of the person's storage."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from assistant.analyse.redaction import GENRE, GENRE_SYNTHESE, Redaction

if TYPE_CHECKING:
    from assistant.stockage.base import Stockage


@dataclass(frozen=True)
class Page:
    """A writing that is kept."""

    id: str
    titre: str
    modifie_le: str
    ecrit: Redaction


def garder(stockage: "Stockage", ecrit: Redaction, identifiant: str) -> None:
    """Keep a writing as it is now; an empty one is forgotten. Raises StockageError."""
    from assistant.stockage import brouillons

    with stockage.ecrire() as session:
        brouillons.garder(
            session, ecrit.genre, ecrit.texte(), identifiant, ecrit.titre(), ecrit.meta()
        )


def pages(stockage: "Stockage", genre: str = "") -> list[Page]:
    """What is kept, the last written first. Raises StockageError."""
    from assistant.stockage import brouillons

    kinds = (genre,) if genre else (GENRE, GENRE_SYNTHESE)
    with stockage.lire() as session:
        rows = [row for kind in kinds for row in brouillons.liste(session, kind)]
    found = [Page(row.id, row.titre, row.modifie_le, Redaction.de(row.meta)) for row in rows]
    return sorted(found, key=lambda page: page.modifie_le, reverse=True)
