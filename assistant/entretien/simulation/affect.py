"""What a turn does to the person: one table, in data, read in a fixed order (domain.md §4.5)."""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.gestes import CADRE, Parole
from assistant.scenarios.scenario import Personne
from knowledge.fiches import PRATIQUE
from knowledge.french import analyse, fold

if TYPE_CHECKING:
    from assistant.entretien.simulation.revelation import Issue

SIMULATION = PRATIQUE / "simulation"
FERMEES = 3
EMPATHIE_TOURS = 5
TOT = 200
"""Before the twentieth minute, and without a reformulation, advice comes too early (P5)."""
SENSIBLES = frozenset({"sante", "justice"})
RAISONS = ("si je vous", "c'est pour", "parce que", "pour voir", "afin", "vous n'etes pas oblig")
BLESSANTS = ("injonction", "jugement", "minimisation", "jargon", "promesse")
BLESSANTES = ("discriminante", "sans_accord")
"""Finer moves that hurt, and that no label tells."""
BLESSURES = frozenset({"jugement", "injonction", "minimisation", "insulte", *BLESSANTES})
"""Rules of what hurts."""
Effets = dict[str, tuple[int, int, int]]


@lru_cache(maxsize=2)
def table(folder: Path = SIMULATION) -> Effets:
    """Trust, tension, understanding, by rule."""
    from knowledge.loader import read_yaml

    rows: Any = read_yaml(folder / "affect.yaml")
    return {
        row["regle"]: (int(row["confiance"]), int(row["tension"]), int(row["comprehension"]))
        for row in rows
    }


def appliquer(parole: Parole, etat: Etat, personne: Personne, imprevu: str) -> list[str]:
    """Move the gauges for a turn, before it is answered. Returns the rules, in order."""
    rules = [*_imprevu(imprevu), *_cadre(parole, etat), *_gestes(parole, etat, personne)]
    effects = table()
    for rule in rules:
        etat.bouge(*effects[rule])
    _remember(parole, etat, rules)
    return rules


def apres(issue: "Issue", etat: Etat, parole: Parole, personne: Personne) -> list[str]:
    """What depends on what was opened: a sensitive question, a cue that nobody took."""
    rules = []
    element = issue.element
    if element and element.couche > 0 and _is_sensitive(element.sujet, element.sensible):
        asked = {"question_ouverte", "question_fermee"} & parole.types
        if asked and not _said_why(parole, etat, element.id, element.sujet):
            rules.append("sensible_sans_raison")
    about = {element.sujet} if element else {*parole.sujets}
    if _dropped(about, etat, personne):
        rules.append("sujet_change_apres_indice")
    for rule in rules:
        etat.bouge(*table()[rule])
    return rules


def _imprevu(imprevu: str) -> list[str]:
    known = {"insulte": "insulte", "anglais": "langue_etrangere", "non_sens": "non_sens"}
    return [known[imprevu]] if imprevu in known else []


def _cadre(parole: Parole, etat: Etat) -> list[str]:
    """Each slot of the frame counts once, the first time that it is laid."""
    from assistant.entretien.simulation.imprevus import dit  # it reads SIMULATION from here

    laid = [name.removeprefix("cadre_") for name in CADRE if name in parole.types]
    if "confidentialite" in laid and limites_dites(parole):
        laid.append("limites")
    elif "confidentialite" in laid and dit("secret_absolu", parole.texte):
        laid.remove("confidentialite")
    new = [slot for slot in laid if not etat.cadre[slot]]
    etat.cadre |= dict.fromkeys(new, True)
    return ["cadre"] * len(new)


def limites_dites(parole: Parole) -> bool:
    """Whether confidentiality is laid with its limits: what must be shared, or said."""
    text = fold(parole.texte)
    return any(word in text for word in ("sauf", "danger", "partag", "oblig", "equipe", " loi"))


def _gestes(parole: Parole, etat: Etat, personne: Personne) -> list[str]:
    types, rules = parole.types, []
    if "question_ouverte" in types and parole.sujets:
        rules.append("question_ouverte")
    closed = "question_fermee" in types and not {"question_ouverte", "relance"} & types
    if closed and etat.fermees_de_suite + 1 >= FERMEES:
        rules.append("fermees_de_suite")
    rules += [name for name in ("reformulation", "resume") if name in types]
    if "validation" in types and ({"reformulation", "resume"} & types or etat.reformule):
        rules.append("validation")
    if "empathie" in types and etat.tour - etat.derniere_empathie > EMPATHIE_TOURS:
        rules.append("empathie")
    if _names_an_asset(parole, etat, personne):
        rules.append("atout_nomme")
    if "conseil" in types and etat.dixiemes < TOT and not etat.propose:
        rules.append("conseil_precoce")
    rules += [
        name for name in ("injonction", "jugement", "minimisation", "jargon") if name in types
    ]
    rules += [name for name in ("promesse",) if name in types]
    rules += [name for name in BLESSANTES if name in parole.fines]
    if {"information", "orientation"} & types and "jargon" not in types:
        rules.append("explication")
    return rules


def _names_an_asset(parole: Parole, etat: Etat, personne: Personne) -> bool:
    """Two words of an asset that was told, given back without a question mark on it."""
    if not {"reformulation", "resume", "empathie"} & parole.types:
        return False
    said = set(analyse(parole.texte))
    told = (item for item in personne.atouts if item.id in etat.dits)
    return any(len(said & set(analyse(f"{item.nomme} {item.fait}"))) >= 2 for item in told)


def _remember(parole: Parole, etat: Etat, rules: list[str]) -> None:
    closed = "question_fermee" in parole.types
    opened = {"question_ouverte", "relance", "reformulation"} & parole.types
    etat.fermees_de_suite = etat.fermees_de_suite + 1 if closed and not opened else 0
    if {"jugement", "insulte"} & {*rules}:
        etat.dernier_jugement = etat.tour
    if BLESSURES & {*rules}:
        etat.blesse = etat.tour
    if "empathie" in parole.types:
        etat.derniere_empathie = etat.tour
    if "promesse" in parole.types:
        etat.promesses.append(parole.extrait("promesse"))


def _is_sensitive(sujet: str, sensible: bool) -> bool:
    return sensible or sujet in SENSIBLES


def _said_why(parole: Parole, etat: Etat, name: str, sujet: str) -> bool:
    """A reason given, leave asked, or a subject that the person has already let come."""
    text = fold(parole.texte).replace("’", "'")
    asked = "permission" in parole.types or etat.tour - etat.permission <= 1
    return asked or name in etat.indices or sujet in etat.ouverts or any(w in text for w in RAISONS)


def _dropped(sujets: set[str], etat: Etat, personne: Personne) -> bool:
    """Whether the turn before let a cue slip, and this one speaks of something else."""
    last = [name for name, turn in etat.indices.items() if turn == etat.tour - 1]
    if not last or not sujets:
        return False
    by_id = {item.id: item for item in personne.elements}
    return all(by_id[name].sujet not in sujets for name in last if name in by_id)
