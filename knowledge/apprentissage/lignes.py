"""A vector for each single line: the questions attached to it, and its own words.

Among the lines of the right competency (sixteen on average), the first is one that the question was
attached to for 84 % of 1,500 bank questions, their own pass left out of the means; 49 % by the
lines' words alone (docs/recherche.md).
"""

from collections import defaultdict
from collections.abc import Iterable

import numpy as np

from knowledge.apprentissage.entrainement import read
from knowledge.bank import Parole
from knowledge.search.index import Index
from knowledge.search.lignes import LIGNES, Lignes
from knowledge.search.projection import Projection, Vector


def line_vectors(bank: Iterable[Parole], index: Index, modele: Projection) -> Lignes:
    """The mean direction of each line's questions and words."""
    nodes = [node for node in index.catalogue.noeuds.values() if node.kind in LIGNES]
    sums: dict[str, Vector] = {
        node.id: _unit(modele.project(read(node.contenu, index)).vecteur) for node in nodes
    }
    asked = defaultdict(list)
    for row in bank:
        for name in row.noeuds:
            if name in sums:
                asked[row.question].append(name)
    for question, names in asked.items():
        vector = _unit(modele.project(read(question, index)).vecteur)
        for name in names:
            sums[name] = sums[name] + vector
    table = np.array([_unit(vector) for vector in sums.values()], np.float16)
    return Lignes(tuple(sums), table)


def _unit(vector: Vector) -> Vector:
    unit: Vector = vector / np.float32(float(np.linalg.norm(vector)) or 1.0)
    return unit
