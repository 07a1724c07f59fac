"""A damaged or missing file: set aside, and replaced by the last good backup. Always said."""

import os
from datetime import UTC, datetime
from pathlib import Path

from assistant.stockage import sauvegarde
from assistant.stockage.chemins import abimes, annexes, make_folder

NEUF = "Aucune sauvegarde n'a pu le remplacer : vous repartez d'un fichier vide."
DEPUIS = "Ce qui a été écrit après cette sauvegarde n'y est pas."


def make_sound(path: Path, folder: Path) -> list[str]:
    """Leave at `path` a file that can be read, or none; what was done, in French."""
    if path.exists() and path.stat().st_size:
        return [] if sauvegarde.is_sound(path) else [_replace_damaged(path, folder)]
    good = next(sauvegarde.saines(folder), None)
    if good is None:
        return []
    _restore(good, path)
    return [f"Le fichier de vos données manquait : {_named(good)} l'a remplacé. {DEPUIS}"]


def _replace_damaged(path: Path, folder: Path) -> str:
    good = next(sauvegarde.saines(folder), None)
    aside = _set_aside(path, folder)
    told = f"Le fichier de vos données était abîmé : il est mis de côté dans {aside}."
    if good is None:
        return f"{told} {NEUF}"
    _restore(good, path)
    return f"{told} {_named(good).capitalize()} l'a remplacé. {DEPUIS}"


def _set_aside(path: Path, folder: Path) -> Path:
    moment = datetime.now(UTC).strftime("%Y-%m-%d-%Hh%Mm%Ss%f")
    aside = abimes(folder) / f"jalon-{moment}.sqlite"
    make_folder(aside.parent)
    for item in reversed(annexes(path)):
        os.replace(item, aside.with_name(aside.name + item.name.removeprefix(path.name)))
    return aside


def _restore(good: Path, path: Path) -> None:
    for item in annexes(path):  # the log of a file that is gone would be replayed on this one
        item.unlink()
    sauvegarde.copy(good, path)


def _named(good: Path) -> str:
    year, month, day = good.name.removeprefix("jalon-")[:10].split("-")
    return f"la sauvegarde du {day}/{month}/{year}"
