"""`jalon entretien`: prepare one, in the five minutes before someone knocks."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commandes.options import AsJson, Referentiel, Simple, open_service
from assistant.commandes.reconnaitre import reconnaitre
from assistant.commandes.simuler import simuler
from assistant.commandes.sortie import Remplacer, check_output, export_document
from assistant.console import Console
from assistant.french_typer import FrenchCommand, FrenchGroup

if TYPE_CHECKING:
    from assistant.entretien.rangs import Convenu

HELP = """Préparer un entretien, ou en répéter un avec une personne fictive.

Jalon n'a besoin de rien savoir de la personne."""

app = typer.Typer(cls=FrenchGroup, rich_markup_mode=None, help=HELP)
app.command(cls=FrenchCommand)(simuler)
app.command(cls=FrenchCommand)(reconnaitre)
LAST = "derniere"
TYPES = "accueil, diagnostic, contractualisation, suivi, projet, bilan, employeur ou tripartite."


@app.callback(invoke_without_command=True)
def _alone(ctx: typer.Context) -> None:
    if ctx.invoked_subcommand is None:
        print(ctx.get_help())


Type = Annotated[str, typer.Option("--type", metavar="TYPE", help=TYPES)]
Structure = Annotated[
    str, typer.Option(metavar="NOM", help="Le type de structure : mission locale, CPAS…")
]
Public = Annotated[
    str, typer.Option(metavar="NOM", help="Le public, si c'est utile : jeunes, seniors…")
]
Duree = Annotated[int, typer.Option(metavar="MINUTES", help="De 15 à 120, 30 d'ordinaire.")]
Sortie = Annotated[
    Path | None,
    typer.Option(metavar="FICHIER", help="Écrit aussi le guide : un nom en .md ou .docx."),
]


@app.command(cls=FrenchCommand)
def preparer(
    kind: Type = "",
    structure: Structure = "",
    public: Public = "",
    duree: Duree = 30,
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
            metavar="FICHIER|-|derniere",
            help="Ce qui avait été convenu, une ligne par point ; « derniere » : noté dans Jalon.",
        ),
    ] = None,
    liste: Annotated[bool, typer.Option("--liste", help="Seulement la liste à cocher.")] = False,
    sortie: Sortie = None,
    remplacer: Remplacer = False,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Donne le guide d'un entretien : cadre, phases, questions, alertes, suite."""
    from assistant.entretien.demande import Demande, read_demande
    from assistant.entretien.guide import preparer as prepare
    from assistant.entretien.liste import list_document
    from assistant.entretien.page import guide_document

    console = Console(simple)
    check_output(sortie, remplacer)
    lue = read_demande(
        Demande(
            kind,
            structure,
            public,
            duree,
            distance,
            interprete,
            prescripteur,
            referentiel or "",
            preparation,
        )
    )
    guide = prepare(lue, convenu=_agreed(console, suite))
    catalogue = open_service(console).catalogue
    document = list_document(guide) if liste else guide_document(guide, catalogue)
    if as_json:
        from assistant.entretien.contrat import guide_json

        console.json(guide_json(guide, catalogue))
    else:
        console.notices(guide.avis)
        console.document(document)
    if sortie is not None:
        export_document(console, sortie, document, guide.ecrits, remplacer, "Guide enregistré")


def _agreed(console: Console, suite: str | None) -> "Convenu | None":
    """What was agreed, read from a file or from standard input: never from the command itself."""
    if suite is None:
        return None
    from assistant.entretien.suite import agreed, derniere

    if suite != LAST:
        from assistant.commandes.saisie import read_text

        return agreed(read_text(suite).splitlines())
    from assistant.commandes.donnees import opened

    with opened(console) as stockage, stockage.lire() as session:
        return derniere(session)
