"""A small référentiel of our own, of which each test writes the words."""

from knowledge.catalogue import Catalogue
from knowledge.model import Kind, Noeud, Referentiel


def node(name: str, kind: Kind = "texte", *children: Noeud, **fields: str) -> Noeud:
    """A node whose code is the end of its id."""
    return Noeud(id=name, code=name.rpartition("/")[2], kind=kind, enfants=children, **fields)


def catalogue(*nodes: Noeud) -> Catalogue:
    """A référentiel that holds these nodes."""
    root = Referentiel(
        id="essai", intitule="Exemple", sigle="ESS", sources=("essai.txt",), noeuds=nodes
    )
    return Catalogue([root])


def textes(*said: str) -> Catalogue:
    """A référentiel whose nodes `essai/a`, `essai/b`… say these texts."""
    return catalogue(
        *(node(f"essai/{letter}", texte=text) for letter, text in zip("abcdef", said, strict=False))
    )
