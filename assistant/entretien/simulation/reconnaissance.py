"""Recognising what a turn does (first version: cues alone)."""

import re
from collections.abc import Sequence

from assistant.entretien.simulation.gestes import Geste, Parole

CUES = (
    ("question_ouverte", r"comment|qu'est-ce qu|en quoi|de quoi|parlez-moi|racontez|decrivez"),
    ("question_fermee", r"est-ce que|avez-vous|etes-vous|voulez-vous"),
    ("reformulation", r"si je comprends bien|vous me dites que|autrement dit"),
    ("salutation", r"^bonjour"),
)
TOPICS = {"logement": "log|habit|dorm", "mobilite": "permis|transport|bus", "projet": "projet"}


def reconnaitre(texte: str, contexte: Sequence[str] = ()) -> Parole:
    """The moves and subjects of a turn."""
    from assistant.analyse.plis import plier

    plain = plier(texte).texte.replace("’", "'")
    found = []
    for name, pattern in CUES:
        if match := re.search(pattern, plain):
            found.append(Geste(match.start(), match.end(), name, pattern))
    topics = tuple(name for name, pattern in TOPICS.items() if re.search(pattern, plain))
    return Parole(texte, tuple(sorted(found)), topics)


def derniere_question(parole: Parole) -> tuple[frozenset[str], tuple[str, ...]]:
    """Types and subjects of the last question, when a turn holds several."""
    return parole.types, parole.sujets
