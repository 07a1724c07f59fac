"""Agreement: asked in the turn that sends somewhere, or beside it, about the same thing."""

from dataclasses import replace

from assistant.entretien.simulation import portee
from assistant.entretien.simulation.echange import Echange, Observation
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.moteur import Tour
from assistant.entretien.simulation.nuances import INSCRITE, REGLES, SANS_ACCORD, defait
from assistant.entretien.simulation.reconnaissance.mots import communs, pleins_dits


def accorde(sent: Observation, asked: Observation) -> bool:
    """«Qu'en pensez-vous ?», right after, is about it; another meeting is not."""
    if asked.tour == sent.tour:
        return True
    shared = communs(pleins_dits(asked.extrait), pleins_dits(sent.extrait)) > 0
    bare = not portee.nommes(asked.extrait) and not dit("revoir", asked.extrait)
    after = asked.tour == sent.tour + 1
    return (shared and abs(asked.tour - sent.tour) == 1) or (bare and after)


def relue(echange: Echange) -> Echange:
    """The same, where an enrolment told and never asked about is without agreement."""
    asked = echange.note("", "accord_demande", "permission")
    told = echange.nuance(INSCRITE)
    alone = {row.tour for row in told if not any(accorde(row, item) for item in asked)}
    turns = [
        _sans_accord(turn) if number in alone else turn
        for number, turn in enumerate(echange.tours, 1)
    ]
    return replace(echange, tours=turns)


def _sans_accord(turn: Tour) -> Tour:
    """The turn, of which the enrolment is no help any more."""
    rows = [
        replace(row, type=SANS_ACCORD, regle=REGLES[SANS_ACCORD]) if row.type == INSCRITE else row
        for row in turn.nuances
    ]
    kept = [item for item in turn.gestes if not any(defait(item, row) for row in rows)]
    return replace(turn, gestes=(*kept,), nuances=(*rows,))
