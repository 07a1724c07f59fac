"""`jalon entretien`: prepare one, in the five minutes before someone knocks."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commandes.entretien_suite import list_known, resumed
from assistant.commandes.options import AsJson, Referentiel, Simple, open_service, valued
from assistant.commandes.reconnaitre import reconnaitre
from assistant.commandes.simuler import simuler
from assistant.commandes.sortie import Remplacer, check_output, export_document
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.french_typer import FrenchCommand, FrenchGroup

if TYPE_CHECKING:
    from assistant.entretien.demande import Demande
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
Structure = Annotated[str, valued("NOM", "Le type de structure : CPAS, PLIE… ; liste : tous.")]
Public = Annotated[str, valued("NOM", "Le public : jeunes, santé… ; liste : tous.")]
Duree = Annotated[str, valued("MINUTES", "De 15 à 120, 30 d'ordinaire ; 1h, 1h30 aussi.")]
Distance = Annotated[bool, typer.Option("--distance", help="Par téléphone ou en visio.")]
Interprete = Annotated[bool, typer.Option("--interprete", help="Avec un ou une interprète.")]
Prescripteur = Annotated[str, valued("NOM", "Le service qui adresse la personne.")]
Preparation = Annotated[
    bool,
    typer.Option(
        "--preparation", help="Les quinze minutes d'avant l'épreuve : la structure seule."
    ),
]
Suite = Annotated[
    str | None,
    valued(
        "FICHIER|-|derniere|liste",
        "Ce qui avait été convenu, une ligne par point ; « derniere » : noté dans Jalon.",
    ),
]
Court = Annotated[bool, typer.Option("--court", help="Seulement une page.")]
Liste = Annotated[bool, typer.Option("--liste", help="Seulement la liste à cocher.")]
Sortie = Annotated[Path | None, valued("FICHIER", "Écrit aussi le guide : un nom en .md ou .docx.")]


@app.command(cls=FrenchCommand)
def preparer(
    kind: Type = "",
    structure: Structure = "",
    public: Public = "",
    duree: Duree = "",
    distance: Distance = False,
    interprete: Interprete = False,
    prescripteur: Prescripteur = "",
    preparation: Preparation = False,
    referentiel: Referentiel = None,
    suite: Suite = None,
    court: Court = False,
    liste: Liste = False,
    sortie: Sortie = None,
    remplacer: Remplacer = False,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Donne le guide d'un entretien : cadre, phases, questions, alertes, suite."""
    from assistant.entretien.demande import Demande

    console = Console(simple)
    if list_known(console, structure, public, suite):
        return
    check_output(sortie, remplacer)
    scope, how = referentiel or "", (distance, interprete, prescripteur)
    asked = Demande(kind, structure, public, 0, *how, scope, preparation)
    guide = _prepared(console, asked, duree, suite)
    catalogue = open_service(console).catalogue
    document = _document(guide, catalogue, court, liste)
    _show(console, guide, document, catalogue, as_json)
    if sortie is not None:
        export_document(console, sortie, document, guide.ecrits, remplacer, "Guide enregistré")


def _prepared(console: Console, asked: "Demande", duree: str, suite: str | None) -> "Guide":
    """The guide; a duration that was not typed is what was agreed, or the usual one."""
    from assistant.entretien.demande import read_demande
    from assistant.entretien.duree import USUAL, read_duree
    from assistant.entretien.guide import preparer as prepare

    asked = replace(asked, duree=read_duree(duree) if duree else 0)
    asked, convenu = resumed(console, suite, asked)
    lue = read_demande(replace(asked, duree=asked.duree if duree else asked.duree or USUAL))
    return prepare(lue, convenu=convenu)


def _show(
    console: Console, guide: "Guide", document: "Document", catalogue: "Catalogue", as_json: bool
) -> None:
    if as_json:
        from assistant.entretien.contrat import guide_json

        console.json(guide_json(guide, catalogue))
    else:
        console.notices(guide.avis)
        console.document(document)


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
