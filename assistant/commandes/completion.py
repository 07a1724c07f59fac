"""`jalon completion`: what makes the Tab key of a shell know the commands and their values."""

from typing import Annotated

import typer

from assistant.commandes.options import Simple
from assistant.console import Console
from assistant.errors import UsageFault

INSTALLED = {
    "bash": "jalon completion bash >> ~/.bashrc",
    "zsh": "jalon completion zsh >> ~/.zshrc",
    "fish": "jalon completion fish > ~/.config/fish/completions/jalon.fish",
    "powershell": "jalon completion powershell >> $PROFILE",
}
"""What each shell reads when it starts: nothing is written there but by the person."""
HOW = "Pour l'installer, tapez une fois : {command}, puis ouvrez un autre terminal."
UNKNOWN = (
    "« {shell} » n'est pas un interpréteur connu ici : choisissez bash, zsh, fish ou powershell."
)


def completion(
    shell: Annotated[
        str, typer.Argument(metavar="bash|zsh|fish|powershell", help="Votre interpréteur.")
    ],
    simple: Simple = False,
) -> None:
    """Donne de quoi compléter les commandes avec la touche Tabulation."""
    if shell not in INSTALLED:
        raise UsageFault(UNKNOWN.format(shell=shell[:20]))
    from typer._completion_shared import get_completion_script

    from assistant.completion import VARIABLE

    console = Console(simple)
    console.line(get_completion_script(prog_name="jalon", complete_var=VARIABLE, shell=shell))
    console.notices([HOW.format(command=INSTALLED[shell])])
