"""Who may come in: the page is a door to all that Jalon keeps of the person.

Three locks. The address holds a key drawn at each start, which another account of the same
computer does not know. The page's host must be this computer's own, so that no name of the
Internet can be made to point here. The socket obeys only a page that came from here.
"""

from typing import Any
from urllib.parse import urlsplit

from assistant.modeles.hotes import is_loopback

NAMES = {"127.0.0.1", "localhost", "::1"}
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
    " font-src 'self' data:; img-src 'self' data:; connect-src 'self' ws://{host};"
    " base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The page loads nothing from elsewhere: the browser itself refuses to."""


def known_host(host: str, hote: str) -> bool:
    """Whether a page was asked for by a name of this computer (any, once others may come)."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return not is_loopback(hote) or name in NAMES | {hote}


def same_origin(origin: str, host: str) -> bool:
    """Whether a socket is opened by a page that came from here."""
    try:
        return bool(host) and urlsplit(origin).netloc == host
    except ValueError:
        return False


async def sealed(request: Any, response: Any) -> None:
    """On every response: nothing from elsewhere, nothing kept, the address told to nobody."""
    response.headers["Content-Security-Policy"] = POLICY.format(host=request.host)
    response.headers["Referrer-Policy"] = "no-referrer"
    response.headers["X-Content-Type-Options"] = "nosniff"
    response.headers["Cache-Control"] = "no-store"
