"""What the tests of the index folder share."""

from pathlib import Path

from knowledge.search.index import Index
from knowledge.search.searcher import Searcher

QUESTION = "entretien technique au titre pro"


class Progress:
    """Records the steps told: none means that the index was loaded, not built."""

    def __init__(self) -> None:
        self.steps: list[float] = []

    def __call__(self, fraction: float, step: str) -> None:
        assert step
        self.steps.append(fraction)

    @property
    def built(self) -> bool:
        return bool(self.steps)


def folders(cache: Path) -> list[str]:
    return sorted(path.name for path in cache.iterdir() if path.is_dir())


def answers(index: Index) -> bool:
    found = Searcher(index).search(QUESTION)
    return found.answered and found.hits[0].passage.id.startswith("cip/")
