"""What a series or a batch says twice: the next scenario is the one that repeats the least.

A number printed on a sheet prints it again alone, so that nothing is drawn from what came before:
several seeds are tried for one place, in a fixed order, and the best one is kept.
"""

from collections import Counter
from collections.abc import Sequence

from assistant.scenarios.scenario import Scenario


def redites(scenario: Scenario, gardes: Sequence[Scenario]) -> int:
    """How much of a scenario others hold already; a third time weighs four times a second one.

    Out of a hundred of its own traces: one with an urgency has more of them, and as many chances.
    """
    held = Counter(trace for row in gardes for trace in traces(row))
    own = traces(scenario)
    return 100 * sum(held[trace] ** 2 for trace in own) // len(own)


def traces(scenario: Scenario) -> set[str]:
    """What one hears again from card to card: facts, urgency, bearing, the last sentence."""
    person = scenario.personne
    found = {person.attitude.id, *(element.id for element in person.elements)}
    found |= {person.urgence.id} if person.urgence else set()
    return found | {line for _, line in scenario.reperes[-1:]}
