"""The debrief of a rehearsal: what was said, what it shows, which doors stayed shut.

It speaks of the exchange. No mark, no verdict, no prediction (domain.md §4.6).
"""

from functools import lru_cache
from typing import Any

from assistant.entretien.simulation import alerte, mesures, portee, retours
from assistant.entretien.simulation.affect import SIMULATION
from assistant.entretien.simulation.consentement import relue
from assistant.entretien.simulation.criteres import NEGATIFS, Critere, criteres
from assistant.entretien.simulation.demandes import DEMANDES
from assistant.entretien.simulation.echange import Echange, Observation
from assistant.entretien.simulation.ecrits import observer
from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.gestes import Parole
from assistant.entretien.simulation.lecture import tour_dit
from assistant.entretien.simulation.moteur import Simulation, Tour
from assistant.entretien.simulation.nuances import ECARTS
from assistant.entretien.simulation.portes import OUVRANTS, porte
from assistant.scenarios.formes import intitule
from assistant.scenarios.noms import SUJETS_DITS
from assistant.scenarios.scenario import Element
from knowledge.catalogue import Catalogue

EXTRAITS = 4
"""Words quoted for a criterion, and against it, at most; the rest is in the timeline."""


def debriefing(
    simulation: Simulation, catalogue: Catalogue, synthese: str = "", analyse: str = ""
) -> dict[str, Any]:
    """The whole of it, with stable keys (docs/simulation.md)."""
    played = [turn for turn in simulation.tours if turn.etat["tour"]]
    echange = relue(Echange(simulation.scenario, played))
    return {
        "chronologie": _timeline(echange),
        "criteres": [
            _criterion(row, catalogue) for row in criteres(echange, observer(synthese, analyse))
        ],
        "mesures": mesures.compter(echange),
        "points_forts": [_strength(row) for row in retours.forces(echange)],
        "propositions": [_proposal(row, echange) for row in retours.propositions(echange)],
        "non_dit": [_untold(item, simulation) for item in _left(simulation)],
        "equivalents": {
            name: [_named(node, catalogue) for node in equivalents()[name]]
            for name in ("rncp36128", "rncp37504")
        },
        "interfede": [_named(node, catalogue) for node in equivalents()["interfede"]],
        "limites": [*retours.mots()["limites"]],
    }


@lru_cache(maxsize=1)
def equivalents() -> dict[str, list[str]]:
    """Nodes of the other référentiels that answer to what an entretien exercises."""
    from knowledge.loader import read_yaml

    rows: Any = read_yaml(SIMULATION / "equivalents.yaml")
    return {str(name): [*map(str, found)] for name, found in rows.items()}


def _timeline(echange: Echange) -> list[dict[str, Any]]:
    """A line a turn; an apology is told as one, and not as words that let the person go on."""
    return [_line(number, turn) for number, turn in enumerate(echange.tours, 1)]


def _line(number: int, turn: Tour) -> dict[str, Any]:
    seen = dict.fromkeys(item.type for item in turn.gestes)
    return {
        "tour": number,
        "minute": turn.etat["minute"],
        "phase": turn.etat["phase"],
        "gestes": [name for name in seen if not (turn.repare and name == "relance")],
        "sujets": [*turn.themes],
        "reparation": turn.repare,
        "nuances": [item.type for item in turn.nuances],
        "dit": tour_dit(turn),
    }


def _criterion(row: Critere, catalogue: Catalogue) -> dict[str, Any]:
    return {
        "id": row.id,
        "intitule": catalogue.get(row.id).texte,
        "statut": row.statut,
        "elements": [
            {
                "tour": item.tour,
                "extrait": item.extrait,
                "constat": retours.phrase("constats", item),
            }
            for item in _kept(row)
        ],
    }


def _kept(row: Critere) -> list[Observation]:
    """What goes towards the criterion, then what goes against it."""
    good = [item for item in row.elements if item.cle not in NEGATIFS]
    against = [item for item in row.elements if item.cle in NEGATIFS]
    return [*good[:EXTRAITS], *against[:EXTRAITS]]


def _strength(row: Observation) -> dict[str, Any]:
    return {"tour": row.tour, "extrait": row.extrait, "texte": retours.phrase("forces", row)}


def _proposal(row: Observation, echange: Echange) -> dict[str, Any]:
    return {
        "tour": retours.tour_cite(row),
        "extrait": row.extrait,
        "texte": retours.phrase("propositions", row),
        "autrement": retours.autrement(row, echange),
    }


def _left(simulation: Simulation) -> list[Element]:
    told = {*simulation.etat.dits}
    return [item for item in simulation.scenario.personne.utiles if item.id not in told]


