"""`jalon entretien`: prepare one, in the five minutes before someone knocks."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commandes.entretien_suite import list_known, resumed
from assistant.commandes.options import AsJson, Referentiel, Simple, open_service
from assistant.commandes.reconnaitre import reconnaitre
from assistant.commandes.simuler import simuler
from assistant.commandes.sortie import Remplacer, check_output, export_document
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.french_typer import FrenchCommand, FrenchGroup

if TYPE_CHECKING:
    from assistant.entretien.guide import Guide
    from assistant.export.document import Document
    from knowledge.catalogue import Catalogue

HELP = """Préparer un entretien, ou en répéter un avec une personne fictive.

Jalon n'a besoin de rien savoir de la personne."""

app = typer.Typer(cls=FrenchGroup, rich_markup_mode=None, help=HELP)
app.command(cls=FrenchCommand)(simuler)
app.command(cls=FrenchCommand)(reconnaitre)
TYPES = "accueil, diagnostic, contractualisation, suivi, projet, bilan, employeur ou tripartite."


@app.callback(invoke_without_command=True)
def _alone(ctx: typer.Context) -> None:
    if ctx.invoked_subcommand is None:
        print(ctx.get_help())


Type = Annotated[str, typer.Option("--type", metavar="TYPE", help=TYPES)]
Structure = Annotated[
    str,
    typer.Option(metavar="NOM", help="Le type de structure : CPAS, PLIE… ; liste : tous."),
]
Public = Annotated[
    str,
    typer.Option(metavar="NOM", help="Le public : jeunes, santé… ; liste : tous."),
]
Duree = Annotated[
    str, typer.Option(metavar="MINUTES", help="De 15 à 120, 30 d'ordinaire ; 1h, 1h30 aussi.")
]
Sortie = Annotated[
    Path | None,
    typer.Option(metavar="FICHIER", help="Écrit aussi le guide : un nom en .md ou .docx."),
]


@app.command(cls=FrenchCommand)
def preparer(
    kind: Type = "",
    structure: Structure = "",
    public: Public = "",
    duree: Duree = "",
    distance: Annotated[
        bool, typer.Option("--distance", help="Par téléphone ou en visio.")
    ] = False,
    interprete: Annotated[
        bool, typer.Option("--interprete", help="Avec un ou une interprète.")
    ] = False,
    prescripteur: Annotated[
        str, typer.Option(metavar="NOM", help="Le service qui adresse la personne.")
    ] = "",
    preparation: Annotated[
        bool,
        typer.Option(
            "--preparation",
            help="Les quinze minutes d'avant l'épreuve : la structure seule.",
        ),
    ] = False,
    referentiel: Referentiel = None,
    suite: Annotated[
        str | None,
        typer.Option(
            metavar="FICHIER|-|derniere|liste",
            help="Ce qui avait été convenu, une ligne par point ; « derniere » : noté dans Jalon.",
        ),
    ] = None,
    court: Annotated[bool, typer.Option("--court", help="Seulement une page.")] = False,
    liste: Annotated[bool, typer.Option("--liste", help="Seulement la liste à cocher.")] = False,
    sortie: Sortie = None,
    remplacer: Remplacer = False,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Donne le guide d'un entretien : cadre, phases, questions, alertes, suite."""
    from assistant.entretien.demande import Demande, read_demande
    from assistant.entretien.duree import USUAL, read_duree
    from assistant.entretien.guide import preparer as prepare

    console = Console(simple)
    if list_known(console, structure, public, suite):
        return
    check_output(sortie, remplacer)
    asked = Demande(
        kind,
        structure,
        public,
        read_duree(duree) if duree else 0,
        distance,
        interprete,
        prescripteur,
        referentiel or "",
        preparation,
    )
    asked, convenu = resumed(console, suite, asked)
    lue = read_demande(replace(asked, duree=asked.duree if duree else asked.duree or USUAL))
    guide = prepare(lue, convenu=convenu)
    catalogue = open_service(console).catalogue
    document = _document(guide, catalogue, court, liste)
    if as_json:
        from assistant.entretien.contrat import guide_json

        console.json(guide_json(guide, catalogue))
    else:
        console.notices(guide.avis)
        console.document(document)
    if sortie is not None:
        export_document(console, sortie, document, guide.ecrits, remplacer, "Guide enregistré")


def _document(guide: "Guide", catalogue: "Catalogue", court: bool, liste: bool) -> "Document":
    """The checklist, one page, or everything."""
    from assistant.entretien.court import short_document
    from assistant.entretien.liste import list_document
    from assistant.entretien.page import guide_document

    if court and liste:
        raise UsageFault("Donnez --court ou --liste, pas les deux : chacun fait un document.")
    if liste:
        return list_document(guide)
    return short_document(guide) if court else guide_document(guide, catalogue)
