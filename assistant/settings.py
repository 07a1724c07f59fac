"""What the person chose: a TOML file in their own folder, environment variables over it.

Importing pydantic-settings costs as much as a whole first frame: load this in a worker.
"""

import contextlib
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any, Literal

import tomli_w
from platformdirs import user_config_path
from pydantic import Field, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
    TomlConfigSettingsSource,
)

from assistant.errors import JalonError
from assistant.portee import TOUS

UNREADABLE = "reglages-illisibles.toml"
"""Where a settings file that could not be read is kept when other settings are written."""


class Settings(BaseSettings):
    """Every setting; an environment variable `JALON_THEME` beats the file."""

    model_config = SettingsConfigDict(env_prefix="JALON_", extra="ignore")

    referentiel: Literal["cip", "rncp36128", "rncp37504", "interfede"] | None = None
    """The référentiel a new conversation starts with; none: all of them."""
    profil: Literal["stagiaire", "conseiller", "formateur"] | None = None
    """Who the person is: what the interface proposes first. None: they have not said."""
    parcours: Literal["formation", "vae", "ccp"] = "formation"
    """How the person reaches the certification."""
    pays: Literal["FR", "BE"] = "FR"
    """Whose words, structures and phone numbers come first."""
    theme: str = "sombre"
    """A theme of the interface."""
    moteur: Literal["embarque", "modele"] = "embarque"
    """Which engine answers."""
    fournisseur: Literal["", "ollama", "openai", "mistral", "anthropic"] = ""
    """Who serves the language model; none: no model. `openai`: any OpenAI-compatible server."""
    modele: str = ""
    """The name of the language model, as its server knows it. Its key is never kept here."""
    modele_url: str = ""
    """Where the model's server answers (`http://127.0.0.1:8000/v1`); none: the provider's own."""
    modele_distant: bool = False
    """Whether a question may leave for a server that is not this computer."""
    modele_delai: float = Field(90.0, gt=0, le=3600)
    """Seconds without a word after which the model is left; a whole answer may last four times."""
    modele_contexte: int = Field(8192, ge=1024)
    """Tokens that the model reads at once: passages are chosen to fit."""
    chroma: str = ""
    """The URL of a shared Chroma server; none: a folder of this computer."""
    semantique: str = ""
    """A sentence-transformers model added to the search, by its name or its folder."""
    reclasseur: str = ""
    """A cross-encoder that reads the first passages again, by its name or its folder."""
    base_de_donnees: str = ""
    """An organisation's PostgreSQL (`postgresql://…`); none: a file of this computer."""
    simple: bool = False
    """Plain lines for a screen reader."""
    touches: dict[str, Any] = Field(default_factory=dict)
    """Other keys: an action's id, then its key. The interface checks each and tells its faults."""

    @field_validator("referentiel", mode="before")
    @classmethod
    def _every(cls, value: Any) -> Any:
        """«tous», written by hand or in the environment, is none chosen."""
        return None if isinstance(value, str) and value.casefold() in TOUS else value

    @field_validator("touches", mode="before")
    @classmethod
    def _any_keys(cls, value: Any) -> Any:
        """What is no table must not cost the other settings: the interface will say it."""
        return _flat(value) if isinstance(value, dict) else {"": value}

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The order of authority: given, then environment, then file."""
        return init_settings, env_settings, TomlConfigSettingsSource(settings_cls, settings_path())


def _flat(table: dict[str, Any], prefix: str = "") -> dict[str, Any]:
    """`demander.envoyer = "f7"` without quotes is a table in a table for TOML: one name here."""
    found: dict[str, Any] = {}
    for name, value in table.items():
        found |= (
            _flat(value, f"{prefix}{name}.")
            if isinstance(value, dict)
            else {f"{prefix}{name}": value}
        )
    return found


def settings_path() -> Path:
    """Where the settings are kept."""
    return user_config_path("jalon", False) / "reglages.toml"


def load_settings() -> Settings:
    """The settings, or the defaults where nothing was chosen.

    Raises JalonError when the file cannot be read as settings; it is left as it is.
    """
    try:
        return Settings()
    except ValidationError as error:
        name = ".".join(str(part) for part in error.errors()[0]["loc"])
        raise JalonError(
            f"Le réglage « {name} » n'est pas valide : corrigez {settings_path()}"
            " ou choisissez-le de nouveau dans les réglages."
        ) from error
    except (OSError, ValueError) as error:
        raise JalonError(
            f"Les réglages de {settings_path()} sont illisibles : corrigez ce fichier, ou"
            " renommez-le pour repartir des réglages de départ."
        ) from error


def save_settings(settings: Settings) -> None:
    """Write the settings in one move, readable by their owner alone. Raises OSError.

    A file that could not be read is kept beside: what was chosen in it can still be found.
    """
    path = settings_path()
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    _keep_unreadable(path)
    chosen: dict[str, Any] = {
        name: value for name, value in settings.model_dump().items() if value is not None
    }
    handle, draft = tempfile.mkstemp(prefix="reglages-", dir=path.parent)  # created 0600
    try:
        with os.fdopen(handle, "wb") as file:
            tomli_w.dump(chosen, file)
        os.replace(draft, path)
    except OSError:
        with contextlib.suppress(OSError):
            os.unlink(draft)
        raise


def _keep_unreadable(path: Path) -> None:
    try:
        load_settings()
    except JalonError:
        if path.exists():
            shutil.copy2(path, path.with_name(UNREADABLE))
