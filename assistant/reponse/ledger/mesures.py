"""Whether each number of a sentence of ours is one of the source, and stands by the same thing."""

import re

from assistant.reponse.ledger.comptes import cites, enumeres, points, rassembles, reunis
from assistant.reponse.ledger.langue import Phrase
from assistant.reponse.ledger.lexique import lexique, racine
from assistant.reponse.ledger.lieux import Lieu, proches
from assistant.reponse.ledger.preuve import Preuve
from assistant.reponse.ledger.quantites import Quantite, meme_unite, quantites
from assistant.reponse.ledger.rangs import RANGS, ordinaux
from knowledge.french import words
from knowledge.model import Noeud

_CHOSES = frozenset(
    racine(word)
    for word in words(
        "point élément condition aspect rubrique item objectif volet axe thème tâche temps étape"
    )
)
_TOTAL = re.compile(r"\b(?:tout|total\w*|somme|ensemble)\b")
_CODES = re.compile(r"(?:\b(?:ccp|cp|ct|at) ?\d+(?:, | et | ou )?){2,}")
_CODE = re.compile(r"[a-z]\d|^\d+\.\d|^\d{5}$|^bloc[a-e]$|:\d")
LIGHT = 0.05
CODED = 10
"""What a code weighs («au CCP 3») beside plain words."""
MEASURES = {"minute", "page", "pag", "mois", "%", "date", "annee", "jour", "semain"}


def nombres_tiennent(phrase: Phrase, preuve: Preuve, citees: tuple[Phrase, ...] = ()) -> bool:
    """Every quantity and every rank of the sentence agrees with the cited nodes."""
    said = quantites(phrase.texte)
    ranks = list(ordinaux(phrase.texte))
    if _repeated(phrase):
        return False
    if not said and not ranks:
        return True
    places = [place for element in preuve.elements for place in element.lieux + element.comptes]
    counted = all(
        _stands(quantity, said, phrase, places)
        or _counts(quantity, _filled(phrase, citees), preuve, places)
        or (not quantity.unite and not quantity.debut and _numbered(quantity, preuve))
        or _adds_up(quantity, said, phrase.texte)
        for quantity in said
    )
    return counted and all(_ranked(name, rank, preuve) for name, rank in ranks)


def _filled(phrase: Phrase, citees: tuple[Phrase, ...]) -> Phrase:
    """The sentence with what it quotes in its place, for what it lists may be a quotation."""
    if not citees:
        return phrase
    return Phrase(phrase.texte.replace("« »", ", ".join(item.texte for item in citees)))


def _stands(
    quantity: Quantite, said: tuple[Quantite, ...], phrase: Phrase, places: list[Lieu]
) -> bool:
    """Found in the source, by words at least as close as those of any other value of its unit.

    A value that the sentence says too is a rival only if the two would stand better swapped.
    """
    if not quantity.unite:  # what is counted has a name, and what is measured a unit
        places = [
            place for place in places if place.quantite.unite not in MEASURES and place.quantite.fin
        ]
    same = [place for place in places if _agrees(quantity, place.quantite)]
    if not same or quantity.unite == "annee":  # a year says when: what is said then is compared
        return bool(same)
    near = _near(phrase.texte, quantity)
    best = max(_closeness(near, place) for place in same)
    units = {quantity.unite, *(place.quantite.unite for place in same)}
    for place in places:
        if place not in same and (not quantity.unite or place.quantite.unite in units):
            ahead = _closeness(near, place) - best
            if ahead > 0 and not _placed(place, same, ahead, said, phrase):
                return False
    return True


def _placed(
    rival: Lieu, same: list[Lieu], ahead: float, said: tuple[Quantite, ...], phrase: Phrase
) -> bool:
    """The rival is another value of the sentence, and stands better where it is said."""
    for other in said:
        if _agrees(other, rival.quantite):
            near = _near(phrase.texte, other)
            swapped = max(_closeness(near, place) for place in same)
            if _closeness(near, rival) - swapped >= ahead:
                return True
    return False


def _near(text: str, quantity: Quantite) -> dict[str, float]:
    """The words around a quantity, and what each weighs: little for one that tells little."""
    neutral = lexique().neutres
    found = proches(text, quantity) - {quantity.unite}
    return {word: LIGHT if word in neutral and not word.isdigit() else 1.0 for word in found}


