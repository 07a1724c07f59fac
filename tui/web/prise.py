"""The socket: what the page types goes to an interface of its own, what it draws comes back."""

import asyncio
import json
from contextlib import suppress
from typing import Any

LONGEST = 32 * 2**20
"""Bytes of one message: a long paste reaches the interface, which refuses it in a sentence."""
WIDEST = 2000
"""Columns or rows: no screen has more, and a page may say anything."""


class Prise:
    """Every open socket, each with its interface."""

    def __init__(self, command: str) -> None:
        from textual_serve.download_manager import DownloadManager

        self._command = command
        self._downloads = DownloadManager()
        self._open: set[Any] = set()

    async def speak(self, request: Any) -> Any:
        """One page: as long as it is there, or its interface is open."""
        from aiohttp import web

        page = web.WebSocketResponse(heartbeat=15, max_msg_size=LONGEST)
        await page.prepare(request)
        service = self._service(page)
        self._open.add(page)
        try:
            size = request.query
            await service.start(_cells(size.get("width"), 80), _cells(size.get("height"), 24))
            async for message in page:
                if isinstance(message.data, str):
                    await _obey(service, page, message.data)
        finally:
            self._open.discard(page)
            await service.stop()
        return page

    async def close(self, app: Any) -> None:
        """Let every page go: its interface keeps what is typed, and ends."""
        await asyncio.gather(*(page.close() for page in self._open))

    def _service(self, page: Any) -> Any:
        """An interface that draws on a page, and may outlive it by a breath: it is ending."""
        from textual_serve.app_service import AppService

        async def draw(data: bytes) -> None:
            with suppress(ConnectionError):
                await page.send_bytes(data)

        async def tell(text: str) -> None:
            with suppress(ConnectionError):
                await page.send_str(text)

        return AppService(
            self._command,
            write_bytes=draw,
            write_str=tell,
            close=page.close,
            download_manager=self._downloads,
        )


async def _obey(service: Any, page: Any, text: str) -> None:
    """A message of the page; what is not one is left aside."""
    try:
        kind, *rest = json.loads(text)
        data = rest[0] if rest else None
    except (ValueError, TypeError):
        return
    if kind == "stdin" and isinstance(data, str):
        await service.send_bytes(data.encode("utf-8", "ignore"))
    elif kind == "resize" and isinstance(data, dict):
        await service.set_terminal_size(
            _cells(data.get("width"), 80), _cells(data.get("height"), 24)
        )
    elif kind == "ping":
        await page.send_json(["pong", data])
    elif kind == "focus":
        await service.focus()
    elif kind == "blur":
        await service.blur()


def _cells(value: object, usual: int) -> int:
    """A number of columns or rows that a screen can have."""
    try:
        number = int(str(value))
    except ValueError:
        return usual
    return number if 0 < number <= WIDEST else usual
