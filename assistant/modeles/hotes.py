"""Where a model answers: the host of a URL, and whether it is this very computer."""

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

from assistant.modeles.fautes import FauteModele

PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True)
class Hote:
    """A host and its port; `distant` is false for this computer alone (loopback)."""

    nom: str
    port: int
    chiffre: bool

    @property
    def distant(self) -> bool:
        return not is_loopback(self.nom)

    def __str__(self) -> str:
        name = f"[{self.nom}]" if ":" in self.nom else self.nom
        return f"{name}:{self.port}"


def read_host(url: str) -> Hote:
    """The host of a URL. Raises FauteModele when it is not one that a model may answer at."""
    try:
        parts = urlsplit(url)
        name, port = parts.hostname, parts.port
    except ValueError:
        name, port, parts = None, None, urlsplit("")
    if not name or parts.scheme not in PORTS:
        raise FauteModele("le réglage « modele_url » n'est pas une adresse http ou https")
    if parts.username or parts.password:
        raise FauteModele("le réglage « modele_url » ne doit contenir ni nom ni mot de passe")
    return Hote(name, port or PORTS[parts.scheme], parts.scheme == "https")


def is_loopback(name: str) -> bool:
    """127.0.0.0/8, ::1 and the name `localhost`, nothing that needs a look-up."""
    if name.lower().rstrip(".") == "localhost":
        return True
    try:
        return ipaddress.ip_address(name).is_loopback
    except ValueError:
        return False
