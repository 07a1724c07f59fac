"""What is active on this computer: nothing is built, fetched or connected to know it.

No personal data: folders are told from the person's home, an address without its user.
"""

import platform
from datetime import datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from platformdirs import user_data_path

from assistant.moteurs import configured, host, hostname, read
from assistant.signalement import count, installed_version, signalements_path

if TYPE_CHECKING:
    from assistant.settings import Settings

LIBRARIES = ("textual", "typer", "pydantic", "PyStemmer", "numpy", "chromadb", "langchain")
EXTRAS = {
    "semantique": "sentence-transformers",
    "ollama": "langchain-ollama",
    "openai": "langchain-openai",
    "mistral": "langchain-mistralai",
    "anthropic": "langchain-anthropic",
    "web": "textual-serve",
    "postgresql": "psycopg",
}
SHOWN = {
    "python": "Python",
    "systeme": "Système",
    "textual": "Textual",
    "typer": "Typer",
    "pydantic": "Pydantic",
    "numpy": "NumPy",
    "chromadb": "Chroma",
    "langchain": "LangChain",
}
FOLDERS = {"reglages": "des réglages", "index": "de l'index", "donnees": "des données"}
ABSENT = "pas encore construit : il le sera à la première question"


def collect() -> dict[str, Any]:
    """All of it, as `jalon diagnostic --json` prints it."""
    settings, notices = _settings()
    index = _index()
    return {
        "version": installed_version(),
        "moteur": _engine(settings),
        "recherche": {"jambes": index.pop("jambes"), **_search(settings)},
        "index": index,
        "versions": _versions(),
        "extras": {name: _installed(package) is not None for name, package in EXTRAS.items()},
        "dossiers": _folders(),
        "signalements": {"chemin": short(signalements_path()), "nombre": count()},
        "avis": notices,
    }


def _settings() -> "tuple[Settings, list[str]]":
    """The settings; the default ones, and why, when they cannot be read."""
    from assistant.errors import JalonError
    from assistant.settings import Settings, load_settings

    try:
        return load_settings(), []
    except JalonError as error:
        return Settings.model_construct(), [str(error).replace(str(Path.home()), "~")]


def _engine(settings: "Settings") -> dict[str, Any]:
    known = configured(settings)
    return {
        "choisi": settings.moteur,
        "fournisseur": read(settings, "fournisseur"),
        "modele": read(settings, "modele"),
        "hote": host(settings) if known else "",
        "hote_distant_permis": bool(getattr(settings, "modele_distant", False)),
    }


def _search(settings: "Settings") -> dict[str, str]:
    """What the interface adds to the search."""
    return {
        "chroma": hostname(settings.chroma) if settings.chroma else "dossier de cet ordinateur",
        "semantique": short(settings.semantique),
        "reclasseur": short(settings.reclasseur),
    }


def _index() -> dict[str, Any]:
    """The index as it stands, read to be sure that it can be."""
    from assistant.service import Service, index_path
    from knowledge.search.cache import find_index, stamp

    found = find_index(index_path())
    if found is None or found.dossier is None:
        return {
            "jambes": "",
            "estampille": stamp(),
            "date": None,
            "elements": None,
            "passages": None,
        }
    built = datetime.fromtimestamp(found.dossier.stat().st_mtime).astimezone()
    return {
        "jambes": Service(found).jambes(),
        "estampille": found.dossier.name,
        "date": built.isoformat(timespec="seconds"),
        "elements": len(found.catalogue.noeuds),
        "passages": len(found.passages),
    }


def _versions() -> dict[str, str]:
    known = {name: found for name in LIBRARIES if (found := _installed(name))}
    system = f"{platform.system()} {platform.release()} ({platform.machine()})"
    return {"python": platform.python_version(), "systeme": system, **known}


def _installed(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _folders() -> dict[str, str]:
    from assistant.service import index_path
    from assistant.settings import settings_path

    return {
        "reglages": short(settings_path().parent),
        "index": short(index_path()),
        "donnees": short(user_data_path("jalon", False)),
    }


def short(path: Path | str) -> str:
    """A path told from the person's home folder, whose name is often theirs."""
    return str(path).replace(str(Path.home()), "~", 1)


def diagnostic_text(found: dict[str, Any]) -> str:
    """The same in French lines, a fact a line."""
    lines = [f"Jalon {found['version']}".strip(), *_activity(found), *_index_lines(found["index"])]
    lines += [f"{SHOWN.get(name, name)} : {value}" for name, value in found["versions"].items()]
    extras = ", ".join(name for name, present in found["extras"].items() if present)
    lines.append(f"Extras installés : {extras or 'aucun'}")
    lines += [f"Dossier {FOLDERS[name]} : {path}" for name, path in found["dossiers"].items()]
    kept = found["signalements"]
    lines.append(f"Réponses signalées fausses : {kept['nombre']}, dans {kept['chemin']}")
    return "\n".join([*lines, *(f"À savoir : {notice}" for notice in found["avis"])])


def _activity(found: dict[str, Any]) -> list[str]:
    engine, search = found["moteur"], found["recherche"]
    name = {"embarque": "embarqué", "modele": "modèle de langue"}[engine["choisi"]]
    model = f"{engine['modele']} ({engine['fournisseur']}, {engine['hote']})"
    abroad = "permis" if engine["hote_distant_permis"] else "refusé"
    return [
        f"Moteur choisi : {name}",
        f"Modèle de langue : {model if engine['modele'] else 'aucun'}",
        f"Serveur hors de cet ordinateur : {abroad}",
        f"Recherche : {search['jambes'] or ABSENT}",
        f"Chroma (interface) : {search['chroma']}",
        f"Modèle de sens (interface) : {search['semantique'] or 'aucun'}",
        f"Reclassement (interface) : {search['reclasseur'] or 'aucun'}",
    ]


def _index_lines(index: dict[str, Any]) -> list[str]:
    if index["date"] is None:
        return [f"Index : {ABSENT}", f"Estampille attendue : {index['estampille']}"]
    return [
        f"Index : {index['elements']} éléments, {index['passages']} passages",
        f"Construit le : {index['date']}",
        f"Estampille : {index['estampille']}",
    ]
