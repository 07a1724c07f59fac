"""The questions as JSON, for another program."""

from typing import Any

from assistant.examen.jury import Posee, Tirage
from assistant.examen.page import cited, questions_document
from assistant.export.markdown import render
from assistant.scenarios.formes import intitule
from knowledge.catalogue import Catalogue
from knowledge.fiches_jury import ORIGINE


def questions_json(tirage: Tirage, catalogue: Catalogue) -> dict[str, Any]:
    """What was asked for, the questions, every node cited; `texte` is the page in Markdown."""
    asked = tirage.demande
    names = dict.fromkeys(cited(posee.question for posee in tirage.posees))
    return {
        "referentiel": asked.referentiel,
        "occasion": asked.occasion or None,
        "partie": asked.partie or None,
        "competence": asked.competence or None,
        "graine": asked.graine,
        "disponibles": tirage.disponibles,
        "questions": [*map(_question, tirage.posees)],
        "citations": {name: _citation(name, catalogue) for name in names},
        "origine": {"titre": ORIGINE.titre, "date": ORIGINE.date},
        "texte": render(questions_document(tirage, catalogue)),
    }


def _question(posee: Posee) -> dict[str, Any]:
    row = posee.question
    called = posee.appel
    return {
        "id": row.id,
        "texte": row.texte,
        "vue": row.vue,
        "competence": row.competence,
        "critere": row.critere or None,
        "occasions": list(row.occasions),
        "parties": list(row.parties),
        "appel": {"extrait": called.extrait, "tour": called.tour or None} if called else None,
        "elements": list(row.elements),
        "relance": row.relance,
    }


def _citation(name: str, catalogue: Catalogue) -> dict[str, Any]:
    place = catalogue.citation(name)
    return {
        "intitule": catalogue.label(name),
        "texte": intitule(name, catalogue),
        "doc": place.doc,
        "start": place.start,
        "end": place.end,
    }
