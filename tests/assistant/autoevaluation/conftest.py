"""The real grid, a real file, and a state as a person would leave it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.autoevaluation.grille import Grille
from assistant.autoevaluation.modele import Etape, Etat, Lien, Position, Preuve
from assistant.stockage.autoevaluation import DepotAutoevaluation
from assistant.stockage.base import ouvrir
from knowledge.catalogue import Catalogue

RECIT = (
    "J'ai posé le cadre de l'entretien et la confidentialité, puis reformulé la demande. Nous avons"
    " fait la liste de ses atouts et de ses freins."
)


@pytest.fixture(scope="session")
def grille(catalogue: Catalogue) -> Grille:
    return Grille(catalogue)


@pytest.fixture
def depot(tmp_path: Path) -> Iterator[DepotAutoevaluation]:
    stockage = ouvrir(folder=tmp_path / "donnees")
    yield DepotAutoevaluation(stockage)
    stockage.fermer()


@pytest.fixture
def etat() -> Etat:
    """Two days of work on CP2, one evidence that serves two référentiels, a plan of one step."""
    links = (Lien("cip/CP2/c2"), Lien("rncp37504/2.1/c1"))
    return Etat(
        (
            Position("cip/CP2/c1", 0, "2026-03-01T09:00:00.000Z"),
            Position("cip/CP2/c2", 1, "2026-03-01T09:01:00.000Z"),
            Position("cip/CP5/c1", 2, "2026-03-01T09:02:00.000Z"),
            Position("cip/CP2/c2", 2, "2026-03-12T09:00:00.000Z"),
            Position("cip/CP2/c3", 3, "2026-03-12T09:01:00.000Z"),
        ),
        (Preuve("p1", "2026-03-10", "stage, mission locale", RECIT, "accord", links),),
        (Etape("e1", "Relire la charte", "", "2026-04-01"),),
    )
