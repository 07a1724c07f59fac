"""What `jalon entretien simuler --json` prints: turns, answers, states, and the debrief."""

from typing import Any

from assistant.entretien.simulation.gestes import Geste
from assistant.entretien.simulation.moteur import Simulation, Tour


def tours_json(simulation: Simulation) -> list[dict[str, Any]]:
    return [tour_json(turn) for turn in simulation.tours]


def tour_json(turn: Tour) -> dict[str, Any]:
    return {
        "texte": turn.texte,
        "gestes": gestes_json(turn.gestes),
        "reponse": turn.reponse,
        "etat": turn.etat,
    }


def gestes_json(gestes: tuple[Geste, ...]) -> list[dict[str, Any]]:
    return [
        {"type": item.type, "start": item.start, "end": item.end, "regle": item.regle}
        for item in gestes
    ]
