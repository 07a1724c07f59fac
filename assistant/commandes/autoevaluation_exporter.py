"""`jalon autoevaluation exporter`: the grid in a file, through the gate."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.commandes.autoevaluation import Part, Sur, notebook
from assistant.commandes.autoevaluation_comparer import app
from assistant.commandes.options import Simple
from assistant.commandes.sortie import export_ready
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.french_typer import FrenchCommand

__all__ = ["app"]

FORMATS = ("md", "docx", "json")
ROLES = ("", "stagiaire", "formation")


@app.command(cls=FrenchCommand)
def exporter(
    format: Annotated[str, typer.Option("--format", metavar="md|docx|json", help="Le format.")],
    sortie: Annotated[
        Path | None, typer.Option(metavar="FICHIER", help="Où écrire ; à défaut, dans ce dossier.")
    ] = None,
    referentiel: Sur = None,
    grille: Part = None,
    role: Annotated[
        str,
        typer.Option(
            metavar="stagiaire|formation",
            help="Qui a rempli la grille ; à défaut, ce qu'elle en dit.",
        ),
    ] = "",
    nom: Annotated[
        str, typer.Option(metavar="NOM", help="Un nom ou un code dans le fichier ; facultatif.")
    ] = "",
    remplacer: Annotated[
        bool, typer.Option("--remplacer", help="Remplace le fichier s'il existe déjà.")
    ] = False,
    simple: Simple = False,
) -> None:
    """Écrit la grille dans un fichier : à lire (md, docx) ou à échanger (json)."""
    from assistant.autoevaluation.depose import laissees, preparer
    from assistant.autoevaluation.fichier import DepotFichier

    console = Console(simple)
    path = _path(format, role, sortie)
    if path.exists() and not remplacer:
        raise UsageFault(
            f"{path} existe déjà : donnez un autre nom avec --sortie, ou ajoutez --remplacer."
        )
    with notebook(console, grille) as carnet:
        etat = carnet.depot.etat()
        known = carnet.depot.nom if isinstance(carnet.depot, DepotFichier) else ""
        sur = referentiel or ""
        ready = preparer(carnet.grille, etat, format, sur, role or etat.auteur, nom or known)
        export_ready(console, path, ready, remplacer, "Grille écrite")
        console.notices(filter(None, [laissees(etat, sur)]))


def _path(forme: str, role: str, sortie: Path | None) -> Path:
    """Where to write, once the words of the command agree."""
    if forme not in FORMATS:
        raise UsageFault(f"Le format « {forme[:20]} » n'existe pas : md, docx ou json.")
    if role not in ROLES:
        raise UsageFault(f"Le rôle « {role[:20]} » n'existe pas : stagiaire ou formation.")
    path = sortie or Path(f"jalon-autoevaluation.{forme}")
    if path.suffix.lower() != f".{forme}":
        raise UsageFault(f"{path.name} ne finit pas par .{forme} : accordez --sortie et --format.")
    return path
