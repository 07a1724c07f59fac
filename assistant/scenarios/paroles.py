"""Which lines go with a person: one may say more than its fact (a gesture, a screen, a colleague).

And the three sentences that every candidate hears, which a level makes tell more or less.
"""

from assistant.hasard import Hasard
from assistant.scenarios.accord import Accord
from assistant.scenarios.contraintes import marque
from assistant.scenarios.scenario import REPERES, Personne, Urgence
from assistant.scenarios.tirage import Choix
from knowledge.fiches_entretien import Texts
from knowledge.fiches_scenario import Dit
from knowledge.scenarios import load_paroles, load_venues

A_DISTANCE, SANS_IMAGE = "a-distance", "sans-image"


def tues(drawn: Choix, numerique: int) -> Texts:
    """Words that this person does not say."""
    held = {marque(name, value) for name, value in drawn.items() if value is not None}
    held.add(f"numerique:{numerique}")
    if hindrance := drawn["contrainte"]:
        held |= {A_DISTANCE} if hindrance.a_distance else set()
        held |= {SANS_IMAGE} if hindrance.sans_image else set()
    return tuple(row.mots for row in load_paroles() if held & {*row.sans})


def ouverture(said: Accord, drawn: Choix, hasard: Hasard) -> str:
    """What was said of who made one come is left unsaid by someone whom a service sends."""
    lines = said.dit(drawn["demande"].ouvertures).au_registre(drawn["registre"])
    if drawn["prescripteur"]:
        free = [line for line in lines if not any(words in line for words in load_venues())]
        lines = tuple(free) or lines
    return hasard.choisir(lines)


def reperes(
    person: Personne, adieu: Dit, attente: str, said: Accord, hasard: Hasard
) -> tuple[tuple[int, str], ...]:
    """The same three sentences for every candidate: two cues, then a worry before leaving.

    `attente`: what they show of what is looked for, as the level has it (`ATTENTES`).
    """
    urgence, registre = person.urgence, person.registre
    first, second = _urgents(urgence, registre, attente) if urgence else _indices(person, attente)
    one = hasard.choisir(first)
    others = tuple(line for line in second if line != one) or second
    rows = (one, hasard.choisir(others), hasard.choisir(adieu.au_registre(registre)))
    return tuple((minute, said.texte(line)) for minute, line in zip(REPERES, rows, strict=True))


def _urgents(urgence: Urgence, registre: int, attente: str) -> tuple[Texts, Texts]:
    """A weak cue then a strong one; a beginner hears the strong one, then the thing itself."""
    rows = (urgence.faibles, urgence.forts, urgence.reponses)
    first, second = rows[1:] if attente == "dite" else rows[:2]
    return first.au_registre(registre), second.au_registre(registre)


def _indices(person: Personne, attente: str) -> tuple[Texts, Texts]:
    looked, cues = person.implicite, [item.indices for item in person.freins if item.indices]
    if attente == "dite":
        return looked.indices or cues[0], looked.reponses.au_registre(person.registre)
    if attente == "tue":
        return cues[0], cues[-1]
    return cues[0], looked.indices or cues[-1]
