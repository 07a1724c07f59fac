"""What the interface asks of the machine: settings, the service, what reinforces it."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from assistant.service import Service
    from assistant.settings import Settings
    from assistant.stockage.base import Stockage

Tell = Callable[[float, str], None]


class Backend(Protocol):
    """What the interface asks of the machine; tests give their own."""

    def load_settings(self) -> "Settings": ...

    def default_settings(self) -> "Settings": ...

    def save_settings(self, settings: "Settings") -> None: ...

    def open_service(self, tell: Tell) -> "Service": ...

    def configure(self, service: "Service", settings: "Settings") -> None: ...

    def local_models(self) -> list[str]: ...

    def reinforce(self, service: "Service", tell: Tell) -> None: ...

    def fetch_models(self, tell: Tell) -> None: ...

    def open_storage(self, url: str) -> "Stockage | None": ...


class Local:
    """The real one. Its imports are heavy: every method runs in the engine's thread."""

    def load_settings(self) -> "Settings":
        from assistant.settings import load_settings

        return load_settings()

    def default_settings(self) -> "Settings":
        from assistant.settings import Settings

        return Settings.model_construct()

    def save_settings(self, settings: "Settings") -> None:
        from assistant.settings import save_settings

        save_settings(settings)

    def open_service(self, tell: Tell) -> "Service":
        from assistant.service import Service

        return Service.open(tell)

    def configure(self, service: "Service", settings: "Settings") -> None:
        """Give the engines their settings; no connection is made."""
        service.moteur.pays = settings.pays
        service.configurer_modele(settings)

    def local_models(self) -> list[str]:
        """The models that an Ollama of this computer has; only once the person has said yes."""
        from assistant.modeles.ollama import modeles_installes

        return modeles_installes()

    def reinforce(self, service: "Service", tell: Tell) -> None:
        """Open what makes the search better and may come after the first answers."""
        service.renforcer(self.load_settings(), tell)

    def fetch_models(self, tell: Tell) -> None:
        """Fetch the models that the person chose; only once they have said yes."""
        from assistant.service import telecharger

        telecharger(self.load_settings(), tell)

    def open_storage(self, url: str) -> "Stockage | None":
        """What is kept of the person, in its own thread; none would keep nothing."""
        from assistant.stockage.base import ouvrir

        return ouvrir(url)
