"""A talk of three turns over the small content, and its debrief."""

from copy import deepcopy
from typing import Any

from assistant.entretien.simulation.gestes import Geste
from assistant.entretien.simulation.moteur import Simulation, Tour
from assistant.entretien.simulation.revelation import Issue
from assistant.scenarios.demande import Demande
from assistant.scenarios.generateur import generer
from tests.tui.scenes import SEED

EXCHANGE = (
    ("Bonjour, je suis Anne, conseillère ici.", "Bonjour.", "cadre_role"),
    ("Qu'est-ce qui vous amène ?", "Il me faudrait du travail, rapidement.", "question_ouverte"),
    ("Si je comprends bien, c'est pressé ?", "Oui, c'est ça.", "reformulation"),
)


def played(niveau: str = "debutant") -> Simulation:
    """A talk of three turns, as it was kept: what is recognised may change, these may not."""
    (scenario,) = generer(Demande(SEED, "cip", niveau=niveau, pays="fr"))
    simulation = Simulation(scenario)
    for number, (text, answer, move) in enumerate(EXCHANGE, 1):
        simulation.etat.tour, simulation.etat.dixiemes = number, 30 * number
        turn = Tour(
            text,
            (Geste(0, 8, move, "essai"),),
            ("projet",) if number == 2 else (),
            answer,
            simulation.etat.json(),
            Issue("rien"),
            themes=("projet",) if number == 2 else (),
        )
        simulation.tours.append(turn)
    return simulation


CRITERE = {
    "id": "cip/CP2/c2",
    "intitule": "Les techniques d'entretien sont adaptées.",
    "statut": "observe",
    "elements": [
        {
            "tour": 2,
            "extrait": "Qu'est-ce qui vous amène ?",
            "constat": "Une question ouverte.",
        }
    ],
}
MESURES = {
    "tours": 3,
    "ouvertes": 1,
    "fermees": 0,
    "multiples": 0,
    "reformulations": 1,
    "reformulations_validees": 0,
    "cadre": ["role"],
    "sujets_ouverts": ["projet"],
    "sujets_disponibles": ["logement", "motivation", "projet"],
    "atouts_dits": 0,
    "freins_dits": 0,
}
POINT_FORT = {
    "tour": 2,
    "extrait": "Qu'est-ce qui vous amène ?",
    "texte": "Au tour 2, une question ouverte amène un fait utile.",
}
PROPOSITION = {
    "tour": 3,
    "extrait": "Si je comprends bien",
    "texte": "Au tour 3, vous redites sans vérifier.",
    "autrement": "« Est-ce que c'est bien ça ? »",
}
NON_DIT = {
    "sujet": "logement",
    "fait": "Vous dormez sur le canapé d'un ami.",
    "porte": "sujet",
    "texte": "Logement. Ce sujet n'est pas venu dans l'échange.",
    "aurait_dit": "Je dors chez un ami.",
}


def found() -> dict[str, Any]:
    """A debrief of that talk, which the test may change."""
    talk = {
        "chronologie": [
            {"tour": n, "minute": 3.0 * n, "phase": "P3", "gestes": [move], "sujets": []}
            for n, (_, _, move) in enumerate(EXCHANGE, 1)
        ],
        "criteres": [CRITERE],
        "mesures": MESURES,
        "points_forts": [POINT_FORT],
        "propositions": [PROPOSITION],
        "non_dit": [NON_DIT],
        "equivalents": {},
        "interfede": [],
        "limites": ["Le ton, les silences, le regard."],
    }
    return deepcopy(talk)
