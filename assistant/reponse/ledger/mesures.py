"""Whether each number of a sentence of ours is one of the source, and stands by the same thing."""

import re

from assistant.reponse.ledger.langue import Phrase
from assistant.reponse.ledger.lexique import lexique, racine
from assistant.reponse.ledger.lieux import Lieu, proches
from assistant.reponse.ledger.preuve import Preuve
from assistant.reponse.ledger.quantites import Quantite, meme_unite, quantites
from assistant.reponse.ledger.rangs import ordinaux
from knowledge.french import words

_CHOSES = frozenset(
    racine(word)
    for word in words(
        "point élément condition aspect critère rubrique item objectif volet axe thème tâche"
    )
) | {""}
_CODE = re.compile(r"[a-z]\d|^\d+\.\d|^bloc[a-e]$|:\d")
CODED = 10
"""What a code weighs («au CCP 3») beside plain words."""
MEASURES = {"minute", "page", "pag", "mois", "%", "date", "annee", "jour", "semain"}


def nombres_tiennent(phrase: Phrase, preuve: Preuve) -> bool:
    """Every quantity and every rank of the sentence agrees with the cited nodes."""
    places = [place for element in preuve.elements for place in element.lieux]
    found = quantites(phrase.texte)
    counted = all(
        _stands(quantity, phrase, places)
        or _counts(quantity, preuve)
        or (not quantity.unite and _numbered(quantity, preuve))
        for quantity in found
    )
    return counted and all(_ranked(name, rank, preuve) for name, rank in ordinaux(phrase.texte))


def _stands(quantity: Quantite, phrase: Phrase, places: list[Lieu]) -> bool:
    """Found in the source, by words at least as close as those of any other value of its unit."""
    lexicon = lexique()
    near = {w for w in proches(phrase.texte, quantity) if w not in lexicon.neutres or w.isdigit()}
    near -= {quantity.unite}
    same = [place for place in places if _agrees(quantity, place.quantite)]
    if not same or quantity.unite == "annee":  # a year says when: what is said then is compared
        return bool(same)
    best = max(_closeness(near, place) for place in same)
    units = {quantity.unite, *(place.quantite.unite for place in same)}
    others = [
        _closeness(near, place)
        for place in places
        if place not in same and place.quantite.unite in units
    ]
    return best >= max(others, default=0.0)


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


def _closeness(near: set[str], place: Lieu) -> float:
    lexicon = lexique()
    near_it = sum(lexicon.proche(word, place.proches) for word in near)
    in_phrase = sum(lexicon.proche(word, place.phrase) for word in near)
    by_name = sum(lexicon.proche(word, place.noeud) for word in near)
    coded = sum(lexicon.proche(word, place.noeud) for word in near if _CODE.search(word))
    return 2 * near_it + in_phrase + by_name + CODED * coded


def _counts(quantity: Quantite, preuve: Preuve) -> bool:
    """The number of children of a kind, or of the nodes cited, that a sentence may count."""
    if len(quantity.valeurs) != 1 or quantity.unite in MEASURES or quantity.valeurs[0] < 2:
        return False
    value = int(quantity.valeurs[0])
    children = {pair for element in preuve.elements for pair in element.enfants}
    if quantity.unite in _CHOSES:
        listed = {len(preuve.elements), *(element.puces for element in preuve.elements)}
        return value in listed or (quantity.unite, value) in children
    return (quantity.unite, value) in children


def _numbered(quantity: Quantite, preuve: Preuve) -> bool:
    """A bare number that is the cited node's own («**2** · »)."""
    numbers = {number for element in preuve.elements for name, number in element.rangs if not name}
    return len(quantity.valeurs) == 1 and quantity.valeurs[0] in numbers


def _ranked(name: str, rank: int, preuve: Preuve) -> bool:
    """The source names this rank of this thing, or the cited node is the n-th of its kind."""
    known = {pair for element in preuve.elements for pair in element.rangs}
    if any(other == rank and _called(name, called) for called, other in known):
        return True
    kinds = {called for called, _ in known if called}
    return not any(_called(name, called) for called in kinds) and ("", rank) in known


def _called(name: str, other: str) -> bool:
    return bool(other) and bool(name) and meme_unite(name, other)
