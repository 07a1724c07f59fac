"""`jalon examen`: the questions of a jury, to answer aloud or in writing."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commandes.options import AsJson, Referentiel, Simple, open_service, valued
from assistant.commandes.sortie import Remplacer, check_output, export_document
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.french_typer import FrenchCommand, FrenchGroup

if TYPE_CHECKING:
    from assistant.examen.appel import Dit
    from assistant.examen.carnet import Reponse
    from assistant.examen.jury import Tirage
    from knowledge.catalogue import Catalogue

HELP = """Se préparer aux questions d'un jury.

Jalon ne note rien, et ne juge aucune réponse : c'est vous qui vous relisez."""

app = typer.Typer(cls=FrenchGroup, rich_markup_mode=None, help=HELP)
LAST = "derniere"
NOMBRE = 6
"""As `USUAL` of the request, which is not imported for a help page."""
OCCASIONS = "dossier, entretien, analyse, repetition, monographie, apst, memoire ou livret."


@app.callback(invoke_without_command=True)
def _alone(ctx: typer.Context) -> None:
    if ctx.invoked_subcommand is None:
        print(ctx.get_help())


Fichier = Annotated[
    str,
    typer.Argument(
        metavar="[FICHIER|-]", help="Votre texte, s'il y en a un ; « - » le lit sur l'entrée."
    ),
]
Partie = Annotated[str, valued("1..7", "La partie du dossier de production du titre CIP.")]
Competence = Annotated[str, valued("ID", "Cette compétence seule : CP6, 2.4…")]
Occasion = Annotated[str, valued("NOM", OCCASIONS)]
Graine = Annotated[str, valued("TEXTE", "Un mot : la même redonne les mêmes questions.")]
Nombre = Annotated[int, valued("N", "Combien de questions, 6 d'ordinaire.")]
Repetition = Annotated[str, valued("derniere", "À partir du dernier entretien simulé gardé.")]
Repondre = Annotated[
    bool,
    typer.Option(
        "--repondre", help="Une question à la fois ; votre réponse est gardée, vous cochez."
    ),
]
Sortie = Annotated[
    Path | None, valued("FICHIER", "Écrit aussi les questions : un nom en .md ou .docx.")
]


@app.command(cls=FrenchCommand)
def questions(
    fichier: Fichier = "",
    partie: Partie = "",
    competence: Competence = "",
    referentiel: Referentiel = None,
    occasion: Occasion = "",
    graine: Graine = "",
    nombre: Nombre = NOMBRE,
    repetition: Repetition = "",
    repondre: Repondre = False,
    sortie: Sortie = None,
    remplacer: Remplacer = False,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Pose des questions de jury, chacune avec son critère et ce qu'une réponse tient."""
    from assistant.examen.demande import Demande, lire_partie

    console = Console(simple)
    check_output(sortie, remplacer)
    _check(fichier, repetition, repondre, as_json)
    dits, source = _words(console, fichier, repetition)
    catalogue = open_service(console).catalogue
    part, seed = lire_partie(partie, catalogue), graine or _new()
    asked = Demande(referentiel or "", part, competence, occasion, seed, nombre, source)
    tirage = _drawn(asked, catalogue, dits)
    reponses = _answered(console, tirage, catalogue) if repondre else None
    if not repondre:
        _show(console, tirage, catalogue, as_json)
    _end(console, tirage, nombre)
    if sortie is not None:
        _export(console, sortie, remplacer, tirage, catalogue, reponses)


def _check(fichier: str, repetition: str, repondre: bool, as_json: bool) -> None:
    if repetition and repetition != LAST:
        raise UsageFault(
            "--repetition ne connaît que « derniere » : le dernier entretien simulé que Jalon a"
            " gardé."
        )
    if repetition and fichier:
        raise UsageFault("Donnez un texte ou --repetition derniere, pas les deux à la fois.")
    if repondre and as_json:
        raise UsageFault("--json donne les questions à un programme : retirez --repondre.")
    if repondre and fichier == "-":
        raise UsageFault(
            "Avec --repondre, vos réponses se tapent au clavier : donnez votre texte dans un"
            " fichier plutôt qu'avec « - »."
        )


def _new() -> str:
    import secrets

    return secrets.token_hex(4)


def _words(console: Console, fichier: str, repetition: str) -> "tuple[tuple[Dit, ...], str]":
    """What the person wrote or said, and where it comes from."""
    from assistant.examen.appel import Dit
    from assistant.examen.carnet import derniere_repetition
    from assistant.examen.demande import REPETITION, TEXTE

    if fichier:
        from assistant.commandes.analyse import read_writing

        return (Dit(read_writing(fichier, console)),), TEXTE
    if not repetition:
        return (), ""
    from assistant.commandes.donnees import opened

    with opened(console) as stockage:
        return derniere_repetition(stockage), REPETITION


def _drawn(asked: object, catalogue: "Catalogue", dits: "tuple[Dit, ...]") -> "Tirage":
    from assistant.examen.demande import Demande, lire_demande
    from assistant.examen.jury import poser
    from knowledge.jury import load_jury

    assert isinstance(asked, Demande)
    read = lire_demande(asked, catalogue)
    return poser(read, load_jury(read.referentiel), catalogue, dits)


def _show(console: Console, tirage: "Tirage", catalogue: "Catalogue", as_json: bool) -> None:
    if as_json:
        from assistant.examen.contrat import questions_json

        console.json(questions_json(tirage, catalogue))
        return
    from assistant.examen.page import questions_document

    console.document(questions_document(tirage, catalogue))


def _answered(console: Console, tirage: "Tirage", catalogue: "Catalogue") -> "dict[str, Reponse]":
    from assistant.commandes.repondre import Reponses

    return Reponses(console, tirage, catalogue).run()


def _end(console: Console, tirage: "Tirage", nombre: int) -> None:
    if tirage.disponibles < nombre:
        many = "s" if tirage.disponibles > 1 else ""
        console.notices([f"Pour ces choix, il y a {tirage.disponibles} question{many} en tout."])
    console.notices([f"Graine : {tirage.demande.graine} (--graine redonne les mêmes questions)."])


def _export(
    console: Console,
    sortie: Path,
    remplacer: bool,
    tirage: "Tirage",
    catalogue: "Catalogue",
    reponses: "dict[str, Reponse] | None",
) -> None:
    from assistant.examen.page import dits_par_la_personne, questions_document

    document = questions_document(tirage, catalogue, reponses)
    said = dits_par_la_personne(tirage, reponses)
    export_document(console, sortie, document, said, remplacer, "Questions enregistrées")
