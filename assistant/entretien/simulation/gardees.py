"""The rehearsals that are kept: listed and searched without importing what plays them."""

from typing import TYPE_CHECKING, Any

from assistant.entretien.simulation import GENRE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy.orm import Session

    from assistant.stockage.tables import Transcription

ECRITS = ("notes", "synthese", "analyse")
"""What is written beside the talk."""


def gardees(session: "Session") -> "list[Transcription]":
    """The rehearsals that are kept, the last one first."""
    from assistant.stockage import transcriptions

    return [row for row in transcriptions.liste(session) if row.contenu.get("genre") == GENRE]


def ligne(row: "Transcription") -> str:
    """« Entretien simulé avec Didier, 46 ans, PLIE »; who will be met is not told before."""
    said = row.titre if row.contenu.get("tours") else "Entretien simulé"
    return ", ".join(filter(None, (said, str(row.contenu.get("structure", "")))))


def chercher(session: "Session", mots: str) -> "list[tuple[Transcription, str]]":
    """The rehearsals where every word was said or written, each with the first words found.

    They are few: what is said in them is read, and no index is kept. The last word may be the
    beginning of one, as in the search of all the rest.
    """
    from knowledge.french import analyse

    *whole, last = list(dict.fromkeys(analyse(mots))) or [""]
    found = []
    for row in gardees(session) if last else ():
        parts = {text: analyse(text) for text in (ligne(row), *_textes(row.contenu))}
        terms = {term for known in parts.values() for term in known}
        if terms.issuperset(whole) and any(term.startswith(last) for term in terms):
            text = next(text for text, known in parts.items() if _holds(known, whole, last))
            found.append((row, text))
    return found


def _holds(known: "Sequence[str]", whole: "Sequence[str]", last: str) -> bool:
    return any(term in whole or term.startswith(last) for term in known)


def _textes(kept: dict[str, Any]) -> "Iterator[str]":
    """What was said, then what was written."""
    for turn in kept.get("tours", ()):
        yield str(turn["texte"])
        yield str(turn["reponse"])
    yield from (str(kept[name]) for name in ECRITS if kept.get(name))
