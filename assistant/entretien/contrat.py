"""A guide as JSON, for another program."""

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from assistant.entretien.guide import Guide
from assistant.entretien.page import guide_document
from assistant.entretien.phases import PhaseDite
from assistant.entretien.rangs import Alerte, Dite, Ouverture
from assistant.export.markdown import render
from knowledge.catalogue import Catalogue
from knowledge.fiches_entretien import Origine, Public, Structure


def guide_json(guide: Guide, catalogue: Catalogue) -> dict[str, Any]:
    """Every part, each sentence with its nodes and its origin; `texte` is the page in Markdown."""
    lue, asked = guide.lue, guide.lue.demande
    return {
        "type": asked.type,
        "structure": _named(lue.structure, asked.structure),
        "public": _named(lue.public, asked.public),
        "duree": asked.duree,
        "distance": asked.distance,
        "interprete": asked.interprete,
        "prescripteur": asked.prescripteur or None,
        "preparation": asked.preparation,
        "referentiel": lue.referentiel,
        "pays": lue.pays.upper(),
        "avis": list(guide.avis),
        "convenu": asdict(guide.convenu) if guide.convenu else None,
        "quinze_minutes": _rows(guide.preparation),
        "avant": _rows(guide.avant),
        "presentation": list(guide.structure),
        "seul_a_seul": _rows(guide.seul_a_seul),
        "cadre": _rows(guide.cadre),
        "phases": [*map(_phase, guide.phases)],
        "si_la_personne_ouvre": [*map(_opening, guide.ouvertures)],
        "urgences_a_distance": _rows(guide.a_distance),
        "urgences": [*map(_alert, guide.urgences)],
        "ressources": list(guide.ressources),
        "conclusion": _rows(guide.conclusion),
        "apres": _rows(guide.apres),
        "citations": {
            name: _citation(name, catalogue)
            for name in dict.fromkeys((*guide.noeuds, *guide.servis))
        },
        "texte": render(guide_document(guide, catalogue)),
    }


def _phase(phase: PhaseDite) -> dict[str, Any]:
    return {
        "id": phase.id,
        "nom": phase.nom,
        "debut": phase.debut,
        "minutes": phase.minutes,
        "buts": list(phase.buts),
        "questions": _rows(phase.questions),
        "relances": _rows(phase.relances),
        "reformulations": _rows(phase.reformulations),
        "a_ecouter": list(phase.ecouter),
        "a_garder_en_tete": list(phase.attention),
        "eviter": list(phase.eviter),
        "noeuds": list(phase.noeuds),
        "origine": _origin(phase.origine),
    }


def _opening(item: Ouverture) -> dict[str, Any]:
    return {
        "id": item.id,
        "nom": item.nom,
        "questions": _rows(item.questions),
        "relances": list(item.relances),
        "atouts": list(item.atouts),
        "obstacles": list(item.obstacles),
        "origine": _origin(item.origine),
    }


def _alert(item: Alerte) -> dict[str, Any]:
    return {
        "id": item.id,
        "titre": item.titre,
        "signe": item.signe,
        "conduite": list(item.conduite),
        "alerter": list(item.alerter),
        "noeuds": list(item.noeuds),
        "a_verifier": True,
        "origine": _origin(item.origine),
    }


def _rows(rows: Iterable[Dite]) -> list[dict[str, Any]]:
    return [
        {
            **({"element": row.element} if row.element else {}),
            "texte": row.texte,
            "noeuds": list(row.noeuds),
            "origine": _origin(row.origine),
        }
        for row in rows
    ]


def _named(fiche: Structure | Public | None, typed: str) -> dict[str, Any] | None:
    if fiche is None:
        return {"id": None, "nom": typed} if typed else None
    return {"id": fiche.id, "nom": fiche.nom, "a_verifier": fiche.a_verifier}


def _origin(origine: Origine) -> dict[str, str]:
    return {"titre": origine.titre, "date": origine.date}


def _citation(name: str, catalogue: Catalogue) -> dict[str, Any]:
    place = catalogue.citation(name)
    return {
        "intitule": catalogue.label(name),
        "texte": catalogue.get(name).contenu,
        "doc": place.doc,
        "start": place.start,
        "end": place.end,
    }
