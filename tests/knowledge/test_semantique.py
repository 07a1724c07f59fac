"""The optional leg, with small real models that the test builds on disk."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from knowledge.search import semantique as semantique_module
from knowledge.search.index import Index
from knowledge.search.searcher import Searcher
from knowledge.search.semantique import Reclasseur, Semantique, is_here, telecharger, text_of
from knowledge.search.vectors import StoreError

pytest.importorskip("sentence_transformers", reason="the extra `semantique` is not installed")

QUESTION = "il dort dans sa voiture"
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def nothing(fraction: float, step: str) -> None:
    """No one looks at the progress."""


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A vocabulary of letters, as a BERT tokenizer reads it."""
    path = tmp_path_factory.mktemp("vocabulaire") / "vocab.txt"
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    path.write_text("\n".join([*words, *LETTERS, *(f"##{x}" for x in LETTERS)]), "utf-8")
    return path


@pytest.fixture(scope="module")
def settings() -> dict[str, Any]:
    return {
        "vocab_size": 57,
        "hidden_size": 32,
        "num_hidden_layers": 2,
        "num_attention_heads": 2,
        "intermediate_size": 64,
        "max_position_embeddings": 128,
    }


@pytest.fixture(scope="module")
def bi_encoder(
    tmp_path_factory: pytest.TempPathFactory, letters: Path, settings: dict[str, Any]
) -> Path:
    """A transformer with prompts of its own, saved as sentence-transformers does."""
    import torch
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    torch.manual_seed(0)
    folder = tmp_path_factory.mktemp("transformer")
    BertModel(BertConfig(**settings)).save_pretrained(folder / "bert")
    BertTokenizerFast(vocab_file=str(letters)).save_pretrained(folder / "bert")
    words = Transformer(str(folder / "bert"), max_seq_length=64)
    prompts = {"query": "question ", "document": "passage "}
    pooling = Pooling(words.get_embedding_dimension())
    model = SentenceTransformer(modules=[words, pooling], prompts=prompts, device="cpu")
    model.save(str(folder / "modele"))
    return folder / "modele"


@pytest.fixture(scope="module")
def cross_encoder(
    tmp_path_factory: pytest.TempPathFactory, letters: Path, settings: dict[str, Any]
) -> Path:
    import torch
    from transformers import BertConfig, BertForSequenceClassification, BertTokenizerFast

    torch.manual_seed(0)
    folder = tmp_path_factory.mktemp("reclasseur")
    model = BertForSequenceClassification(BertConfig(num_labels=1, **settings))
    model.save_pretrained(folder)
    BertTokenizerFast(vocab_file=str(letters)).save_pretrained(folder)
    return folder


def test_a_model_on_disk_becomes_a_leg_whose_prompts_are_respected(
    index: Index, bi_encoder: Path, tmp_path: Path
) -> None:
    from sentence_transformers import SentenceTransformer

    steps: list[float] = []
    leg = Semantique.open(
        str(bi_encoder), index.passages, tmp_path, lambda share, _: steps.append(share)
    )
    assert steps == sorted(steps)
    assert steps[-1] == 1.0
    plain = SentenceTransformer(str(bi_encoder), device="cpu")
    document = plain.encode([f"passage {text_of(index.passages[3])}"])[0]
    question = plain.encode([f"question {QUESTION}"])[0]
    cosine = document @ question / np.linalg.norm(document) / np.linalg.norm(question)
    expected = leg._snapshot.vectors[3] @ (question / np.linalg.norm(question))
    assert np.isclose(expected, cosine, atol=1e-4)
    assert len(leg.scores(QUESTION)) == len(index.passages)


def test_the_passages_are_read_once_for_all(
    index: Index, bi_encoder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = Semantique.open(str(bi_encoder), index.passages, tmp_path, nothing).scores(QUESTION)

    def encode(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(semantique_module, "_encode", encode)
    again = Semantique.open(str(bi_encoder), index.passages, tmp_path, nothing).scores(QUESTION)
    assert np.allclose(first, again)


def test_the_leg_joins_the_others_and_can_be_taken_away(
    index: Index, bi_encoder: Path, tmp_path: Path
) -> None:
    searcher = Searcher(index)
    before = searcher.search(QUESTION)
    leg = Semantique.open(str(bi_encoder), index.passages, tmp_path, nothing)
    searcher.renforts = [leg]
    assert "sens" in searcher.legs(searcher.read(QUESTION)).scores
    assert searcher.search(QUESTION).hits != before.hits
    searcher.renforts = []
    assert searcher.search(QUESTION) == before


def test_a_reranker_reads_the_first_passages_and_keeps_all_of_them(
    index: Index, cross_encoder: Path
) -> None:
    searcher = Searcher(index)
    before = [hit.passage.id for hit in searcher.search(QUESTION).hits]
    searcher.reclasseur = Reclasseur.open(str(cross_encoder))
    after = [hit.passage.id for hit in searcher.search(QUESTION).hits]
    assert sorted(after) == sorted(before)
    assert searcher.search("CP7").hits[0].passage.id == "cip/CP7"


def test_a_reranker_that_is_slow_leaves_what_it_has_not_read_in_place() -> None:
    class Slow:
        def predict(self, pairs: list[tuple[str, str]]) -> list[float]:
            return [float(len(text)) for _, text in pairs]

    places, texts = list(range(10)), ["a" * size for size in range(10)]
    assert Reclasseur(Slow(), limit=0).order(QUESTION, places, texts) == [3, 2, 1, 0, *range(4, 10)]


@pytest.mark.parametrize("open_it", [Semantique.open, Reclasseur.open])
def test_a_model_that_is_not_here_is_not_fetched(
    open_it: Callable[..., object], index: Index, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HOME", str(tmp_path))
    more = (index.passages, tmp_path, nothing) if open_it == Semantique.open else ()
    with pytest.raises(StoreError, match="n'est pas sur cet ordinateur"):
        open_it("personne/modele-absent", *more)
    assert not is_here("personne/modele-absent")


def test_a_download_that_fails_is_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(StoreError, match="n'a pas pu être téléchargé"):
        telecharger("personne/modele-absent", nothing)
