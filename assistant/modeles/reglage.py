"""Which model was chosen, read from the settings. Cheap: no client library is imported here."""

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from assistant.modeles.fautes import FauteModele
from assistant.modeles.hotes import Hote, read_host

if TYPE_CHECKING:
    from assistant.settings import Settings


@dataclass(frozen=True)
class Fournisseur:
    """A kind of server: LangChain's name for it, the extra to install, where it answers."""

    langchain: str
    extra: str
    url: str
    variable: str = ""
    """The environment variable its own users know; only ever sent to its own host."""


FOURNISSEURS = {
    "ollama": Fournisseur("ollama", "ollama", "http://127.0.0.1:11434"),
    "openai": Fournisseur("openai", "openai", "https://api.openai.com/v1", "OPENAI_API_KEY"),
    "mistral": Fournisseur("mistralai", "mistral", "https://api.mistral.ai/v1", "MISTRAL_API_KEY"),
    "anthropic": Fournisseur(
        "anthropic", "anthropic", "https://api.anthropic.com", "ANTHROPIC_API_KEY"
    ),
}


@dataclass(frozen=True)
class Reglage:
    """The model chosen: who serves it, its name, where, how long to wait, how much it reads."""

    fournisseur: str
    nom: str
    url: str
    permis: bool
    delai: float
    contexte: int

    @classmethod
    def of(cls, settings: "Settings") -> "Reglage | None":
        """What the settings choose; none when they choose no model."""
        name = settings.modele.strip()
        if not settings.fournisseur or not name:
            return None
        url = settings.modele_url.strip() or FOURNISSEURS[settings.fournisseur].url
        return cls(
            fournisseur=settings.fournisseur,
            nom=name,
            url=url,
            permis=settings.modele_distant,
            delai=settings.modele_delai,
            contexte=settings.modele_contexte,
        )

    @cached_property
    def hote(self) -> Hote:
        """Where it answers. Raises FauteModele for a URL that is none."""
        return read_host(self.url)

    @property
    def chez_soi(self) -> bool:
        """Whether the host is the provider's own, where its own users' key may go."""
        return self.hote.nom == read_host(FOURNISSEURS[self.fournisseur].url).nom

    def autoriser(self, accord: bool = False) -> None:
        """Raise FauteModele for a remote host without the setting, nor a yes given on screen."""
        if self.hote.distant and not (self.permis or accord):
            raise FauteModele(
                f"{self.hote} est un autre ordinateur, et le réglage « modele_distant »"
                " ne le permet pas"
            )
