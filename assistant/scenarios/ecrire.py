"""The files of a series: each sheet apart, so that nobody prints what another must not read."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.errors import JalonError, UsageFault
from assistant.export.document import Document
from assistant.scenarios.contrat import scenario_json
from assistant.scenarios.criteres import occasions
from assistant.scenarios.fiche_candidat import fiche_candidat
from assistant.scenarios.fiche_cle import fiche_cle
from assistant.scenarios.fiche_comedien import fiche_comedien
from assistant.scenarios.fiche_grille import fiche_grille
from assistant.scenarios.formes import prevenu
from assistant.scenarios.scenario import Scenario
from knowledge.catalogue import Catalogue
from knowledge.scenarios_supports import Supports

FORMATS = ("md", "docx", "json")
FICHIERS = frozenset({".md", ".docx", ".json", ".doc", ".odt", ".pdf", ".txt", ".zip"})
"""Ends of names that no folder is meant by."""
FICHE = re.compile(r"\d{2,}-.+-[0-9A-F]{4}(?:-[a-z]+)?\.(?:md|docx|json)")
"""The name of a sheet: its rank, its number, which sheet it is."""


@dataclass(frozen=True)
class Fiches:
    """The sheets of one scenario, by the end of their file's name."""

    nom: str
    documents: tuple[tuple[str, Document], ...]
    donnees: dict[str, Any]


def fiches(scenario: Scenario, supports: Supports, catalogue: Catalogue) -> Fiches:
    """Candidate, actor, grid, key."""
    rows = occasions(scenario, supports)
    sheets = (
        ("candidat", fiche_candidat(scenario)),
        ("comedien", fiche_comedien(scenario)),
        ("grille", fiche_grille(scenario, rows, supports, catalogue)),
        ("cle", fiche_cle(scenario, rows, supports, catalogue)),
    )
    told = ((name, prevenu(sheet, scenario.referentiel, catalogue)) for name, sheet in sheets)
    return Fiches(scenario.graine, tuple(told), scenario_json(scenario, rows, supports, catalogue))


def noms(found: list[Fiches], kind: str) -> Iterator[tuple[str, Fiches, Document | None]]:
    """The files to write: `01-CIP5-…-comedien.md`, or one `.json` a scenario."""
    for rank, item in enumerate(found, 1):
        head = f"{rank:02d}-{item.nom}"
        if kind == "json":
            yield f"{head}.json", item, None
        for end, document in item.documents if kind != "json" else ():
            yield f"{head}-{end}.{kind}", item, document


def ecrire(found: list[Fiches], folder: Path, kind: str, remplacer: bool = False) -> list[Path]:
    """Write them all, or none when one is already there. Raises UsageFault, JalonError."""
    import json

    from assistant.export.ecriture import write, write_text

    if kind not in FORMATS:
        raise UsageFault(f"Le format « {kind[:20]} » n'existe pas : choisissez md, docx ou json.")
    rows = [(folder / name, item, document) for name, item, document in noms(found, kind)]
    _check(folder, [path for path, _, _ in rows], remplacer)
    for path, item, document in rows:
        if document is not None:
            write(document, path, replace=remplacer)
        else:
            text = json.dumps(item.donnees, ensure_ascii=False, indent=2) + "\n"
            write_text(text, path, replace=remplacer)
    return [path for path, _, _ in rows]


def autres(found: list[Fiches], folder: Path, kind: str) -> list[str]:
    """A sentence on the sheets of another draw that the folder holds, which stay; else nothing."""
    if not folder.is_dir():
        return []
    names = {name for name, _, _ in noms(found, kind)}
    there = sorted(path.name for path in folder.iterdir() if FICHE.fullmatch(path.name))
    left = [name for name in there if name not in names]
    if not left:
        return []
    many = (
        f"{len(left)} fiches d'un autre tirage" if len(left) > 1 else "Une fiche d'un autre tirage"
    )
    stay = "étaient déjà dans ce dossier, et y restent" if len(left) > 1 else "y était, et y reste"
    return [
        f"{many} {stay} ({left[0]}{'…' * (len(left) > 1)}) : deux fiches peuvent y porter le même"
        " rang (01…). Rangez-les à part, ou donnez un autre dossier à --sortie."
    ]


def verifier_dossier(folder: Path) -> None:
    """Raises UsageFault, one sentence, for a file, or for what is named like one."""
    if folder.exists() and not folder.is_dir():
        raise UsageFault(f"{folder} est un fichier : donnez le nom d'un dossier à --sortie.")
    if folder.suffix.lower() in FICHIERS and not folder.exists():
        raise UsageFault(
            f"« {folder.name} » est un nom de fichier, et les fiches s'écrivent une par une dans un"
            f" dossier : donnez à --sortie un nom sans extension, comme {folder.stem}."
        )


def _check(folder: Path, paths: list[Path], remplacer: bool) -> None:
    """Before any work: the folder can be made, and nothing would be lost."""
    verifier_dossier(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        from knowledge.errors import reason

        raise JalonError(
            f"Le dossier {folder} n'a pas pu être créé ({reason(error)}) : choisissez-en un autre."
        ) from error
    there = [path.name for path in paths if path.exists()]
    if there and not remplacer:
        many = f"{len(there)} fichiers existent" if len(there) > 1 else "Un fichier existe"
        raise UsageFault(
            f"{many} déjà dans {folder} ({there[0]}{'…' * (len(there) > 1)}) : choisissez un autre"
            " dossier, ou ajoutez --remplacer."
        )
