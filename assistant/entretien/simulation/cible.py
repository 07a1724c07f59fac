"""The fact that a turn is about: named by its own words, by its subject, or the current one."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.entretien.simulation import portee, suite
from assistant.entretien.simulation.etat import Etat
from assistant.entretien.simulation.gestes import Parole
from assistant.entretien.simulation.imprevus import dit
from assistant.entretien.simulation.portes import INDICE_TOURS, OUVRANTS, porte
from assistant.entretien.simulation.reconnaissance.sujets import sujets as sujets_nommes
from assistant.entretien.simulation.reconnaissance.texte import lire
from assistant.scenarios.scenario import Element, Personne
from knowledge.french import analyse

PROFONDE = 2
"""The first layer that no question about another thing opens."""
ENFANTS = frozenset({"famille", "garde_enfants"})
"""Subjects of the children at home."""
PESANTS = frozenset({"sante", "logement", "budget", "famille", "justice", "isolement"})
"""Subjects that a question opens to what weighs: «le dentiste» is not about first aid."""


def dits(etat: Etat, personne: Personne) -> list[Element]:
    return [item for item in personne.elements if item.id in etat.dits]


def courant(etat: Etat, personne: Personne) -> Element | None:
    return next((item for item in personne.elements if item.id == etat.courant), None)


def cible(parole: Parole, etat: Etat, personne: Personne, sujets: Sequence[str]) -> Element | None:
    """The fact that a turn is about: named by its own words, by its subject, or the current one."""
    left = [item for item in personne.elements if item.id not in etat.dits]
    if dit("metier_enfants", parole.texte):  # other people's children, not those at home
        left, sujets = [item for item in left if item.sujet not in ENFANTS], ("experience",)
    done = [item for item in left if item in personne.parcours and item.sujet == "experience"]
    if done and dit("vers_travail", parole.texte) and OUVRANTS & parole.types:
        return portee.vise(parole.texte, done) or done[0]
    bare = bool(suite.genre(parole.texte)) and not sujets and not portee.nommes(parole.texte)
    if not bare and (aimed := visee(parole.texte, left, sujets)) and _fits(parole, aimed, False):
        return aimed
    about = sorted((item for item in left if item.sujet in sujets), key=lambda item: item.couche)
    opened = any(item.sujet in sujets for item in dits(etat, personne))
    if about := [item for item in about if _fits(parole, item, opened)]:
        return portee.vise(parole.texte, about) or about[0]
    if not fermee(parole) and (beside := touches(left, personne, sujets)):
        return beside[0]
    if not sujets and portee.nommes(parole.texte) and (named := portee.vise(parole.texte, left)):
        return named
    schooling = dit("vers_formation", parole.texte)
    if not OUVRANTS & parole.types and not suite.ailleurs(parole.texte) and not schooling:
        return None
    if chosen := _of_subject(choisis(left, parole, personne), sujets):
        return _first(chosen, etat, parole) or chosen[0]
    if sujets:
        return None
    return _following(left, etat, parole, personne)


def _fits(parole: Parole, item: Element, opened: bool) -> bool:
    """Whether a fact of the subject may answer a question that names something else.

    Once the subject is open, it does not; nor does an asset, on a subject that weighs.
    """
    if item.genre == "frein" and dit("portee_plait", parole.texte):
        return False
    if item.genre in ("atout", "parcours") and dit("vers_freins", parole.texte):
        return False
    if item.sujet != "budget" and dit("portee_revenus", parole.texte):
        return False
    if fermee(parole) and item.genre == "frein":
        return True
    aside = opened or (item.genre == "atout" and item.sujet in PESANTS)
    return not aside or portee.convient(parole.texte, item, fermee(parole))


def touches(rows: Iterable[Element], personne: Personne, sujets: Sequence[str]) -> list[Element]:
    """What weighs and touches a subject that is not its own: a fear of crowds, and the bus."""
    wanted = {*sujets} - suite.LARGES - {"droits"}
    weighs = [item for item in personne.freins if item.sujet in PESANTS | ENFANTS]
    return [item for item in rows if item in weighs and wanted & {*_nommes(item)}]


@lru_cache(maxsize=512)
def _nommes(item: Element) -> tuple[str, ...]:
    """The subjects that a fact names, as it is told."""
    return sujets_nommes(lire(" . ".join((item.fait, *item.mots))).plain)


def fermee(parole: Parole) -> bool:
    return "question_fermee" in parole.types and not OUVRANTS & parole.types


def visee(text: str, left: Iterable[Element], sujets: Sequence[str]) -> Element | None:
    """A question that holds the very words of a fact aims at it, whatever its layer.

    Of one that names another subject, only the things that it names count, and no verb.
    """
    said = set(analyse(portee.sans_services(text)))
    things = set(analyse(" ".join(portee.noms(text))))
    best, most = None, 0
    for item in left:
        own = said if not sujets or item.sujet in sujets else things
        hits = len(own & {term for word in item.mots for term in analyse(word)})
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
    elsewhere = suite.ailleurs(parole.texte)
    precise = bool(portee.precis(parole.texte)) and not elsewhere
    if lost and precise:
        left = [item for item in left if item.couche < PROFONDE]
    if lost or elsewhere:
        hinted = [item for item in left if item.id in etat.indices]
        return _first(hinted, etat, parole) or _first(left, etat, parole) or next(iter(left), None)
    slipped = [item for item in left if etat.indices.get(item.id) == etat.tour - 1]
    asks_on = precise and not suite.genre(parole.texte) and "relance" not in parole.types
    near = slipped or ([] if asks_on else _near(left, etat, parole, personne))
    if found := _first(near, etat, parole):
        return found
    current = courant(etat, personne)
    untold = current is not None and current.id not in etat.dits
    shut = [item for item in near if untold or slipped or peut_laisser_voir(item, etat)]
    return next(iter(shut), None)


def choisis(left: Sequence[Element], parole: Parole, personne: Personne) -> list[Element]:
    """What a question that names no subject chooses all the same: what weighs, helps, was done."""
    rows: dict[str, Sequence[Element]] = {
        "vers_formation": [row for row in personne.parcours if row.sujet == "formation"],
        "vers_freins": personne.freins,
        "vers_atouts": personne.atouts,
        "vers_parcours": personne.parcours,
    }
    asked: Sequence[Element] = next((rows[name] for name in rows if dit(name, parole.texte)), ())
    return [item for item in left if item in asked]


def _of_subject(rows: list[Element], sujets: Sequence[str]) -> list[Element]:
    """«Qu'est-ce qui vous inquiète dans le trajet ?» is answered by no other subject."""
    wanted = {*sujets} - suite.LARGES - {"formation"}
    return [item for item in rows if not wanted or item.sujet in wanted]


def _near(left: Sequence[Element], etat: Etat, parole: Parole, personne: Personne) -> list[Element]:
    """What is still to be said of the current subject; behind a request, what it stands for."""
    current = visee(parole.texte, dits(etat, personne), ()) or courant(etat, personne)
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


def peut_laisser_voir(element: Element, etat: Etat) -> bool:
    last = etat.indices.get(element.id)
    return bool(element.indices) and (last is None or etat.tour - last >= INDICE_TOURS)
