"""What the person let slip: cues taken up or lost, and an urgency from its sign to its help."""

from itertools import pairwise

from assistant.entretien.simulation import alerte
from assistant.entretien.simulation.demandes import sans_limites
from assistant.entretien.simulation.echange import Echange, Observation
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.moteur import Tour
from assistant.entretien.simulation.reperes import TARD


def urgences(echange: Echange) -> list[Observation]:
    """Where the urgency came out, where it was taken up, and where it was dealt with.

    A question about something else that it answered takes up nothing.
    """
    found, before = [], "aucune"
    for number, turn in enumerate(echange.tours, 1):
        now = turn.etat["urgence"]
        if now != before and now in ("abordee", "traitee"):
            sought = now == "traitee" or before == "indiquee" or dit("porte_ouverte", turn.texte)
            cle = f"urgence_{now}" if sought or _named(echange, turn) else "urgence_dite"
            found.append(Observation(number, turn.texte, cle))
        elif now == "abordee" and _named(echange, turn):
            found.append(Observation(number, turn.texte, "urgence_abordee"))
        before = now
    return found


def _named(echange: Echange, turn: Tour) -> bool:
    urgence = echange.scenario.personne.urgence
    danger = dit("danger", sans_limites(turn.texte))
    return urgence is not None and (danger or alerte.reprise(turn.texte, urgence))


def signe_perdu(echange: Echange) -> Observation:
    """An urgency that nobody asked about: the last cue of it, its turn and its words."""
    urgence = echange.scenario.personne.urgence
    name, lines = urgence.id if urgence else "", signes(echange)
    cues = [
        (number, turn)
        for number, turn in enumerate(echange.tours, 1)
        if turn.indice
        and turn.etat["urgence"] == "indiquee"
        and name in turn.etat["indices"]
        and turn.indice in lines
    ]
    if not cues:
        return Observation(0, "", "urgence_latente")
    number, turn = cues[-1]
    return Observation(number, "", "urgence", (("mots", turn.indice),))


def signes(echange: Echange) -> set[str]:
    """The cues of the urgency, as this person says them."""
    return {line for minute, line in echange.scenario.reperes if minute < TARD}


def indices_perdus(echange: Echange) -> list[Observation]:
    """A cue, with its words, and a next turn that speaks of something else."""
    return [
        Observation(number - 1, turn.texte, "indice", (("mots", before.indice),))
        for number, (before, turn) in enumerate(pairwise(echange.tours), 2)
        if "sujet_change_apres_indice" in turn.regles and before.indice
    ]


def sans_suite(echange: Echange) -> list[Observation]:
    """An urgency told, and about which nothing was done."""
    if not echange.tours or echange.tours[-1].etat["urgence"] != "abordee":
        return []
    return [Observation(row.tour, "", "urgence_sans_suite") for row in urgences(echange)[:1]]
