"""The rooms, each imported and made when it is first entered."""

from collections.abc import Callable
from typing import Any

from textual.screen import Screen


def _demander() -> Screen[Any]:
    from tui.screens.demander import DemanderScreen

    return DemanderScreen()


def _referentiels() -> Screen[Any]:
    from tui.screens.referentiels import ReferentielsScreen

    return ReferentielsScreen()


def _preparer() -> Screen[Any]:
    from tui.screens.preparer import PreparerScreen

    return PreparerScreen()


def _evaluer() -> Screen[Any]:
    from tui.screens.evaluer import EvaluerScreen

    return EvaluerScreen()


def _analyser() -> Screen[Any]:
    from tui.screens.analyser import AnalyserScreen

    return AnalyserScreen()


def _entrainer() -> Screen[Any]:
    from tui.screens.entrainer import EntrainerScreen

    return EntrainerScreen()


def _scenarios() -> Screen[Any]:
    from tui.screens.scenarios import ScenariosScreen

    return ScenariosScreen()


def _jury() -> Screen[Any]:
    from tui.screens.jury import JuryScreen

    return JuryScreen()


def _documents() -> Screen[Any]:
    from tui.screens.documents import DocumentsScreen

    return DocumentsScreen()


def _reglages() -> Screen[Any]:
    from tui.screens.reglages import ReglagesScreen

    return ReglagesScreen()


ROOMS: dict[str, Callable[[], Screen[Any]]] = {
    "demander": _demander,
    "referentiels": _referentiels,
    "preparer": _preparer,
    "evaluer": _evaluer,
    "analyser": _analyser,
    "entrainer": _entrainer,
    "scenarios": _scenarios,
    "jury": _jury,
    "documents": _documents,
    "reglages": _reglages,
}
"""By the name that `app.room` is given."""
