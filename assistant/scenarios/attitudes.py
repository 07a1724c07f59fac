"""Whether a way of being there fits how the person talks and what is happening to them.

Said again, apart, in `verification_personne.py`.
"""

from assistant.scenarios.contraintes import elements_tires, langue
from assistant.scenarios.tirage import Choix
from knowledge.fiches_scenario import Attitude, Dit

COURT = 130
"""Signs of the longest line that someone of few words has to say."""
GRAVES = frozenset({"violence", "suicide", "urgence-vitale", "enfant-en-danger"})
"""Families of urgency that nobody carries lightly."""
POIDS, VIF = 12, 80
"""Tension that they ask for at least; energy that someone unwell does not have."""
LEGERES = frozenset({"plaisante", "tout-est-prepare", "du-coq-a-l-ane", "soulagement", "ironie"})
MOTS = frozenset({"discute-les-mots", "ironie", "cherche-le-mot-exact", "plaisante"})
"""Ways of being that play on words: not in a language that one is learning."""


def permise(drawn: Choix, attitude: Attitude) -> bool:
    return _voice(drawn, attitude) and _urgency(drawn, attitude) and _words(drawn, attitude)


def _voice(drawn: Choix, attitude: Attitude) -> bool:
    if attitude.debit != "bref":
        return True
    said = [fiche.reponses for fiche in elements_tires(drawn)]
    said += [drawn["urgence"].reponses] if drawn["urgence"] else []
    return max(_shortest(lines, drawn["registre"]) for lines in said) <= COURT


def _shortest(lines: Dit, registre: int) -> int:
    return min(map(len, lines.au_registre(registre)))


def _urgency(drawn: Choix, attitude: Attitude) -> bool:
    urgence = drawn["urgence"]
    if urgence is None or urgence.famille not in GRAVES:
        return True
    heavy = attitude.tension >= POIDS and attitude.id not in LEGERES
    return heavy and (urgence.famille != "urgence-vitale" or attitude.energie < VIF)


def _words(drawn: Choix, attitude: Attitude) -> bool:
    hindrance = drawn["contrainte"]
    learning = langue(elements_tires(drawn)) or (hindrance.langue if hindrance else "")
    return not learning or (attitude.debit != "long" and attitude.id not in MOTS)
