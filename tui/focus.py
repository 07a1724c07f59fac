"""Where the keyboard is: what a key means there, and what F1 says of it."""

import asyncio
from collections.abc import Callable
from typing import Any

from textual.screen import Screen
from textual.widget import Widget

from tui.commands import BY_ID
from tui.widgets.footer import KeyHints


def places(screen: Screen[Any]) -> set[str]:
    """Where one is, as the registry says it: by the actions that can be called here."""
    ids = (active.binding.id for active in screen.active_bindings.values())
    return {place for name in ids if name in BY_ID for place in BY_ID[name].where}


def context_of(screen: Screen[Any]) -> str:
    """What one is on: whose keys the footer shows, or the window over the room."""
    hints = next(iter(screen.query(KeyHints)), None)
    return hints.context if hints is not None else type(screen).__name__


def said_of(focused: Widget | None) -> str:
    """What the line in focus says of itself, when it does: a setting, a field of a form."""
    for node in focused.ancestors_with_self if focused is not None else ():
        if isinstance(said := getattr(node, "help", None), str) and said:
            return f"{getattr(node, 'label', '')}\u00a0: {said}".removeprefix("\u00a0: ")
    return ""


def after_keys(widget: Widget, act: Callable[..., Any], *args: Any) -> None:
    """Act once a widget has read the keys sent to it: a key that acts outruns the letters.

    The letters typed after are read after; at once when the widget reads nothing any more.
    """
    if not widget.call_later(act, *args):
        act(*args)


async def keys_read(widget: Widget) -> None:
    """The same, for work that waits."""
    read = asyncio.Event()
    after_keys(widget, read.set)
    await read.wait()
