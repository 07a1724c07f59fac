"""The same question again: told again shortly, then noticed, then with a little impatience.

Listening in between (words given back, a frame laid, feeling named) starts the count anew: asking
again is then a second chance, and no fault.
"""

import re

from assistant.entretien.simulation import bilan, suite
from assistant.entretien.simulation.demandes import DEMANDES
from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.gestes import CADRE, Parole
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.voix import Voix
from knowledge.french import fold

OTHER = frozenset({"accord_demande", "validation", "cloture", "permission"})
ECOUTE = frozenset({"reformulation", "resume", "empathie", "permission", "validation", *CADRE})
REMARQUE, AGACE = 2, 3
"""Times that a question came before: it is noticed, then it annoys."""


def ecoute(parole: Parole, etat: Etat) -> None:
    """Forget what was asked once the person has been listened to."""
    if ECOUTE & parole.types or dit("reparation", parole.texte):
        etat.posees.clear()
        etat.rappels.clear()


def cle(parole: Parole, etat: Etat) -> str:
    """What a question is known by; a short one that names nothing, with what the talk is about."""
    if not DEMANDES & parole.types or OTHER & parole.types:
        return ""
    said = " ".join(re.findall(r"[a-z0-9]+", fold(parole.texte)))
    if bilan.genre(parole):
        return f"{said} / {len(etat.decisions)} / {len(etat.dits)}"
    if parole.sujets:
        return said
    kind = suite.genre(parole.texte)
    if "relance" in parole.types and not kind:
        return ""
    return f"{said} / {etat.courant}" if kind else said


def redite(cle: str, etat: Etat, voix: Voix) -> str:
    """The reaction to a question that came before, or nothing the first time."""
    times, rappel = etat.posees.get(cle, (0, ""))
    return reaction(times, rappel, etat, voix) if times else ""


def reaction(times: int, rappel: str, etat: Etat, voix: Voix) -> str:
    if times >= AGACE:
        return voix.generale("repetition_agacee", etat.tour)
    if times == REMARQUE:
        return voix.generale("repetition_remarquee", etat.tour)
    if not rappel:
        return voix.generale("repetition_meme", etat.tour)
    return voix.generale("repetition", etat.tour, rappel=rappel)


def retenir(cle: str, rappel: str, etat: Etat) -> None:
    if not cle:
        return
    times, before = etat.posees.get(cle, (0, ""))
    etat.posees[cle] = (times + 1, rappel or before)
