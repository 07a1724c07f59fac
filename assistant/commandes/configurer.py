"""`jalon configurer`: see every setting, change one, take it back."""

from typing import Annotated

import typer

from assistant.commandes.options import AsJson, Simple
from assistant.console import Console
from assistant.errors import JalonError, UsageFault


def configurer(
    cle: Annotated[str, typer.Argument(metavar="[RÉGLAGE]", help="Son nom.")] = "",
    valeur: Annotated[
        str | None,
        typer.Argument(metavar="[VALEUR]", help="Sa valeur ; tous : les quatre référentiels."),
    ] = None,
    depart: Annotated[
        bool, typer.Option("--depart", help="Remet ce réglage comme au départ.")
    ] = False,
    as_json: AsJson = False,
    simple: Simple = False,
) -> None:
    """Montre les réglages, ou en change un : jalon configurer pays BE."""
    from assistant.reglages import TOUCHE, changer, check, revenir
    from assistant.settings import load_settings

    if (depart or valeur is not None) and not cle:
        raise UsageFault("Dites d'abord quel réglage : par exemple jalon configurer pays BE.")
    if depart and valeur is not None:
        raise UsageFault("--depart remet la valeur de départ : retirez la valeur, ou --depart.")
    console = Console(simple)
    settings = load_settings()
    if cle:
        check(cle)
    if valeur is not None and cle.startswith(TOUCHE):
        _check_key(settings, cle.removeprefix(TOUCHE), valeur)
    if depart or valeur is not None:
        try:
            settings = revenir(settings, cle) if depart else changer(settings, cle, valeur or "")
        except OSError as error:
            raise _unwritten(error) from error
    _show(console, settings, cle, as_json)
    if valeur is not None or depart:
        _warn(console, cle)


def _check_key(settings: object, action: str, typed: str) -> None:
    """Refuse at once what the interface would leave aside: the key that holds is not lost."""
    from assistant.settings import Settings
    from assistant.texte import clean
    from assistant.touches import refusee

    assert isinstance(settings, Settings)
    if why := refusee(settings.touches, action, clean(typed)):
        raise UsageFault(why)


def _show(console: Console, settings: object, cle: str, as_json: bool) -> None:
    from assistant.reglages import lister
    from assistant.settings import Settings, settings_path

    assert isinstance(settings, Settings)
    rows = [row for row in lister(settings) if not cle or row.cle == cle.split(".")[0]]
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
    if not cle:
        console.line()
        console.wrapped(f"Fichier : {settings_path()}. Pour changer : jalon configurer pays BE.")
    if not cle or cle.startswith("touches"):
        from assistant.touches import fautes

        console.notices(fautes(settings.touches))


def _warn(console: Console, cle: str) -> None:
    """A variable of the environment hides what was just written."""
    from assistant.reglages import ENVIRONNEMENT, source

    if source(cle) == ENVIRONNEMENT:
        name = f"JALON_{cle.upper()}"
        console.notices([f"La variable {name} l'emporte sur ce réglage : retirez-la."])


def _unwritten(error: OSError) -> JalonError:
    from assistant.settings import settings_path
    from knowledge.errors import reason

    return JalonError(
        f"Les réglages n'ont pas pu être écrits dans {settings_path()} ({reason(error)}) :"
        " vérifiez les droits de ce dossier."
    )
