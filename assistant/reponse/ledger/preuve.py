"""What the cited nodes say, ready to be compared: sentences, names, ranks; kept for each node."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cached_property, lru_cache
from itertools import chain
from weakref import WeakKeyDictionary

from assistant.reponse.ledger.citations import words as exact_words
from assistant.reponse.ledger.comptes import NOMS, comptes
from assistant.reponse.ledger.langue import Phrase, phrases, propre
from assistant.reponse.ledger.lexique import lexique, plein, racine
from assistant.reponse.ledger.lieux import Lieu, lieux
from assistant.reponse.ledger.rangs import ordinaux
from assistant.reponse.ledger.tableau import lignes
from knowledge.catalogue import Catalogue
from knowledge.french import fold, words
from knowledge.model import Noeud

_ATTRIBUTES = ("durée", "nombre")
"""Titles of what is stated under a node and said of it."""


class Element:
    """One cited node; each thing is worked out when a check first needs it."""

    def __init__(self, catalogue: Catalogue, node: Noeud) -> None:
        self.id = node.id
        self.node = node
        self.referentiel = catalogue.referentiel_of(node.id)
        self.fil = (*catalogue.fil(node.id), catalogue.label(node.id))
        self.elders = (node, *catalogue.ancestors(node.id))

    @cached_property
    def textes(self) -> tuple[list[str], ...]:
        """What may be quoted, as words and marks: its own text, and each variant of it."""
        variants = (f"{item.marque}\n{item.texte}" for item in self.node.variantes)
        return tuple(exact_words(text) for text in (own_text(self.node), *variants))

    @cached_property
    def etiquettes(self) -> frozenset[str]:
        """Its labels and those of its breadcrumb, whole."""
        labels = (node.libelle for node in self.elders)
        return frozenset(propre(name).strip(" :.") for name in (*labels, *self.fil))

    @cached_property
    def nom(self) -> frozenset[str]:
        """The stems of its own label."""
        return _stems([self.node.libelle])

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """The sentences it may be held to have said."""
        variants = (item.texte for item in self.node.variantes)
        said = [*_own(self.elders), *_below(self.node), *variants]
        return tuple(chain.from_iterable(phrases(line) for text in said for line in lignes(text)))

    @cached_property
    def contexte(self) -> frozenset[str]:
        """The stems of its names: labels, breadcrumb, référentiel."""
        return _context(self).union(place.quantite.unite for place in self.comptes)

    @cached_property
    def codes(self) -> frozenset[str]:
        """Every code by which a sentence may name it."""
        return _codes(self.elders)

    @cached_property
    def rangs(self) -> frozenset[tuple[str, int]]:
        """What it is the n-th of, and the ranks its text names; its own number under «»."""
        return frozenset(_ranks(self.elders, self.phrases))

    @cached_property
    def lieux(self) -> tuple[Lieu, ...]:
        """The quantities of its sentences, each with the words it stands by."""
        ranks = {f"{name}:{rank}" for name, rank in self.rangs}
        ranks |= {f":{rank}" for _, rank in self.rangs}
        around = lexique().formes(self.contexte | self.codes | ranks)
        found = [lieu for phrase in self.phrases for lieu in lieux(phrase, around)]
        return tuple(chain.from_iterable(self._labelled(lieu) for lieu in found))

    def _labelled(self, lieu: Lieu) -> Iterator[Lieu]:
        """A node that is a bare number («08») says it of what names the node («Millésime»)."""
        yield lieu
        if not lieu.quantite.unite and not any(map(str.isalpha, self.node.contenu)):
            for unit in sorted(_stems(node.libelle for node in self.elders[:2])):
                yield replace(lieu, quantite=replace(lieu.quantite, unite=unit))

    @cached_property
    def comptes(self) -> tuple[Lieu, ...]:
        """How many nodes of each kind stand below it, said of its own names alone."""
        typed = next((i for i, node in enumerate(self.elders) if node.kind in NOMS), 0)
        named = self.elders[: typed + 1]
        titles = (text for node in named for text in (node.libelle, NOMS.get(node.kind, "")))
        own = _codes(named) | _stems(titles)
        return tuple(comptes(self.node, lexique().formes(own)))


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


def _own(elders: tuple[Noeud, ...]) -> Iterator[str]:
    """The node's words; a duration or a page bound is said of the node above."""
    node, above = elders[0], elders[1:2]
    if above and node.titre.lower().startswith(_ATTRIBUTES):
        yield f"{node.titre} {above[0].libelle} : {own_text(node)}"
    else:
        yield own_text(node)


def _below(node: Noeud) -> Iterator[str]:
    """What stands directly under a heading, and the durations and page bounds of any node."""
    heading = not node.texte or node.texte.rstrip().endswith(":")
    for child in node.enfants:
        text = "\n".join(part for part in (child.intitule, child.texte) if part)
        if child.titre.lower().startswith(_ATTRIBUTES):
            yield f"{child.titre} {node.libelle} : {text}"
        elif heading:
            yield f"{child.titre} : {text}" if child.titre else text


def _context(element: Element) -> frozenset[str]:
    root, elders = element.referentiel, element.elders[:-1]
    names = [root.sigle, root.intitule, element.id.replace("/", " ").replace("-", " ")]
    for node in elders:
        names += [node.marque, node.libelle, node.titre, NOMS.get(node.kind, "")]
    return _stems(names) | lexique().acteurs.get(root.id, frozenset())


def _stems(names: Iterable[str]) -> frozenset[str]:
    return frozenset(chain.from_iterable(_roots(name) for name in names))


@lru_cache(maxsize=8192)
def _roots(name: str) -> frozenset[str]:
    """Kept, for the names above a node are those of many nodes."""
    return frozenset(racine(word) for word in words(propre(name)) if plein(word))


@lru_cache(maxsize=8192)
def _coded(text: str) -> frozenset[str]:
    """The words of a text that hold a digit, or name a bloc."""
    return frozenset(
        word for word in words(text) if any(map(str.isdigit, word)) or word.startswith("bloc")
    )


def _codes(elders: tuple[Noeud, ...]) -> frozenset[str]:
    """Every code by which a sentence may name these nodes: `cp2`, `ccp1`, `blocc`, `2.5`."""
    linked = [name for node in elders[:2] for names in node.liens.values() for name in names]
    tails = [part for name in linked for part in name.split("/")[1:]]
    tails += [part for node in elders for part in node.id.split("/")[1:]]
    texts = [f"{node.code} {node.libelle} {own_text(node)}" for node in elders[:2]]
    found = set(chain.from_iterable(_coded(text) for text in texts))
    found |= {f"bloc{node.code.lower()}" for node in elders if node.kind == "bloc"}
    numbers = re.findall(r"\d{5}", elders[-1].id)
    return frozenset({fold(tail) for tail in tails} | found).union(numbers)


def _ranks(elders: tuple[Noeud, ...], found: Iterable[Phrase]) -> Iterator[tuple[str, int]]:
    """What each node is the n-th of, and the ranks its text names."""
    for place, node in enumerate(elders):
        digits = re.findall(r"\d+", node.code.rsplit("/", 1)[-1])
        for word in words(f"{NOMS.get(node.kind, '')} {node.code}") if digits else ():
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
