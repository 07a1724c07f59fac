"""`jalon web`: the same interface in a browser, on this computer alone unless asked otherwise."""

import sys
from collections.abc import Callable
from typing import Annotated

import typer

from assistant.commandes.options import Simple
from assistant.console import Console
from assistant.errors import JalonError

Serve = Callable[[str, int, Callable[[str], None]], None]
"""Host, port, and what is told the address: given by the `jalon` command, which knows screens."""
ICI, PORT = "127.0.0.1", 8765
OPENED = "Jalon est ouvert à cette adresse, pour le navigateur de cet ordinateur. Ctrl+C l'arrête."
OTHERS = (
    "Attention : avec --hote {hote}, d'autres ordinateurs peuvent atteindre cette adresse. Qui la"
    " connaît lit et change tout ce que Jalon garde de vous, et rien n'est chiffré en chemin."
    " Sans cette option, seul cet ordinateur y a accès."
)
ELSEWHERE = "Le navigateur s'ouvre avec la commande jalon : tapez jalon web dans un terminal."


def web(
    ctx: typer.Context,
    port: Annotated[
        int,
        typer.Option(
            min=0, max=65535, metavar="N", help="8765 d'ordinaire ; 0 en choisit un libre."
        ),
    ] = PORT,
    hote: Annotated[
        str,
        typer.Option(
            metavar="ADRESSE", help="127.0.0.1 d'ordinaire : cet ordinateur, et lui seul."
        ),
    ] = ICI,
    simple: Simple = False,
) -> None:
    """Ouvre la même interface dans un navigateur, sur cet ordinateur."""
    console = Console(simple)
    serve: Serve | None = ctx.obj
    if serve is None:
        raise JalonError(ELSEWHERE)
    from assistant.modeles.hotes import is_loopback

    if not is_loopback(hote):
        console.notices([OTHERS.format(hote=hote)])

    def told(address: str) -> None:
        console.notices([OPENED])
        console.line(address)
        sys.stdout.flush()

    serve(hote, port, told)
