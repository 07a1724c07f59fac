"""The engine in use, in words; what is missing to choose another."""

from typing import TYPE_CHECKING

from assistant.moteurs import HERE, MODELE, host, read

if TYPE_CHECKING:
    from assistant.settings import Settings

ONLINE, OFFLINE = "en ligne", "hors ligne"
NO_MODEL = (
    "Aucun modèle de langue n'est réglé, le moteur embarqué continue de répondre :"
    " choisissez un fournisseur et un modèle dans les Réglages (F9)."
)
OLLAMA = "Ollama est installé sur cet ordinateur : dans les Réglages, la touche o le propose."
UNFIT = "Le modèle de langue réglé ne peut pas servir : {}."
EMBEDDED = "Le modèle de langue n'a pas servi ({}) : c'est le moteur embarqué qui répond."


def labels(settings: "Settings | None", moteur: str) -> tuple[str, ...]:
    """The engine in use, from the fullest wording to the shortest."""
    if moteur != MODELE:
        return ("moteur embarqué", "embarqué")
    name = read(settings, "modele")
    return (
        f"moteur modèle · {name} ({host(settings)})",
        f"modèle · {name} ({host(settings)})",
        f"modèle · {_middle(name, 24)}",
        f"modèle · {_middle(name, 12)}",
        "modèle",
    )


def network(settings: "Settings | None", moteur: str) -> str:
    """Whether questions may leave this computer."""
    return ONLINE if moteur == MODELE and host(settings) != HERE else OFFLINE


def ollama_is_here() -> bool:
    """Whether the program is on the PATH; no connection is made to know it."""
    from shutil import which

    return which("ollama") is not None


def _middle(name: str, most: int) -> str:
    return name if len(name) <= most else f"{name[: most - 1]}…"
