"""What could make somebody recognised in an evidence: told before it is shown, never a refusal."""

from collections.abc import Iterable

from assistant.autoevaluation.modele import Preuve
from assistant.errors import JalonError

SHOWN = 4
"""Findings quoted at most."""


def avertir(preuves: Iterable[Preuve]) -> str:
    """One French sentence about what to read again; empty when nothing was found."""
    from assistant.confidentialite.sortie import Destination, Nature, controler

    text = "\n".join(item.texte for item in preuves)
    try:
        found = controler(text, Destination.FICHIER, Nature.AUTOEVALUATION)
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
