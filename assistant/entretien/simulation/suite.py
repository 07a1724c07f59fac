"""A question that names no subject: it stays on what the talk is about, and ends where it ends."""

import re
from collections.abc import Sequence

from assistant.entretien.simulation import portee
from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.reconnaissance.mots import communs, pleins_dits
from assistant.entretien.simulation.voix import Voix
from assistant.scenarios.scenario import Element, Urgence

ELLIPSE = 4
"""Words of a question too short to stand without what was just said."""
LARGES = frozenset({"projet", "motivation", "experience"})
"""Subjects that the plainest verbs touch: «ce qui vous plairait» asks about no trade."""
GENRES = ("depuis", "qui", "soir", "precise", "pourquoi", "apres", "vecu", "raconte")
FIXES = frozenset({"depuis", "qui", "soir", "precise", "vecu"})
"""Asked about what was just said, and about nothing that was not said yet."""
CLES = {"depuis": "depuis", "qui": "qui", "soir": "ce_soir", "apres": "ce_soir"}
"""What an urgency's own row holds, by what is asked."""
DEMANDEES = frozenset({"qui"})
"""Told when it is asked for by name: «personne» does not answer «comment ça se passe ?»."""
DUREE = re.compile(
    r"\bdepuis toujours\b|\b(?:depuis|ça fait|cela fait|il y a|voilà)\s+(?:[\w'’]+ ){0,2}?"
    r"(?:jours?|semaines?|mois|ans?|années?|heures?|longtemps|hier(?: soir| matin| midi)?"
    r"|avant-hier|ce matin|cette nuit|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)\b",
    re.IGNORECASE,
)


def genre(texte: str) -> str:
    """One of `GENRES`, or nothing."""
    return next((name for name in GENRES if dit(f"suite_{name}", texte)), "")


def reprend(texte: str, derniere: str, sujets: Sequence[str]) -> bool:
    """Whether a question only takes up what was just said: «Ravie comment ?», «là-dedans ?».

    `sujets`: those that it names; one that names a precise thing asks about that thing.
    """
    asked = portee.derniere_phrase(texte)
    words = pleins_dits(asked)
    if words and len(asked.split()) <= ELLIPSE and "?" in asked:
        return communs(words, pleins_dits(derniere)) == len(words)
    free = not portee.nommes(asked) and not {*sujets} - LARGES
    return free and dit("suite_dedans", asked)


def ailleurs(texte: str) -> bool:
    """Whether a general invitation leaves what the talk is about: «parlez-moi de vous»."""
    return dit("suite_autre", texte)


def duree(element: Element) -> str:
    """The words of a fact that tell since when, if it tells it."""
    lines = element.reponses
    for line in (*lines.courantes, *lines.simples, *lines.soutenues):
        if found := DUREE.search(line):
            return found[0][:1].upper() + found[0][1:]
    return ""


def fait_suite(element: Element, kind: str, voix: Voix, tour: int) -> str:
    """More of a fact that was told, from its own words; nothing new is made up."""
    if kind == "depuis":
        told = duree(element)
        return voix.generale("suite_depuis_dit" if told else "suite_depuis", tour, quoi=told)
    if kind == "soir":
        return voix.generale("je_ne_sais_pas", tour)
    if kind in ("qui", "pourquoi", "apres", "vecu"):
        return voix.inedite(f"suite_{kind}", tour) or voix.generale("suite_vide", tour)
    return voix.encore(element, tour) or voix.generale("suite_vide", tour)


def urgence_suite(urgence: Urgence, kind: str, etat: Etat, voix: Voix, fermee: bool = False) -> str:
    """What the urgency's own row adds: each thing once, then other words, then a human line."""
    rows = dict(urgence.suites)
    wanted = CLES.get(kind, "")
    if wanted and wanted not in etat.suites:
        return _added(rows, wanted, etat)
    if wanted and kind != "apres":
        return voix.generale("repetition", etat.tour, rappel=rows[wanted])
    left = [name for name in rows if name not in etat.suites and name not in DEMANDEES]
    if kind in ("", "raconte") and left and not fermee:
        return _added(rows, left[0], etat)
    if kind in ("pourquoi", "vecu") and (said := voix.inedite(f"suite_{kind}", etat.tour)):
        return said
    others = urgence.reponses.au_registre(voix.personne.registre)
    if kind in ("precise", "") and (said := voix.autre(others, urgence.id, etat.tour)):
        return said
    return voix.generale("urgence_suite", etat.tour)


def _added(rows: dict[str, str], name: str, etat: Etat) -> str:
    etat.suites.append(name)
    return rows[name]