def _untold(element: Element, simulation: Simulation) -> dict[str, Any]:
    """A useful fact that did not come out, and the last door that stayed shut before it."""
    shut = _shut(element, simulation)
    if shut == "ouverte":
        shut = _behind(element, simulation)
    why = "evoque" if shut == "sujet" and _spoken_of(element, simulation) else shut
    if why == "ouverte" and not any(_asked_of(turn, element) for turn in simulation.tours):
        why = "evoque"
    if why == "evoque":
        why = _touched(element, simulation) or why
    if why == "relance" and not _answered(element.sujet, simulation):
        why = "relance_courte"
    person = simulation.scenario.personne
    return {
        "sujet": element.sujet,
        "fait": element.fait,
        "porte": shut,
        "texte": f"{SUJETS_DITS[element.sujet]}. {retours.mots()['portes'][why]}",
        "aurait_dit": min(element.reponses.au_registre(person.registre), key=len),
    }


def _shut(element: Element, simulation: Simulation) -> str:
    """The door of the fact itself, else of another fact of its subject, else of the subject."""
    met = [turn.issue for turn in simulation.tours if turn.issue.element and turn.issue.porte]
    own = [found.porte for found in met if found.element and found.element.id == element.id]
    near = [found.porte for found in met if found.element and found.element.sujet == element.sujet]
    rows = own or near
    return rows[-1] if rows else _never_met(element, simulation)


def _asked_of(turn: Tour, element: Element) -> bool:
    """Whether a question bears on a fact: on its whole subject, or on what it holds."""
    if not DEMANDES & {item.type for item in turn.gestes}:
        return False
    aimed = turn.issue.element is not None and turn.issue.element.id == element.id
    if not aimed and element.sujet not in turn.sujets:
        return False
    return portee.convient(turn.texte, element, fermee=True)


def _touched(element: Element, simulation: Simulation) -> str:
    """How a question touched a subject without going as far as a fact, when one did."""
    asked = [
        {item.type for item in turn.gestes}
        for turn in simulation.tours
        if element.sujet in (*turn.sujets, *turn.themes) and not {*ECARTS} & turn.fines
    ]
    if any(OUVRANTS & DEMANDES & types for types in asked):
        return "evoque_ouverte"
    return "evoque_fermee" if any("question_fermee" in types for types in asked) else ""


def _never_met(element: Element, simulation: Simulation) -> str:
    """A subject that was named outside of any question was not asked about."""
    if element.sujet in simulation.scenario.personne.lignes_rouges:
        return "rouge"
    asked = any(
        element.sujet in turn.sujets and DEMANDES & {item.type for item in turn.gestes}
        for turn in simulation.tours
    )
    return "ouverte" if asked else "sujet"


def _spoken_of(element: Element, simulation: Simulation) -> bool:
    """Named in a turn, told by the person, or what an urgency that was told is about."""
    urgence = simulation.scenario.personne.urgence
    told = urgence is not None and simulation.etat.urgence in ("abordee", "traitee")
    if urgence and told and element.sujet in alerte.approches()[urgence.famille].sujets:
        return True
    return any(
        element.sujet in (*turn.sujets, *turn.themes)
        or (turn.issue.genre == "revele" and _about(turn, element.sujet))
        for turn in simulation.tours
    )


def _about(turn: Tour, sujet: str) -> bool:
    """Whether what a turn opened is of a subject, named or not."""
    return turn.issue.element is not None and turn.issue.element.sujet == sujet


def _behind(element: Element, simulation: Simulation) -> str:
    """The door behind the first one, when an open question on the subject was asked after all."""
    tries = [turn for turn in simulation.tours if _opens(turn, element.sujet)]
    if not tries:
        return "ouverte"
    last = tries[-1]
    return porte(element, _as_it_was(last, simulation), Parole("", last.gestes, ())) or "relance"


def _answered(sujet: str, simulation: Simulation) -> bool:
    """Whether an open question on a subject made the person tell something of it."""
    tries = (turn for turn in simulation.tours if _opens(turn, sujet))
    return any(turn.issue.genre == "revele" and _about(turn, sujet) for turn in tries)


def _opens(turn: Tour, sujet: str) -> bool:
    return sujet in turn.sujets and bool(OUVRANTS & {item.type for item in turn.gestes})


def _as_it_was(turn: Tour, simulation: Simulation) -> Etat:
    """The state in which a turn was answered: trust, frame, the last words that hurt."""
    told = turn.etat
    state = Etat(told["confiance"], told["tension"], told["energie"], tour=told["tour"])
    state.cadre = dict(told["cadre"])
    hurt = [
        known.etat["tour"]
        for known in simulation.tours
        if {"jugement", "insulte"} & {*known.regles} and known.etat["tour"] <= state.tour
    ]
    state.dernier_jugement = max(hurt, default=state.dernier_jugement)
    return state


def _named(name: str, catalogue: Catalogue) -> dict[str, str]:
    return {"id": name, "intitule": intitule(name, catalogue)}
