"""The urgency of a scenario: how a turn asks about it, and how it is dealt with.

Its cues come at the fixed minutes of the scenario, so it is never hidden to the end.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.entretien.simulation import bilan, portee, suite
from assistant.entretien.simulation.affect import SIMULATION
from assistant.entretien.simulation.demandes import SENTENCE, sans_limites
from assistant.entretien.simulation.etat import SANS_JUGEMENT, Etat
from assistant.entretien.simulation.gestes import Parole
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.reconnaissance.mots import communs, pleins_dits
from assistant.scenarios.scenario import Personne, Urgence

AUTRES = frozenset(
    {"orientation", "information", "accord_demande", "permission", "conseil", "resume", "cloture"}
)
"""Moves that a turn makes about an urgency rather than asking about it."""

CONFIE, CONFIE_INDIQUEE = 50, 40
"""Trust with which an open door makes the person tell it: without a cue before, and after one."""
REPRIS = 2
"""Words of a told urgency by which a question comes back to it."""
FRANCHES = (
    *("danger", "toit", "repas", "age", "nom", "enfants", "foyer", "voulu", "quotidien", "avis"),
    *("compris", "politesse", "portee_plait", "au_poste", "vers_atouts", "vers_parcours"),
)


@dataclass(frozen=True)
class Approche:
    """How a family of urgency is asked about: subjects, and plain words."""

    sujets: tuple[str, ...]
    mots: tuple[re.Pattern[str], ...]


@lru_cache(maxsize=2)
def approches(folder: Path = SIMULATION) -> dict[str, Approche]:
    from knowledge.loader import read_yaml

    rows: Any = read_yaml(folder / "urgences.yaml")
    return {
        row["famille"]: Approche(tuple(row["sujets"]), tuple(map(re.compile, row["mots"])))
        for row in rows
    }


def demandee(parole: Parole, etat: Etat, urgence: Urgence) -> bool:
    """Whether a turn asks about it: its own words, or an open door right after a cue."""
    questions = {"question_ouverte", "question_fermee", "relance", "reformulation"} & parole.types
    if porte_ouverte(parole, etat):
        return True
    if not questions or etat.urgence not in ("latente", "indiquee"):
        return False
    plain = nommee(parole.texte, urgence)
    if etat.urgence == "latente":
        said = sans_limites(parole.texte)
        return plain and (_touched(parole, urgence) or dit("danger", said))
    plain = plain or suite.genre(parole.texte) == "soir"
    named = portee.nommes(parole.texte) and not portee.redit(parole.texte, etat.derniere)
    after = etat.indices.get(urgence.id) == etat.tour - 1 and not named
    after = after and not bilan.genre(parole)  # on what was decided, not about the cue
    opened = {"relance", "reformulation"} & questions
    opened |= {"question_ouverte"} & questions if not parole.sujets else set()
    return plain or (after and bool(opened))


def porte_ouverte(parole: Parole, etat: Etat) -> bool:
    """«Quelque chose dont on n'a pas parlé, et qui vous pèse ?», asked of someone who trusts."""
    if etat.urgence not in ("latente", "indiquee") or "?" not in parole.texte or parole.sujets:
        return False
    safe = etat.cadre["confidentialite"] and etat.tour - etat.dernier_jugement > SANS_JUGEMENT
    wanted = CONFIE if etat.urgence == "latente" else CONFIE_INDIQUEE
    return safe and etat.confiance >= wanted and dit("porte_ouverte", parole.texte)


def nommee(texte: str, urgence: Urgence) -> bool:
    """Whether words name a family of urgency plainly, the limits of a frame left out."""
    folded = sans_limites(texte)
    return any(pattern.search(folded) for pattern in approches()[urgence.famille].mots)


def _touched(parole: Parole, urgence: Urgence) -> bool:
    return bool({*approches()[urgence.famille].sujets} & {*parole.sujets})


def encore(parole: Parole, etat: Etat, personne: Personne) -> bool:
    """Whether a turn asks for more about an urgency that was told, and for nothing else."""
    urgence, types = personne.urgence, parole.types
    if urgence is None or etat.urgence not in ("abordee", "traitee") or AUTRES & types:
        return False
    if "?" in parole.texte and etat.courant != urgence.id and reprise(parole.texte, urgence):
        return True
    if not {"question_ouverte", "question_fermee", "relance"} & types:
        return False
    named = nommee(parole.texte, urgence)
    if not named and (etat.courant != urgence.id or _elsewhere(parole.texte)):
        return False
    if not parole.sujets:
        return True
    left = [item for item in personne.elements if item.id not in etat.dits]
    held = any(item.sujet in parole.sujets for item in left)
    return _touched(parole, urgence) and (bool(suite.genre(parole.texte)) or not held)


def reprise(texte: str, urgence: Urgence) -> bool:
    """«Je reviens sur ce sang le matin»: the words of an urgency already told, taken up again."""
    lines = urgence.reponses
    told = " ".join((urgence.fait, *lines.simples, *lines.courantes, *lines.soutenues))
    return communs(pleins_dits(texte), pleins_dits(told)) >= REPRIS


def _elsewhere(texte: str) -> bool:
    """Whether a plain question of another kind leaves the urgency: an age, another danger."""
    return suite.ailleurs(texte) or any(dit(name, texte) for name in FRANCHES)


def traitee(parole: Parole, etat: Etat) -> bool:
    """Whether, once it is known, a turn sets about it: a service, a call, someone to tell."""
    if etat.urgence != "abordee":
        return False
    return "orientation" in parole.types or agit(parole)


def agit(parole: Parole) -> bool:
    """Help named in what is said or offered; «vous avez vu un médecin ?» only asks."""
    if dit("agir", parole.texte) or "accord_demande" in parole.types:
        return dit("urgence_traitee", parole.texte)
    told = SENTENCE.findall(parole.texte)
    return any("?" not in row and dit("urgence_traitee", row) for row in told)
