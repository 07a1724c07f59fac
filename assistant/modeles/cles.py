"""The key of a server: from the environment or the system's keyring, never from a file of ours.

A key is bound to its host: a provider's own variable goes to the provider's own host alone, and
the keyring holds a key under a host's name. Otherwise a change of URL would send it elsewhere.
"""

import os

from pydantic import SecretStr

from assistant.modeles.fautes import FauteModele
from assistant.modeles.reglage import FOURNISSEURS, Reglage

VARIABLE = "JALON_CLE_MODELE"
"""The key of the server that the settings name, whichever it is."""
TROUSSEAU = "jalon"
"""The name of our entries in the system's keyring; the user name is the host."""
SANS_CLE = SecretStr("sans-cle")
"""What a server of this computer is given: some clients refuse to start without any key."""


def lire_cle(reglage: Reglage) -> SecretStr:
    """The key for the host chosen. Raises FauteModele when a remote host has none."""
    own = FOURNISSEURS[reglage.fournisseur].variable if reglage.chez_soi else ""
    for name in (VARIABLE, own):
        if name and (value := os.environ.get(name, "").strip()):
            return SecretStr(value)
    if kept := _from_keyring(reglage.hote.nom):
        return SecretStr(kept)
    if reglage.hote.distant and reglage.fournisseur != "ollama":
        raise FauteModele(
            f"il manque la clé de {reglage.hote.nom} : donnez-la par la variable {own or VARIABLE}"
            " ou par le trousseau du système"
        )
    return SANS_CLE


def garder_cle(reglage: Reglage, cle: str) -> None:
    """Put a key in the system's keyring. Raises FauteModele when there is none to use."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(TROUSSEAU, reglage.hote.nom, cle)
    except KeyringError as error:
        raise FauteModele(
            f"le trousseau du système ne s'ouvre pas : donnez la clé par la variable {VARIABLE}"
        ) from error


def oublier_cle(reglage: Reglage) -> None:
    """Take a key out of the system's keyring, if it is there."""
    import contextlib

    import keyring
    from keyring.errors import KeyringError

    with contextlib.suppress(KeyringError):
        keyring.delete_password(TROUSSEAU, reglage.hote.nom)


def _from_keyring(host: str) -> str:
    """A keyring that is locked, missing or broken holds no key, and is no failure."""
    try:
        import keyring

        return (keyring.get_password(TROUSSEAU, host) or "").strip()
    except Exception:  # each system's keyring fails in a way of its own
        return ""
