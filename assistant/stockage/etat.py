"""What stands on the disk, without opening any of it."""

from pathlib import Path
from typing import Any

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

from assistant import signalement
from assistant.confidentialite import garde
from assistant.stockage import sauvegarde
from assistant.stockage.chemins import NOM, abimes, annexes, dossier
from assistant.stockage.fautes import told


def etat(url: str = "") -> dict[str, Any]:
    """As `jalon donnees ou --json` prints it. Raises StockageError."""
    folder = dossier()
    with told("Le dossier de vos données ne peut pas être lu"):
        aside = sorted(abimes(folder).glob("*.sqlite"))
        return {
            "dossier": str(folder),
            "fichier": "" if url else str(folder / NOM),
            "serveur": _server(url),
            "octets": sum(item.stat().st_size for item in annexes(folder / NOM)),
            "sauvegardes": [str(item) for item in sauvegarde.liste(folder)],
            "abimes": [str(item) for item in aside],
            "signalements": str(signalement.signalements_path()),
            **garde.ou(),
        }


def _server(url: str) -> str:
    """A server's address without its password."""
    try:
        return make_url(url).render_as_string(hide_password=True) if url else ""
    except ArgumentError:
        return "adresse illisible"


def etat_text(found: dict[str, Any]) -> str:
    """The same in French lines."""
    lines = [f"Dossier : {found['dossier']}"]
    if found["serveur"]:
        lines.append(f"Base de données de l'organisation : {found['serveur']}")
    else:
        lines.append(f"Fichier : {found['fichier']} ({_size(found['octets'])})")
    lines.append(f"Sauvegardes : {_listed(found['sauvegardes'])}")
    if found["abimes"]:
        lines.append(f"Fichiers abîmés mis de côté : {_listed(found['abimes'])}")
    lines.append(f"Réponses signalées fausses : {found['signalements']}")
    lines.append(f"Clés des pseudonymes (qui est qui)\u00a0: {_keys(found)}")
    lines.append(
        f"Votre liste de mots\u00a0: {found['liste']} ({_words(found['mots_de_la_liste'])})"
    )
    lines.append(f"Envois malgré un refus (dates et nombres)\u00a0: {found['envois']}")
    lines.append("Rien de tout cela ne quitte cet ordinateur.")
    if found["serveur"]:
        lines[-1] = "Les conversations sont gardées sur ce serveur ; le reste, sur cet ordinateur."
    return "\n".join(lines)


def _listed(paths: list[str]) -> str:
    return ", ".join(Path(path).name for path in paths) or "aucune"


def _keys(found: dict[str, Any]) -> str:
    names = ", ".join(found["cles"])
    return f"{found['pseudonymes']} ({names or 'aucune'})"


def _words(number: int) -> str:
    return f"{number} mot{'s' if number > 1 else ''}" if number else "vide"


def _size(octets: int) -> str:
    if not octets:
        return "pas encore créé"
    return f"{octets / 1_000_000:.1f} Mo".replace(".", ",")
