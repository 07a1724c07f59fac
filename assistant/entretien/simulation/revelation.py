"""What a turn opens: the next fact of a subject, a cue, or a way round it (domain.md §4.4).

Every gate is said by name, so that the debrief can tell which door stayed shut, and why.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from assistant.entretien.simulation import suite
from assistant.entretien.simulation.etat import SANS_JUGEMENT, Etat
from assistant.entretien.simulation.gestes import Parole
from assistant.entretien.simulation.imprevus import dit
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
    """`genre`: revele, ferme, evasif, indice, deja, suite, rouge, rien; `porte`: what was shut."""

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
    if (known := _asked_on(parole, etat, personne, sujets)) is not None:
        return Issue("suite", known)
    target = _target(parole, etat, personne, sujets)
    if voulu and (target is None or target.sujet not in ("projet", "motivation")):
        target = _wish(parole, etat, personne)
    if target is None:
        return _nothing_new(parole, etat, personne, sujets)
    shut = porte(target, etat, parole)
    if not shut:
        return Issue("revele", target)
    if shut == "ouverte":
        return Issue("ferme", target, shut)
    if _may_hint(target, etat):
        return Issue("indice", target, shut)
    return Issue("evasif", target, shut)


def _told(etat: Etat, personne: Personne) -> list[Element]:
    return [item for item in personne.elements if item.id in etat.dits]


def _current(etat: Etat, personne: Personne) -> Element | None:
    return next((item for item in personne.elements if item.id == etat.courant), None)


def _asked_on(
    parole: Parole, etat: Etat, personne: Personne, sujets: Sequence[str]
) -> Element | None:
    """The told fact that «since when», «who knows», «that is to say» are about."""
    if suite.genre(parole.texte) not in suite.FIXES:
        return None
    if sujets:
        about = [item for item in _told(etat, personne) if item.sujet in sujets]
        return about[-1] if about and suite.genre(parole.texte) == "depuis" else None
    current = _current(etat, personne)
    return current if current and current.id in etat.dits else None


def _nothing_new(parole: Parole, etat: Etat, personne: Personne, sujets: Sequence[str]) -> Issue:
    """Nothing is left to open: told already, or more words on what the talk is about."""
    told = _told(etat, personne)
    if about := [item for item in told if item.sujet in sujets]:
        return Issue("deja", about[-1])
    if sujets or not (OUVRANTS & parole.types or suite.genre(parole.texte)):
        return Issue("rien")
    if suite.ailleurs(parole.texte):
        return Issue("rien")
    current = _aimed(parole.texte, told, ()) or _current(etat, personne)
    return Issue("suite", current) if current and current.id in etat.dits else Issue("rien")


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
    if not OUVRANTS & parole.types:
        return None
    if chosen := _chosen(left, parole, personne):
        return _first(chosen, etat, parole) or chosen[0]
    if sujets:
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
    """A general invitation: a cue just let slip, then what the talk is about, and nothing else.

    Only one that leaves it in so many words («parlez-moi de vous») goes to what comes next.
    """
    lost = not etat.courant and not suite.genre(parole.texte) and "relance" not in parole.types
    if lost or suite.ailleurs(parole.texte):
        hinted = [item for item in left if item.id in etat.indices]
        return _first(hinted, etat, parole) or _first(left, etat, parole) or next(iter(left), None)
    slipped = [item for item in left if etat.indices.get(item.id) == etat.tour - 1]
    near = slipped or _near(left, etat, parole, personne)
    if found := _first(near, etat, parole):
        return found
    current = _current(etat, personne)
    untold = current is not None and current.id not in etat.dits
    shut = [item for item in near if untold or slipped or _may_hint(item, etat)]
    return next(iter(shut), None)


def _chosen(left: Sequence[Element], parole: Parole, personne: Personne) -> list[Element]:
    """What a question that names no subject chooses all the same: what weighs, helps, was done."""
    rows = {
        "vers_freins": personne.freins,
        "vers_atouts": personne.atouts,
        "vers_parcours": personne.parcours,
    }
    asked = next((rows[name] for name in rows if dit(name, parole.texte)), ())
    return [item for item in left if item in asked]


def _near(left: Sequence[Element], etat: Etat, parole: Parole, personne: Personne) -> list[Element]:
    """What is still to be said of the current subject; behind a request, what it stands for."""
    current = _aimed(parole.texte, _told(etat, personne), ()) or _current(etat, personne)
    if current is None:
        return []
    asked = current.id == personne.demande.id
    if suite.genre(parole.texte) == "pourquoi":
        return [item for item in left if asked and item.id == personne.implicite.id]
    return [
        item
        for item in left
        if item.sujet == current.sujet or (asked and item.id == personne.implicite.id)
    ]


def _first(rows: Sequence[Element], etat: Etat, parole: Parole) -> Element | None:
    opened = [item for item in rows if not porte(item, etat, parole)]
    return min(opened, key=lambda item: item.couche) if opened else None
