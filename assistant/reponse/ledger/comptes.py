"""What a sentence may count: the nodes below a node, the items of a list, what it lists itself."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from assistant.reponse.ledger.langue import Phrase, propre
from assistant.reponse.ledger.lexique import plein, racine
from assistant.reponse.ledger.lieux import Lieu
from assistant.reponse.ledger.quantites import Quantite
from knowledge.french import words
from knowledge.model import LEAF_LABELS, Noeud

NOMS = {
    "critere": "critère performance évaluation jury",
    "savoir_faire": "savoirfaire",
    "savoir_faire_comportemental": "savoirfaire comportemental attitude posture",
    "savoir": "savoir connaissance",
    "partie_dossier": "partie dossier",
    "competence": "compétence capacité",
    "transversale": "compétence transversale",
    "epreuve": "épreuve examen",
    "modalite": "modalité évaluation épreuve",
    "activite": "activité",
    "bloc": "bloc compétences",
    "ccp": "CCP certificat",
    "balise": "balise",
}
"""The words by which a sentence names a kind of node, the telling one first."""
_ITEM = re.compile(r"^\s*(?:[-•–]|\d+[.)°])\s+\S", re.MULTILINE)
_LISTING = re.compile(r"[^:]*:(?P<liste>[^:]+)$")


def dessous(node: Noeud) -> Iterator[Noeud]:
    """Every node below a node."""
    for child in node.enfants:
        yield child
        yield from dessous(child)


def comptes(node: Noeud, noms: frozenset[str | int]) -> Iterator[Lieu]:
    """How many nodes of each kind stand under a node, as quantities said of its names."""
    every = Counter(child.kind for child in dessous(node))
    direct = Counter(child.kind for child in node.enfants)
    for kind, number in {*every.items(), *direct.items()}:
        for unit in _units(kind, node if kind in direct else None):
            yield Lieu(Quantite((float(number),), unit, 0, 0), noms, noms, noms)


def _units(kind: str, heading: Noeud | None) -> Iterator[str]:
    """The kind's own name, and the words of the heading that gathers its nodes."""
    leaf = heading and kind in LEAF_LABELS and heading.kind not in NOMS
    title = words(propre(heading.libelle)) if heading and leaf else []
    named = [*words(_counted(kind)), *title]
    yield from dict.fromkeys(racine(word) for word in named if plein(word))


def reunis(nodes: Iterable[Noeud], unit: str) -> int:
    """How many nodes of the kind a word names stand below these nodes, none counted twice."""
    kinds = _kinds(unit)
    return len({child.id for node in nodes for child in dessous(node) if child.kind in kinds})


def cites(nodes: Iterable[Noeud], unit: str) -> set[int]:
    """How many of these nodes are of the kind that a word names, in all and under each parent."""
    kinds = _kinds(unit)
    named = [node.id.rsplit("/", 1)[0] for node in nodes if node.kind in kinds]
    shares = set(Counter(named).values())
    return {len(named)} - {0} | (shares if len(shares) == 1 else set())


@lru_cache(maxsize=256)
def _kinds(unit: str) -> frozenset[str]:
    return frozenset(kind for kind in NOMS if unit in {racine(w) for w in words(_counted(kind))})


def _counted(kind: str) -> str:
    """The names under which the nodes of a kind are counted."""
    return NOMS[kind] if kind == "ccp" else NOMS.get(kind, "").partition(" ")[0]


def rassembles(nodes: list[Noeud]) -> set[int]:
    """How many children a node has of which at least two are cited beside it."""
    named = {node.id for node in nodes}
    return {
        len(node.enfants) for node in nodes if sum(child.id in named for child in node.enfants) > 1
    }


def points(node: Noeud) -> int:
    """The items of the list that a node's text holds; 0 for a text without any."""
    return len(_ITEM.findall(node.texte))


def enumeres(phrase: Phrase) -> tuple[set[int], bool]:
    """How many things a sentence lists after its colon, and whether its marks leave no doubt."""
    if phrase.morceaux > 1:
        return {phrase.morceaux}, True
    match = _LISTING.fullmatch(phrase.texte)
    parts = [part for part in match["liste"].split(",") if words(part)] if match else []
    if len(parts) < 2:
        return ({2} if parts and " et " in parts[0] else set()), False
    closed = re.match(r"\s*(?:et|puis|enfin)\b", parts[-1])
    joined = not closed and re.search(r" (?:et|puis) ", parts[-1])
    return {len(parts) + bool(joined)}, not joined
