"""Words given back: reformulations and summaries that hold what the person said."""

from assistant.entretien.simulation.demandes import DEMANDES
from assistant.entretien.simulation.echange import Echange, Observation, extrait
from assistant.entretien.simulation.fausse import nomme
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.moteur import Tour
from assistant.entretien.simulation.reconnaissance.mots import communs, pleins_dits

FAUSSES = frozenset({"jamais_dit", "reformulation_fausse"})
"""What the engine tells of words given back that the person never said."""
PLEIN = 3
"""Words of the person that a summary gives back, at least."""


def validees(echange: Echange) -> list[Observation]:
    """Reformulations that ask whether they are right, or that the person says are.

    A turn that goes on to ask something else checks nothing: the answer is about that.
    """
    found = []
    for number, turn in echange.avec("reformulation", "resume"):
        if not _full(echange, number, turn):
            continue
        asked = _asks(turn, "validation") or _checked_next(echange, number, turn)
        confirmed = not _asks(turn, *DEMANDES) and dit("confirme", turn.reponse)
        if asked or confirmed:
            words = extrait(turn, "reformulation", "resume")
            cle = "reformulation_validee" if asked else "reformulation_confirmee"
            found.append(Observation(number, words, cle))
    return found


def refusees(echange: Echange) -> list[Observation]:
    """Words put in the person's mouth, that they deny; whether it was asked if they are right."""
    return [
        Observation(number, turn.texte, "refusee_verifiee" if turn.verifie else "refusee")
        for number, turn in enumerate(echange.tours, 1)
        if turn.imprevu in FAUSSES
    ]


def _asks(turn: Tour, *types: str) -> bool:
    return any(item.type in types for item in turn.gestes)


def _checked_next(echange: Echange, number: int, turn: Tour) -> bool:
    """Whether the next turn asks if it is right, and gives nothing else back."""
    following = echange.tours[number : number + 1]
    return not _asks(turn, *DEMANDES) and any(
        _asks(row, "validation")
        and not _asks(row, "reformulation", "resume")
        and not dit("amorce", row.texte)
        for row in following
    )


def verifications(echange: Echange) -> list[Observation]:
    """Where it is asked whether what was given back is right, or what was forgotten."""
    return [
        row
        for row in echange.note("validation", "validation")
        if _given_back(echange, row.tour)
        and (
            "validation" in echange.tours[row.tour - 1].regles
            or not dit("amorce", echange.tours[row.tour - 1].texte)
        )
    ]


def _given_back(echange: Echange, number: int) -> bool:
    """Whether a check is of something: words of the person, here or in the turn before.

    A check that names nothing needs only that the person has told something.
    """
    turn, person = echange.tours[number - 1], echange.scenario.personne
    before = echange.tours[: number - 1]
    if _asks(turn, "reformulation", "resume") or not nomme(turn.texte):
        told = any(row.issue.genre == "revele" for row in before)
        return told or _asks(turn, "reformulation", "resume")
    said = " . ".join((person.ouverture, *(row.reponse for row in before)) if before else ())
    return communs(pleins_dits(turn.texte), pleins_dits(said)) > 0


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
