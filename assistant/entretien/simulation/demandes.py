"""What a turn asks plainly: its questions, without the limits of the frame that it may tell.

«Cela reste entre nous, sauf si vous êtes en danger, d'accord ?» asks leave, not about a danger.
"""

import re

from assistant.entretien.simulation.gestes import Parole
from assistant.entretien.simulation.imprevus import motifs
from knowledge.french import fold

DEMANDES = frozenset({"question_ouverte", "question_fermee", "relance"})
SENTENCE = re.compile(r"[^.?!…]+[.?!…]*")


def sans_limites(texte: str) -> str:
    """A text, folded, without the limits that a frame tells: «sauf si vous êtes en danger»."""
    said = fold(texte)
    for pattern in motifs()["limites"]:
        said = pattern.sub(" ", said)
    return said


def demandees(parole: Parole) -> list[str]:
    """The sentences that ask, folded, in order, without the limits of the frame."""
    places = [geste for geste in parole.gestes if geste.type in DEMANDES]
    return [
        sans_limites(match[0])
        for match in SENTENCE.finditer(parole.texte)
        if "?" in match[0]
        or any(match.start() < item.end and item.start < match.end() for item in places)
    ]


def derniere(parole: Parole) -> str:
    """The last question: of several, under one mark or not, it is the one that is answered."""
    last = next(reversed(demandees(parole)), "")
    asked = [item for item in parole.gestes if item.type in DEMANDES]
    own = sans_limites(parole.texte[asked[-1].start : asked[-1].end]) if len(asked) > 1 else ""
    return own if own and own.strip(" ?.!") in last and own != last else last
