"""What a turn opens: the next fact of a subject, a cue, or a way round it (domain.md §4.4).

Every gate is said by name, so that the debrief can tell which door stayed shut, and why.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.entretien.simulation.etat import SANS_JUGEMENT, Etat
from assistant.entretien.simulation.gestes import Parole
from assistant.scenarios.scenario import Element, Personne
from knowledge.french import analyse

SEUILS = {2: 45, 3: 55}
"""Trust that a layer asks for."""
PERMISSION, PERMISSION_TOURS = 10, 2
"""What an explicit permission takes off a threshold, and for how many turns."""
INDICE_TOURS = 6
"""At most one cue for a fact in so many turns."""
OUVRANTS = frozenset({"question_ouverte", "relance", "reformulation", "resume", "permission"})
PORTES = {
    "sujet": "aucune question n'a porté dessus",
    "ouverte": "il fallait une question ouverte, ou une reformulation",
    "confiance": "la confiance n'était pas là",
    "confidentialite": "la confidentialité n'avait pas été posée",
    "jugement": "un jugement venait d'être porté",
    "rouge": "la personne n'ouvre pas ce sujet dans cette rencontre",
}


@dataclass(frozen=True)
class Issue:
    """`genre`: revele, ferme, evasif, indice, deja, rouge, rien; `porte`: what stayed shut."""

    genre: str
    element: Element | None = None
    porte: str = ""


def porte(element: Element, etat: Etat, parole: Parole) -> str:
    """The first gate that stays shut for a fact, or nothing when they are all open."""
    if element.couche == 0:
        return ""
    if not _open(etat, parole):
        return "ouverte"
    if element.couche == 1:
        return ""
    if element.couche == 3 and etat.tour - etat.dernier_jugement <= SANS_JUGEMENT:
        return "jugement"
    if element.couche == 3 and not etat.cadre["confidentialite"]:
        return "confidentialite"
    eased = PERMISSION if etat.tour - etat.permission <= PERMISSION_TOURS else 0
    return "" if etat.confiance >= SEUILS[element.couche] - eased else "confiance"


def _open(etat: Etat, parole: Parole) -> bool:
    """An open question, or a reformulation in this turn or just before."""
    return bool(OUVRANTS & parole.types) or etat.reformule


def issue(
    parole: Parole, etat: Etat, personne: Personne, sujets: Sequence[str], voulu: bool = False
) -> Issue:
    """What a turn gets. `sujets`: those of its last question, when it holds several.

    `voulu`: it asks what the person would like; the request answers, then what is behind it.
    """
    if set(sujets) & set(personne.lignes_rouges):
        return Issue("rouge", porte="rouge")
    target = _target(parole, etat, personne, sujets)
    if voulu and (target is None or target.sujet not in ("projet", "motivation")):
        target = _wish(parole, etat, personne)
    if target is None:
        said = [item for item in personne.elements if item.id in etat.dits]
        about = [item for item in said if item.sujet in sujets]
        return Issue("deja", about[-1]) if about else Issue("rien")
    shut = porte(target, etat, parole)
    if not shut:
        return Issue("revele", target)
    if shut == "ouverte":
        return Issue("ferme", target, shut)
    if _may_hint(target, etat):
        return Issue("indice", target, shut)
    return Issue("evasif", target, shut)


def _wish(parole: Parole, etat: Etat, personne: Personne) -> Element:
    """What is really looked for when its gate is open, else what was asked for, in other words."""
    behind = personne.implicite
    if behind.id not in etat.dits and not porte(behind, etat, parole):
        return behind
    return personne.demande


def _may_hint(element: Element, etat: Etat) -> bool:
    last = etat.indices.get(element.id)
    return bool(element.indices) and (last is None or etat.tour - last >= INDICE_TOURS)


def _target(
    parole: Parole, etat: Etat, personne: Personne, sujets: Sequence[str]
) -> Element | None:
    """The fact that a turn is about: named by its own words, by its subject, or the current one."""
    left = [item for item in personne.elements if item.id not in etat.dits]
    if aimed := _aimed(parole.texte, left, sujets):
        return aimed
    about = sorted((item for item in left if item.sujet in sujets), key=lambda item: item.couche)
    if about:
        return about[0]
    if sujets or not (OUVRANTS & parole.types):
        return None
    return _following(left, etat, parole, personne)


def _aimed(text: str, left: Iterable[Element], sujets: Sequence[str]) -> Element | None:
    """A question that holds the very words of a fact aims at it, whatever its layer."""
    said = set(analyse(text))
    best, most = None, 0
    for item in left:
        hits = len(said & {term for word in item.mots for term in analyse(word)})
        hits += 1 if hits and item.sujet in sujets else 0
        if hits > most:
            best, most = item, hits
    return best


def _following(
    left: Sequence[Element], etat: Etat, parole: Parole, personne: Personne
) -> Element | None:
    """A general invitation: what the talk is about, then a cue let slip, then what comes first."""
    current = next((item for item in personne.elements if item.id == etat.courant), None)
    near = [item for item in left if current and item.sujet == current.sujet]
    hinted = [item for item in left if item.id in etat.indices]
    for rows in (near, hinted, left):
        opened = [item for item in rows if not porte(item, etat, parole)]
        if opened:
            return min(opened, key=lambda item: item.couche)
    return next(iter(near or hinted or left), None)
