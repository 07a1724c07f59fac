"""The rest of `jalon donnees`: the drafts, and what is erased for good."""

from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated, Any

import typer

from assistant.commandes.confirmation import confirmed
from assistant.commandes.donnees import app, opened
from assistant.commandes.options import Simple
from assistant.console import Console
from assistant.errors import UsageFault
from assistant.french_typer import FrenchCommand
from assistant.texte import brief, printable

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from assistant.stockage.base import Stockage
    from assistant.stockage.brouillons import Ecrit
    from assistant.stockage.purge import Cible
    from assistant.stockage.tables import Transcription

__all__ = ["app"]

WORD = "purger"
KINDS = {
    "conversations": "toutes vos conversations",
    "brouillons": "tous vos brouillons",
    "autoevaluation": "votre autoévaluation (positions, preuves et plan)",
    "transcriptions": "vos entretiens simulés ou notés",
    "signalements": "les réponses que vous avez signalées",
    "pseudonymes": "les clés de vos pseudonymes, qui ne pourront plus être défaits",
    "liste": "votre liste de mots toujours signalés",
    "envois": "le relevé des envois malgré un refus",
}
"""What can be erased at once, and how it is said."""
EVERYTHING = "tout ce que Jalon garde de vous, clés des pseudonymes et liste de mots"
WARNING = (
    "Vous allez effacer {}, sauvegardes comprises, sans retour possible."
    " Un fichier abîmé mis de côté est supprimé aussi."
)
DONE = "C'est effacé : rien n'en reste dans vos données, ni dans les sauvegardes."
STAYS = (
    "Restent vos réglages, ce que vous avez enregistré ou exporté vous-même,"
    " et une clé que vous auriez rangée ailleurs avec --cle."
)
LONGEST = 80
"""Letters of a draft's name."""


@app.command(cls=FrenchCommand)
def purger(
    conversation: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Une conversation, ou le début de son identifiant."),
    ] = None,
    brouillon: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Un brouillon : « lister --brouillons » les donne."),
    ] = None,
    genre: Annotated[
        list[str] | None,
        typer.Option(metavar="GENRE", help=f"Tout un genre : {', '.join(KINDS)}."),
    ] = None,
    tout: Annotated[bool, typer.Option("--tout", help="Tout ce que Jalon garde de vous.")] = False,
    simple: Simple = False,
) -> None:
    """Efface pour de bon, sauvegardes comprises, après vous avoir demandé de taper un mot."""
    from assistant.stockage import purge

    if bool(conversation) + bool(brouillon) + bool(genre) + tout != 1:
        raise UsageFault(
            "Dites quoi effacer : --conversation ID, --brouillon ID, --genre GENRE ou --tout."
        )
    if unknown := sorted(set(genre or ()) - set(KINDS)):
        raise UsageFault(f"Le genre « {unknown[0]} » n'existe pas : {', '.join(KINDS)}.")
    console = Console(simple)
    genres = tuple(KINDS) if tout else tuple(dict.fromkeys(genre or ()))
    with opened(console) as stockage:
        if conversation or brouillon:
            cible, what = _one(stockage, conversation or "", brouillon or "")
        else:
            cible = purge.Cible(genres=genres)
            what = EVERYTHING if cible.tout else _said(genres)
        if not confirmed(console, WARNING.format(what), WORD):
            raise typer.Exit(1)
        console.notices(purge.purger(stockage, cible) or [DONE])
        console.notices([STAYS] if cible.tout else [])


def _said(genres: tuple[str, ...]) -> str:
    """«tous vos brouillons et votre autoévaluation»."""
    *first, last = (KINDS[name] for name in genres)
    return f"{', '.join(first)} et {last}" if first else last


def _one(stockage: "Stockage", conversation: str, brouillon: str) -> "tuple[Cible, str]":
    """One conversation or one draft, by the start of its id, and how it is said."""
    from assistant.stockage import brouillons, conversations, purge

    with stockage.lire() as session:
        if conversation:
            known = conversations.trouver(session, conversation)
            title = next(i.titre for i in conversations.liste(session) if i.id == known)
            return purge.Cible(conversation=known), f"la conversation « {title} »"
        draft = brouillons.trouver(session, brouillon)
    return purge.Cible(brouillon=draft.id), f"le brouillon « {_named(draft)} »"


def list_drafts(console: Console, as_json: bool) -> None:
    """What was begun: by the start of its id, its day, what it is."""
    from assistant.stockage import brouillons

    with opened(console) as stockage, stockage.lire() as session:
        kept = brouillons.liste(session)
    if as_json:
        console.json([asdict(item) for item in kept])
    elif not kept:
        console.line("Aucun brouillon n'est gardé.")
    for item in [] if as_json else kept:
        console.line(_draft(item))


def kept_beside(session: "Session") -> tuple[list[str], str]:
    """The rehearsals, a line each, and how many drafts there are beside."""
    from assistant.entretien.simulation.gardees import gardees
    from assistant.stockage import brouillons

    number = len(brouillons.liste(session))
    many = "s" if number > 1 else ""
    told = f"{number} brouillon{many} : jalon donnees lister --brouillons." if number else ""
    return [_rehearsal(row) for row in gardees(session)], told


def found_beside(session: "Session", words: str) -> list[tuple[dict[str, Any], str]]:
    """The rehearsals and the drafts that hold the words: for a program, and as a line."""
    from assistant.entretien.simulation.gardees import chercher, ligne
    from assistant.stockage import brouillons, recherche

    found: list[tuple[dict[str, Any], str]] = []
    for row, text in chercher(session, words):
        data = {"id": row.id, "titre": ligne(row), "modifie_le": row.modifie_le, "extrait": text}
        found.append(
            ({"repetition": data}, f"{_rehearsal(row)}\n    {brief(printable(text), LONGEST)}")
        )
    places = {place.objet for place in recherche.chercher(session, words, brouillons.GENRE)}
    for draft in brouillons.liste(session):
        if draft.id in places:
            found.append(({"brouillon": asdict(draft)}, f"Brouillon · {_draft(draft)}"))
    return found


def _rehearsal(row: "Transcription") -> str:
    from assistant.entretien.simulation.gardees import ligne
    from assistant.stockage.archive import french_day

    state = "débriefing" if row.contenu.get("debriefing") else "à reprendre"
    return f"{row.id[:8]} · {french_day(row.modifie_le)} · {state} · {printable(ligne(row))}"


def _draft(item: "Ecrit") -> str:
    from assistant.stockage.archive import french_day

    return f"{item.id[:8]} · {french_day(item.modifie_le)} · {_named(item)}"


def _named(item: "Ecrit") -> str:
    """What it is, then its first words."""
    words = printable(item.contenu)
    return brief(f"{printable(item.titre)} : {words}" if item.titre else words, LONGEST)
