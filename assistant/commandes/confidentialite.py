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

Le texte se lit dans un fichier (texte ou Word), ou sur l'entrée avec « - » : rien
n'en reste dans l'historique."""

NO_KEY = "Aucune clé n'a été écrite\u00a0: il n'y avait rien à remplacer."

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
        "--cle",
        metavar="CLE",
        help="Le fichier de la clé\u00a0; à défaut, une clé pour ce texte seul.",
    ),
]
Sortie = Annotated[
    Path | None,
    typer.Option("--sortie", metavar="FICHIER", help="Où écrire\u00a0; à défaut, à l'écran."),
]


@app.command(cls=FrenchCommand)
def verifier(fichier: Fichier, as_json: AsJson = False, simple: Simple = False) -> None:
    """Dit ce qui a été trouvé, où, et par quelle règle."""
    from assistant.commandes.texte_donne import lire
    from assistant.confidentialite.detection import detecter
    from assistant.confidentialite.liste import lire_liste
    from assistant.confidentialite.rapport import rapport
    from assistant.confidentialite.trouvaille import pseudonyme
    from assistant.texte import printable

    console = Console(simple)
    text, notices = lire(fichier)
    console.notices(notices)
    found = [item for item in detecter(text, lire_liste()) if not pseudonyme(item)]
    if as_json:
        console.json({"trouvailles": [item.as_json() for item in found]})
    else:
        console.line(printable(rapport(text, found)))


@app.command(cls=FrenchCommand)
def pseudonymiser(
    fichier: Fichier, sortie: Sortie = None, cle: CleOption = None, simple: Simple = False
) -> None:
    """Remplace les noms, les lieux et les numéros ; garde la clé à part."""
    from assistant.commandes.texte_donne import lire
    from assistant.confidentialite.cle import garder_cle
    from assistant.confidentialite.detection import detecter
    from assistant.confidentialite.liste import lire_liste
    from assistant.confidentialite.pseudonymes import pseudonymiser as replace
    from assistant.confidentialite.rapport import PARTIEL, remplaces

    console = Console(simple)
    _plain_text(sortie)
    text, notices = lire(fichier)
    console.notices(notices)
    path = cle or _default_key(fichier)
    key = _key(path)
    found = detecter(text, lire_liste())
    result = replace(text, found, key)
    changed = result != text
    if changed:  # a key that undoes nothing is not kept
        garder_cle(path, key)
    _write(console, sortie, result)
    where = _where(path) if changed else NO_KEY
    console.notices([*remplaces(found, result).splitlines(), where, PARTIEL])


@app.command(cls=FrenchCommand)
def retablir(
    fichier: Fichier,
    cle: Annotated[Path, typer.Option("--cle", metavar="CLE", help="Le fichier de la clé.")],
    sortie: Sortie = None,
    simple: Simple = False,
) -> None:
    """Remet les vrais mots à la place des pseudonymes, avec la clé."""
    from assistant.commandes.texte_donne import lire
    from assistant.confidentialite.cle import lire_cle
    from assistant.confidentialite.pseudonymes import retablir as restore

    console = Console(simple)
    _plain_text(sortie)
    text, notices = lire(fichier)
    console.notices(notices)
    _write(console, sortie, restore(text, lire_cle(cle)))


def _default_key(fichier: str) -> Path:
    """A key a text, in the person's own data folder: two files of one name never share one."""
    from assistant.confidentialite.dossiers import cle_de, nouvelle_cle

    return nouvelle_cle() if fichier == "-" else cle_de(Path(fichier))


def _plain_text(sortie: Path | None) -> None:
    """What is written is plain text: never under a name that promises Word."""
    if sortie is not None and sortie.suffix.lower() in {".docx", ".doc", ".odt", ".pdf"}:
        raise UsageFault(
            f"Le résultat est du texte seul\u00a0: donnez à --sortie un nom en .txt,"
            f" par exemple {sortie.stem}.txt."
        )


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
