"""What `jalon entretien preparer` starts from, and the names that it knows."""

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.console import Console

if TYPE_CHECKING:
    from assistant.entretien.demande import Demande
    from assistant.entretien.rangs import Convenu
    from assistant.entretien.suite import Reprise
    from knowledge.fiches_entretien import Public, Structure

LAST, LIST = "derniere", "liste"


def list_known(console: Console, structure: str, public: str, suite: str | None) -> bool:
    """Print what « liste » asks for, and say whether it was asked."""
    if suite == LIST:
        _list_noted(console)
    elif LIST in (structure.strip().lower(), public.strip().lower()):
        _list_names(console, public.strip().lower() == LIST)
    else:
        return False
    return True


def _list_names(console: Console, publics: bool) -> None:
    """A line each: the word to type, then what it means."""
    from knowledge.entretien import load_entretien

    contenu = load_entretien()
    fiches: tuple[Structure | Public, ...] = contenu.publics if publics else contenu.structures
    for fiche in sorted(fiches, key=lambda fiche: fiche.noms[0].casefold()):
        console.line(f"{fiche.noms[0]}\u00a0: {fiche.nom}")


def _list_noted(console: Console) -> None:
    from assistant.commandes.donnees import opened
    from assistant.entretien.suite import SHOWN, notees

    with opened(console) as stockage, stockage.lire() as session:
        for item in notees(session):
            console.line(f"{item.id[:SHOWN]} · {item.titre}")


def resumed(
    console: Console, suite: str | None, demande: "Demande"
) -> "tuple[Demande, Convenu | None]":
    """The options and what was agreed: from a file, standard input, or what Jalon keeps."""
    if suite is None:
        return demande, None
    noted = None if suite == "-" or Path(suite).exists() else _noted(console, suite)
    if noted is not None:
        console.notices(
            [f"Repris : {noted.titre}. Vérifiez que c'est bien cet entretien : --suite liste."]
        )
        return noted.fill(demande), noted.convenu
    from assistant.commandes.saisie import read_text
    from assistant.entretien.suite import agreed

    return demande, agreed(read_text(suite).splitlines())


def _noted(console: Console, suite: str) -> "Reprise | None":
    from assistant.commandes.donnees import opened
    from assistant.entretien.suite import derniere, nommee

    with opened(console) as stockage, stockage.lire() as session:
        return derniere(session) if suite == LAST else nommee(session, suite)
