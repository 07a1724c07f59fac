"""The peer: bm25s with French stop words and stemming, over windows of 1,000 characters."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import bm25s
import Stemmer

WINDOW = 1000


class Chunk(NamedTuple):
    """A window of a source, and the lines it touches."""

    doc: str
    start: int
    end: int
    text: str


class Peer:
    """As its documentation shows it, with nothing of ours."""

    def __init__(self, sources: Path, overlap: int = 0) -> None:
        texts = {path.stem: path.read_text("utf-8") for path in sorted(sources.glob("*.txt"))}
        self.chunks = [chunk for doc, text in texts.items() for chunk in _cut(doc, text, overlap)]
        self._stemmer = Stemmer.Stemmer("french")
        self._index = bm25s.BM25()
        self._index.index(self._tokens([item.text for item in self.chunks]), show_progress=False)

    def search(self, question: str, count: int = 10) -> list[dict[str, Any]]:
        """The nearest windows, best first, in the scorer's format."""
        found, scores = self._index.retrieve(self._tokens([question]), k=count, show_progress=False)
        return [
            {"doc": chunk.doc, "start": chunk.start, "end": chunk.end, "score": float(score)}
            for chunk, score in zip(
                (self.chunks[position] for position in found[0]), scores[0], strict=True
            )
        ]

    def _tokens(self, texts: list[str]) -> Any:
        return bm25s.tokenize(texts, stopwords="fr", stemmer=self._stemmer, show_progress=False)


def _cut(doc: str, text: str, overlap: int) -> Iterable[Chunk]:
    for start in range(0, len(text), WINDOW - overlap):
        part = text[start : start + WINDOW]
        first = text.count("\n", 0, start) + 1
        yield Chunk(doc, first, first + part.rstrip("\n").count("\n"), part)
