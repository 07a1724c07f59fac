"""What could tell somebody: the detection of `confidentialite`, as findings of the re-reading."""

import re
from collections.abc import Mapping

from assistant.analyse.constat import ARevoir
from assistant.analyse.lexique import donnees

IGNORES = frozenset(("sensible", "combinaison"))


CAPITALISED = frozenset(("nom", "lieu", "employeur", "structure", "adresse"))
"""What is written with a capital; in small letters, « la garde » is seldom a place."""
_ACROSS = re.compile(r"[A-ZÀ-Ý]\. [A-ZÀ-Ý][a-zà-ÿ]+$")
_WORKSHOP = re.compile(
    r"\b(?:ateliers?|modules?|séances?|thèmes?|intitulée?|sujets?|formation|exercice)\b"
    r"[^.«]{0,30}«?\s*$",
    re.IGNORECASE,
)


def incertain(texte: str, start: int, end: int, genre: str) -> bool:
    """What is too doubtful to be pointed at here; saving a file still shows it.

    A word in small letters, an initial and the sentence that follows (« chez M. Y. Au retour »),
    the title of a workshop, « la place de Samira ».
    """
    words = texte[start:end]
    if genre in CAPITALISED and not any(map(str.isupper, words)):
        return any(map(str.isupper, texte))
    if genre == "nom" and _ACROSS.match(words):
        return True
    if genre == "structure" and _WORKSHOP.search(texte[max(0, start - 60) : start]):
        return True
    return genre == "adresse" and words.lower().startswith("place ") and not _digit(words)


def _digit(words: str) -> bool:
    return any(map(str.isdigit, words))


def pseudonyme(words: str) -> bool:
    """« A. », of « Mme A. » : what one is advised to write."""
    return sum(map(str.isalpha, words)) <= 1 and not _digit(words)


def conseil(genre: str) -> str:
    """What to write in the place of an identifier, by its type: « ma tutrice » is no telephone."""
    data = donnees("identifiants")
    return str(data["conseils"][data["familles"].get(genre, genre)])


def anonymat(texte: str, propres: Mapping[str, tuple[str, ...]] | None = None) -> list[ARevoir]:
    """Names, places, numbers, each once at its first place."""
    from assistant.confidentialite.detection import detecter

    found: dict[str, ARevoir] = {}
    for item in detecter(texte, propres):
        doubtful = incertain(texte, item.start, item.end, item.type)
        if item.type not in IGNORES and not doubtful and not pseudonyme(item.texte):
            rule = f"à anonymiser ({item.type}), {item.regle}"
            new = ARevoir("anonymat", item.start, item.end, item.texte, rule, conseil(item.type))
            found.setdefault(item.texte.lower(), new)
    return list(found.values())
