"""The gates of a fact, by name, so that the debrief can tell which door stayed shut, and why."""

from assistant.entretien.simulation import suite
from assistant.entretien.simulation.etat import SANS_JUGEMENT, Etat
from assistant.entretien.simulation.gestes import Parole
from assistant.scenarios.scenario import Element

SEUILS = {2: 45, 3: 55}
"""Trust that a layer asks for."""
PERMISSION, PERMISSION_TOURS = 10, 2
"""What an explicit permission takes off a threshold, and for how many turns."""
INDICE_TOURS = 6
"""At most one cue for a fact in so many turns."""
OUVRANTS = frozenset({"question_ouverte", "relance", "reformulation", "resume", "permission"})
PORTES = {
    "sujet": "aucune question n'a porté dessus",
    "ouverte": "il fallait une question ouverte, ou une reformulation",
    "confiance": "la confiance n'était pas là",
    "confidentialite": "la confidentialité n'avait pas été posée",
    "jugement": "un jugement venait d'être porté",
    "rouge": "la personne n'ouvre pas ce sujet dans cette rencontre",
}


def porte(element: Element, etat: Etat, parole: Parole) -> str:
    """The first gate that stays shut for a fact, or nothing when they are all open."""
    if element.couche == 0:
        return ""
    if not _open(etat, parole):
        return "ouverte"
    if element.couche == 1:
        return ""
    if element.couche == 3 and etat.tour - etat.dernier_jugement <= SANS_JUGEMENT:
        return "jugement"
    if element.couche == 3 and not etat.cadre["confidentialite"]:
        return "confidentialite"
    eased = PERMISSION if etat.tour - etat.permission <= PERMISSION_TOURS else 0
    return "" if etat.confiance >= SEUILS[element.couche] - eased else "confiance"


def _open(etat: Etat, parole: Parole) -> bool:
    """An open question, or a reformulation in this turn or just before.

    «Y a-t-il autre chose ?» opens too, whatever its form.
    """
    return bool(OUVRANTS & parole.types) or etat.reformule or suite.ailleurs(parole.texte)
