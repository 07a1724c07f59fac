"""`jalon confidentialite`: what a text tells of somebody, and pseudonyms."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from assistant.commandes.options import AsJson, Simple
from assistant.console import Console
from assistant.errors import JalonError, UsageFault
from assistant.french_typer import FrenchCommand, FrenchGroup

if TYPE_CHECKING:
    from assistant.confidentialite.cle import Cle

HELP = """Trouve ce qui permettrait de reconnaître quelqu'un, et le remplace par des pseudonymes.

Le texte se lit dans un fichier, ou sur l'entrée avec « - » : rien n'en reste dans l'historique."""

app = typer.Typer(cls=FrenchGroup, add_completion=False, rich_markup_mode=None, help=HELP)
Fichier = Annotated[
    str,
    typer.Argument(
        metavar="FICHIER|-", help="Le texte\u00a0; «\u00a0-\u00a0» le lit sur l'entrée."
    ),
]
CleOption = Annotated[
    Path | None,
    typer.Option(
        "--cle", metavar="CLE", help="Le fichier de la clé\u00a0; à défaut, un à ce texte."
    ),
]
Sortie = Annotated[
    Path | None,
    typer.Option("--sortie", metavar="FICHIER", help="Où écrire\u00a0; à défaut, à l'écran."),
]


@app.command(cls=FrenchCommand)
def verifier(fichier: Fichier, as_json: AsJson = False, simple: Simple = False) -> None:
    """Dit ce qui a été trouvé, où, et par quelle règle."""
    from assistant.commandes.saisie import read_text
    from assistant.confidentialite.detection import detecter
    from assistant.confidentialite.liste import lire_liste
    from assistant.confidentialite.rapport import rapport
    from assistant.texte import printable

    console = Console(simple)
    text = read_text(fichier)
    found = detecter(text, lire_liste())
    if as_json:
        console.json({"trouvailles": [item.as_json() for item in found]})
    else:
        console.line(printable(rapport(text, found)))


@app.command(cls=FrenchCommand)
def pseudonymiser(
    fichier: Fichier, sortie: Sortie = None, cle: CleOption = None, simple: Simple = False
) -> None:
    """Remplace les noms, les lieux et les numéros ; garde la clé à part."""
    from assistant.commandes.saisie import read_text
    from assistant.confidentialite.cle import garder_cle
    from assistant.confidentialite.detection import detecter
    from assistant.confidentialite.liste import lire_liste
    from assistant.confidentialite.pseudonymes import pseudonymiser as replace
    from assistant.confidentialite.rapport import PARTIEL, remplaces

    console = Console(simple)
    text = read_text(fichier)
    path = cle or _default_key(fichier)
    key = _key(path)
    found = detecter(text, lire_liste())
    result = replace(text, found, key)
    garder_cle(path, key)
    _write(console, sortie, result)
    console.notices([*remplaces(found).splitlines(), _where(path), PARTIEL])


@app.command(cls=FrenchCommand)
def retablir(
    fichier: Fichier,
    cle: Annotated[Path, typer.Option("--cle", metavar="CLE", help="Le fichier de la clé.")],
    sortie: Sortie = None,
    simple: Simple = False,
) -> None:
    """Remet les vrais mots à la place des pseudonymes, avec la clé."""
    from assistant.commandes.saisie import read_text
    from assistant.confidentialite.cle import lire_cle
    from assistant.confidentialite.pseudonymes import retablir as restore

    _write(Console(simple), sortie, restore(read_text(fichier), lire_cle(cle)))


@app.command(cls=FrenchCommand)
def oublier(
    cles: Annotated[
        list[Path] | None, typer.Argument(metavar="[CLE]", help="Les clés à détruire.")
    ] = None,
    tout: Annotated[bool, typer.Option("--tout", help="Toutes les clés de votre dossier.")] = False,
    simple: Simple = False,
) -> None:
    """Détruit une clé : les pseudonymes ne pourront plus être défaits."""
    from assistant.confidentialite.cle import detruire_cle, lire_cle
    from assistant.confidentialite.dossiers import cles_path

    kept = sorted(cles_path().glob("*.json"))
    if not cles and not tout:
        said = "\n".join(map(str, kept)) or "Aucune clé n'est gardée."
        Console(simple).line(said)
        return
    chosen = kept if tout else cles or []
    for path in chosen:
        lire_cle(path)  # nothing but a key is ever destroyed
        detruire_cle(path)
    Console(simple).line(f"Clés détruites\u00a0: {len(chosen)}.")


@app.command(cls=FrenchCommand)
def liste(
    ajouter: Annotated[
        str | None,
        typer.Option(
            "--ajouter",
            metavar="FICHIER|-",
            help="Des mots à ajouter, un par ligne\u00a0; «\u00a0-\u00a0»\u00a0: l'entrée.",
        ),
    ] = None,
    rubrique: Annotated[
        str, typer.Option("--rubrique", help="noms, lieux, structures ou employeurs.")
    ] = "noms",
    simple: Simple = False,
) -> None:
    """Votre liste de noms, de lieux et de structures, toujours signalés."""
    from assistant.commandes.saisie import read_text
    from assistant.confidentialite.dossiers import liste_path
    from assistant.confidentialite.liste import SECTIONS, ajouter_a_la_liste, lire_liste

    if rubrique not in SECTIONS:
        raise UsageFault(
            f"La rubrique «\u00a0{rubrique}\u00a0» n'existe pas\u00a0:"
            f" choisissez {', '.join(SECTIONS)}."
        )
    console = Console(simple)
    if ajouter is not None:
        words = [line.strip() for line in read_text(ajouter).splitlines() if line.strip()]
        console.line(f"Ajoutés\u00a0: {ajouter_a_la_liste(rubrique, words)}.")
    known = lire_liste()
    for name, kind in SECTIONS.items():
        console.line(f"{name}\u00a0: {len(known.get(kind, ()))}")
    console.line(f"Votre liste\u00a0: {liste_path()}")


def _default_key(fichier: str) -> Path:
    """A key a text, in the person's own data folder."""
    from datetime import datetime

    from assistant.confidentialite.dossiers import cles_path

    name = Path(fichier).stem if fichier != "-" else f"{datetime.now():%Y%m%d-%H%M%S}"
    return cles_path() / f"{name}.json"


def _key(path: Path) -> "Cle":
    """The key that a file holds, or a new one: several texts may share one."""
    from assistant.confidentialite.cle import Cle, lire_cle

    return lire_cle(path) if path.exists() else Cle()


def _where(path: Path) -> str:
    return (
        f"La clé est dans {path}\u00a0: gardez-la à part du texte."
        " «\u00a0jalon confidentialite oublier\u00a0» la détruit."
    )


def _write(console: Console, path: Path | None, text: str) -> None:
    """On screen, or in a file that is not there yet."""
    if path is None:
        from assistant.texte import printable

        shown = printable(text) if sys.stdout.isatty() else text
        sys.stdout.write(shown if shown.endswith("\n") or not shown else f"{shown}\n")
        return
    from assistant.export.ecriture import write_text

    try:
        write_text(text, path)
    except FileExistsError:
        raise JalonError(
            f"Le fichier {path} existe déjà\u00a0: choisissez un autre nom, rien n'a été remplacé."
        ) from None
    console.notices([f"Écrit dans {path}."])
