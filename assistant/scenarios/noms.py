"""How the sheets say a register, a level of French, a subject, a family of urgency."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from knowledge.fiches import Urgence

REGISTRES = {
    1: "mots simples, phrases courtes",
    2: "langue de tous les jours",
    3: "à l'aise avec les mots",
}
NIVEAUX_LANGUE = {
    "A2": "niveau A2 : comprend les phrases simples, cherche ses mots",
    "B1": "niveau B1 : se débrouille, perd le fil si l'on va vite",
}
NUMERIQUE = (
    "n'utilise ni ordinateur ni démarches en ligne",
    "un téléphone, pour les messages",
    "fait sans aide les démarches simples",
    "à l'aise",
)
SUJETS_DITS = {
    "logement": "Logement",
    "sante": "Santé",
    "mobilite": "Mobilité",
    "famille": "Famille",
    "garde_enfants": "Garde d'enfants",
    "budget": "Budget",
    "justice": "Justice",
    "langue": "Langue",
    "numerique": "Numérique",
    "formation": "Formation",
    "experience": "Expérience",
    "projet": "Projet",
    "droits": "Droits et démarches",
    "motivation": "Envie, confiance",
    "isolement": "Isolement",
}

ATOUTS_DITS = {"logement": "Vie quotidienne", "isolement": "Vie sociale"}
"""What a subject is called when the person is good at it: a garden is no matter of housing."""


def sujet_dit(sujet: str, genre: str) -> str:
    """The heading of a fact, by the kind of its fiche (`atout`, `frein`…)."""
    found = ATOUTS_DITS.get(sujet) if genre == "atout" else None
    return found or SUJETS_DITS[sujet]


def famille_dite(famille: str) -> str:
    """« Pas d'abri ce soir », from pratique/urgences.yaml."""
    found = _rangs().get(famille)
    return found.titre if found else famille


def numeros(famille: str, pays: str) -> tuple[str, ...]:
    """Whom to alert in a country, numbers first told by the same file."""
    found = _rangs().get(famille)
    return found.alerter.get(pays, ()) if found else ()


@lru_cache(maxsize=1)
def _rangs() -> "dict[str, Urgence]":
    from knowledge.fiches import PRATIQUE, read_urgences
    from knowledge.loader import read_yaml

    rows = read_urgences(read_yaml(PRATIQUE / "urgences.yaml"))
    return {row.id: row for row in rows}
