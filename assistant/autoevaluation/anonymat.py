"""What could make somebody recognised in what is written: told before it is shown, no refusal."""

from collections.abc import Iterable

from assistant.autoevaluation.modele import Preuve
from assistant.errors import JalonError

SHOWN = 4
"""Findings quoted at most."""


def avertir(preuves: Iterable[Preuve]) -> str:
    """One French sentence about what to read again; empty when nothing was found."""
    return avertir_texte("\n".join(item.texte for item in preuves))


def avertir_texte(texte: str) -> str:
    """The same of any text: a step of the plan."""
    from assistant.confidentialite.sortie import Destination, Nature, controler

    try:
        found = controler(texte, Destination.FICHIER, Nature.AUTOEVALUATION)
    except JalonError as error:
        return str(error)
    if not found.trouvailles:
        return ""
    words = dict.fromkeys(" ".join(item.texte.split())[:40] for item in found.trouvailles)
    quoted = ", ".join(f"« {word} »" for word in list(words)[:SHOWN])
    return (
        f"À relire, quelqu'un pourrait être reconnu : {found.raison} ({quoted})."
        " Cette recherche est partielle."
    )
