"""How a meeting ends: the goodbye, what is offered before it, what nears it."""

from assistant.entretien.simulation.demandes import derniere
from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.gestes import CADRE, Parole
from assistant.entretien.simulation.imprevus import dit

PROCHES = frozenset({"resume", "orientation", "accord_demande", "cloture"})
"""Moves that come near the end."""
COMMENCE = 3
"""Turns after which a meeting may near its end."""


def part(parole: Parole) -> bool:
    """A goodbye. «On se revoit mardi ?» offers, and waits for its answer."""
    if "cloture" not in parole.types:
        return False
    return dit("adieu", parole.texte) or not (
        "accord_demande" in parole.types or "?" in parole.texte or dit("propose", parole.texte)
    )


def revoir(parole: Parole) -> bool:
    """Whether a turn offers to meet again."""
    asks = "accord_demande" in parole.types or "?" in parole.texte
    return dit("revoir", parole.texte) and (asks or dit("propose", parole.texte))


def offre(parole: Parole) -> bool:
    """«Il y a un cours le mardi, vous voulez y aller ?» puts forward, and asks a yes."""
    told = {"information", "orientation", "conseil"} & parole.types
    return bool(told) and dit("offre", derniere(parole))


def proposee(parole: Parole) -> bool:
    """A proposal whose answer is a yes or a no: «qu'en dites-vous ?» asks nothing more."""
    return "accord_demande" in parole.types or revoir(parole)


def approche(parole: Parole, etat: Etat) -> bool:
    """Whether the meeting nears its end: what weighs is said before the goodbye."""
    framed = {*CADRE} & parole.types
    near = bool(PROCHES & parole.types) or revoir(parole)
    return near and not framed and etat.tour >= COMMENCE and not part(parole)
