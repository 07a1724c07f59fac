"""What the tests of a model over HTTP ask for."""

import pytest

from assistant.service import Service
from knowledge.search.index import Index


@pytest.fixture(params=["ollama", "openai"])
def provider(request: pytest.FixtureRequest) -> str:
    """Those whose server can stand on this computer."""
    return str(request.param)


@pytest.fixture
def own(index: Index) -> Service:
    """A service whose settings the test may change."""
    return Service(index)
