"""What every test may ask for: the real data, the real index, the real command."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from assistant.service import Service
from knowledge.catalogue import Catalogue
from knowledge.paths import SOURCES
from knowledge.search.cache import open_index
from knowledge.search.index import Index
from knowledge.search.searcher import Searcher
from knowledge.source_text import SourceText, load_sources
from tests.command import Jalon

# No deadline: a property holds or not, however slow the machine. Derandomised: CI never flickers.
settings.register_profile(
    "jalon",
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
settings.load_profile("jalon")


@pytest.fixture(scope="session")
def sources() -> dict[str, SourceText]:
    return load_sources(SOURCES)


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    return Catalogue.load()


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user cache folder where the index is already built: tests read it, none writes to it."""
    folder = tmp_path_factory.mktemp("cache")
    open_index(folder / "jalon" / "index")
    return folder


@pytest.fixture(scope="session")
def index(cache: Path) -> Index:
    return open_index(cache / "jalon" / "index")


@pytest.fixture(scope="session")
def searcher(index: Index) -> Searcher:
    return Searcher(index)


@pytest.fixture(scope="session")
def service(index: Index) -> Service:
    return Service(index)


@pytest.fixture
def jalon(tmp_path: Path, cache: Path) -> Jalon:
    home = tmp_path / "maison"
    home.mkdir()
    made = Jalon(home, cache)
    made.noticed()
    return made
