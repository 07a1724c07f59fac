"""What the cited nodes say, ready to be compared: sentences, names, ranks; kept for each node."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import chain
from weakref import WeakKeyDictionary

from assistant.reponse.ledger.citations import words as exact_words
from assistant.reponse.ledger.langue import Phrase, phrases
from assistant.reponse.ledger.lexique import lexique, plein, racine
from assistant.reponse.ledger.lieux import Lieu, lieux
from assistant.reponse.ledger.rangs import ordinaux
from assistant.reponse.ledger.tableau import lignes
from knowledge.catalogue import Catalogue
from knowledge.french import fold, words
from knowledge.model import Noeud

_ITEM = re.compile(r"^(?:-|\d+[.)]) ", re.MULTILINE)
_ATTRIBUTES = ("durée", "nombre de pages")
"""Titles of what is stated under a node and said of it."""
_NAMES = {
    "critere": "critère performance évaluation jury",
    "savoir_faire": "savoir-faire",
    "savoir_faire_comportemental": "savoir-faire comportemental attitude posture",
    "savoir": "savoir connaissance",
    "partie_dossier": "partie dossier",
    "competence": "compétence",
    "transversale": "compétence transversale",
    "epreuve": "épreuve examen",
    "modalite": "modalité évaluation épreuve",
    "activite": "activité",
    "bloc": "bloc compétences",
    "ccp": "CCP certificat",
    "balise": "balise",
}


class Element:
    """One cited node; each thing is worked out when a check first needs it."""

    def __init__(self, catalogue: Catalogue, node: Noeud) -> None:
        self.id = node.id
        self.node = node
        self.referentiel = catalogue.referentiel_of(node.id)
        self.elders = (node, *catalogue.ancestors(node.id))

    @cached_property
    def mots(self) -> list[str]:
        """Its own words and marks, to be quoted."""
        return exact_words(own_text(self.node))

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The sentences it may be held to have said."""
        variants = (item.texte for item in self.node.variantes)
        said = [own_text(self.node), *_below(self.node), *variants]
        return tuple(chain.from_iterable(phrases(line) for text in said for line in lignes(text)))

    @cached_property
    def contexte(self) -> frozenset[str]:
        """The stems of its names: labels, breadcrumb, référentiel."""
        return _context(self).union(name for name, _ in self.enfants)

    @cached_property
    def codes(self) -> frozenset[str]:
        """Every code by which a sentence may name it."""
        return _codes(self.elders)

    @cached_property
    def rangs(self) -> frozenset[tuple[str, int]]:
        """What it is the n-th of, and the ranks its text names; its own number under «»."""
        return frozenset(_ranks(self.elders, self.phrases))

    @cached_property
    def enfants(self) -> tuple[tuple[str, int], ...]:
        """How many children of a kind: («critere», 5)."""
        return tuple(_children(self.node))

    @cached_property
    def puces(self) -> int:
        """How many items its text lists."""
        return len(_ITEM.findall(self.node.texte))

    @cached_property
    def lieux(self) -> tuple[Lieu, ...]:
        """The quantities of its sentences, each with the words it stands by."""
        ranks = {f"{name}:{rank}" for name, rank in self.rangs}
        around = lexique().formes(self.contexte | self.codes | ranks)
        return tuple(lieu for phrase in self.phrases for lieu in lieux(phrase, around))


class Preuve:
    """All that the nodes cited by one claim say."""

    def __init__(self, elements: Iterable[Element]) -> None:
        self.elements = tuple(elements)

    @cached_property
    def phrases(self) -> tuple[tuple[Phrase, Element], ...]:
        return tuple((phrase, element) for element in self.elements for phrase in element.phrases)

    @cached_property
    def racines(self) -> frozenset[str]:
        """The stems of the texts."""
        return frozenset(chain.from_iterable(phrase.racines for phrase, _ in self.phrases))

    @cached_property
    def contexte(self) -> frozenset[str]:
        """The stems of the labels, codes and breadcrumbs."""
        return frozenset(chain.from_iterable(element.contexte for element in self.elements))

    @cached_property
    def codes(self) -> frozenset[str]:
        return frozenset(chain.from_iterable(element.codes for element in self.elements))


