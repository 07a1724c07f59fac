"""A rehearsal that was kept, taken up again: its scenario drawn anew, its turns said again."""

import shlex
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.moteur import CONTEXTE, Simulation
from assistant.entretien.simulation.reconnaissance import reconnaitre
from assistant.entretien.simulation.temps import avancer
from assistant.scenarios.demande import Demande

OPTIONS = ("graine", "structure", "public", "competence", "niveau", "pays")


def demande(kept: Mapping[str, Any]) -> Demande:
    """What was asked for, read in the command that prints the sheet again."""
    words = shlex.split(str(kept["commande"]))
    given = {
        name.removeprefix("--"): value for name, value in pairwise(words) if name.startswith("--")
    }
    return Demande(**{name: given[name] for name in OPTIONS if name in given})


def rejouer(kept: Mapping[str, Any]) -> Simulation:
    """The rehearsal where it was left. Raises UsageFault for the seed of another version."""
    from assistant.scenarios.generateur import generer

    (scenario,) = generer(demande(kept))
    simulation = Simulation(scenario)
    for turn in kept["tours"]:
        simulation.etat.dixiemes = _before(turn, simulation)
        simulation.dire(str(turn["texte"]))
    return simulation


def fidele(simulation: Simulation, kept: Mapping[str, Any]) -> bool:
    """Whether the person answers as it did: another version may have changed its words."""
    said = [str(turn["reponse"]) for turn in kept["tours"]]
    return said == [turn.reponse for turn in simulation.tours]


def _before(turn: Mapping[str, Any], simulation: Simulation) -> int:
    """The clock when a turn was said: a real one may have counted more than the turns do."""
    heard = [known.reponse for known in simulation.tours[-CONTEXTE:]]
    spent = Etat(0, 0, 0)
    avancer(
        reconnaitre(str(turn["texte"]), heard),
        spent,
        simulation.scenario.personne.attitude.debit,
    )
    return max(0, round(float(turn["etat"]["minute"]) * 10) - spent.dixiemes)
