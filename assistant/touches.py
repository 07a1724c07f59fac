"""Whether actions may have keys: asked of the interface, which this package does not know.

The `jalon` command plugs its answer in; without it, keys are kept as typed, and the interface
says at its start what it leaves aside.
"""

from collections.abc import Callable, Mapping
from typing import Any

Refus = Callable[[Mapping[str, Any], Mapping[str, str]], str]
"""The table of keys, the keys given by the actions' ids: why they are refused, or nothing."""
Fautes = Callable[[Mapping[str, Any]], tuple[str, ...]]


class _Prise:
    refus: Refus | None = None
    fautes: Fautes | None = None


def brancher(refus: Refus, fautes: Fautes) -> None:
    """Plug the interface's own reading of keys in."""
    _Prise.refus, _Prise.fautes = refus, fautes


def refusees(table: Mapping[str, Any], given: Mapping[str, str]) -> str:
    """Why keys given together would not all be taken; empty when they would."""
    return _Prise.refus(table, given) if _Prise.refus else ""


def fautes(table: Mapping[str, Any]) -> tuple[str, ...]:
    """What the interface would leave aside of a table, in French."""
    return _Prise.fautes(table) if _Prise.fautes else ()
