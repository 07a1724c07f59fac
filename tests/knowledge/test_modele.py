"""The shipped model: small, light to load, learned from this very data, always the same."""

from dataclasses import replace

import numpy as np
import pytest

from knowledge.apprentissage import origine
from knowledge.apprentissage.entrainement import learn, read
from knowledge.apprentissage.exemples import Cibles
from knowledge.bank import Parole, load_bank
from knowledge.search.index import NO_MODEL, Index, build, load_model
from knowledge.search.projection import ARRAYS, MODELE, Projection, key
from knowledge.search.searcher import Searcher
from tests.command import Jalon

MOST = 12_000_000
"""Bytes of the model's files together."""
FEW_STEPS = 120
"""Batches that are enough for a small part of the bank."""
LIGHT = """
import sys
from pathlib import Path
from knowledge.search.cache import open_index
from knowledge.search.searcher import Searcher
Searcher(open_index(Path(sys.argv[1]))).search("il dort dans sa voiture")
print(sorted({"torch", "scipy", "chromadb", "sentence_transformers", "yaml"} & set(sys.modules)))
"""


@pytest.fixture(scope="module")
def few() -> list[Parole]:
    return load_bank()[::97]


@pytest.fixture(scope="module")
def learned(index: Index, few: list[Parole]) -> Projection:
    return learn(few, index, steps=FEW_STEPS)


def test_the_model_is_small() -> None:
    assert sum(path.stat().st_size for path in MODELE.iterdir()) <= MOST


def test_the_model_was_learned_from_the_data_that_is_here() -> None:
    assert origine.read() == origine.mark(), "run python -m knowledge.apprentissage modele"


def test_the_model_knows_every_passage(index: Index) -> None:
    assert index.modele is not None
    assert set(index.modele.cles) == {key(passage) for passage in index.passages}
    lengths = np.linalg.norm(index.vecteurs.vectors, axis=1)
    assert np.allclose(lengths, 1, atol=1e-5)


def test_a_search_loads_nothing_heavy(jalon: Jalon) -> None:
    done = jalon.python(LIGHT, [str(jalon.cache / "jalon" / "index")])
    assert done.out.strip() == "[]", done.err


def test_learning_twice_gives_the_same_model(
    index: Index, few: list[Parole], learned: Projection
) -> None:
    again = learn(few, index, steps=FEW_STEPS)
    for name in ARRAYS:
        assert np.array_equal(getattr(again, name), getattr(learned, name)), name


def test_a_model_ranks_the_questions_it_has_learned(
    index: Index, few: list[Parole], learned: Projection
) -> None:
    cibles = Cibles(index.catalogue, index.passages)
    vectors = learned.vectors(index.passages)
    answered = [row for row in few if row.noeuds]
    first = [
        int(np.argmax(vectors @ learned.project(read(row.question, index)).vecteur))
        for row in answered
    ]
    right = [place in cibles.of(row.noeuds) for place, row in zip(first, answered, strict=True)]
    assert np.mean(right) > 0.9


def test_the_short_vectors_are_close_to_the_plain_product(index: Index) -> None:
    """A reference in plain numpy, feature by feature, against the light loader."""
    modele = index.modele
    assert modele is not None
    found = read("le patron et le jeune ne se parlent plus", index)
    rows = {int(code): row for row, code in enumerate(modele.codes)}
    known = {rows[code]: value for code, value in found.items() if code in rows}
    weights = {row: value * float(modele.rarete[row]) for row, value in known.items()}
    length = sum(value**2 for value in weights.values()) ** 0.5
    plain = sum(
        value / length * modele.table[row].astype(np.float64) * modele.echelle
        for row, value in weights.items()
    )
    assert np.allclose(modele.project(found).vecteur[:-1], plain, atol=1e-5)


def test_a_question_of_unknown_words_has_no_direction(index: Index) -> None:
    assert index.modele is not None
    lecture = index.modele.question([], [])
    assert not lecture.vecteur.any()
    assert lecture.doute == 0


def test_without_its_model_the_search_goes_on_by_words(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("knowledge.search.index.load_model", lambda: None)
    bare = build(lambda fraction, step: None)
    assert bare.avis == (NO_MODEL,)
    assert Searcher(bare).search("entretien technique au titre pro").answered
    assert load_model(MODELE / "absent") is None


def test_a_passage_that_the_model_has_not_learned_is_still_found(index: Index) -> None:
    assert index.modele is not None
    passage = replace(index.passages[0], id="cip/inconnu")
    assert not index.modele.vectors([passage]).any()
