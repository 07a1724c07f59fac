"""Why a language model did not serve, in French: what a server says is never repeated.

A server's own message may hold the key, the question or anything else, in any language.
"""

import json
from collections.abc import Iterator

from assistant.errors import JalonError

TIMEOUTS = ("Timeout", "TimedOut", "StreamChunkTimeout")
CONNECTIONS = ("ConnectError", "ConnectionError", "APIConnection", "ConnectionRefused", "gaierror")
CUT = ("RemoteProtocol", "ReadError", "WriteError", "IncompleteRead", "ConnectionReset")
STATUSES = {
    400: "{hote} refuse la demande : vérifiez le nom du modèle et sa fenêtre de contexte",
    401: "{hote} refuse la clé : vérifiez-la",
    402: "{hote} demande un paiement",
    403: "{hote} refuse l'accès avec cette clé",
    404: "{hote} ne connaît pas le modèle « {nom} » : vérifiez le nom et l'adresse",
    408: "{hote} a mis trop de temps",
    413: "la demande est trop longue pour {hote}",
    429: "{hote} a reçu trop de demandes : attendez un peu",
}


class FauteModele(JalonError):
    """A model cannot serve. The message is a cause, to be put in a sentence by who tells it."""


class Coupee(FauteModele):
    """The answer has come, but not to its end: raised after its last piece."""


def traduire(error: BaseException, hote: str, nom: str) -> FauteModele:
    """The cause of a failure of a client library, told from its kind and its HTTP status alone."""
    if isinstance(error, FauteModele):
        return error
    chain = list(_chain(error))
    status = next((code for item in chain if (code := _status(item))), 0)
    cause = _by_status(status) or _by_kind(chain) or "{hote} a répondu dans une forme inattendue"
    return FauteModele(cause.format(hote=hote, nom=nom))


def _by_status(status: int) -> str:
    if 300 <= status < 400:
        return "{hote} renvoie vers une autre adresse, et Jalon n'y va pas"
    if status >= 500:
        return f"{{hote}} est en panne (erreur {status})"
    return STATUSES.get(status, "{hote} refuse la demande" if status >= 400 else "")


def _by_kind(chain: list[BaseException]) -> str:
    names = [kind.__name__ for item in chain for kind in type(item).__mro__]
    if any(name.endswith(TIMEOUTS) or "Timeout" in name for name in names):
        return "{hote} n'a pas répondu à temps"
    if any(cut in name for name in names for cut in CUT):
        return "{hote} a coupé la réponse en cours de route"
    if any(kind in name for name in names for kind in CONNECTIONS):
        return "{hote} n'accepte pas la connexion : vérifiez que le serveur est lancé"
    if any(isinstance(item, json.JSONDecodeError) for item in chain):
        return "{hote} a répondu dans une forme illisible"
    return ""


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__ or current.__context__


def _status(error: BaseException) -> int:
    """The HTTP status that an error of any client library carries; 0 when it carries none."""
    response = getattr(error, "response", None)
    for holder in (error, response):
        status = getattr(holder, "status_code", None)
        if isinstance(status, int) and status >= 300:
            return status
    return 0
