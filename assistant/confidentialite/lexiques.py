"""The words that detection knows, read once, at the first need."""

import re
import unicodedata
from functools import lru_cache
from pathlib import Path
from typing import Any

DONNEES = Path(__file__).parent / "donnees"
MOTS = DONNEES / "mots.txt"
COMMUNES = DONNEES / "communes.txt"
SUFFIXES = re.compile(
    r"(?:tions?|ements?|ites?|ismes?|istes?|iques?|logies?|logues?|oses?|ables?"
    r"|ibles?|matiques?|trices?|ains|aines|iens|iennes|oises|aises)$"
)
"""Endings of common words, rare in names."""


@lru_cache(maxsize=8)
def donnees(name: str) -> dict[str, Any]:
    """One of our YAML files."""
    from knowledge.loader import read_yaml

    data: dict[str, Any] = read_yaml(DONNEES / f"{name}.yaml")
    return data


def plie(word: str) -> str:
    """A word without case nor accents."""
    bare = unicodedata.normalize("NFD", word.lower().replace("’", "'").replace("œ", "oe"))
    return "".join(char for char in bare if not unicodedata.combining(char))


def sans_accents(text: str) -> str:
    """A text without accents, each sign at its place."""
    return "".join(unicodedata.normalize("NFD", char)[0] for char in text)


@lru_cache(maxsize=32)
def liste(name: str, key: str) -> frozenset[str]:
    """The words of a section, folded."""
    value = donnees(name)[key]
    words = value.split() if isinstance(value, str) else value
    return frozenset(plie(word) for word in words)


@lru_cache(maxsize=1)
def mots() -> frozenset[str]:
    """French words that are nobody's name, with their accents, in lower case."""
    return frozenset(MOTS.read_text("utf-8").split())


@lru_cache(maxsize=1)
def communes() -> frozenset[str]:
    """The towns known by name, folded, their words joined by hyphens."""
    return frozenset(plie(name) for name in COMMUNES.read_text("utf-8").split())


@lru_cache(maxsize=1)
def mots_plies() -> frozenset[str]:
    """The same without accents: «a roubaix», «eleve»."""
    return frozenset(plie(word) for word in mots())


@lru_cache(maxsize=1)
def racines() -> frozenset[str]:
    """The stems of those words, for the forms that the list does not hold."""
    return frozenset(_stemmer().stemWords(sorted(mots())))


@lru_cache(maxsize=1)
def _stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("french")


@lru_cache(maxsize=4096)
def est_francais(word: str) -> bool:
    """Whether a word, whatever its case, is one of the language or one of its forms."""
    lower = word.lower().replace("’", "'")
    if lower in mots() or plie(lower) in mots_plies():
        return True
    if "-" in lower:
        return all(est_francais(part) for part in lower.split("-") if part)
    if SUFFIXES.search(plie(lower)):
        return True
    return len(lower) > 5 and str(_stemmer().stemWord(lower)) in racines()


@lru_cache(maxsize=1)
def connus() -> frozenset[str]:
    """Proper nouns that identify nobody."""
    return liste("connus", "pays") | liste("connus", "regions") | liste("connus", "autres")


@lru_cache(maxsize=1)
def prenoms() -> frozenset[str]:
    """All first names, whether or not they are also words."""
    return liste("prenoms", "prenoms") | liste("prenoms", "ambigus")


def alternatives(name: str, key: str) -> str:
    """A section written as alternatives, as one regular expression.

    Capitals alone are read as they are; other words in any case.
    """
    parts = [part.strip() for part in re.split(r"\|(?![^()]*\))", donnees(name)[key])]
    parts = sorted((part for part in parts if part), key=len, reverse=True)
    loose = [part.replace(" ", r"[ \u00a0-]") for part in parts if not part.isupper()]
    strict = [part for part in parts if part.isupper()]
    strict += [part.capitalize() for part in strict if len(part) > 3]  # «Greta», «Cpas»
    exact = [rf"(?:{'|'.join(strict)})(?![^\W_])"] if strict else []
    return "|".join([f"(?i:{'|'.join(loose)})", *exact])


@lru_cache(maxsize=32)
def motif(pattern: str) -> re.Pattern[str]:
    """A pattern compiled once."""
    return re.compile(pattern)
