"""The JSON shapes that other programs read: nodes, search results, batch lines."""

from typing import Any

from knowledge.catalogue import Catalogue
from knowledge.model import Noeud, Referentiel, Span
from knowledge.search.result import SearchResult


def node_json(catalogue: Catalogue, node: Noeud, deep: bool = True) -> dict[str, Any]:
    """A node and its descendants, as `jalon referentiels ID --json` prints them."""
    spans = [
        {"doc": item.source, "start": item.start, "end": item.end}
        for item in catalogue.spans(node.id)
    ]
    first = spans[0] if spans else {"doc": None, "start": None, "end": None}
    return {
        "id": node.id,
        "kind": node.kind,
        "code": node.code,
        "intitule": node.libelle,
        "texte": node.contenu,
        **first,
        "spans": spans,
        "corrections": [item.model_dump() for item in node.corrections],
        "variantes": [
            {"texte": item.texte, **_place(item.lignes[0]), "raison": item.raison}
            for item in node.variantes
        ],
        "reprises": [_place(span) for item in node.reprises for span in item.lignes],
        "remarques": list(node.remarques),
        "liens": {name: list(targets) for name, targets in node.liens.items()},
        "enfants": [node_json(catalogue, child) for child in node.enfants] if deep else [],
    }


def card_json(catalogue: Catalogue, item: Referentiel) -> dict[str, Any]:
    """A référentiel as `jalon referentiels --json` lists it: its card, without its tree."""
    return {
        **node_json(catalogue, catalogue.racine(item.id), deep=False),
        "sigle": item.sigle,
        "editeur": item.editeur,
        "date": item.date,
        "sources": list(item.sources),
    }


def _place(span: Span) -> dict[str, Any]:
    return {"doc": span.source, "start": span.start, "end": span.end}


def search_json(result: SearchResult) -> dict[str, Any]:
    """What `jalon chercher --json` prints."""
    return {"question": result.question, "answered": result.answered, "results": _results(result)}


def batch_line(identifiant: str, result: SearchResult) -> dict[str, Any]:
    """One line of `jalon chercher --lot … --sortie …`."""
    return {"id": identifiant, "answered": result.answered, "results": _results(result)}


def _results(result: SearchResult) -> list[dict[str, Any]]:
    return [
        {
            "id": hit.passage.id,
            "doc": hit.passage.doc,
            "start": hit.passage.start,
            "end": hit.passage.end,
            "score": round(hit.score, 4),
        }
        for hit in result.hits
    ]
