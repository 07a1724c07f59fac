"""The rest of `jalon confidentialite`: keys destroyed, and the person's own list."""

from pathlib import Path
from typing import Annotated

import typer

from assistant.commandes.confidentialite import app
from assistant.commandes.options import Simple
from assistant.console import Console
from assistant.errors import JalonError, UsageFault
from assistant.french_typer import FrenchCommand

__all__ = ["app"]

WORD = "oublier"
WARNING = (
    "Vous allez détruire {}\u00a0: les textes qui s'en servent garderont leurs pseudonymes,"
    " sans retour possible."
)
NO_KEY = "Aucune clé n'est gardée."
HOW = (
    "Pour en détruire une\u00a0: jalon confidentialite oublier, puis son nom."
    " Pour toutes\u00a0: --tout."
)
ABSENT = (
    "La clé {} est introuvable\u00a0: «\u00a0jalon confidentialite oublier\u00a0» donne le nom"
    " de celles qui sont gardées."
)


@app.command(cls=FrenchCommand)
def oublier(
    cles: Annotated[
        list[str] | None,
        typer.Argument(metavar="[CLE]", help="Les clés à détruire\u00a0; sans rien, leur liste."),
    ] = None,
    tout: Annotated[bool, typer.Option("--tout", help="Toutes les clés de votre dossier.")] = False,
    simple: Simple = False,
) -> None:
    """Détruit une clé : les pseudonymes ne pourront plus être défaits."""
    from assistant.confidentialite.cle import detruire_cle, lire_cle

    console = Console(simple)
    if tout:
        _all(console)
        return
    if not cles:
        console.line("\n".join(_kept()))
        return
    chosen = list(dict.fromkeys(map(_named, cles)))
    for path in chosen:
        lire_cle(path)  # nothing but a key is ever destroyed
    for path in chosen:
        detruire_cle(path)
    console.line(f"Clés détruites\u00a0: {len(chosen)}.")


def _all(console: Console) -> None:
    """Every key of the folder, after a word."""
    from assistant.commandes.confirmation import confirmed
    from assistant.confidentialite import garde

    number = len(garde.fichiers(garde.PSEUDONYMES))
    if not number:
        console.line(NO_KEY)
        return
    said = f"vos {number} clés de pseudonymes" if number > 1 else "votre clé de pseudonymes"
    if not confirmed(console, WARNING.format(said), WORD):
        raise typer.Exit(1)
    if left := garde.effacer(garde.PSEUDONYMES):
        raise JalonError(f"{left[0]} n'a pas pu être détruite\u00a0: supprimez-la vous-même.")
    console.line(f"Clés détruites\u00a0: {number}.")


def _kept() -> list[str]:
    """The keys that are kept, and what may be done with them."""
    from assistant.confidentialite import garde
    from assistant.confidentialite.dossiers import cles_path

    names = [f"- {path.name}" for path in garde.fichiers(garde.PSEUDONYMES)]
    if not names:
        return [NO_KEY]
    return [f"Clés gardées dans {cles_path()}\u00a0: {len(names)}.", *names, HOW]


def _named(word: str) -> Path:
    """A key by the name that the list gives, else by its path. Raises UsageFault."""
    from assistant.confidentialite.dossiers import cles_path

    for path in (cles_path() / Path(word).name, cles_path() / f"{Path(word).name}.json"):
        if Path(word).name == word and path.is_file():
            return path
    if not Path(word).is_file():
        raise UsageFault(ABSENT.format(word))
    return Path(word)


Mots = Annotated[
    str | None,
    typer.Option(
        "--ajouter",
        metavar="FICHIER|-",
        help="Des mots à ajouter, un par ligne\u00a0; «\u00a0-\u00a0»\u00a0: l'entrée.",
    ),
]
Retires = Annotated[
    str | None,
    typer.Option(
        "--retirer",
        metavar="FICHIER|-",
        help="Des mots à retirer, un par ligne, de toutes les rubriques.",
    ),
]


@app.command(cls=FrenchCommand)
def liste(
    ajouter: Mots = None,
    retirer: Retires = None,
    rubrique: Annotated[
        str, typer.Option("--rubrique", help="noms, lieux, structures ou employeurs.")
    ] = "noms",
    simple: Simple = False,
) -> None:
    """Votre liste de noms, de lieux et de structures, toujours signalés : la montre, la change."""
    from assistant.confidentialite.dossiers import liste_path
    from assistant.confidentialite.liste import SECTIONS, ajouter_a_la_liste, lire_liste
    from assistant.texte import printable

    if rubrique not in SECTIONS:
        raise UsageFault(
            f"La rubrique «\u00a0{rubrique}\u00a0» n'existe pas\u00a0:"
            f" choisissez {', '.join(SECTIONS)}."
        )
    if ajouter == retirer == "-":
        raise UsageFault("L'entrée ne peut servir qu'une fois\u00a0: --ajouter, ou --retirer.")
    console = Console(simple)
    if ajouter is not None:
        console.line(f"Ajoutés\u00a0: {ajouter_a_la_liste(rubrique, _words(ajouter))}.")
    if retirer is not None:
        _remove(console, _words(retirer))
    known = lire_liste()
    for name, kind in SECTIONS.items():
        words = known.get(kind, ())
        console.line(f"{name}\u00a0: {len(words) or 'aucun mot'}")
        for word in words:
            console.line(printable(f"- {word}"))
    console.line(f"Votre liste\u00a0: {liste_path()}")


def _words(source: str) -> list[str]:
    from assistant.commandes.texte_donne import lire

    return [line.strip() for line in lire(source).texte.splitlines() if line.strip()]


def _remove(console: Console, words: list[str]) -> None:
    from assistant.confidentialite.liste import retirer_de_la_liste

    gone, absent = retirer_de_la_liste(words)
    console.line(f"Retirés\u00a0: {gone}.")
    if absent:
        console.notices([f"Ces mots n'y étaient pas\u00a0: {', '.join(absent)}."])