_CACHE: "WeakKeyDictionary[Catalogue, dict[str, Element]]" = WeakKeyDictionary()


def preuve(catalogue: Catalogue, citations: Iterable[str]) -> Preuve:
    """What the nodes of these ids say. The ids exist."""
    known = _CACHE.setdefault(catalogue, {})
    for name in citations:
        if name not in known:
            known[name] = Element(catalogue, catalogue.noeuds[name])
    return Preuve(known[name] for name in citations)


def node_text(catalogue: Catalogue, identifiant: str) -> str:
    """All the words a node may be quoted for: its mark, its statement, its text."""
    return own_text(catalogue.noeuds[identifiant])


def own_text(node: Noeud) -> str:
    """The same, of a node at hand."""
    return "\n".join(part for part in (node.marque, node.intitule, node.texte) if part)


def _below(node: Noeud) -> Iterator[str]:
    """What stands directly under a heading, and the durations and page bounds of any node."""
    heading = not node.texte or node.texte.rstrip().endswith(":")
    for child in node.enfants:
        if heading or child.titre.lower().startswith(_ATTRIBUTES):
            yield f"{child.titre} : {own_text(child)}" if child.titre else own_text(child)


def _context(element: Element) -> frozenset[str]:
    root, elders = element.referentiel, element.elders[:-1]
    names = [root.sigle, root.intitule, element.id.replace("/", " ").replace("-", " ")]
    names += [
        f"{node.marque} {node.libelle} {node.titre} {_NAMES.get(node.kind, '')}" for node in elders
    ]
    stems = {racine(word) for name in names for word in words(name) if plein(word)}
    return frozenset(stems) | lexique().acteurs.get(root.id, frozenset())


def _codes(elders: tuple[Noeud, ...]) -> frozenset[str]:
    """Every code by which a sentence may name these nodes: `cp2`, `ccp1`, `blocc`, `2.5`."""
    linked = [name for node in elders[:2] for names in node.liens.values() for name in names]
    tails = [part for name in linked for part in name.split("/")[1:]]
    tails += [part for node in elders for part in node.id.split("/")[1:]]
    texts = [f"{node.code} {node.libelle} {own_text(node)}" for node in elders[:2]]
    found = {word for text in texts for word in words(text) if any(map(str.isdigit, word))}
    found |= {f"bloc{node.code.lower()}" for node in elders if node.kind == "bloc"}
    blocs = {word for text in texts for word in words(text) if word.startswith("bloc")}
    return frozenset({fold(tail) for tail in tails} | found | blocs)


def _ranks(elders: tuple[Noeud, ...], found: Iterable[Phrase]) -> Iterator[tuple[str, int]]:
    """What each node is the n-th of, and the ranks its text names."""
    for place, node in enumerate(elders):
        digits = re.findall(r"\d+", node.code.rsplit("/", 1)[-1])
        for word in words(f"{_NAMES.get(node.kind, '')} {node.code}") if digits else ():
            if plein(word) and not any(map(str.isdigit, word)):
                yield racine(word), int(digits[-1])
        if digits and not place:
            yield "", int(digits[-1])
        for text in (node.titre, node.intitule, node.marque):
            for phrase in phrases(text):
                yield from ordinaux(phrase.texte)
                yield from (("", int(n)) for n in re.findall(r"\d+", phrase.texte) if not place)
    for phrase in found:
        yield from ordinaux(phrase.texte)


def _children(node: Noeud) -> Iterator[tuple[str, int]]:
    """How many children of a kind: («critere», 5)."""
    kinds = [child.kind for child in node.enfants]
    for kind in dict.fromkeys(kinds):
        for word in words(_NAMES.get(kind, "")):
            yield racine(word), kinds.count(kind)
