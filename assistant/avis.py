"""The first-use notice: three sentences, once on the command line, and once in the interface.

The interface tells more in its first screens: a command that ran before does not replace them.
"""

import contextlib
import os
from pathlib import Path

from platformdirs import user_data_path

PHRASES = (
    "Tout ce que vous écrivez dans Jalon reste sur cet ordinateur, sauf ce que vous exportez"
    " ou envoyez vous-même à un modèle de langue.",
    "Une personne fictive ou à peine décrite (« une femme, 40-50 ans ») suffit : ne donnez ni nom,"
    " ni numéro.",
    "Jalon n'est pas le dossier de votre structure et ne remplace ni son logiciel"
    " ni ses procédures.",
)


def marque_path() -> Path:
    """The file that says that the notice was shown."""
    return user_data_path("jalon", False) / "premier-avis"


def accueil_path() -> Path:
    """The file that says that the first screens were gone through, or passed over."""
    return user_data_path("jalon", False) / "premiers-pas"


def a_montrer() -> bool:
    """Whether the notice was never shown."""
    return not marque_path().exists()


def a_accueillir() -> bool:
    """Whether the first screens of the interface were neither gone through nor passed over."""
    return not accueil_path().exists()


def montre() -> None:
    """Remember that it was; where nothing can be written, it will be shown again."""
    _mark(marque_path())


def accueilli() -> None:
    """Remember that the first screens were seen: they hold the notice."""
    _mark(accueil_path())
    montre()


def _mark(path: Path) -> None:
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600))
