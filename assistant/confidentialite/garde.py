"""What detection keeps beside the database: keys, the person's own list, what was forced out."""

import contextlib
import json
from pathlib import Path
from typing import Any

from assistant.confidentialite.cle import detruire_cle
from assistant.confidentialite.dossiers import cles_path, journal_path, liste_path
from assistant.confidentialite.liste import SECTIONS, lire_liste
from assistant.errors import JalonError

PSEUDONYMES, LISTE, ENVOIS = "pseudonymes", "liste", "envois"
GENRES = (PSEUDONYMES, LISTE, ENVOIS)
"""What can be erased apart."""


def fichiers(genre: str) -> list[Path]:
    """The files of a kind that are there; a key left half written counts. Raises OSError."""
    if genre == PSEUDONYMES:
        folder = cles_path()
        return sorted(path for path in folder.iterdir()) if folder.is_dir() else []
    path = liste_path() if genre == LISTE else journal_path()
    return [path] if path.exists() else []


def effacer(genre: str) -> list[Path]:
    """Write over the files of a kind, then remove them; those that could not be."""
    left = []
    for path in fichiers(genre):
        try:
            detruire_cle(path)
        except OSError:
            left.append(path)
    with contextlib.suppress(OSError):  # a folder that still holds something stays
        if genre == PSEUDONYMES:
            cles_path().rmdir()
    return left


def ou() -> dict[str, Any]:
    """Where all this stands."""
    return {
        "pseudonymes": str(cles_path()),
        "cles": [path.name for path in fichiers(PSEUDONYMES)],
        "liste": str(liste_path()),
        "mots_de_la_liste": sum(map(len, _listed().values())),
        "envois": str(journal_path()),
    }


def pages() -> dict[str, str]:
    """What goes into the archive as it stands: never the keys, which tell who is who."""
    paths = [path for genre in (LISTE, ENVOIS) for path in fichiers(genre)]
    return {path.name: path.read_text("utf-8", errors="replace") for path in paths}


def pour_un_programme() -> dict[str, Any]:
    """The same for a program; a line that is not an object is left out."""
    words = _listed()
    rows = []
    for path in fichiers(ENVOIS):
        for line in path.read_text("utf-8", errors="replace").splitlines():
            with contextlib.suppress(ValueError):
                rows.append(json.loads(line))
    return {
        "liste": {name: list(words.get(kind, ())) for name, kind in SECTIONS.items()},
        "envois": rows,
    }


def _listed() -> dict[str, tuple[str, ...]]:
    try:
        return lire_liste()
    except JalonError:  # a faulty list is still told, exported as it stands and erased
        return {}
