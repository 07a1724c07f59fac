"""What a person can do, and how its key is named."""

from collections.abc import Mapping
from dataclasses import dataclass

EVERYWHERE = "partout"
WAY, MAIN, LAST = 1, 2, 3
"""How long a key stays in a narrow footer: the way out and the list of all actions, longer what
the place is for, longest what may be needed at once. Without a weight it goes first."""


@dataclass(frozen=True)
class Command:
    """What a person can do. `id` is stable: a keymap names it. No `action`: the widget has it."""

    id: str
    label: str
    help: str
    keys: str = ""
    action: str = ""
    where: tuple[str, ...] = (EVERYWHERE,)
    slash: str = ""
    priority: bool = False
    shown: str = ""
    weight: int = 0

    @property
    def key_label(self) -> str:
        """Its key as printed on a French keyboard, or the pair of keys it stands for."""
        return self.shown or (key_label(self.keys.split(",")[0]) if self.keys else "")

    def key_with(self, touches: Mapping[str, str]) -> str:
        """The same, where a person has given some actions other keys."""
        changed = touches.get(self.id)
        return key_label(changed) if changed else self.key_label


KEYS = {
    "enter": "Entrée",
    "escape": "Échap",
    "tab": "Tab",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "Page↑",
    "pagedown": "Page↓",
    "slash": "/",
    "question_mark": "?",
    "space": "Espace",
    "delete": "Suppr",
}


def key_label(key: str) -> str:
    """A key's name: `ctrl+p` is « Ctrl+P », `escape` « Échap »."""
    *modifiers, last = key.split("+")
    names = {"ctrl": "Ctrl", "shift": "Maj", "alt": "Alt"}
    shown = KEYS.get(last, last.upper() if len(last) > 1 or modifiers else last)
    return "+".join([*(names[name] for name in modifiers), shown])
