"""Errors whose message is one clear French sentence, fit to be shown as it is."""

import errno

_REASONS = {
    errno.ENOSPC: "le disque est plein",
    errno.EACCES: "accès refusé",
    errno.EPERM: "accès refusé",
    errno.EROFS: "dossier protégé en écriture",
    errno.ENOENT: "fichier ou dossier introuvable",
    errno.ENOTDIR: "ce n'est pas un dossier",
    errno.EISDIR: "c'est un dossier",
    errno.EEXIST: "un fichier de ce nom est déjà là",
    errno.ENAMETOOLONG: "nom trop long",
}


def reason(error: OSError) -> str:
    """Why the system refused, in French."""
    return _REASONS.get(error.errno or 0, f"erreur n° {error.errno} du système")


class KnowledgeError(Exception):
    """The data cannot be read or does not say what it should."""


class UnknownIdError(KnowledgeError):
    """An id that names no node; `proches` are the nearest ids there are."""

    def __init__(self, identifiant: str, proches: list[str]) -> None:
        suite = f" Le plus proche : {', '.join(proches)}." if proches else ""
        super().__init__(
            f"L'identifiant « {identifiant} » n'existe pas dans les référentiels.{suite}"
            " La commande « jalon referentiels » en donne la liste."
        )
        self.identifiant = identifiant
        self.proches = proches
