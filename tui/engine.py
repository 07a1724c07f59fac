"""The service behind one daemon thread, so that no heavy import or search blocks the interface."""

import asyncio
import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, TypeVar

from textual.message import Message

from tui.arenas import share_one_heap
from tui.backend import Backend, Local, Tell

if TYPE_CHECKING:
    from assistant.service import Service
    from assistant.settings import Settings

Result = TypeVar("Result")


DETAILS: list[BaseException] = []
"""Failures that were told in one sentence; `JALON_DEBUG=1` prints them once the screen is left."""


class Stopped(Exception):
    """Raised inside a long work when the person leaves, so that it cleans up after itself."""


class Engine:
    """Loads settings, opens the service, then runs jobs one at a time, in order."""

    QUIET = 2.0
    """Seconds without anything asked before what reinforces the search is opened: its imports would
    take half of the second in which one opens a conversation again, or asks a first question."""

    class Loaded(Message):
        """The settings, or the default ones when `fault` says why they could not be read."""

        def __init__(self, settings: "Settings", fault: str = "") -> None:
            super().__init__()
            self.settings = settings
            self.fault = fault

    class Progress(Message):
        """A step of the preparation."""

        def __init__(self, fraction: float, step: str) -> None:
            super().__init__()
            self.fraction = fraction
            self.step = step

        def can_replace(self, message: Message) -> bool:
            return isinstance(message, Engine.Progress)

    class Ready(Message):
        """The service is open."""

        def __init__(self, service: "Service") -> None:
            super().__init__()
            self.service = service

    class Unfit(Message):
        """The model that the settings choose cannot serve; `cause` says why, in French."""

        def __init__(self, cause: str) -> None:
            super().__init__()
            self.cause = cause

    class Legs(Message):
        """Which legs the search stands on, in French; `fault` says why one of them is missing."""

        def __init__(self, legs: str, fault: str = "") -> None:
            super().__init__()
            self.legs = legs
            self.fault = fault

    class Failed(Message):
        """The service could not be opened; `reason` is a French sentence."""

        def __init__(self, reason: str) -> None:
            super().__init__()
            self.reason = reason

    def __init__(self, post: Callable[[Message], object], backend: Backend | None = None) -> None:
        self.backend = backend or Local()
        self._post = post
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._service: Service | None = None
        self._settings: Settings | None = None
        self._fault: Exception | None = None
        self._leaving = threading.Event()
        self._asked = time.monotonic()
        self._thread = threading.Thread(target=self._run, name="jalon-engine", daemon=True)

    @property
    def started(self) -> bool:
        """Whether `start` was called."""
        return self._thread.ident is not None

    def start(self) -> None:
        """Begin to open the service; called once something is on screen."""
        share_one_heap()
        self._thread.start()

    def stop(self, wait: float = 1.0) -> None:
        """Leave: a build under way stops at its next step and removes what it had written."""
        self._leaving.set()
        self._jobs.put(None)
        if self._thread.is_alive():
            self._thread.join(wait)
        if self._service is not None:
            self._service.fermer()

    async def ask(self, work: "Callable[[Service], Result]") -> Result:
        """The result of a work on the service, once it is open. Raises what the work raised."""
        return await self.run(lambda: work(self._opened()))

    async def ask_apart(self, work: "Callable[[Service], Result]") -> Result:
        """The same in a thread of its own: a server that does not answer must hold nothing back."""
        service = await self.run(self._opened)
        future, job = job_of(lambda: work(service))
        threading.Thread(target=job, name="jalon-answer", daemon=True).start()
        return await asyncio.wrap_future(future)

    async def run(self, work: Callable[[], Result]) -> Result:
        """The result of any work done in the engine's thread."""
        self._asked = time.monotonic()
        future, job = job_of(work)
        self._jobs.put(job)
        return await asyncio.wrap_future(future)

    def _opened(self) -> "Service":
        if self._service is None:
            raise self._fault or Stopped()
        return self._service

    def _run(self) -> None:
        self._load()
        self._open()
        while (job := self._jobs.get()) is not None and not self._leaving.is_set():
            job()
            self._asked = time.monotonic()

    def _load(self) -> None:
        try:
            self._settings = self.backend.load_settings()
            self._say(self.Loaded(self._settings))
        except Exception as error:
            self._say(self.Loaded(self.backend.default_settings(), explain(error)))

    def _open(self) -> None:
        try:
            self._service = self.backend.open_service(self._tell)
        except Stopped:
            return
        except Exception as error:
            self._fault = error
            self._say(self.Failed(explain(error)))
        else:
            self._configure(self._service)
            self._say(self.Ready(self._service))
            self._asked = time.monotonic()
            self._apart(self._wait_for_quiet)

    def _configure(self, service: "Service") -> None:
        """Give the model engine its settings, before the first question."""
        if self._settings is None:
            return
        try:
            self.backend.configure(service, self._settings)
        except Exception as error:
            self._say(self.Unfit(explain(error)))

    async def configure(self, settings: "Settings") -> None:
        """Other settings for the model engine, from the next question on."""
        self._settings = settings
        await self.ask(self._configure)

    def fetch_models(self) -> None:
        """Fetch the models that the person chose, then open them."""
        self._apart(self.backend.fetch_models)

    def _apart(self, first: Callable[[Tell], None]) -> None:
        """Do something, then open what reinforces the search; a question never waits for it."""
        threading.Thread(target=self._reinforce, args=(first,), daemon=True).start()

    def _wait_for_quiet(self, tell: Tell) -> None:
        """Return once nothing has been asked for a while. Raises Stopped when the person leaves."""
        while (left := self._asked + self.QUIET - time.monotonic()) > 0:
            if self._leaving.wait(left):
                raise Stopped()

    def _reinforce(self, first: Callable[[Tell], None]) -> None:
        service, fault = self._opened(), ""
        try:
            first(self._tell_legs)
            self.backend.reinforce(service, self._tell_legs)
        except Stopped:
            return
        except Exception as error:
            fault = explain(error)
        self._say(self.Legs(service.jambes(), fault))

    def _tell_legs(self, fraction: float, step: str) -> None:
        if self._leaving.is_set():
            raise Stopped()
        self._say(self.Legs(self._opened().jambes(), f"{step} ({fraction:.0%})"))

    def _tell(self, fraction: float, step: str) -> None:
        if self._leaving.is_set():
            raise Stopped()
        self._say(self.Progress(fraction, step))

    def _say(self, message: Message) -> None:
        if not self._leaving.is_set():
            self._post(message)


def job_of(work: Callable[[], Result]) -> tuple[Future[Result], Callable[[], None]]:
    """A work to run in some thread, and the future of its result."""
    future: Future[Result] = Future()

    def job() -> None:
        if not future.set_running_or_notify_cancel():
            return
        try:
            future.set_result(work())
        except Exception as error:
            future.set_exception(error)

    return future, job


def explain(error: BaseException) -> str:
    """One French sentence about a failure; our own errors already are one."""
    DETAILS.append(error)
    if type(error).__module__.split(".")[0] in {"knowledge", "assistant"} and str(error):
        return str(error)
    if isinstance(error, OSError):
        name = f" {error.filename}" if error.filename else ""
        return f"Lecture ou écriture impossible{name} : {error.strerror or error}."
    return (
        f"Une erreur inattendue est survenue ({type(error).__name__}) :"
        " relancez avec JALON_DEBUG=1 pour le détail."
    )
