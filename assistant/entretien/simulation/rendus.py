"""Words given back: reformulations and summaries that hold what the person said."""

from assistant.entretien.simulation.echange import Echange, Observation, extrait
from assistant.entretien.simulation.fausse import nomme
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.moteur import Tour
from assistant.entretien.simulation.reconnaissance.mots import communs, pleins_dits

PLEIN = 3
"""Words of the person that a summary gives back, at least."""


def validees(echange: Echange) -> list[Observation]:
    """Reformulations that ask whether they are right, or that the person says are."""
    found = []
    for number, turn in echange.avec("reformulation", "resume"):
        if not _full(echange, number, turn):
            continue
        following = echange.tours[number : number + 1]
        asked = any(item.type == "validation" for row in (turn, *following) for item in row.gestes)
        if asked or dit("confirme", turn.reponse):
            words = extrait(turn, "reformulation", "resume")
            cle = "reformulation_validee" if asked else "reformulation_confirmee"
            found.append(Observation(number, words, cle))
    return found


def resumes(echange: Echange) -> list[Observation]:
    """Summaries that give back what was said: an empty one says nothing of this person."""
    kept = {number for number, turn in echange.avec("resume") if _full(echange, number, turn)}
    return [row for row in echange.note("resume", "resume") if row.tour in kept]


def _full(echange: Echange, number: int, turn: Tour) -> bool:
    if "resume" not in {item.type for item in turn.gestes}:
        return nomme(extrait(turn, "reformulation"))
    before = " ".join(row.reponse for row in echange.tours[: number - 1])
    return communs(pleins_dits(extrait(turn, "resume")), pleins_dits(before)) >= PLEIN


def reformulations(echange: Echange) -> list[Observation]:
    """Those that are not an empty summary."""
    kept = {n for n, turn in echange.avec("reformulation") if _full(echange, n, turn)}
    rows = echange.note("reformulation", "reformulation")
    return [row for row in rows if row.tour in kept]
