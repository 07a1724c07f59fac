"""`jalon analyse`: re-read an analyse de pratique, or write one, a prompt at a time."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commandes.options import AsJson, Referentiel, Simple, open_service
from assistant.commandes.sortie import Remplacer, check_output, export_document
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.french_typer import FrenchCommand, FrenchGroup

if TYPE_CHECKING:
    from assistant.analyse.constat import Relecture
    from assistant.service import Service

HELP = """Écrire son analyse de pratique, et la relire.

Jalon ne note rien et ne juge pas : il repère des mots, et pose des questions. Le texte se lit dans
un fichier, ou sur l'entrée avec « - »."""
EMPTY = "Le texte est vide : donnez un fichier qui contient votre écrit, ou « - » pour l'entrée."

app = typer.Typer(cls=FrenchGroup, rich_markup_mode=None, help=HELP)
Fichier = Annotated[
    str, typer.Argument(metavar="FICHIER|-", help="Le texte ; « - » le lit sur l'entrée.")
]
Pourquoi = Annotated[
    bool, typer.Option("--pourquoi", help="Montre la règle appliquée, à chaque ligne.")
]
Parcours = Annotated[
    str,
    typer.Option(
        metavar="NOM",
        help="libre ; oral, partie2, partie3, partie4, partie6 ou partie7 du titre CIP ;"
        " monographie ou memoire d'Arobase.",
    ),
]
Nouveau = Annotated[
    bool, typer.Option("--nouveau", help="Commence un autre écrit ; l'ancien reste gardé.")
]
SortieRelue = Annotated[
    Path | None,
    typer.Option(metavar="FICHIER", help="Écrit aussi la relecture : un nom en .md ou .docx."),
]
Sortie = Annotated[
    Path | None,
    typer.Option(metavar="FICHIER", help="Écrit aussi le texte : un nom en .md ou .docx."),
]


@app.callback(invoke_without_command=True)
def _alone(ctx: typer.Context) -> None:
    if ctx.invoked_subcommand is None:
        print(ctx.get_help())


@app.command(cls=FrenchCommand)
def relire(
    fichier: Fichier,
    parcours: Parcours = "libre",
    referentiel: Referentiel = None,
    sortie: SortieRelue = None,
    remplacer: Remplacer = False,
    as_json: AsJson = False,
    pourquoi: Pourquoi = False,
    simple: Simple = False,
) -> None:
    """Relit un texte : ce qui est repéré, ce qui ne l'est pas, six questions au plus."""
    from assistant.analyse.regles.parcours import check_parcours
    from assistant.confidentialite.liste import lire_liste

    console = Console(simple)
    check_parcours(parcours)
    check_output(sortie, remplacer)
    text = read_writing(fichier, console)
    service = open_service(console)
    found = _relire(text, parcours, referentiel, service, lire_liste())
    if as_json:
        console.json(found.as_json())
    else:
        from assistant.analyse.page import page
        from assistant.texte import printable

        console.markdown(printable(page(found, pourquoi)))
    if sortie is not None:
        _export(console, sortie, found, pourquoi, text, remplacer)


def _export(
    console: Console, sortie: Path, found: "Relecture", pourquoi: bool, text: str, remplacer: bool
) -> None:
    from assistant.analyse.page import page
    from assistant.export.document import Document
    from assistant.export.parsing import blocks
    from assistant.texte import exportable

    body = blocks(exportable(page(found, pourquoi)), level=2)
    document = Document("Relecture d'une analyse de pratique", body)
    export_document(console, sortie, document, text, remplacer, "Relecture enregistrée")


def _relire(
    text: str,
    parcours: str,
    referentiel: str | None,
    service: "Service",
    propres: "dict[str, tuple[str, ...]]",
) -> "Relecture":
    from assistant.analyse.redaction import AROBASE
    from assistant.analyse.relecture import relire as read_again

    scope = referentiel or ("rncp37504" if parcours in AROBASE else "cip")
    known = service.catalogue.get(scope).id.split("/")[0]
    return read_again(text, parcours, service.catalogue, known, propres)


def read_writing(fichier: str, console: Console) -> str:
    """A person's text, plain or Word. Raises UsageFault when nothing is written in it."""
    from assistant.commandes.texte_donne import lire

    text, notices = lire(fichier)
    console.notices(notices)
    if not any(sign.isalnum() for sign in text):
        raise UsageFault(EMPTY)
    return text


@app.command(cls=FrenchCommand)
def rediger(
    cadre: Annotated[
        str,
        typer.Option(metavar="NOM", help="referentiel, gibbs, explicitation ou gease."),
    ] = "referentiel",
    parcours: Parcours = "libre",
    nouveau: Nouveau = False,
    sortie: Sortie = None,
    remplacer: Remplacer = False,
    simple: Simple = False,
) -> None:
    """Écrit l'analyse, une consigne à la fois ; tout est gardé, et se reprend."""
    from assistant.analyse.consignes import SYNTHESE
    from assistant.analyse.consignes import cadre as known_frame
    from assistant.analyse.regles.parcours import check_parcours
    from assistant.commandes.rediger import Saisie
    from assistant.commandes.sortie import check_output

    if cadre == SYNTHESE:
        cadre = "?"
    known_frame(cadre)
    check_parcours(parcours)
    check_output(sortie, remplacer)
    Saisie(Console(simple), cadre, parcours, nouveau).run(sortie, remplacer)
