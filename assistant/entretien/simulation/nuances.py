"""Finer moves, that the labels do not tell: what a turn does against the person, or without them.

What is done without asking is neither an orientation nor a frame, whatever its words look like.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.gestes import QUESTIONS, Geste, Parole
from assistant.entretien.simulation.imprevus import dit, motifs
from assistant.entretien.simulation.reconnaissance.mots import communs, pleins_dits
from assistant.entretien.simulation.reconnaissance.texte import Phrase, Tour, lire

DISCRIMINANTE, SANS_ACCORD, DECOURAGE = "discriminante", "sans_accord", "decourage"
ECARTS = (DISCRIMINANTE, SANS_ACCORD, DECOURAGE)
"""What is told first, the gravest first."""
INSCRITE = "inscrite"
"""An enrolment told: it is without agreement, unless it is asked for right after."""
LIBRE = "libre"
"""The right not to answer: it is said, and is no confidentiality."""
REGLES = {
    DISCRIMINANTE: "question : qui discrimine",
    SANS_ACCORD: "sans l'accord de la personne",
    INSCRITE: "inscription dite, et non demandée",
    DECOURAGE: "jugement : décourage",
    LIBRE: "droit de ne pas répondre",
}
DEMANDE = frozenset({"accord_demande", "permission"})
DEFAITS = {
    SANS_ACCORD: frozenset(
        {"orientation", "information", "conseil", "promesse", "accord_demande", "permission"}
        | {"cadre_notes", "cadre_confidentialite", "cadre_role", "validation"}
    ),
    DECOURAGE: frozenset({"conseil", "information", "empathie", "reformulation", "orientation"}),
    DISCRIMINANTE: frozenset({"permission", "validation", "empathie"}),
    LIBRE: frozenset({"cadre_confidentialite"}),
    INSCRITE: DEMANDE,
}
"""By finer move, the labels that the same sentence no longer has."""
PRESSE = ("indiquee", "abordee")
"""An urgency that shows: help is called without a yes."""
RENDUES = frozenset({"reformulation", "resume"})
REPRIS = 2
"""Words of the person's last answer by which a turn does what they asked for."""


def nuancer(parole: Parole, dites: str, derniere: str, etat: Etat) -> Parole:
    """The turn with its finer moves. `dites`: all that the person said; `derniere`: just now."""
    tour = lire(parole.texte)
    found = [
        Geste(*tour.span(phrase.start, phrase.end), name, REGLES[name])
        for phrase in tour.phrases
        if (name := _nuance(phrase, tour, parole, dites, derniere, etat))
    ]
    if not found:
        return parole
    kept = [item for item in parole.gestes if not any(defait(item, row) for row in found)]
    kept += [
        Geste(row.start, row.end, "jugement", row.regle)
        for row in found
        if row.type == DECOURAGE and "jugement" not in parole.types
    ]
    return replace(parole, gestes=(*sorted(kept),), nuances=(*found,))


def defait(item: Geste, row: Geste) -> bool:
    """Whether a label is of a sentence that a finer move tells otherwise."""
    inside = row.start <= item.start < row.end
    return inside and item.type in DEFAITS[row.type]


def _nuance(
    phrase: Phrase, tour: Tour, parole: Parole, dites: str, derniere: str, etat: Etat
) -> str:
    text = phrase.texte
    start, end = tour.span(phrase.start, phrase.end)
    inside = [item for item in parole.gestes if start <= item.start < end]
    here = {item.type for item in inside}
    if phrase.interroge or here & {*QUESTIONS} or dit("demande_si", text):
        return DISCRIMINANTE if _discrimine(text, dites) else ""
    if _sans_accord(text, parole, derniere, etat):
        return SANS_ACCORD
    asked = any(item.type in DEMANDE for item in parole.gestes if item not in inside)
    if not asked and _inscrit(text, parole, derniere, etat):
        return INSCRITE
    if _decourage(text, derniere):
        return DECOURAGE
    ruled = any(item.regle == "cadre : droit de ne pas répondre" for item in inside)
    free = "cadre_confidentialite" in here and (ruled or dit("libre", text))
    return LIBRE if free and not dit("confidence_dite", text) else ""


def _discrimine(text: str, dites: str) -> bool:
    """A question about what nobody has to tell, and that the person did not speak of."""
    if dit("discriminante_sauf", text):
        return False
    known = pleins_dits(dites)
    return any(not communs(pleins_dits(said), known) for said in _said("discriminante", text))


def _sans_accord(text: str, parole: Parole, derniere: str, etat: Etat) -> bool:
    if etat.urgence not in PRESSE and _contraint(text, parole, derniere):
        return True
    if not dit("de_soi", text):
        return False
    if dit("force", text) and not dit("force_sauf", text):
        return True
    if dit("inscription", text) and dit("impose", lire(parole.texte).plain):
        return True
    if DEMANDE & parole.types or dit("accord_dit", parole.texte.replace("-", " ")):
        return False
    if etat.urgence in PRESSE or _accorde(text, derniere, etat):
        return False
    return dit("contact", text) or dit("transmission", text)


def _inscrit(text: str, parole: Parole, derniere: str, etat: Etat) -> bool:
    """An enrolment that is told and not asked, without a yes before."""
    if not dit("inscription", text):
        return False
    if etat.urgence in PRESSE or dit("accord_dit", parole.texte.replace("-", " ")):
        return False
    agreed = bool(etat.accords or etat.decisions) and dit("confirme", derniere)
    return not agreed and not _accorde(text, derniere, etat)


def _contraint(text: str, parole: Parole, derniere: str) -> bool:
    """«Vous n'avez pas le choix», but for the person's own words given back."""
    if dit("contrainte_sauf", text) or dit("urgence_traitee", text) or RENDUES & parole.types:
        return False
    known = pleins_dits(derniere)
    return any(not communs(pleins_dits(said), known) for said in _said("contrainte", text))


def _accorde(text: str, derniere: str, etat: Etat) -> bool:
    """Whether the person said yes to it before, or asked for it."""
    if etat.tour - etat.permission <= 1:
        return True
    named = pleins_dits(text)
    agreed = pleins_dits(" . ".join((*etat.accords, *etat.decisions)))
    return communs(named, agreed) > 0 or communs(named, pleins_dits(derniere)) >= REPRIS


def _decourage(text: str, derniere: str) -> bool:
    """Words that shut a way; her own words given back do not."""
    if dit("decourage_sauf", text):
        return False
    known = pleins_dits(derniere)
    rows = (pleins_dits(said) for said in _said("decourage", text))
    return any(2 * communs(words, known) < max(1, len(words)) for words in rows)


def _said(name: str, text: str) -> Iterator[str]:
    """The words by which each pattern of a row is met."""
    found: Iterator[re.Match[str] | None] = (row.search(text) for row in motifs()[name])
    yield from (match[0] for match in found if match)
