"""Questions in the texts' own words, made from their labels: the bank has few of them.

They serve to learn when to decline. Everyday questions share few words with the texts, while
those that nothing answers often do: without these, the texts' words would look like a reason to
decline.
"""

from collections.abc import Iterator

from knowledge.bank import Parole
from knowledge.catalogue import Catalogue
from knowledge.model import Noeud

LOT = "-"
POINT_DE_VUE = "texte"
WORDS = 10
"""Words of a label that a question takes up."""
WHOSE = {
    "cip": "du titre CIP",
    "rncp36128": "du RNCP36128",
    "rncp37504": "du RNCP37504",
    "interfede": "de l'Interfédé",
}
DETAILS = "interfede/apercu/"
SHAPES = {
    "competence": ("Comment {label} ?", "{label}, ça relève de quelle compétence {whose} ?"),
    "transversale": ("Comment {label} ?",),
    "definition": ("Qu'est-ce que {label} dans le référentiel {whose} ?",),
    "metadonnee": ("{label} {whose} ?",),
    "epreuve": ("En quoi consiste {label} {whose} ?", "Que doit montrer {label} {whose} ?"),
    "partie_dossier": ("Que doit contenir {label} {whose} ?",),
    "modalite": ("En quoi consiste {label} {whose} ?",),
    "ccp": ("En quoi consiste {label} {whose} ?",),
}
CRITERIA = "Quels sont les critères {whose} pour « {label} » ?"
VALUES = {
    "Durée": "Combien de temps dure {label} {whose} ?",
    "Nombre de pages": "Combien de pages pour {label} {whose} ?",
}


def formal(catalogue: Catalogue) -> list[Parole]:
    """One or a few questions for each node that a person would ask of by its name."""
    return [
        Parole(question, (name,), LOT, POINT_DE_VUE)
        for name, node in catalogue.noeuds.items()
        if not name.startswith(DETAILS)
        for question in _questions(name, node, catalogue)
    ]


def _questions(name: str, node: Noeud, catalogue: Catalogue) -> Iterator[str]:
    whose = WHOSE[name.split("/")[0]]
    for shape in SHAPES.get(node.kind, ()):
        yield shape.format(label=_short(node), whose=whose)
    if any(child.kind == "critere" for child in node.enfants):
        yield CRITERIA.format(label=_short(node), whose=whose)
    parent = catalogue.parent(name)
    for start, shape in VALUES.items():
        if node.libelle.startswith(start) and parent is not None:
            yield shape.format(label=_short(catalogue.get(parent)), whose=whose)


def _short(node: Noeud) -> str:
    """The first words of a label, as one says them inside a sentence."""
    label = " ".join(node.libelle.rstrip(" .,:;").split()[:WORDS])
    return label if label[:2].isupper() else label[:1].lower() + label[1:]
