"""The settings seen from outside: each with its words, its values, where its value comes from.

The command line and the interface say the same thing of a setting.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args, get_origin
from urllib.parse import urlsplit, urlunsplit

from pydantic import ValidationError

from assistant.errors import UsageFault
from assistant.portee import TOUS
from assistant.settings import Settings, save_settings, settings_path
from assistant.texte import clean

MOTS = {
    "referentiel": "le référentiel où Jalon cherche au départ ; tous ou aucun : dans les quatre",
    "profil": "qui vous êtes : l'accueil de l'interface en dépend",
    "parcours": "la voie par laquelle on passe la certification",
    "pays": "les textes, les structures et les numéros qui viennent d'abord",
    "theme": "les couleurs de l'interface",
    "moteur": "embarque : rien ne sort ; modele : s'il est réglé",
    "fournisseur": "qui sert le modèle de langue",
    "modele": "le nom du modèle de langue",
    "modele_url": "l'adresse de son serveur",
    "modele_distant": "une question peut-elle partir vers un autre ordinateur",
    "modele_delai": "secondes de silence avant de laisser le modèle",
    "modele_contexte": "ce que le modèle lit à la fois, en jetons",
    "chroma": "l'adresse d'un serveur Chroma partagé",
    "semantique": "un modèle de sens ajouté à la recherche",
    "reclasseur": "un modèle qui relit les premiers passages",
    "base_de_donnees": "la base PostgreSQL d'une organisation",
    "simple": "des lignes simples, pour un lecteur d'écran",
    "touches": "les touches que vous avez changées dans l'interface (docs/interface.md)",
    "examen": "le jour de votre examen ou d'une échéance ; gardé avec vos données",
}
EXAMEN = "examen"
"""The one setting that is kept with the person's data: their plan follows it."""
TOUCHE = "touches."
"""Before an action's id: `jalon configurer touches.quitter alt+q`."""
OUI, NON = frozenset({"oui", "vrai", "true", "1"}), frozenset({"non", "faux", "false", "0"})
AUCUN = frozenset({"aucun", "aucune", "rien", ""})
LIBRES = {"referentiel": AUCUN | TOUS}
"""What leaves a setting free, beside `AUCUN`: all the référentiels is none of them chosen."""
AUTREMENT = {
    "profil": {"conseillère": "conseiller", "formatrice": "formateur"},
    "pays": {"france": "FR", "belgique": "BE"},
}
"""Values as the screens say them, and as they are kept."""
DEPART, FICHIER, ENVIRONNEMENT, DONNEES = "départ", "fichier", "environnement", "vos données"


@dataclass(frozen=True)
class Reglage:
    """A setting: `valeur` as it is typed, `choix` when only some values will do."""

    cle: str
    valeur: str
    mots: str
    choix: tuple[str, ...]
    source: str


def lister(settings: Settings) -> list[Reglage]:
    """Every setting, in the order of the file, then the day of the exam."""
    return [
        *(
            Reglage(
                name, said(name, getattr(settings, name)), MOTS[name], choices(name), source(name)
            )
            for name in Settings.model_fields
        ),
        _examen(),
    ]


def _examen() -> Reglage:
    from assistant.autoevaluation.examen import examen_garde
    from assistant.autoevaluation.preuves import jour_francais

    day = examen_garde()
    shown = jour_francais(day) if day else "aucun"
    return Reglage(EXAMEN, shown, MOTS[EXAMEN], (), DONNEES if day else DEPART)


def said(name: str, value: Any) -> str:
    """A value as a person types it; a password in an address is never shown."""
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, dict):
        value = ", ".join(f"{key} = {typed}" for key, typed in value.items())
    if value in (None, ""):
        return "aucun"
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return hidden(text) if name in ("base_de_donnees", "modele_url", "chroma") else text


def hidden(url: str) -> str:
    """An address without its password."""
    parts = urlsplit(url)
    if not parts.password:
        return url
    host = parts.netloc.rpartition("@")[2]
    return urlunsplit(parts._replace(netloc=f"{parts.username or ''}:…@{host}"))


def choices(name: str) -> tuple[str, ...]:
    """The only values that will do, as they are typed."""
    if name == "theme":
        return THEMES
    kind = Settings.model_fields[name].annotation
    if kind is bool:
        return ("oui", "non")
    found = [part for part in (kind, *get_args(kind)) if get_origin(part) is Literal]
    values = [str(value) for part in found for value in get_args(part) if value]
    free = name in ("referentiel", "profil", "fournisseur")
    return (*values, "aucun") if values and free else (*values,)


