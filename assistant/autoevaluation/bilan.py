"""The whole picture of one référentiel, ready to be told in any form."""

from dataclasses import dataclass
from typing import Any

from assistant.autoevaluation import progression
from assistant.autoevaluation.echelle import ETIQUETTE, NIVEAUX
from assistant.autoevaluation.grille import Grille, Unite
from assistant.autoevaluation.modele import Etape, Etat, Preuve
from assistant.autoevaluation.plan import trier
from assistant.autoevaluation.progression import Changement, Situation


@dataclass(frozen=True)
class Bilan:
    """What is known of the lines of one référentiel, or of a part of it."""

    referentiel: str
    sigle: str
    unites: tuple[Unite, ...]
    situations: tuple[Situation, ...]
    changements: tuple[Changement, ...]
    depuis: str
    preuves: tuple[Preuve, ...]
    etapes: tuple[Etape, ...]


def dresser(grille: Grille, etat: Etat, sur: str = "", depuis: str = "") -> list[Bilan]:
    """One a référentiel: those of `sur`, else those where one stands somewhere."""
    if sur:
        return [_bilan(grille, etat, grille.sous(sur), depuis)]
    touched = {name.split("/", 1)[0] for name in etat.actuelles()}
    touched |= {name.split("/", 1)[0] for item in etat.preuves for name in item.noeuds}
    names = [name for name in grille.catalogue.referentiels if name in touched]
    return [
        _bilan(grille, etat, grille.sous(name), depuis, libres=name == names[0]) for name in names
    ]


def _bilan(
    grille: Grille, etat: Etat, unites: tuple[Unite, ...], depuis: str, libres: bool = True
) -> Bilan:
    """`libres`: with the steps that are for no line, which are told once."""
    name = unites[0].referentiel
    ids = {line.id for unite in unites for line in unite.lignes}
    day = depuis or progression.derniere_fois(etat)
    return Bilan(
        name,
        grille.catalogue.referentiels[name].sigle,
        unites,
        progression.situations(unites, etat),
        progression.changements(unites, etat, depuis),
        day,
        tuple(item for item in etat.preuves if ids & set(item.noeuds)),
        tuple(
            trier(item for item in etat.etapes if item.noeud in ids or (libres and not item.noeud))
        ),
    )


def bilan_json(bilans: list[Bilan], etat: Etat) -> dict[str, Any]:
    """What `jalon autoevaluation bilan --json` prints."""
    return {
        "echelle": {"etiquette": ETIQUETTE, "niveaux": list(NIVEAUX)},
        "referentiels": [_json(item) for item in bilans],
        "preuves": [preuve_json(item, rank) for rank, item in enumerate(etat.preuves, 1)],
        "plan": plan_json(etat.etapes),
    }


def _json(bilan: Bilan) -> dict[str, Any]:
    rows = bilan.situations
    counts = progression.repartition(rows)
    return {
        "id": bilan.referentiel,
        "sigle": bilan.sigle,
        "unites": [_unite(unite, rows) for unite in bilan.unites],
        "lignes_par_niveau": {
            "non_situe" if level is None else str(level): count for level, count in counts.items()
        },
        "jamais_rencontre": [row.ligne.id for row in progression.jamais(rows)],
        "a_etayer": [row.ligne.id for row in progression.a_etayer(rows)],
        "d_abord": [row.ligne.id for row in progression.d_abord(rows)],
        "changements": {
            "depuis": bilan.depuis or None,
            "lignes": [
                {
                    "id": item.ligne.id,
                    "avant": item.avant,
                    "niveaux": list(item.chemin),
                    "apres": item.apres,
                    "date": item.date,
                }
                for item in bilan.changements
            ],
        },
    }


def _unite(unite: Unite, rows: tuple[Situation, ...]) -> dict[str, Any]:
    return {
        "id": unite.id,
        "code": unite.code,
        "intitule": unite.intitule,
        "epreuves": [
            {"id": item.id, "libelle": item.libelle, "du_bloc": item.du_bloc}
            for item in unite.lieux
        ],
        "lignes": [_ligne(row) for row in rows if row.unite.id == unite.id],
    }


def _ligne(row: Situation) -> dict[str, Any]:
    return {
        "id": row.ligne.id,
        "nature": row.ligne.nature,
        "libelle": row.ligne.libelle,
        "texte": row.ligne.texte,
        "niveau": row.niveau,
        "date": row.position.date if row.position else None,
        "preuves": [item.id for item in row.preuves],
        "a_etayer": row.a_etayer,
    }


def preuve_json(preuve: Preuve, numero: int) -> dict[str, Any]:
    """An evidence; `numero` is how people name it."""
    return {
        "id": preuve.id,
        "numero": numero,
        "date": preuve.date or None,
        "ou": preuve.ou,
        "fait": preuve.fait,
        "resultat": preuve.resultat,
        "noeuds": list(preuve.noeuds),
    }


def plan_json(etapes: tuple[Etape, ...]) -> list[dict[str, Any]]:
    """The plan, the nearest day first; a step's number is its place as they were added."""
    ranks = numeros(etapes)
    return [_etape(step, ranks[step.id]) for step in trier(etapes)]


def numeros(etapes: tuple[Etape, ...]) -> dict[str, int]:
    """How people name each step: neither a date nor a box ticked changes it."""
    return {step.id: rank for rank, step in enumerate(etapes, 1)}


def _etape(etape: Etape, numero: int) -> dict[str, Any]:
    return {
        "id": etape.id,
        "numero": numero,
        "texte": etape.texte,
        "noeud": etape.noeud or None,
        "echeance": etape.echeance or None,
        "faite": etape.faite,
    }
