"""What the person answers to a suggestion, and what it leads to."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Protocol

from assistant.autoevaluation import voisinage
from assistant.autoevaluation.modele import Lien, Preuve
from assistant.autoevaluation.suggestion import Suggesteur, Suggestion


class Preuves(Protocol):
    """Where evidence is kept."""

    def garder_preuve(self, preuve: Preuve) -> Preuve: ...

    def lier(self, identifiant: str, liens: tuple[Lien, ...]) -> Preuve | None: ...


def accepter(
    suggesteur: Suggesteur, depot: Preuves, preuve: Preuve, noeuds: Iterable[str]
) -> tuple[Preuve, tuple[Suggestion, ...]]:
    """Keep the evidence for these lines; then the lines of their neighbours, to answer in turn.

    Raises UnknownIdError or NonEvaluable before anything is kept.
    """
    grille = suggesteur.grille
    lines = [grille.ligne(name) for name in noeuds]
    told = suggesteur.lire(preuve.texte)
    words = {item.ligne.id: item.extrait for item in suggesteur.parmi(lines, told)}
    links = tuple(Lien(line.id, "acceptee", words.get(line.id, "")) for line in lines)
    kept = depot.lier(preuve.id, links) if preuve.id else None
    kept = kept or depot.garder_preuve(replace(preuve, liens=(*preuve.liens, *links)))
    seen = {lien.noeud for lien in kept.liens}
    found = {
        item.ligne.id: item
        for line in lines
        for item in voisinage.proposer(suggesteur, line.id, kept.texte, seen)
    }
    return kept, tuple(found.values())


def refuser(depot: Preuves, preuve: Preuve, noeuds: Iterable[str]) -> None:
    """Remember a no: this evidence is not proposed for these lines again."""
    depot.lier(preuve.id, tuple(Lien(name, "refusee") for name in noeuds))


def proposition_json(found: Iterable[Suggestion], nature: str = "") -> dict[str, Any]:
    """What `jalon autoevaluation suggerer --json` prints."""
    return {
        "nature": nature or None,
        "propositions": [
            {
                "id": item.ligne.id,
                "libelle": item.ligne.libelle,
                "texte": item.ligne.texte,
                "mots": list(item.mots),
                "autour": list(item.autour),
            }
            for item in found
        ],
    }
