"""The line of the settings that tells which keys the person changed."""

from collections.abc import Mapping
from typing import Any

from textual.content import Content

from tui.commands import BY_ID
from tui.sanitize import clean, shorten

HOW = "Une touche se change par la commande : jalon configurer touches.quitter alt+q."
NONE = "aucune n'est changée"


def keys_content(table: Mapping[str, Any], taken: Mapping[str, str]) -> Content:
    """« Touches / Quitter Alt+Q, Aide refusée », then how one is changed."""
    told = ", ".join(_told(name, taken) for name in table) or NONE
    head, tail = Content.styled("Mes touches", "bold"), Content.styled(HOW, "$text-muted")
    return Content("\n").join([head, Content(told), tail])


def _told(name: str, taken: Mapping[str, str]) -> str:
    command = BY_ID.get(name)
    label = command.label if command is not None else f"« {shorten(clean(name), 30)} »"
    if command is None or name not in taken:
        return f"{label} : refusée, F1 dit pourquoi"
    return f"{label} : {command.key_with(taken)}"
