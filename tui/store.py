"""What is kept, behind a thread of its own: a write neither waits for an answer nor delays one."""

import asyncio
import queue
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from textual.message import Message

from assistant.errors import JalonError
from tui.backend import Backend
from tui.engine import explain, job_of

if TYPE_CHECKING:
    from assistant.stockage.base import Stockage
    from assistant.stockage.brouillons import Ecrit

Result = TypeVar("Result")
Work = Callable[["Stockage"], object]
LATE = 50
"""Writes kept in memory, to be tried again, while the disk refuses them."""
WITHOUT = "{} Jalon continue sans rien garder."
NOTHING = "Rien n'est gardé cette fois-ci."
AGAIN = "{} Jalon continue, et essaiera de nouveau."


class Store:
    """Opens what is kept, then runs works one at a time, in order."""

    class Opened(Message):
        """It is open: what opening had to do, in French, and the questions never sent."""

        def __init__(self, avis: tuple[str, ...], unsent: "list[Ecrit]") -> None:
            super().__init__()
            self.avis = avis
            self.unsent = unsent

    class Failed(Message):
        """It could not be opened or written; `reason` is one French line."""

        def __init__(self, reason: str) -> None:
            super().__init__()
            self.reason = reason

    def __init__(self, post: Callable[[Message], object], backend: Backend) -> None:
        self._post = post
        self._backend = backend
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._stockage: Stockage | None = None
        self._fault: Exception | None = None
        self._late: list[Work] = []
        self._told = ""
        self._url = ""
        self._thread = threading.Thread(target=self._run, name="jalon-store", daemon=True)

    def start(self, url: str) -> None:
        """Begin to open; once."""
        if self._thread.ident is None:
            self._url = url
            self._thread.start()

    def put(self, work: Work) -> None:
        """Do a work later; should it fail, one line says so and it is tried again with the next."""
        self._jobs.put(lambda: self._keep(work))

    async def ask(self, work: "Callable[[Stockage], Result]") -> Result:
        """The result of a work. Raises what it raised, or why nothing is open."""
        future, job = job_of(lambda: work(self._opened()))
        self._jobs.put(job)
        return await asyncio.wrap_future(future)

    def stop(self, wait: float = 2.0) -> None:
        """Finish what was asked, then close."""
        self._jobs.put(None)
        if self._thread.is_alive():
            self._thread.join(wait)

    def _opened(self) -> "Stockage":
        if self._stockage is None:
            raise self._fault or JalonError(NOTHING)
        return self._stockage

    def _run(self) -> None:
        self._open()
        while (job := self._jobs.get()) is not None:
            job()
        if self._stockage is not None:
            self._stockage.fermer()

    def _open(self) -> None:
        try:
            self._stockage = self._backend.open_storage(self._url)
            if self._stockage is not None:
                from assistant.stockage import brouillons

                with self._stockage.lire() as session:
                    unsent = brouillons.liste(session, brouillons.SAISIE)
                self._post(self.Opened(self._stockage.avis, unsent))
        except Exception as error:
            self._fault = error
            self._post(self.Failed(WITHOUT.format(explain(error))))

    def _keep(self, work: Work) -> None:
        if self._stockage is None:
            return
        self._late.append(work)
        self._late = [late for late in self._late if not self._done(self._stockage, late)][-LATE:]
        if not self._late:
            self._told = ""

    def _done(self, stockage: "Stockage", work: Work) -> bool:
        """Whether a work needs no other try; the same failure is told once."""
        try:
            work(stockage)
        except Exception as error:
            reason = AGAIN.format(explain(error))
            if reason != self._told:
                self._told = reason
                self._post(self.Failed(reason))
            return not isinstance(error, JalonError)
        return True
