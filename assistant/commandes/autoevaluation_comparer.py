"""`jalon autoevaluation comparer`: two grids side by side, told or written in a file."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.commandes.autoevaluation_plan import app
from assistant.commandes.options import AsJson, Simple, open_service
from assistant.commandes.sortie import Remplacer, check_output, export_ready
from assistant.console import Console
from assistant.french_typer import FrenchCommand

__all__ = ["app"]


@app.command(cls=FrenchCommand)
def comparer(
    a: Annotated[Path, typer.Argument(metavar="A.json", help="Une grille exportée.")],
    b: Annotated[Path, typer.Argument(metavar="B.json", help="L'autre grille.")],
    sortie: Annotated[
        Path | None,
        typer.Option(metavar="FICHIER", help="Écrit la comparaison, en .md ou .docx."),
    ] = None,
    remplacer: Remplacer = False,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Met deux grilles côte à côte, les positions différentes d'abord."""
    from assistant.autoevaluation.comparaison import comparer as compare
    from assistant.autoevaluation.comparaison import comparer_json, noms
    from assistant.autoevaluation.document_comparaison import preparer
    from assistant.autoevaluation.echange import lire
    from assistant.autoevaluation.grille import Grille
    from assistant.autoevaluation.pages_comparaison import comparaison_text

    console = Console(simple)
    check_output(sortie, remplacer)
    grille = Grille(open_service(console).catalogue)
    left, right = lire(a, grille), lire(b, grille)
    rows = compare(grille, left.etat, right.etat)
    named = noms(left.tete, right.tete)
    aside = [*left.ecartes, *right.ecartes]
    if as_json:
        console.json(comparer_json(rows, left.tete, right.tete, aside))
    else:
        console.markdown(comparaison_text(rows, *named))
    console.notices(aside)
    if sortie is not None:
        ready = preparer(grille.catalogue, rows, *named)
        export_ready(console, sortie, ready, remplacer, "Comparaison écrite")
