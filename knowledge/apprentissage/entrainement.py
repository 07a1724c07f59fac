"""Trains the model on examples: features, regression, reduction."""

from collections.abc import Iterable, Sequence

import numpy as np

from knowledge.apprentissage.exemples import Cibles, Exemple, from_bank, from_labels, from_texts
from knowledge.apprentissage.reduction import reduce
from knowledge.apprentissage.regression import Design, Matrix
from knowledge.bank import Parole
from knowledge.search.features import features
from knowledge.search.index import Index
from knowledge.search.projection import Projection, key


def train(examples: Sequence[Exemple], index: Index) -> Projection:
    """The model of these examples, for the index's passages. The same at each run."""
    design = Design.of([read(item.texte, index) for item in examples])
    targets: Matrix = np.zeros((len(examples), len(index.passages)), np.float32)
    for row, item in enumerate(examples):
        for position, weight in item.cibles.items():
            targets[row, position] = weight
    nothing = np.array([not item.cibles for item in examples])
    cles = [key(passage) for passage in index.passages]
    doute = design.doubt(nothing, np.array([item.imprime for item in examples]))
    return reduce(design, design.solve(targets), doute, cles)


def read(text: str, index: Index) -> dict[int, float]:
    """The features of a text, read as a question is."""
    jetons = index.vocabulary.jetons(text, index.lexical.knows)
    return features(jetons, index.vocabulary.concepts(jetons))


def learn(bank: Iterable[Parole], index: Index, labelled: bool = True) -> Projection:
    """The model that these bank questions and the index's passages teach.

    Without `labelled`, the questions made from labels are left for a measure.
    """
    cibles = Cibles(index.catalogue, index.passages)
    labels = from_labels(index.catalogue, cibles) if labelled else []
    examples = [*from_bank(bank, cibles), *labels, *from_texts(index.passages)]
    return train(examples, index)
