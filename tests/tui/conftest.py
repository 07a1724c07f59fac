"""The interface over fixed answers (quick), and over the real référentiels."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Any

import pytest

from assistant.avis import accueilli
from assistant.service import Service
from assistant.stockage.base import Stockage, ouvrir
from tests.tui.doubles import MemoryBackend
from tests.tui.evaluer import Enter, entering
from tests.tui.fixed import FixedService
from tests.tui.helpers import Run
from tui.app import JalonApp
from tui.engine import Engine

Opener = Callable[..., AbstractAsyncContextManager[Run]]


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the folders of the person who runs it."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(name, str(tmp_path / name.lower()))
    accueilli()  # the first-use notice has a test of its own
    for name in ("NO_COLOR", "JALON_THEME", "JALON_DEBUG"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """What waits for a quiet moment does not; the test of that waiting says otherwise."""
    monkeypatch.setattr(Engine, "QUIET", 0.0)


@pytest.fixture
def backend() -> MemoryBackend:
    return MemoryBackend(FixedService())


@pytest.fixture
def keeping(backend: MemoryBackend) -> None:
    """What is done is kept, in a real file."""
    backend.keeps = True


@pytest.fixture
def training(keeping: None, backend: MemoryBackend, service: Service) -> None:
    """The same, the real référentiels behind the interface."""
    backend.service = service


@pytest.fixture
def stockage() -> Iterator[Stockage]:
    """A real file, in the test's own folder."""
    opened = ouvrir("")
    assert opened is not None
    yield opened
    opened.fermer()


@pytest.fixture
def opened(backend: MemoryBackend) -> Opener:
    """`async with opened((80, 24)) as pilot`: the interface over the backend."""

    @asynccontextmanager
    async def open_app(size: tuple[int, int] = (120, 40), **kw: Any) -> AsyncIterator[Run]:
        async with JalonApp(backend, **kw).run_test(size=size) as pilot:
            yield pilot

    return open_app


@pytest.fixture
def real_backend(service: Service) -> MemoryBackend:
    """The real référentiels behind the interface."""
    return MemoryBackend(service)


@pytest.fixture
def entered(real_backend: MemoryBackend) -> Enter:
    """In the self-evaluation room, over the real référentiels and a real file."""
    return entering(real_backend)