def source(name: str) -> str:
    """Where a value comes from: an environment variable beats the file."""
    if name == EXAMEN:
        return _examen().source
    if f"JALON_{name.upper()}" in os.environ:
        return ENVIRONNEMENT
    return FICHIER if name in _written() else DEPART


def _written() -> set[str]:
    import tomllib

    try:
        return {*tomllib.loads(settings_path().read_text("utf-8"))}
    except (OSError, ValueError):
        return set()


def changer(settings: Settings, donnes: Mapping[str, str]) -> Settings:
    """The settings with those given changed, all of them or none, and kept.

    Raises UsageFault, OSError.
    """
    changed, days = settings, [_day(typed) for name, typed in donnes.items() if name == EXAMEN]
    for name, typed in donnes.items():
        check(name)
        if name == EXAMEN:
            continue
        field, value = _changed(changed, name, clean(typed))
        try:
            changed = Settings.model_validate({**changed.model_dump(), field: value})
        except ValidationError as error:
            raise UsageFault(_refused(field, typed)) from error
    if len(donnes) > len(days):
        save_settings(changed)
    for day in days:
        _keep_day(day)
    return changed


def _day(typed: str) -> str:
    """A day to come as it is kept, empty for none. Raises UsageFault."""
    from datetime import date

    from assistant.autoevaluation.preuves import lire_jour

    said = clean(typed).strip()
    return "" if said.casefold() in AUCUN else lire_jour(said, date.today(), apres=True)


def _keep_day(day: str) -> None:
    from assistant.autoevaluation.examen import regler_examen

    regler_examen(day)


def revenir(settings: Settings, name: str) -> Settings:
    """The settings with one as it was at the start."""
    check(name)
    if name == EXAMEN:
        _keep_day("")
        return settings
    if name.startswith(TOUCHE):
        kept = {key: typed for key, typed in settings.touches.items() if TOUCHE + key != name}
        changed = settings.model_copy(update={"touches": kept})
    else:
        default = Settings.model_fields[name].get_default(call_default_factory=True)
        changed = settings.model_copy(update={name: default})
    save_settings(changed)
    return changed


def check(name: str) -> None:
    """Raises UsageFault for a name that is not a setting, with the nearest ones."""
    if name in MOTS or name.startswith(TOUCHE):
        return
    import difflib

    near = difflib.get_close_matches(name, MOTS, 3, 0.4) or [*MOTS][:3]
    raise UsageFault(
        f"Le réglage « {clean(name)[:40]} » n'existe pas : les plus proches sont"
        f" {', '.join(near)}. jalon configurer les montre tous."
    )


def _changed(settings: Settings, name: str, typed: str) -> tuple[str, Any]:
    """The setting to write and its value: a key goes with the others in their table."""
    if name.startswith(TOUCHE):
        return "touches", {**settings.touches, name.removeprefix(TOUCHE): typed}
    if name == "touches":
        raise UsageFault(
            "Une touche se donne à une action : par exemple jalon configurer touches.quitter alt+q."
        )
    return name, _read(name, typed)


def _read(name: str, typed: str) -> Any:
    allowed = choices(name)
    typed = AUTREMENT.get(name, {}).get(typed.casefold(), typed)
    folded = typed.casefold()
    if allowed == ("oui", "non"):
        if folded not in OUI | NON:
            raise UsageFault(_refused(name, typed))
        return folded in OUI
    free = LIBRES.get(name, AUCUN)
    if allowed and folded not in {value.casefold() for value in allowed} | free:
        raise UsageFault(_refused(name, typed))
    if folded in free:
        return Settings.model_fields[name].default if name != "referentiel" else None
    return next((value for value in allowed if value.casefold() == folded), typed)


def _refused(name: str, typed: str) -> str:
    allowed = choices(name)
    wanted = ", ".join(allowed) if allowed else "une autre valeur"
    return (
        f"« {clean(typed)[:60]} » ne convient pas pour le réglage {name} ({MOTS[name]}) :"
        f" choisissez {wanted}."
    )


THEMES = ("sombre", "clair", "contraste", "ansi")
"""As in tui/themes.py, which this package may not import."""
