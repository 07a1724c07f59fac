"""The one facade of both front ends. Heavy to import: never before a first frame or `--help`."""

from functools import lru_cache
from pathlib import Path

from platformdirs import user_cache_path

from assistant.reponse.answer import Answer
from assistant.reponse.embarque import MoteurEmbarque
from assistant.texte import clean
from knowledge.catalogue import Catalogue
from knowledge.paths import SOURCES
from knowledge.search.index import Index, Progress, open_index
from knowledge.search.searcher import Searcher, SearchResult
from knowledge.source_text import display

REMOVED = "Ce texte n'est pas dans cette installation : seuls les extraits cités en restent."


class Service:
    """What Jalon can do with the référentiels, over one open index."""

    def __init__(self, index: Index) -> None:
        self.avis = index.avis
        self.catalogue: Catalogue = index.catalogue
        self.searcher = Searcher(index)
        self.moteur = MoteurEmbarque(self.searcher)

    @classmethod
    def open(cls, progress: Progress | None = None, cache: Path | None = None) -> "Service":
        """Load the index, or build it at the first need. Raises KnowledgeError on faulty data."""
        return cls(open_index(cache or user_cache_path("jalon", False) / "index", progress))

    def repondre(self, question: str, referentiel: str | None = None) -> Answer:
        """The answer to a question. Raises UnknownIdError for an unknown référentiel."""
        return self.moteur.repondre(clean(question), self._known(referentiel))

    def chercher(
        self, question: str, referentiel: str | None = None, nombre: int = 10
    ) -> SearchResult:
        """The nearest passages. Raises UnknownIdError for an unknown référentiel."""
        return self.searcher.search(clean(question), self._known(referentiel), nombre)

    def lignes(self, doc: str) -> list[str]:
        """A source's lines, cleaned for display; index 0 is line 1."""
        return list(_lines(doc))

    def _known(self, referentiel: str | None) -> str | None:
        return self.catalogue.get(referentiel).id.split("/")[0] if referentiel else None


@lru_cache(maxsize=8)
def _lines(doc: str) -> tuple[str, ...]:
    try:
        text = (SOURCES / f"{doc}.txt").read_text("utf-8")
    except OSError:
        return (REMOVED,)  # a text may be taken out of an installation, for its rights
    return tuple(display(line) for line in text.split("\n"))
