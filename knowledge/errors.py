"""Errors whose message is one clear French sentence, fit to be shown as it is."""


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
