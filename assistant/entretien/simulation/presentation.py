"""Who the counsellor is: the name of their own structure is no subject of the meeting."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.entretien.simulation.gestes import Parole
from assistant.entretien.simulation.imprevus import dit, motifs
from assistant.entretien.simulation.reconnaissance.sujets import sujets
from assistant.entretien.simulation.reconnaissance.texte import lire
from assistant.entretien.simulation.reconnaissance.themes import themes


def presentee(parole: Parole, contexte: Sequence[str]) -> Parole:
    """The turn without the role or the subjects that a name alone gives it."""
    parole = _nommee(parole)
    if "cadre_role" not in parole.types or not parole.themes + parole.sujets:
        return parole
    text = parole.texte
    for phrase in reversed(lire(text).phrases):
        text = _masked(text, phrase.start, phrase.end) if not phrase.interroge else text
    plain = lire(text).plain
    named = sujets(plain)
    kept = themes(plain, contexte, named)
    return replace(
        parole,
        sujets=tuple(name for name in parole.sujets if name in named),
        themes=tuple(name for name in parole.themes if name in kept),
    )


def _nommee(parole: Parole) -> Parole:
    """A first name alone tells no role: «je m'appelle Lou»."""
    kept = tuple(
        item
        for item in parole.gestes
        if item.type != "cadre_role" or not dit("prenom_seul", parole.texte[item.start : item.end])
    )
    return replace(parole, gestes=kept)


def _masked(text: str, start: int, end: int) -> str:
    """A sentence of a text, what tells who speaks hidden."""
    tour = lire(text)
    for pattern in motifs()["soi"]:
        for match in reversed([*pattern.finditer(tour.plain, start, end)]):
            first, last = tour.span(*match.span())
            text = text[:first] + text[last:]
    return text
