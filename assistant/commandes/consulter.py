"""`jalon lire`, `jalon referentiels` and `jalon verifier`: the data as it stands."""

from typing import Annotated

import typer

from assistant.commandes.options import AsJson, Simple, open_service
from assistant.console import Console


def lire(
    identifiant: Annotated[
        str, typer.Argument(metavar="ID", help="Par exemple cip/CP2 ou cip/CP2/c3.")
    ],
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Montre un élément d'un référentiel : son texte, ses critères, ses lignes."""
    console = Console(simple)
    catalogue = open_service(console).catalogue
    node = catalogue.get(identifiant)
    if as_json:
        from assistant.contrats import node_json

        console.json(node_json(catalogue, node))
    else:
        from assistant.lecture import node_text

        console.markdown(node_text(catalogue, node))


def referentiels(
    identifiant: Annotated[
        str | None, typer.Argument(metavar="[ID]", help="Un référentiel, ou un élément.")
    ] = None,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Donne la liste des référentiels, ou l'arbre de l'un d'eux."""
    from assistant.contrats import card_json, node_json
    from assistant.lecture import list_text, tree_text

    console = Console(simple)
    catalogue = open_service(console).catalogue
    node = catalogue.get(identifiant) if identifiant else None
    if as_json and node:
        console.json(node_json(catalogue, node))
    elif as_json:
        console.json([card_json(catalogue, item) for item in catalogue.referentiels.values()])
    else:
        console.line(tree_text(node) if node else list_text(catalogue))


def verifier(simple: Simple = False) -> None:
    """Prouve les données contre leurs sources, dans les deux sens."""
    from assistant.lecture import proof_text
    from knowledge.verification import verify

    fautes = verify()
    Console(simple).line(proof_text(fautes))
    if fautes:
        raise typer.Exit(1)
