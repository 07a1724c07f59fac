"""Trains the model on examples: features, a bag of embeddings, the doubt; then rounds it off."""

from collections.abc import Iterable, Sequence

import numpy as np

from knowledge.apprentissage.design import Design, Matrix
from knowledge.apprentissage.doute import doubt
from knowledge.apprentissage.exemples import Cibles, Exemple, from_bank, from_labels, from_texts
from knowledge.apprentissage.sac import STEPS, Bag, train_bag
from knowledge.bank import Parole
from knowledge.search.features import features
from knowledge.search.index import Index
from knowledge.search.projection import Projection, key


def train(examples: Sequence[Exemple], index: Index, steps: int = STEPS) -> Projection:
    """The model of these examples, for the index's passages. The same at each run."""
    design = Design.of([read(item.texte, index) for item in examples])
    nothing = np.array([not item.cibles for item in examples])
    doute = doubt(design.rows, nothing, np.array([item.imprime for item in examples]))
    cibles = [item.cibles for item in examples if item.cibles]
    bag = train_bag(design.rows[~nothing], cibles, len(index.passages), steps)
    return round_off(design, bag, doute, [key(passage) for passage in index.passages])


def read(text: str, index: Index) -> dict[int, float]:
    """The features of a text, read as a question is."""
    jetons = index.vocabulary.jetons(text, index.lexical.knows)
    return features(jetons, index.vocabulary.concepts(jetons))


def learn(
    bank: Iterable[Parole], index: Index, labelled: bool = True, steps: int = STEPS
) -> Projection:
    """The model that these bank questions and the index's passages teach.

    Without `labelled`, the questions made from labels are left for a measure.
    """
    cibles = Cibles(index.catalogue, index.passages)
    labels = from_labels(index.catalogue, cibles) if labelled else []
    examples = [*from_bank(bank, cibles), *labels, *from_texts(index.passages)]
    return train(examples, index, steps)


def round_off(design: Design, bag: Bag, doute: Matrix, cles: Sequence[str]) -> Projection:
    """The learned numbers, short: bytes for the features, half floats for the passages."""
    echelle = (np.abs(bag.traits).max(0) / 127).astype(np.float32)
    return Projection(
        design.codes,
        np.rint(bag.traits / echelle).astype(np.int8),
        echelle,
        design.rarete,
        doute.astype(np.float16),
        _of_one_length(bag.passages).astype(np.float16),
        tuple(cles),
    )


def _of_one_length(rows: Matrix) -> Matrix:
    """Rows brought to length one by a dimension of their own, in which no question stands.

    Neyshabur and Srebro, «On Symmetric and Asymmetric LSHs for Inner Product Search» (2015).
    """
    lengths = np.linalg.norm(rows, axis=1)
    missing = np.sqrt(np.maximum(lengths.max() ** 2 - lengths**2, 0))
    level: Matrix = np.column_stack([rows, missing]) / lengths.max()
    return level
