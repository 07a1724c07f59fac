"""The server: a page, its files, and a socket that speaks to an interface of its own."""

import secrets
import shlex
import socket
import subprocess
import sys
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

from assistant.errors import JalonError
from tui.web.acces import known_host, same_origin, sealed

MISSING = (
    "Pour ouvrir Jalon dans un navigateur, il faut un complément :"
    ' python -m pip install -c constraints.txt ".[web]" l\'installe.'
)
TAKEN = "L'adresse {hote}, port {port}, ne peut pas servir ({why}) : essayez --port 0, qui en choisit un libre."  # noqa: E501
LOST = "Cette page n'existe pas : ouvrez l'adresse entière que Jalon a affichée, clé comprise."
PAGE = ("page.html", "page.css", "page.js")
TYPES = {".html": "text/html", ".css": "text/css", ".js": "text/javascript"}
PATIENCE = 10.0
"""Seconds that open interfaces have to keep what is typed, once the server is told to stop."""


def serve(hote: str, port: int, dire: Callable[[str], None]) -> None:
    """Serve until Ctrl+C; `dire` is given the address. Raises JalonError."""
    try:
        import textual_serve  # noqa: F401
        from aiohttp import web
    except ImportError as error:
        raise JalonError(MISSING) from error
    listening = _listen(hote, port)
    cle = secrets.token_urlsafe(16)
    shown = f"[{hote}]" if ":" in hote else hote
    app = build(hote, cle)

    async def ready(app: web.Application) -> None:
        """From here on, Ctrl+C ends in order."""
        dire(f"http://{shown}:{listening.getsockname()[1]}/{cle}/")

    app.on_startup.append(ready)
    web.run_app(
        app,
        sock=listening,
        print=None,
        access_log=None,
        shutdown_timeout=PATIENCE,
    )


def _listen(hote: str, port: int) -> socket.socket:
    from knowledge.errors import reason

    try:
        family = socket.getaddrinfo(hote, port, type=socket.SOCK_STREAM)[0][0]
        return socket.create_server((hote, port), family=family)
    except (OSError, OverflowError, UnicodeError) as error:
        why = reason(error) if isinstance(error, OSError) else "adresse inconnue"
        raise JalonError(TAKEN.format(hote=hote, port=port, why=why)) from error


def build(hote: str, cle: str) -> Any:
    """The application of aiohttp: everything is under the key."""
    import textual_serve
    from aiohttp import web

    from tui.web.prise import Prise

    @web.middleware
    async def guarded(request: Any, handler: Any) -> Any:
        if not known_host(request.host, hote):
            raise web.HTTPForbidden(text=LOST)
        try:
            return await handler(request)
        except web.HTTPNotFound:
            raise web.HTTPNotFound(text=LOST) from None

    prise = Prise(command())

    async def speak(request: Any) -> Any:
        if not same_origin(request.headers.get("Origin", ""), request.host):
            raise web.HTTPForbidden(text=LOST)
        return await prise.speak(request)

    app = web.Application(middlewares=[guarded])
    app.on_response_prepare.append(sealed)
    app.on_shutdown.append(prise.close)
    for name in PAGE:
        app.router.add_get(f"/{cle}/{'' if name == PAGE[0] else name}", _file(name))
    app.router.add_get(f"/{cle}/ws", speak)
    app.router.add_static(f"/{cle}/static", Path(textual_serve.__file__).parent / "static")
    return app


def _file(name: str) -> Callable[[Any], Any]:
    """What gives one of our own files."""
    from aiohttp import web

    text = (files("tui.web") / name).read_text("utf-8")
    kind = TYPES[Path(name).suffix]

    async def give(request: Any) -> Any:
        return web.Response(text=text, content_type=kind, charset="utf-8")

    return give


def command() -> str:
    """What starts an interface.

    -P: never the code of the folder where the command was typed; -W: a page that closes while
    something is drawn is no news for who reads the address.
    """
    words = [sys.executable, "-P", "-W", "ignore", "-m", "tui.web.seance"]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)
