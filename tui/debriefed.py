"""What the debrief is made of, for the room that shows it. Heavy: in a worker, but for words."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tui.seance import Seance

if TYPE_CHECKING:
    from assistant.export.document import Document
    from assistant.scenarios.demande import Demande
    from assistant.service import Service

COUNTS = "Ces nombres disent combien de fois, jamais si c'était bien. Regardez ce qui bouge."


def made(seance: Seance, service: "Service") -> "tuple[dict[str, Any], Document, Document]":
    """What it holds, its whole page, and the page of what matters most."""
    from assistant.entretien.simulation.debriefing import debriefing
    from assistant.entretien.simulation.page import debriefing_document

    texts = {name: seance.ecrits[name] for name in ("synthese", "analyse")}
    found = seance.debriefing or debriefing(seance.simulation, service.catalogue, **texts)
    entire = debriefing_document(found, seance.simulation, service.catalogue)
    short = debriefing_document(found, seance.simulation, service.catalogue, entier=False)
    return found, entire, short


def whole(document: "Document", seance: Seance) -> "Document":
    from assistant.entretien.simulation.page import exchange_document
    from assistant.scenarios.formes import titre

    said = exchange_document(seance.simulation)
    return replace(document, body=(*document.body, titre(2, "L'échange"), *said.body))


def asked_of(seance: Seance) -> "Demande":
    from assistant.entretien.simulation.reprise import demande

    return demande({"commande": seance.simulation.scenario.commande})


def elements(found: dict[str, Any], label: Callable[[str], str]) -> list[tuple[str, str]]:
    """Each element that names a turn: the turn and a rank, then what it says."""
    rows = [(row, "Point fort", row["texte"]) for row in found["points_forts"]]
    rows += [(row, "Proposition", row["texte"]) for row in found["propositions"]]
    for criterion in found["criteres"]:
        name = label(criterion["id"])
        rows += [(row, name, row["constat"]) for row in criterion["elements"]]
    named = [(row["tour"], head, text) for row, head, text in rows if row["tour"]]
    return [
        (f"{tour} {rank}", f"Tour {tour} · {head} · {text}")
        for rank, (tour, head, text) in enumerate(named)
    ]


def trend(rows: list[dict[str, Any]]) -> str:
    """A line a count, the oldest rehearsal first."""
    from assistant.entretien.simulation.carnet import en_lignes

    return f"{en_lignes(rows)}\n{COUNTS}"


def page(kept: Mapping[str, Any]) -> str:
    """A debrief as it was kept, when its person cannot be played again: its words, the exchange."""
    found, name = kept["debriefing"], str(kept["personne"]).split(",")[0]
    parts = ["# Points forts", *(f"- {_said(row)}" for row in found["points_forts"])]
    parts.append("# Propositions")
    for row in found["propositions"]:
        parts += [f"- {_said(row)}", f"- Une autre façon : {row['autrement']}"]
    parts += ["# Ce qui n'a pas été dit", *(f"- {row['texte']}" for row in found["non_dit"])]
    parts.append("# L'échange")
    for turn in kept["tours"]:
        parts += [f"**Vous** : {turn['texte']}", f"**{name}** : {turn['reponse']}", ""]
    return "\n".join(parts)


def _said(row: Mapping[str, Any]) -> str:
    return f"{row['texte']} « {row['extrait']} »" if row["extrait"] else str(row["texte"])
