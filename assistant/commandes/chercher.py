"""`jalon chercher`: passages only, for one question or a file of them."""

import json
from pathlib import Path
from typing import Annotated

import typer

from assistant.commandes.options import AsJson, Portee, Simple, open_service
from assistant.commandes.saisie import read_batch, read_question
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.portee import dit, portee

Requete = Annotated[
    list[str] | None,
    typer.Argument(metavar="[REQUETE|-]", help="Les mots cherchés ; « - » les lit sur l'entrée."),
]


def chercher(
    requete: Requete = None,
    referentiel: Portee = None,
    nombre: Annotated[
        int, typer.Option(min=1, max=200, metavar="N", help="Nombre de passages, 10 d'ordinaire.")
    ] = 10,
    lot: Annotated[
        Path | None, typer.Option(metavar="QUESTIONS.jsonl", help="Un fichier de questions.")
    ] = None,
    sortie: Annotated[
        Path | None, typer.Option(metavar="RUN.jsonl", help="Où écrire les résultats du lot.")
    ] = None,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Donne les passages les plus proches, sans rédiger de réponse."""
    console = Console(simple)
    if lot or sortie:
        _batch(console, lot, sortie, dit(referentiel), nombre)  # never that of the settings
        return
    text = read_question(requete)
    referentiel, narrowed = portee(referentiel)
    result = open_service(console).chercher(text, referentiel, nombre)
    if as_json:
        from assistant.contrats import search_json

        console.json(search_json(result))
    else:
        from assistant.lecture import search_text

        console.notices(filter(None, [narrowed]))
        console.markdown(search_text(result))
    if not result.answered:
        raise typer.Exit(3)


def _batch(
    console: Console,
    lot: Path | None,
    sortie: Path | None,
    referentiel: str | None,
    nombre: int,
) -> None:
    from assistant.contrats import batch_line

    if lot is None or sortie is None:
        raise UsageFault("--lot et --sortie vont ensemble : donnez les deux fichiers.")
    rows = read_batch(lot)
    service = open_service(console)
    lines = [
        batch_line(row.id, service.chercher(row.question, referentiel, nombre)) for row in rows
    ]
    text = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
    sortie.write_text(text, "utf-8", errors="replace")
    console.notices([f"{len(lines)} questions : résultats écrits dans {sortie}."])
