"""Which criteria a scenario gives occasion for, and why: never more than it does.

Source: domain.md §4.6; the Interfédé has savoir-faire, and no criterion.
"""

import re
from dataclasses import dataclass

from assistant.scenarios.partenaires import partenaires
from assistant.scenarios.scenario import Personne, Scenario
from knowledge.scenarios_supports import Observable, Supports

RAISONS = {
    "cip/CP1/c1": "{besoins} : de quoi parler d'un dispositif ou d'une structure adaptée.",
    "cip/CP1/c2": "La personne attend qu'on lui dise où elle est : {structure}.",
    "cip/CP1/c3": "{registre} ; sigles inconnus : {sigles}.",
    "cip/CP1/c4": "Des partenaires à nommer : {partenaires}.",
    "cip/CP1/c5": "La demande et les faits se disent par morceaux : à reformuler.",
    "cip/CP2/c1": "{ethique}",
    "cip/CP2/c2": "L'entretien entier : phases, questions, conclusion.",
    "cip/CP2/c3": "Sujets utiles : {sujets}. {urgence}",
    "cip/CP2/c4": "Une demande à distinguer de ce qui est cherché : un diagnostic à partager.",
    "cip/CP2/c5": "L'analyse qui suit l'entretien.",
    "cip/CP4/c2": "Un partenaire à mobiliser avec l'accord de la personne.",
    "cip/CP4/c3": "Des informations à ne partager qu'avec accord.",
    "cip/CP5/c2": "La synthèse écrite : des faits, des mots neutres.",
    "cip/CP5/c3": "La synthèse écrite : rien de trop sur la personne.",
}
"""A reason a criterion; those that are not here have no occasion in such a meeting."""
ANALYSE = "L'analyse orale de la pratique, après l'entretien."
NON_MESURABLE = {
    "cip/CP4/c1": "Le travail d'équipe ne se voit pas dans un entretien seul.",
    "cip/CP5/c1": "Les procédures d'une structure ne se voient pas dans un jeu de rôle.",
    "cip/CP5/c4": "Les outils de la structure ne se voient pas dans un jeu de rôle.",
}


@dataclass(frozen=True)
class Occasion:
    """A criterion (or a savoir-faire), what to watch, and why this scenario lets it be seen."""

    observable: Observable
    raison: str

    @property
    def donnee(self) -> bool:
        return bool(self.raison)


def occasions(scenario: Scenario, supports: Supports) -> tuple[Occasion, ...]:
    """Every row of the grid of the scenario's référentiel, in the order of the référentiel."""
    rows = [row for row in supports.grille if row.id.split("/")[0] == scenario.referentiel]
    wanted = scenario.competence
    kept = [row for row in rows if not wanted or row.id == wanted or _below(row.id, wanted)]
    kept.sort(key=lambda row: naturel(row.id))
    return tuple(Occasion(row, raison(row, scenario)) for row in kept)


def naturel(name: str) -> list[tuple[int, str]]:
    """An order where CP2 comes before CP11, and 2.9 before 2.10."""
    parts = re.split(r"(\d+)", name)
    return [(int(part), "") if part.isdigit() else (-1, part) for part in parts]


def _below(name: str, above: str) -> bool:
    return name.startswith(f"{above}/")


def raison(row: Observable, scenario: Scenario) -> str:
    """Why a criterion can be seen here, each for its own reason; empty when it cannot."""
    name = row.id
    if name in NON_MESURABLE:
        return ""
    if name.startswith("cip/CP11/"):
        return ANALYSE
    if name == "cip/CP1/c4" and not partenaires(scenario):
        return ""
    return _said(row.raison or RAISONS.get(name, ""), scenario)


def exerce(name: str, scenario: Scenario) -> bool:
    """Whether a scenario gives occasion for a row, known by its name alone."""
    return not name.startswith("cip/") or bool(raison(Observable(name, ()), scenario))


def _said(template: str, scenario: Scenario) -> str:
    from assistant.scenarios.noms import REGISTRES, SUJETS_DITS, sujet_dit

    person = scenario.personne
    brakes = " ; ".join(SUJETS_DITS[item.sujet].lower() for item in person.freins)
    wanted = dict.fromkeys((person.demande.sujet, *person.sujets))
    assets = (sujet_dit(item.sujet, item.genre).lower() for item in person.atouts)
    return template.format(
        besoins=f"Besoins ({brakes})",
        structure=scenario.structure.nom,
        registre=f"Façon de parler : {REGISTRES[person.registre]}",
        sigles=", ".join(item.sigle for item in person.jargon_inconnu) or "aucun",
        partenaires=", ".join(partenaires(scenario)) or "à trouver avec la personne",
        freins=brakes.replace(" ;", ","),
        atouts=", ".join(dict.fromkeys(assets)),
        attitude=f"« {person.attitude.nom} »",
        analyse=ANALYSE,
        ethique="Des sujets sensibles à n'ouvrir que s'ils servent, avec leur raison.",
        sujets=", ".join(SUJETS_DITS[item].lower() for item in wanted),
        urgence=_urgence(person),
    ).strip()


def _urgence(person: Personne) -> str:
    from assistant.scenarios.noms import famille_dite

    if person.urgence is None:
        return ""
    return f"Une urgence à repérer : {famille_dite(person.urgence.famille).lower()}."
