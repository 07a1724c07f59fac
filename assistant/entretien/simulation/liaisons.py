"""Lines of the rehearsal's own: what ties a sentence to the talk, what answers an offer."""

from collections.abc import Mapping
from functools import lru_cache

from assistant.entretien.simulation.affect import SIMULATION
from knowledge.fiches_scenario import Dit


@lru_cache(maxsize=1)
def liaisons() -> Mapping[str, Dit]:
    """By situation, as those of the scenarios are."""
    from knowledge.loader import read_yaml
    from knowledge.scenarios_rangs import dit

    rows = read_yaml(SIMULATION / "liaisons.yaml")
    return {name: dit(row) for name, row in rows.items()}
