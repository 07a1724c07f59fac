"""Doubles of what the interface calls: a backend without a disk, a service with fixed answers."""

from collections.abc import Callable
from threading import Event
from typing import Any

from assistant.settings import Settings
from assistant.stockage.base import Stockage, ouvrir

Tell = Callable[[float, str], None]


class MemoryBackend:
    """Opens a service already there; `gate` holds the opening back until it is set."""

    def __init__(self, service: Any, **settings: Any) -> None:
        self.service = service
        self.settings: Settings = Settings.model_construct(**settings)
        self.configured: list[Settings] = []
        self.saved: list[Settings] = []
        self.gate = Event()
        self.gate.set()
        self.fault: Exception | None = None
        self.settings_fault: Exception | None = None
        self.reinforce_fault: Exception | None = None
        self.fetched = 0
        self.models: list[str] = []
        self.models_asked = 0
        self.configure_fault: Exception | None = None
        self.keeps = False
        self.storage_fault: Exception | None = None

    def load_settings(self) -> Settings:
        if self.settings_fault is not None:
            raise self.settings_fault
        return self.settings

    def default_settings(self) -> Settings:
        return Settings.model_construct()

    def save_settings(self, settings: Settings) -> None:
        self.saved.append(settings)

    def open_service(self, tell: Tell) -> Any:
        while not self.gate.wait(0.01):
            tell(0.5, "Lecture des référentiels")
        if self.fault is not None:
            raise self.fault
        return self.service

    def configure(self, service: Any, settings: Settings) -> None:
        self.configured.append(settings)
        if self.configure_fault is not None:
            raise self.configure_fault

    def local_models(self) -> list[str]:
        self.models_asked += 1
        return self.models

    def reinforce(self, service: Any, tell: Tell) -> None:
        tell(0.5, "Ouverture")
        if self.reinforce_fault is not None:
            raise self.reinforce_fault

    def open_storage(self, url: str) -> Stockage | None:
        """Nothing is kept, unless a test asks for it; then in its own folder."""
        if self.storage_fault is not None:
            raise self.storage_fault
        return ouvrir(url) if self.keeps else None

    def fetch_models(self, tell: Tell) -> None:
        tell(1.0, "Téléchargement")
        self.fetched += 1
