"""What a turn opens: the next fact of a subject, a cue, or a way round it (domain.md §4.4).

Every gate is said by name, so that the debrief can tell which door stayed shut, and why.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.entretien.simulation import portee, suite
from assistant.entretien.simulation.cible import (
    choisis,
    cible,
    courant,
    dits,
    fermee,
    peut_laisser_voir,
    touches,
    visee,
)
from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.gestes import Parole
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.portes import OUVRANTS, porte
from assistant.entretien.simulation.reconnaissance.mots import communs, pleins_dits
from assistant.scenarios.scenario import Element, Personne


@dataclass(frozen=True)
class Issue:
    """What a turn got; `porte`: what was shut.

    `genre`: revele, ferme, evasif, indice, deja, suite, appui, ailleurs, rouge, rien.
    """

    genre: str
    element: Element | None = None
    porte: str = ""


def issue(
    parole: Parole, etat: Etat, personne: Personne, sujets: Sequence[str], voulu: bool = False
) -> Issue:
    """What a turn gets. `sujets`: those of its last question, when it holds several.

    `voulu`: it asks what the person would like; the request answers, then what is behind it.
    """
    if "experience" in sujets and dit("vers_formation", parole.texte):
        sujets = ("formation",)  # «l'école, ça s'est passé comment ?» asks about no job
    if (held := _held(parole, etat, personne, sujets)) is not None:
        return Issue("suite", held)
    if set(sujets) & set(personne.lignes_rouges):
        return Issue("rouge", porte="rouge")
    if not voulu and (off := _beside(parole, etat, personne, sujets)) is not None:
        return off
    if (known := _asked_on(parole, etat, personne, sujets)) is not None:
        return Issue("suite", known)
    target = cible(parole, etat, personne, sujets)
    if voulu and (target is None or target.sujet not in ("projet", "motivation")):
        target = _wish(parole, etat, personne)
    if target is None:
        return _nothing_new(parole, etat, personne, sujets)
    shut = porte(target, etat, parole)
    if not shut and _short(parole, target, personne, sujets):
        return Issue("ferme", target, "ouverte")
    if not shut:
        return Issue("revele", target)
    if shut == "ouverte":
        return Issue("ferme", target, shut)
    if peut_laisser_voir(target, etat):
        return Issue("indice", target, shut)
    if target in touches((target,), personne, sujets) and target.sujet not in sujets:
        return Issue("ailleurs")
    return Issue("evasif", target, shut)


def _short(parole: Parole, target: Element, personne: Personne, sujets: Sequence[str]) -> bool:
    """A closed question on a thing of another subject, that no telling of the fact answers."""
    named = portee.nommes(parole.texte)
    if not (fermee(parole) and named and sujets) or target.sujet in sujets:
        return False
    lines = target.reponses.au_registre(personne.registre)
    return not any(portee.redit(parole.texte, line) for line in lines)


def _beside(parole: Parole, etat: Etat, personne: Personne, sujets: Sequence[str]) -> Issue | None:
    """A question that names a thing: on a fact told already, or on nothing that the sheet holds.

    What takes up the last answer stays on it.
    """
    text = parole.texte
    asks = {"question_ouverte", "question_fermee", "relance"} & parole.types
    if sujets or not asks or (suite.genre(text) in suite.FIXES and not portee.nommes(text)):
        return None
    if portee.genre(text) in ("ou", "combien", "quand") and not portee.nommes(text):
        return Issue("ailleurs")
    if not portee.nommes(text) or portee.redit(text, etat.derniere):
        return None
    if suite.ailleurs(text) or choisis(personne.elements, parole, personne):
        return None
    about = portee.vise(text, personne.elements)
    if about is None:
        return Issue("ailleurs")
    return Issue("appui", about) if about.id in etat.dits else None


def _held(parole: Parole, etat: Etat, personne: Personne, sujets: Sequence[str]) -> Element | None:
    """The told fact that «Ravie comment ?», «là-dedans ?», «envie de venir ?» stay on."""
    text, asked = parole.texte, personne.demande
    told = asked if asked.id in etat.dits else None
    if dit("envie_venir", text):
        return told
    if not suite.reprend(text, etat.derniere, sujets) or _slipped(text, etat, personne):
        return None
    known = _current(etat, personne) or told
    liked = known in (*personne.freins, personne.implicite) and dit("portee_plait", text)
    return told if liked else known


def _slipped(text: str, etat: Etat, personne: Personne) -> bool:
    """Whether a question takes up a cue just let slip: its own fact answers, by its gates."""
    rows = [item for item in personne.elements if etat.indices.get(item.id) == etat.tour - 1]
    words = pleins_dits(text)
    return any(communs(words, pleins_dits(" ".join(item.indices))) for item in rows)


def _asked_on(
    parole: Parole, etat: Etat, personne: Personne, sujets: Sequence[str]
) -> Element | None:
    """The told fact that «since when», «who knows», «that is to say» are about."""
    if suite.genre(parole.texte) == "pourquoi" and sujets and not portee.nommes(parole.texte):
        return _current(etat, personne)
    if suite.genre(parole.texte) not in suite.FIXES:
        return None
    if sujets and suite.genre(parole.texte) not in ("qui", "soir"):
        about = [item for item in dits(etat, personne) if item.sujet in sujets]
        return about[-1] if about and suite.genre(parole.texte) in ("depuis", "vecu") else None
    return _current(etat, personne)


def _current(etat: Etat, personne: Personne) -> Element | None:
    current = courant(etat, personne)
    return current if current and current.id in etat.dits else None


def _nothing_new(parole: Parole, etat: Etat, personne: Personne, sujets: Sequence[str]) -> Issue:
    """Nothing is left to open: told already, or more words on what the talk is about."""
    told = dits(etat, personne)
    if about := [item for item in told if item.sujet in sujets]:
        found = portee.vise(parole.texte, about) or about[-1]
        behind = found.genre == "implicite"
        fits = portee.convient(parole.texte, found, fermee(parole) or behind)
        if behind and not fits:
            worry = dit("vers_freins", parole.texte)
            return Issue("appui", found) if worry else Issue("rien")
        return Issue("deja", found) if fits else Issue("ailleurs")
    if beside := touches(told, personne, sujets):
        return Issue("appui", beside[-1])
    wished = {*sujets} and {*sujets} <= {"projet", "motivation"}
    if wished and personne.demande in told and not fermee(parole):
        return Issue("appui", personne.demande)
    if sujets or not (OUVRANTS & parole.types or suite.genre(parole.texte)):
        return Issue("rien")
    if suite.ailleurs(parole.texte):
        return Issue("rien")
    current = visee(parole.texte, told, ()) or courant(etat, personne)
    return Issue("suite", current) if current and current.id in etat.dits else Issue("rien")


def _wish(parole: Parole, etat: Etat, personne: Personne) -> Element:
    """What is really looked for when its gate is open, else what was asked for, in other words."""
    behind = personne.implicite
    if behind.id not in etat.dits and not porte(behind, etat, parole):
        return behind
    return personne.demande
