"""`jalon configurer`: see every setting, change one, take it back."""

from collections.abc import Mapping, Sequence
from typing import Annotated

import typer

from assistant.commandes.options import AsJson, Simple
from assistant.console import Console
from assistant.errors import JalonError, UsageFault

_WHICH = "Dites d'abord quel réglage : par exemple jalon configurer pays BE."
_SEVERAL = (
    "« {} » est de trop : pour changer plusieurs réglages à la fois, écrivez RÉGLAGE=VALEUR pour"
    " chacun, par exemple jalon configurer touches.demander=f4 touches.referentiels=f3."
)


def configurer(
    cle: Annotated[str, typer.Argument(metavar="[RÉGLAGE]", help="Son nom.")] = "",
    valeur: Annotated[
        str | None,
        typer.Argument(metavar="[VALEUR]", help="Sa valeur ; tous : les quatre référentiels."),
    ] = None,
    suite: Annotated[
        list[str] | None,
        typer.Argument(metavar="[…]", help="Plusieurs à la fois : RÉGLAGE=VALEUR pour chacun."),
    ] = None,
    depart: Annotated[
        bool, typer.Option("--depart", help="Remet ce réglage comme au départ.")
    ] = False,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Montre les réglages, en change un (jalon configurer pays BE), ou plusieurs à la fois."""
    from assistant.reglages import changer, revenir
    from assistant.settings import load_settings

    given = _given(cle, valeur, suite or [])
    if depart and given:
        raise UsageFault("--depart remet la valeur de départ : retirez la valeur, ou --depart.")
    if depart and not cle:
        raise UsageFault(_WHICH)
    console = Console(simple)
    settings = load_settings()
    names = [*given] or [cle] * bool(cle)
    _check(settings, names, given)
    if depart or given:
        try:
            settings = revenir(settings, cle) if depart else changer(settings, given)
        except OSError as error:
            raise _unwritten(error) from error
    _show(console, settings, names, as_json)
    if depart or given:
        _warn(console, names)


def _given(cle: str, valeur: str | None, suite: Sequence[str]) -> dict[str, str]:
    """What is to be changed: a name and its value, or several NOM=VALEUR at once."""
    if valeur is not None and not cle:
        raise UsageFault(_WHICH)
    words = [word for word in (cle, valeur, *suite) if word is not None]
    if "=" not in cle:
        if suite:
            raise UsageFault(_SEVERAL.format(suite[0]))
        return {} if valeur is None else {cle: valeur}
    given: dict[str, str] = {}
    for word in words:
        name, equal, typed = word.partition("=")
        if not equal:
            raise UsageFault(_SEVERAL.format(word))
        if name in given:
            raise UsageFault(f"Le réglage « {name} » est donné deux fois : gardez-en un.")
        given[name] = typed
    return given


def _check(settings: object, names: Sequence[str], given: Mapping[str, str]) -> None:
    """Refuse a name that is none, and keys that the interface would leave aside: none is lost."""
    from assistant.reglages import TOUCHE, check
    from assistant.settings import Settings
    from assistant.texte import clean
    from assistant.touches import refusees

    assert isinstance(settings, Settings)
    for name in names:
        check(name)
    touches = [name for name in given if name.startswith(TOUCHE)]
    keys = {name.removeprefix(TOUCHE): clean(given[name]) for name in touches}
    if why := refusees(settings.touches, keys) if keys else "":
        raise UsageFault(why)


def _show(console: Console, settings: object, names: Sequence[str], as_json: bool) -> None:
    from assistant.reglages import lister
    from assistant.settings import Settings, settings_path

    assert isinstance(settings, Settings)
    wanted = {name.split(".")[0] for name in names}
    rows = [row for row in lister(settings) if not wanted or row.cle in wanted]
    if as_json:
        console.json(
            [
                {
                    "cle": row.cle,
                    "valeur": row.valeur,
                    "source": row.source,
                    "choix": [*row.choix],
                    "sens": row.mots,
                }
                for row in rows
            ]
        )
        return
    for row in rows:
        allowed = f" (ou {', '.join(c for c in row.choix if c != row.valeur)})" if row.choix else ""
        console.wrapped(f"{row.cle} : {row.valeur}{allowed}", "    ")
        console.wrapped(f"  {row.mots} ; vient de : {row.source}", "  ")
    if not wanted:
        console.line()
        console.wrapped(f"Fichier : {settings_path()}. Pour changer : jalon configurer pays BE.")
    if not wanted or "touches" in wanted:
        from assistant.touches import fautes

        console.notices(fautes(settings.touches))


def _warn(console: Console, names: Sequence[str]) -> None:
    """A variable of the environment hides what was just written."""
    from assistant.reglages import ENVIRONNEMENT, source

    for name in names:
        if source(name) == ENVIRONNEMENT:
            variable = f"JALON_{name.upper()}"
            console.notices([f"La variable {variable} l'emporte sur ce réglage : retirez-la."])


def _unwritten(error: OSError) -> JalonError:
    from assistant.settings import settings_path
    from knowledge.errors import reason

    return JalonError(
        f"Les réglages n'ont pas pu être écrits dans {settings_path()} ({reason(error)}) :"
        " vérifiez les droits de ce dossier."
    )
