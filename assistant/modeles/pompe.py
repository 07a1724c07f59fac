"""Reads an asynchronous stream from ordinary code, and can leave it at any moment.

Client libraries wait for the next word without an end, or for as long as their own timeouts: here
a wait is cut as soon as the person asks to stop, and the connection is closed for good.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable

from assistant.modeles.chat import Arret, Pieces
from assistant.modeles.fautes import FauteModele

TICK = 0.05
"""Seconds between two looks at whether to stop."""
WHOLE = 4
"""How many times the longest silence a whole answer may last."""


class Pompe:
    """One stream, pumped by one task of a loop of its own, in the caller's thread."""

    def __init__(
        self, source: AsyncIterator[str], fermer: Callable[[], Awaitable[None]], delai: float
    ) -> None:
        self._source, self._close, self._wait = source, fermer, delai
        self._loop = asyncio.new_event_loop()
        # What a library says of its own closing is for nobody's screen.
        self._loop.set_exception_handler(lambda loop, context: None)
        self._queue: asyncio.Queue[str | BaseException | None] = asyncio.Queue()
        self._task = self._loop.create_task(self._pump())

    def pieces(self, arret: Arret) -> Pieces:
        """The pieces as they come. Raises what the stream raised, or FauteModele on a silence."""
        try:
            yield from self._pieces(arret)
        finally:
            self.fermer()

    def _pieces(self, arret: Arret) -> Pieces:
        start = last = time.monotonic()
        while not arret():
            try:
                piece = self._loop.run_until_complete(self._next())
            except TimeoutError:
                self._look(start, last)
                continue
            if isinstance(piece, BaseException):
                raise piece
            if piece is None:
                return
            last = time.monotonic()
            self._look(start, last)
            yield piece

    def _look(self, start: float, last: float) -> None:
        """Raise when the silence, or the whole answer, has lasted too long."""
        now = time.monotonic()
        if now - last >= self._wait:
            raise FauteModele(f"rien n'est venu en {self._wait:g} secondes")
        if now - start >= WHOLE * self._wait:
            raise FauteModele(f"la réponse n'a pas de fin au bout de {WHOLE * self._wait:g} s")

    async def _next(self) -> str | BaseException | None:
        return await asyncio.wait_for(self._queue.get(), TICK)

    async def _pump(self) -> None:
        try:
            async for piece in self._source:
                self._queue.put_nowait(piece)
                await asyncio.sleep(0)  # a flood leaves room for the reader
            self._queue.put_nowait(None)
        except Exception as error:
            self._queue.put_nowait(error)

    def fermer(self) -> None:
        """Cancel what is under way, and close the connection."""
        if self._loop.is_closed():
            return
        self._task.cancel()
        try:
            self._loop.run_until_complete(self._end())
        finally:
            self._loop.close()

    async def _end(self) -> None:
        await asyncio.gather(self._task, return_exceptions=True)
        await asyncio.gather(self._close(), return_exceptions=True)
        await self._loop.shutdown_asyncgens()
