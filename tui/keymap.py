"""Other keys for the actions: what the settings ask, checked, and what cannot be said plainly."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from assistant.texte import spaced
from tui.command import EVERYWHERE, KEYS, Command, key_label
from tui.commands import BY_ID, COMMANDS
from tui.sanitize import clean, fold, shorten

REFUSED = "{} touche{} refusée{} : F1 dit pourquoi"
"""Short: it stands a few seconds over what one came for."""
NO_TABLE = 'Les touches se donnent sous [touches], une ligne par action : quitter = "alt+q".'
UNKNOWN = "aucune action ne porte ce nom (les plus proches : {})."
NO_KEY = "« {} » n'est pas une touche : écrivez par exemple f7, ctrl+e ou suppr."
A_LETTER = "« {} » se tape dans un texte : choisissez une touche de fonction, ou avec Ctrl."
FAMILY = "elle suit plusieurs touches ({}), qui ne se changent pas."
SAME = "{} est la même touche que {} pour un terminal."
LOST = (
    "{} ne parvient pas à Jalon depuis la plupart des terminaux : prenez Alt avec une autre lettre,"
    " ou une touche de fonction."
)
TWICE = "{} sert déjà à « {} » ({}) au même endroit."
LEFT = "La touche de « {} » reste {} : {}"
NO_ACTION = "La touche donnée à « {} » est laissée de côté : {}"
NONE_CHANGED = "Aucune touche n'est changée ; {}"
_MODIFIERS = {"ctrl": "ctrl", "maj": "shift", "shift": "shift", "alt": "alt"}
_NAMED = {fold(shown): key for key, shown in KEYS.items()}
_NAMED |= {key: key for key in KEYS}
_NAMED |= {f"f{number}": f"f{number}" for number in range(1, 25)}
_NAMED |= {name: name for name in ("home", "end", "insert", "backspace")}
_NAMED |= {"debut": "home", "fin": "end", "inser": "insert", "retour": "backspace"}
_SIGNS = {"/": "slash", "?": "question_mark", " ": "space"}
_ALIKE = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace"}
_BARE = {*_SIGNS.values(), "enter", "escape", "tab", "backspace"}
"""Keys that a terminal sends alike with Alt and without; Alt+B and Alt+F are its own, and Alt
with a digit a sign."""


@dataclass(frozen=True)
class Keymap:
    """The keys accepted, by action; why the others are not, in French."""

    touches: dict[str, str] = field(default_factory=dict)
    faults: tuple[str, ...] = ()

    @property
    def bound(self) -> dict[str, str]:
        """Those of the actions that have a binding."""
        return {name: key for name, key in self.touches.items() if BY_ID[name].action}

    def types_nothing(self, key: str) -> bool:
        """Whether a key chosen for an action comes with a letter, which must not be written."""
        return key.startswith("alt+") and key in self.touches.values()

    def typed_for(self, key: str, places: Iterable[str], nearest: str = "") -> str:
        """The key that a widget knows, where another one was chosen for what it does.

        What has the focus keeps its own keys: `nearest` is its place.
        """
        here = set(places)
        own = (c for c in COMMANDS if nearest in c.where and not c.action)
        if any(self.touches.get(c.id, c.keys) == key for c in own):
            return key
        for name, chosen in self.touches.items():
            command = BY_ID[name]
            if chosen == key and not command.action and here & set(command.where):
                return command.keys
        return key


def read_keymap(table: Mapping[str, Any]) -> Keymap:
    """The keymap of the settings; a fault costs its own line, never the others."""
    touches, faults = {}, []
    for name, typed in table.items():
        key, fault = _read(name, typed)
        if fault:
            faults.append(fault)
        else:
            touches[name] = key
    while clash := _clash(touches):
        name, fault = clash
        del touches[name]
        faults.append(fault)
    return Keymap(touches, tuple(map(spaced, faults)))


def refusal(table: Mapping[str, Any], given: Mapping[str, str]) -> str:
    """Why keys given together would not all be taken, or would cost another action its own."""
    others = {action: key for action, key in table.items() if action not in given}
    before, after = read_keymap(others), read_keymap({**others, **given})
    wanted = before.touches.keys() | given.keys()
    if wanted <= after.touches.keys():
        return ""
    new = next((fault for fault in after.faults if fault not in before.faults), "")
    if len(given) > 1:
        return spaced(NONE_CHANGED.format(new[:1].lower() + new[1:]))
    (name,) = given
    if name not in BY_ID:
        return new
    first, now = BY_ID[name].key_label, BY_ID[name].key_with(read_keymap(table).touches)
    return new.replace(f"reste {first}", f"reste {now}", 1) if first else new


def refused(faults: Sequence[str]) -> str:
    """« 2 touches refusées : F1 dit pourquoi »."""
    many = "s" if len(faults) > 1 else ""
    return spaced(REFUSED.format(len(faults), many, many))


def _read(name: str, typed: Any) -> tuple[str, str]:
    """An action's key and no fault, or the fault."""
    if not name:
        return "", NO_TABLE
    command = BY_ID.get(name)
    if command is None:
        near = ", ".join(get_close_matches(name, BY_ID, 3, 0.4) or ["quitter", "aide"])
        return "", NO_ACTION.format(shorten(name, 40), UNKNOWN.format(near))
    key = parse(typed) if isinstance(typed, str) else ""
    shown = shorten(clean(str(typed)), 20)
    if command.shown and not command.action:
        why = FAMILY.format(command.shown)
    elif not key:
        why = NO_KEY.format(shown)
    elif key in _ALIKE:
        why = SAME.format(key_label(key), key_label(_ALIKE[key]))
    elif _is_lost(key):
        why = LOST.format(key_label(key))
    elif _is_letter(key) and not _is_letter(command.keys.split(",")[0]):
        why = A_LETTER.format(shown)
    else:
        return key, ""
    return "", LEFT.format(name, command.key_label or "celle de départ", why)


def parse(typed: str) -> str:
    """«Ctrl+E», «échap» or «f7» as Textual writes it; empty when it is no key."""
    *modifiers, last = fold(typed).replace(" ", "").split("+") if typed.strip() else [""]
    if not set(modifiers) <= set(_MODIFIERS):
        return ""
    named = _NAMED.get(last, "") or _SIGNS.get(last, "")
    if not named and len(last) == 1 and last.isalnum():
        named = last if modifiers else typed.strip()[-1]
    if not named:
        return ""
    return "+".join([*sorted({_MODIFIERS[name] for name in modifiers}), named])


def _is_letter(key: str) -> bool:
    return len(key) == 1 or key in (*_SIGNS.values(), "backspace")


def _is_lost(key: str) -> bool:
    """Whether a key with Alt cannot be told from another one."""
    *modifiers, last = key.split("+")
    if "alt" not in modifiers:
        return False
    plain = len(last) == 1
    return last in _BARE or (plain and ("ctrl" in modifiers or last in "bf" or last.isdigit()))


def _clash(touches: Mapping[str, str]) -> tuple[str, str] | None:
    """An action whose new key serves another one at the same place, the last one written."""
    for name in reversed(list(touches)):
        for other in COMMANDS:
            keys = touches.get(other.id, other.keys).split(",")
            if other.id != name and touches[name] in keys and _meet(BY_ID[name], other):
                why = TWICE.format(key_label(touches[name]), other.label, other.id)
                return name, LEFT.format(name, BY_ID[name].key_label or "celle de départ", why)
    return None


def _meet(one: Command, other: Command) -> bool:
    """Whether both can be called from the same place."""
    places = {*one.where, *other.where}
    return EVERYWHERE in places or bool(set(one.where) & set(other.where))
