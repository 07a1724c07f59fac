"""An Ollama of this computer: noticed by its program alone, spoken to once the person agrees."""

import json
import shutil
import urllib.request
from dataclasses import dataclass

from assistant.modeles.fautes import FauteModele, traduire
from assistant.modeles.hotes import read_host
from assistant.modeles.reglage import FOURNISSEURS

WAIT = 5.0


@dataclass(frozen=True)
class Proposition:
    """What may be offered: the settings to write once the person says yes, and how to ask."""

    fournisseur: str
    url: str
    programme: str
    phrase: str


def proposer() -> Proposition | None:
    """The Ollama on the PATH, if any. Opens no connection."""
    program = shutil.which("ollama")
    if program is None:
        return None
    url = FOURNISSEURS["ollama"].url
    phrase = (
        f"Ollama est installé sur cet ordinateur ({program})."
        " Voulez-vous que Jalon lui demande quels modèles il a ? Rien ne sort de l'ordinateur."
    )
    return Proposition("ollama", url, program, phrase)


def modeles_installes(url: str = FOURNISSEURS["ollama"].url) -> list[str]:
    """The names of the models that an Ollama of this computer has; only after a yes.

    Raises FauteModele when it does not answer, or is not on this computer.
    """
    host = read_host(url)
    if host.distant:
        raise FauteModele(f"{host} n'est pas sur cet ordinateur")
    direct = urllib.request.build_opener(urllib.request.ProxyHandler({}), _NoRedirect)
    try:
        with direct.open(f"{url.rstrip('/')}/api/tags", timeout=WAIT) as answer:
            return sorted(row["name"] for row in json.load(answer)["models"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise traduire(error, str(host), "") from error


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """What this computer says may not send us to another."""

    def redirect_request(self, *args: object, **kwargs: object) -> None:
        return None