def _agrees(said: Quantite, found: Quantite) -> bool:
    """The same value, or one bound of two said as a limit; never a least for a most."""
    if said.unite == "annee" and found.unite == "date":
        return said.valeurs[0] in found.valeurs[:1]
    if said.unite == found.unite == "date" and len(said.valeurs) < len(found.valeurs):
        return found.valeurs[: len(said.valeurs)] == said.valeurs
    if not meme_unite(said.unite, found.unite) or (said.unite and not found.unite):
        return False
    if len(found.valeurs) == 2 and len(said.valeurs) == 1 and said.unite != "date":
        bound = {"min": found.valeurs[0], "max": found.valeurs[1]}.get(said.sens)
        return bound == said.valeurs[0]
    if said.sens and said.sens not in ({found.sens} if found.sens else found.bornes):
        return False
    return said.valeurs == found.valeurs


def _closeness(near: dict[str, float], place: Lieu) -> float:
    lexicon = lexique()
    found = 0.0
    for word, weight in near.items():
        named = lexicon.proche(word, place.noeud)
        found += weight * (
            2 * lexicon.proche(word, place.proches) + lexicon.proche(word, place.phrase) + named
        )
        found += CODED * (named and bool(_CODE.search(word)))
    return found


def _counts(quantity: Quantite, phrase: Phrase, preuve: Preuve, places: list[Lieu]) -> bool:
    """The nodes cited or below, the items of a list, or what the sentence itself lists."""
    unit, value = quantity.unite, int(quantity.valeurs[0])
    if len(quantity.valeurs) != 1 or unit in MEASURES or value < 2:
        return False
    nodes = [element.node for element in preuve.elements]
    if unit and unit not in _CHOSES and any(_same_name(place, unit) for place in places):
        counted = {place.quantite.valeurs for place in places if _same_name(place, unit)}
        return quantity.valeurs not in counted and value == reunis(nodes, unit)
    return value in (cites(nodes, unit) or _points(nodes, phrase, unit))


def _points(nodes: list[Noeud], phrase: Phrase, unit: str) -> set[int]:
    """How many things a sentence may count that have no name among the kinds of nodes."""
    listed, sure = enumeres(phrase)
    gathered = rassembles(nodes)
    items = {count for node in nodes if (count := points(node)) > 1}
    if not unit:  # «cinq choses», «au nombre de cinq»: only what is then listed
        return gathered or items or listed if ":" in phrase.texte else gathered
    if sure or gathered:
        return gathered | listed
    return items or listed or {len(nodes)}


def _same_name(place: Lieu, unit: str) -> bool:
    return bool(place.quantite.unite) and meme_unite(place.quantite.unite, unit)


def _adds_up(quantity: Quantite, said: tuple[Quantite, ...], text: str) -> bool:
    """A total of the other values of the sentence, each of which is checked for itself."""
    others = [item for item in said if item is not quantity and item.unite == quantity.unite]
    summed = sum(item.valeurs[0] for item in others if len(item.valeurs) == 1)
    return len(others) > 1 and (summed,) == quantity.valeurs and bool(_TOTAL.search(text))


def _repeated(phrase: Phrase) -> bool:
    """«les parties 2, 2 et 4», «CCP 1, CCP 1 et CCP 3»: a rank that is listed twice."""
    ranks = [
        (racine(match["nom"]), number)
        for match in RANGS.finditer(phrase.texte)
        for number in re.findall(r"\d+", match["rangs"])
    ]
    codes = [code for listed in _CODES.findall(phrase.texte) for code in re.findall(r"\d+", listed)]
    return len(ranks) != len(set(ranks)) or len(codes) != len(set(codes))


def _numbered(quantity: Quantite, preuve: Preuve) -> bool:
    """A bare number that is the cited node's own («**2** · »)."""
    numbers = {number for element in preuve.elements for name, number in element.rangs if not name}
    return len(quantity.valeurs) == 1 and quantity.valeurs[0] in numbers


def _ranked(name: str, rank: int, preuve: Preuve) -> bool:
    """The source names this rank of this thing, or the cited node is the n-th of its kind."""
    known = {pair for element in preuve.elements for pair in element.rangs}
    if not name:  # «70 heures pour le premier»
        return any(rank == other for _, other in known)
    if any(other == rank and _called(name, called) for called, other in known):
        return True
    kinds = {called for called, _ in known if called}
    return not any(_called(name, called) for called in kinds) and ("", rank) in known


def _called(name: str, other: str) -> bool:
    return bool(other) and bool(name) and meme_unite(name, other)
