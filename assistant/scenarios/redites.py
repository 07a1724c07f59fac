"""What a series or a batch says twice: the next scenario is the one that repeats the least.

A number printed on a sheet prints it again alone, so that nothing is drawn from what came before:
several seeds are tried for one place, in a fixed order, and the best one is kept.
"""

from collections import Counter
from collections.abc import Sequence

from assistant.scenarios.scenario import Scenario

MEME_URGENCE = 1000


def redites(scenario: Scenario, gardes: Sequence[Scenario]) -> int:
    """How much of a scenario others hold already; a third time weighs four times a second one.

    Out of a hundred of its own traces: one with an urgency has more of them, and as many chances.
    The urgency of the one just before, which fills a third of a card, is over all of these.
    """
    held, own = _entendues(gardes), traces(scenario)
    urgence, before = scenario.personne.urgence, [row.personne.urgence for row in gardes[-1:]]
    again = urgence is not None and any(row and row.id == urgence.id for row in before)
    return 100 * sum(held[trace] ** 2 for trace in own) // len(own) + MEME_URGENCE * again


def lassantes(scenario: Scenario, gardes: Sequence[Scenario]) -> int:
    """How much of a scenario would be heard a third time; a name or a first sentence, a second."""
    held, person = _entendues(gardes), scenario.personne
    third = sum(held[trace] > 1 for trace in traces(scenario))
    return third + held[person.prenom] + held[person.ouverture]


def _entendues(gardes: Sequence[Scenario]) -> Counter[str]:
    return Counter(trace for row in gardes for trace in traces(row))


def traces(scenario: Scenario) -> set[str]:
    """What one hears again: name, facts, urgency, bearing, the first and last sentences."""
    person = scenario.personne
    found = {person.prenom, person.ouverture, person.attitude.id}
    found |= {element.id for element in person.elements}
    found |= {person.urgence.id} if person.urgence else set()
    return found | {line for _, line in scenario.reperes[-1:]}
