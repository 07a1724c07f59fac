"""The person's notebook: what is kept goes through the store, what is read through the engine."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from assistant.autoevaluation.carnet import Depot
    from assistant.autoevaluation.fichier import DepotFichier
    from assistant.autoevaluation.grille import Grille
    from assistant.autoevaluation.suggestion import Suggesteur
    from assistant.service import Service
    from assistant.settings import Settings
    from assistant.stockage.base import Stockage
    from tui.app import JalonApp

Result = TypeVar("Result")


class Cahier:
    """One for the room, which lends it to its screens.

    `a_part`: the grid of somebody else, in a file, while one positions that person.
    """

    def __init__(self, app: "JalonApp") -> None:
        self.app = app
        self.a_part: DepotFichier | None = None
        self._suggesteur: Suggesteur | None = None

    async def faire(self, work: "Callable[[Depot], Result]") -> Result:
        """The result of a work on what is kept. Raises what it raised, or why nothing is open."""
        apart = self.a_part
        return await self.app.store.ask(lambda stockage: work(apart or _depot(stockage)))

    def deposer(self, work: "Callable[[Depot], object]") -> None:
        """Do a work later; the store tells its failure, and tries again."""
        apart = self.a_part
        self.app.store.put(lambda stockage: work(apart or _depot(stockage)))

    async def a_soi(self, work: "Callable[[Depot], Result]") -> Result:
        """The result of a work on the person's own data, whoever is positioned."""
        return await self.app.store.ask(lambda stockage: work(_depot(stockage)))

    async def grille(self) -> "Grille":
        """Every line one may stand on, and where it is judged on the person's route."""
        settings = self.app.settings
        return await self.app.engine.ask(lambda service: _grille(service, settings))

    async def suggerer(
        self, grille: "Grille", work: "Callable[[Suggesteur, Depot], Result]"
    ) -> Result:
        """The result of a work that reads texts, and may keep what the person answers."""
        depot = await self.faire(lambda depot: depot)
        return await self.app.engine.ask(lambda service: work(self._reader(service, grille), depot))

    def _reader(self, service: "Service", grille: "Grille") -> "Suggesteur":
        if self._suggesteur is None:
            from assistant.autoevaluation.suggestion import Suggesteur

            self._suggesteur = Suggesteur(service.searcher, grille)
        return self._suggesteur


def _depot(stockage: "Stockage") -> "Depot":
    from assistant.stockage.autoevaluation import DepotAutoevaluation

    return DepotAutoevaluation(stockage)


def _grille(service: "Service", settings: "Settings | None") -> "Grille":
    from assistant.autoevaluation.carnet import voie
    from assistant.autoevaluation.grille import Grille

    grille = Grille(service.catalogue, voie(settings) if settings else "titre")
    assert grille.lignes  # worked out here, off the interface's thread
    return grille
