"""Which model was chosen and where it runs, read from the settings alone: nothing is opened."""

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from assistant.settings import Settings

EMBARQUE, MODELE = "embarque", "modele"
MODEL_SETTINGS = frozenset(
    ("fournisseur", "modele", "modele_url", "modele_distant", "modele_delai", "modele_contexte")
)
"""The settings that the model engine is made from."""
HERE = "cet ordinateur"
_LOOPBACK = {"localhost", "::1", ""}
_HOSTS = {
    "ollama": HERE,
    "openai": "api.openai.com",
    "mistral": "api.mistral.ai",
    "anthropic": "api.anthropic.com",
}


def configured(settings: "Settings | None") -> bool:
    """Whether a model was chosen: who serves it, and its name."""
    return bool(read(settings, "fournisseur") and read(settings, "modele"))


def host(settings: "Settings | None") -> str:
    """Where the model runs: a host, or « cet ordinateur »."""
    if url := read(settings, "modele_url"):
        name = hostname(url)
        return HERE if name in _LOOPBACK or name.startswith("127.") else name
    return _HOSTS.get(read(settings, "fournisseur"), HERE)


def read(settings: "Settings | None", name: str) -> str:
    """A setting as text, empty when it was not chosen."""
    return str(getattr(settings, name, "") or "")


def hostname(url: str) -> str:
    """The host of an address, even typed without its scheme; never its user or password."""
    try:
        return urlsplit(url if "//" in url else f"//{url}").hostname or ""
    except ValueError:
        return "adresse illisible"
