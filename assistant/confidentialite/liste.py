"""The person's own list: names, places and structures always to be told."""

from collections.abc import Iterable

from assistant.confidentialite.dossiers import ecrire, liste_path
from assistant.errors import JalonError

SECTIONS = {"noms": "nom", "lieux": "lieu", "structures": "structure", "employeurs": "employeur"}


def lire_liste() -> dict[str, tuple[str, ...]]:
    """The words by type of finding; none without a file. Raises JalonError for a faulty one."""
    import tomllib

    path = liste_path()
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, ValueError) as error:
        raise JalonError(
            f"Votre liste {path} est illisible\u00a0:"
            " corrigez-la ou supprimez-la, puis recommencez."
        ) from error
    return {kind: _words(data.get(name)) for name, kind in SECTIONS.items()}


def _words(value: object) -> tuple[str, ...]:
    found = value if isinstance(value, list) else []
    return tuple(str(word).strip() for word in found if str(word).strip())


def ajouter_a_la_liste(section: str, words: Iterable[str]) -> int:
    """Add words to a section; how many are new. Raises JalonError, OSError."""
    known = lire_liste()
    kind = SECTIONS[section]
    before = known.get(kind, ())
    new = [word for word in dict.fromkeys(words) if word not in before]
    known[kind] = (*before, *new)
    _ecrire_liste(known)
    return len(new)


def retirer_de_la_liste(words: Iterable[str]) -> tuple[int, list[str]]:
    """Take words out of every section, whatever their case; how many went, and the unknown ones.

    Raises JalonError, OSError.
    """
    known = lire_liste()
    wanted = {word.casefold(): word for word in words}
    kept = {
        kind: tuple(word for word in found if word.casefold() not in wanted)
        for kind, found in known.items()
    }
    there = {word.casefold() for found in known.values() for word in found}
    gone = sum(map(len, known.values())) - sum(map(len, kept.values()))
    if gone:
        _ecrire_liste(kept)
    return gone, [word for fold, word in wanted.items() if fold not in there]


def _ecrire_liste(known: dict[str, tuple[str, ...]]) -> None:
    import tomli_w

    data = {name: list(known.get(kind, ())) for name, kind in SECTIONS.items()}
    ecrire(liste_path(), tomli_w.dumps(data))
