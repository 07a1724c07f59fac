"""A scenario as JSON, with stable keys (docs/scenarios.md). The same bytes for the same seed."""

from typing import Any

from assistant.scenarios.criteres import Occasion
from assistant.scenarios.fiche_candidat import FORMATS, accueil
from assistant.scenarios.fiche_cle import ethiques, variantes
from assistant.scenarios.formes import intitule, remplace
from assistant.scenarios.partenaires import alerter, partenaires, pour_les_besoins
from assistant.scenarios.scenario import Element, Scenario
from assistant.scenarios.urgence import a_observer, appuis, delai
from knowledge.catalogue import Catalogue
from knowledge.scenarios_supports import Supports


def scenario_json(
    scenario: Scenario, rows: tuple[Occasion, ...], supports: Supports, catalogue: Catalogue
) -> dict[str, Any]:
    """The four sheets in one object."""
    return {
        "graine": scenario.graine,
        "commande": scenario.commande,
        "referentiel": scenario.referentiel,
        "alerte": remplace(scenario.referentiel, catalogue) or None,
        "niveau": scenario.niveau,
        "pays": scenario.pays,
        "candidat": _candidat(scenario),
        "comedien": _comedien(scenario, supports),
        "grille": [_row(row, catalogue) for row in rows if row.observable.id in catalogue.noeuds],
        "cle": _cle(scenario, supports),
        "origine": "hors référentiel : personne et situation fictives, méthode de Jalon",
    }


def _candidat(scenario: Scenario) -> dict[str, Any]:
    hindrance = scenario.personne.contrainte
    return {
        "structure": scenario.structure.id,
        "texte": accueil(scenario),
        "conditions": hindrance.consigne_candidat if hindrance else "",
        "durees": FORMATS.get(scenario.referentiel, ""),
    }


def _comedien(scenario: Scenario, supports: Supports) -> dict[str, Any]:
    person = scenario.personne
    return {
        "prenom": person.prenom,
        "genre": person.genre,
        "age": person.age,
        "public": person.public.id,
        "registre": person.registre,
        "langue": person.langue,
        "numerique": person.numerique,
        "attitude": person.attitude.id,
        "contrainte": person.contrainte.id if person.contrainte else None,
        "ouverture": person.ouverture,
        "demande": element_json(person.demande),
        "implicite": element_json(person.implicite),
        "lien": person.lien,
        "foyer": element_json(person.foyer),
        "parcours": [element_json(item) for item in person.parcours],
        "atouts": [element_json(item) for item in person.atouts],
        "freins": [element_json(item) for item in person.freins],
        "urgence": _urgence(scenario, supports),
        "sigles_inconnus": [item.sigle for item in person.jargon_inconnu],
        "lignes_rouges": [*person.lignes_rouges],
        "prescripteur": scenario.prescripteur.id if scenario.prescripteur else None,
        "pression": scenario.pression,
        "reperes": [{"minute": minute, "texte": line} for minute, line in scenario.reperes],
    }


def element_json(element: Element) -> dict[str, Any]:
    return {
        "id": element.id,
        "sujet": element.sujet,
        "couche": element.couche,
        "sensible": element.sensible,
        "fait": element.fait,
        "a_verifier": element.fiche.a_verifier,
    }


def _urgence(scenario: Scenario, supports: Supports) -> dict[str, Any] | None:
    urgence = scenario.personne.urgence
    if urgence is None:
        return None
    return {
        "id": urgence.id,
        "famille": urgence.famille,
        "force": urgence.force,
        "fait": urgence.fait,
        "conduite": urgence.conduite,
        "delai": delai(urgence),
        "alerter": [*alerter(scenario, urgence.famille)],
        "a_observer": [*a_observer(urgence, supports)],
        "citations": [*appuis(urgence, scenario)],
        "a_verifier": urgence.fiche.a_verifier,
    }


def _row(row: Occasion, catalogue: Catalogue) -> dict[str, Any]:
    place = catalogue.citation(row.observable.id)
    return {
        "id": place.id,
        "intitule": intitule(place.id, catalogue),
        "doc": place.doc,
        "start": place.start,
        "end": place.end,
        "comportements": [*row.observable.comportements],
        "occasion": row.raison or None,
    }


def _cle(scenario: Scenario, supports: Supports) -> dict[str, Any]:
    return {
        "partenaires": [*partenaires(scenario), *pour_les_besoins(scenario)],
        "interdits": [*scenario.structure.interdits],
        "ethique": [
            {"texte": row.texte, "citations": [*row.noeuds]} for row in ethiques(scenario, supports)
        ],
        "variantes": [
            {"genre": row.genre, "titre": row.titre, "texte": row.texte, "citations": [*row.noeuds]}
            for row in variantes(scenario, supports)
        ],
    }
