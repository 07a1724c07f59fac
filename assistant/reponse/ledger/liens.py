"""Whether what a sentence ties together («est évaluée à», «se rapporte à») the documents tie too.

The links between the nodes are read in the documents: they prove such a sentence, or refute it.
"""

import re
from collections.abc import Iterator

from assistant.reponse.ledger.langue import Phrase, phrases
from assistant.reponse.ledger.preuve import Element, Preuve
from assistant.reponse.ledger.rangs import ordinaux
from knowledge.french import fold, words

_TIED = re.compile(r"\b(?:evaluee?s?|jugee?s?|se rapporte(?:nt)?|renvoie(?:nt)?)\b")
_LINKS: tuple[str, ...] = (
    "evalue",
    "evalue_par",
    "evalue_a_travers",
    "se_rapporte_a",
    "renvoie",
    "dossier",
)
_LINKS += ("activite",)
_COMPETENCE = re.compile(r"c[pt]\d+")
_PARTS = re.compile(
    r"(?=\bparties? \d)|(?=\b(?:deux|trois|quatr|cinqu|six|sept|premi)\w*e partie\b)"
)


def liens_tiennent(phrase: Phrase, preuve: Preuve) -> bool:
    """Every competency is tied to every épreuve or part that its own words name."""
    if not _TIED.search(phrase.texte):
        return True
    parts = _PARTS.split(phrase.texte)
    if len(parts) > 2 or not parts[0].strip():
        return all(_tied(Phrase(part), preuve) for part in parts if part.strip())
    return _tied(phrase, preuve)


def exclut(preuve: Preuve, code: str) -> bool:
    """A cited node is tied to others of its kind, and not to this one: «toutes sauf la CP3»."""
    tied = [
        _tails(element) for element in preuve.elements if "evalue_a_travers" in element.node.liens
    ]
    return any(code not in tails for tails in tied)


def _tied(phrase: Phrase, preuve: Preuve) -> bool:
    named = {word for word in phrase.jetons if _COMPETENCE.fullmatch(word)} or {
        code
        for element in preuve.elements
        if _COMPETENCE.fullmatch(code := fold(element.id.rsplit("/", 1)[-1]))
    }
    places = [element for element in preuve.elements if _is_named(element, phrase)]
    return all(
        any(_link(code, place, preuve) for place in group)
        for group in _groups(places)
        for code in named
    )


def _groups(places: list[Element]) -> Iterator[list[Element]]:
    """The places of one name: «partie 1» of the title's dossier, or of a CCP's."""
    names = dict.fromkeys(place.node.libelle for place in places)
    for name in names:
        yield [place for place in places if place.node.libelle == name]


def _is_named(element: Element, phrase: Phrase) -> bool:
    """An épreuve by its label, a part of a dossier by its rank."""
    node = element.node
    if re.fullmatch(r"partie-\d+", node.code.rsplit("/", 1)[-1]):
        return ("part", int(node.code.rsplit("-", 1)[-1])) in set(ordinaux(phrase.texte))
    if not {"evalue", "se_rapporte_a"} & set(node.liens):
        return False
    label = frozenset(root for item in phrases(node.libelle) for root in item.racines)
    return bool(label) and label <= phrase.racines


def _link(code: str, place: Element, preuve: Preuve) -> bool:
    if code in _tails(place):
        return True
    return any(
        place.id in names
        for element in preuve.elements
        if fold(element.id.rsplit("/", 1)[-1]) == code
        for kind, names in element.node.liens.items()
        if kind in _LINKS
    )


def _tails(element: Element) -> set[str]:
    names = [name for kind in _LINKS for name in element.node.liens.get(kind, ())]
    return {word for name in names for word in words(name.rsplit("/", 1)[-1])}
