"""Short texts as nodes, sentences and proofs, to hold one check of the ledger at a time."""

from assistant.reponse.answer import Affirmation, Statut
from assistant.reponse.ledger import status_of
from assistant.reponse.ledger.langue import Phrase, phrases
from assistant.reponse.ledger.lexique import racine
from assistant.reponse.ledger.preuve import Preuve, preuve
from knowledge.model import Noeud
from tests.assistant.ledger.petit import catalogue


def texte(code: str, text: str, titre: str = "", **rest: object) -> Noeud:
    """A node of the made-up référentiel."""
    given = {"id": f"essai/{code}", "code": code, "kind": "texte", "texte": text, "titre": titre}
    return Noeud.model_validate({**given, **rest})


def source(*texts: str | Noeud) -> Preuve:
    """What one node for each of these texts says."""
    nodes = [
        item if isinstance(item, Noeud) else texte(f"x{chr(97 + place)}", item)
        for place, item in enumerate(texts)
    ]
    return preuve(catalogue(*nodes), [node.id for node in nodes])


def phrase(text: str) -> Phrase:
    """The one sentence of a text."""
    (found,) = phrases(text)
    return found


def souches(words: str) -> frozenset[str]:
    """The stems of words written folded."""
    return frozenset(map(racine, words.split()))


def statut(text: str, *nodes: Noeud | str) -> Statut:
    """The status of a claim that cites every node given."""
    found = [
        item if isinstance(item, Noeud) else texte(f"x{chr(97 + place)}", item)
        for place, item in enumerate(nodes)
    ]
    claim = Affirmation(texte=text, citations=tuple(node.id for node in found))
    return status_of(claim, catalogue(*found))
