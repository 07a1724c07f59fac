"""Whether an action may have a key: asked of the interface, which this package does not know.

The `jalon` command plugs its answer in; without it, keys are kept as typed, and the interface
says at its start what it leaves aside.
"""

from collections.abc import Callable, Mapping
from typing import Any

Refus = Callable[[Mapping[str, Any], str, str], str]
"""The table of keys, an action's id, the key given: why it is refused, or nothing."""
Fautes = Callable[[Mapping[str, Any]], tuple[str, ...]]


class _Prise:
    refus: Refus | None = None
    fautes: Fautes | None = None


def brancher(refus: Refus, fautes: Fautes) -> None:
    """Plug the interface's own reading of keys in."""
    _Prise.refus, _Prise.fautes = refus, fautes


def refusee(table: Mapping[str, Any], action: str, typed: str) -> str:
    """Why a key would not be taken for an action; empty when it would."""
    return _Prise.refus(table, action, typed) if _Prise.refus else ""


def fautes(table: Mapping[str, Any]) -> tuple[str, ...]:
    """What the interface would leave aside of a table, in French."""
    return _Prise.fautes(table) if _Prise.fautes else ()
