"""`jalon donnees`: what is kept of the person: where, what, an archive of it, its deletion."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.commandes.options import AsJson, Simple
from assistant.commandes.sortie import Remplacer, naming_the_option
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.french_typer import FrenchCommand, FrenchGroup
from assistant.texte import printable

if TYPE_CHECKING:
    from assistant.stockage.base import Stockage
    from assistant.stockage.conversations import Resume, Trouvaille

HELP = """Ce que Jalon garde de vous : où, quoi, en faire une archive, l'effacer.

Rien ne quitte cet ordinateur. Jalon n'est pas le dossier de la personne accompagnée : effacez vos
notes de travail une fois le dossier tenu dans l'outil de votre structure."""

KEYS_APART = (
    "Les clés de vos pseudonymes n'y sont pas\u00a0: elles disent qui est qui."
    " «\u00a0jalon donnees ou\u00a0» dit où elles sont."
)
AS_WRITTEN = (
    "L'archive contiendra tout comme vous l'avez écrit, noms compris : gardez-la pour vous, ou"
    " relisez-la avant de la donner."
)

app = typer.Typer(cls=FrenchGroup, rich_markup_mode=None, help=HELP)


@app.callback(invoke_without_command=True)
def _alone(ctx: typer.Context) -> None:
    if ctx.invoked_subcommand is None:
        print(ctx.get_help())


NOWHERE = (
    "Aucune de vos conversations, aucune preuve, aucun entretien simulé, aucun brouillon ne"
    " contient ces mots."
)
REOPEN = (
    "Pour rouvrir une conversation : lancez jalon, F8, tapez « {} », choisissez avec ↓, Entrée."
)


@contextmanager
def opened(console: Console) -> "Iterator[Stockage]":
    """The person's data, where the settings say it is; what opening had to do is said."""
    from assistant.settings import load_settings
    from assistant.stockage.base import ouvrir

    stockage = ouvrir(load_settings().base_de_donnees)
    console.notices(stockage.avis)
    try:
        yield stockage
    finally:
        stockage.fermer()


@app.command(cls=FrenchCommand)
def ou(as_json: AsJson = False, simple: Simple = False) -> None:
    """Dit où sont vos données, ce qu'elles pèsent, et les sauvegardes."""
    from assistant.settings import load_settings
    from assistant.stockage.etat import etat, etat_text

    found = etat(load_settings().base_de_donnees)
    console = Console(simple)
    if as_json:
        console.json(found)
    else:
        console.line(etat_text(found))


@app.command(cls=FrenchCommand)
def lister(
    brouillons: Annotated[
        bool, typer.Option("--brouillons", help="Les brouillons, au lieu des conversations.")
    ] = False,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Donne la liste des conversations et des entretiens simulés gardés, ou des brouillons."""
    from assistant.commandes.donnees_suite import kept_beside, list_drafts
    from assistant.stockage import conversations

    console = Console(simple)
    if brouillons:
        list_drafts(console, as_json)
        return
    with opened(console) as stockage, stockage.lire() as session:
        kept = conversations.liste(session)
        beside, notice = kept_beside(session)
    if as_json:
        console.json([_row(item) for item in kept])
        return
    if not kept:
        console.line("Aucune conversation n'est gardée.")
    for line in (*map(_line, kept), *beside):
        console.line(line)
    console.notices(filter(None, [notice]))


@app.command(cls=FrenchCommand)
def chercher(
    mots: Annotated[list[str], typer.Argument(metavar="MOTS", help="Les mots cherchés.")],
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Cherche dans vos conversations, vos preuves, vos entretiens simulés et vos brouillons."""
    from assistant.autoevaluation.bilan import preuve_json
    from assistant.autoevaluation.preuves import resume
    from assistant.commandes.donnees_suite import found_beside
    from assistant.stockage import autoevaluation, conversations

    console, words = Console(simple), " ".join(mots)
    with opened(console) as stockage, stockage.lire() as session:
        found = conversations.chercher(session, words)
        proofs = autoevaluation.chercher(session, words)
        others = found_beside(session, words)
    if as_json:
        rows = [*map(_place_json, found)]
        rows += [{"preuve": preuve_json(item, rank)} for rank, item in proofs]
        console.json(rows + [data for data, _ in others])
    else:
        for rank, item in proofs:
            console.line(f"Preuve n° {rank} · {printable(resume(item))}")
        for place in found:
            console.line(f"{_line(place.conversation)}\n    {printable(place.extrait)}")
        for _, line in others:
            console.line(line)
    if not (found or proofs or others):
        console.notices([NOWHERE])
        raise typer.Exit(3)
    if found and not as_json:
        console.notices([REOPEN.format(printable(words))])


def _place_json(place: "Trouvaille") -> dict[str, Any]:
    return {
        "conversation": _row(place.conversation),
        "rang": place.rang,
        "question": place.question,
        "extrait": place.extrait,
    }


@app.command(cls=FrenchCommand)
def exporter(
    sortie: Annotated[
        Path | None,
        typer.Option(metavar="FICHIER.zip", help="Où écrire l'archive ; ici, à défaut."),
    ] = None,
    remplacer: Remplacer = False,
    simple: Simple = False,
) -> None:
    """Écrit tout ce qui est gardé dans une archive : Markdown à lire, JSON pour un programme."""
    from assistant.stockage.archive import exporter as write
    from assistant.stockage.tables import now

    console = Console(simple)
    path = sortie or Path(f"jalon-donnees-{now()[:10]}.zip")
    if path.suffix.lower() != ".zip" and not path.is_dir():
        raise UsageFault(
            f"{path.name} ne finit pas par .zip, ce qu'est l'archive : donnez un autre nom à"
            " --sortie."
        )
    if path.absolute().parent.is_dir():
        console.notices([AS_WRITTEN])
    with opened(console) as stockage, naming_the_option(path):
        number = write(stockage, path, replace=remplacer)
    console.notices([f"{number} fichiers : archive écrite dans {path}.", KEYS_APART])


def _row(item: "Resume") -> dict[str, Any]:
    from dataclasses import asdict

    return asdict(item)


def _line(item: "Resume") -> str:
    from assistant.stockage.archive import french_day

    many = "s" if item.questions > 1 else ""
    day = french_day(item.modifie_le)
    return f"{item.id[:8]} · {day} · {item.questions} question{many} · {printable(item.titre)}"
