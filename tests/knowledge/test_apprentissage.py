"""What the bank teaches besides the model: a vector a line, and how predictions are measured."""

from pathlib import Path

import numpy as np
import pytest

from knowledge import publish
from knowledge.apprentissage.entrainement import read
from knowledge.apprentissage.lignes import line_vectors
from knowledge.apprentissage.mesure import Notation, foresee, success
from knowledge.apprentissage.seuil import signs
from knowledge.bank import Parole, load_bank
from knowledge.search.decline import SIGNES
from knowledge.search.index import Index
from knowledge.search.lignes import LIGNES, Lignes
from knowledge.verification import IDS

FEW = 40


@pytest.fixture(scope="module")
def asked() -> list[Parole]:
    """Questions attached to one single line, taken at regular steps."""
    rows = [row for row in load_bank() if len(row.noeuds) == 1]
    return rows[:: len(rows) // FEW]


def test_every_line_has_a_unit_vector_that_its_own_questions_draw_nearer(
    index: Index, asked: list[Parole]
) -> None:
    assert index.modele is not None
    bare, taught = (line_vectors(rows, index, index.modele) for rows in ((), asked))
    lines = [node.id for node in index.catalogue.noeuds.values() if node.kind in LIGNES]
    assert sorted(taught.ids) == sorted(lines)
    lengths = np.linalg.norm(taught.vecteurs.astype(np.float32), axis=1)
    assert np.allclose(lengths, 1, atol=1e-2)
    told = [row for row in asked if row.noeuds[0] in taught.ids]
    assert told
    for row in told:
        question = index.modele.project(read(row.question, index)).vecteur
        place = taught.ids.index(row.noeuds[0])
        assert question @ taught.vecteurs[place] >= question @ bare.vecteurs[place]


def test_line_vectors_are_read_back_as_they_were_written(
    index: Index, asked: list[Parole], tmp_path: Path
) -> None:
    assert index.modele is not None
    made = line_vectors(asked, index, index.modele)
    made.save(tmp_path)
    kept = Lignes.load(tmp_path)
    assert kept.ids == made.ids
    assert np.array_equal(kept.vecteurs, made.vecteurs)


def test_predictions_rank_the_right_passage_and_tell_the_signs_of_a_refusal(
    index: Index, asked: list[Parole]
) -> None:
    told, notation = foresee(index, asked), Notation(index)
    ranks = list(notation.ranks(told))
    assert len(ranks) == len(asked)
    assert success(ranks, 5) > 0.8, "the index has learned these very questions"
    table = signs(told, notation)
    assert table.shape == (len(asked), len(SIGNES))
    assert np.isfinite(table).all()


def test_the_published_ids_are_written_in_the_order_of_the_trees(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(publish, "IDS", tmp_path / IDS.name)
    publish.main()
    assert (tmp_path / IDS.name).read_bytes() == IDS.read_bytes()
