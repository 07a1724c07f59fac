"""Where each quantity of a sentence stands: the words it is said of."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.reponse.ledger.langue import Phrase
from assistant.reponse.ledger.lexique import lexique, plein, racine
from assistant.reponse.ledger.quantites import Quantite, quantites
from assistant.reponse.ledger.rangs import ordinaux
from knowledge.french import words

_PART = re.compile(r"[,:;()+]| et (?=[^,;]*\d)| puis | dont | ou (?=[^,;]*\d)")

_WHEN = re.compile(r"\b(?:avant|apres) (?:la|le|les|l'|son|sa|une?) ?[^,;:()]*")
_CODE = re.compile(r"\d|^bloc[a-e]$")


@dataclass(frozen=True)
class Lieu:
    """A quantity of the source, the words close to it, and those of its sentence and its node."""

    quantite: Quantite
    proches: frozenset[str | int]
    phrase: frozenset[str | int]
    noeud: frozenset[str | int]


def lieux(phrase: Phrase, noeud: frozenset[str | int]) -> Iterator[Lieu]:
    """The quantities of a sentence of the source; `noeud` are the names of its node."""
    for quantity in quantites(phrase.texte):
        yield Lieu(
            quantity, lexique().formes(proches(phrase.texte, quantity)), phrase.formes, noeud
        )


def proches(text: str, quantity: Quantite) -> frozenset[str]:
    """The words around a quantity: its part of the sentence, those that open it, those that follow.

    A part without any quantity is said of the one before it, and of all when none comes before;
    what follows in this way names no code. «avant la mise en situation» says when, not what.
    """
    found: set[str] = set()
    for start, end, follows in _around(text, quantity):
        part = _WHEN.sub("", text[start:end])
        said = {word for word in words(part) if plein(word) or _telling(word, quantity)}
        if follows:
            found |= {racine(word) for word in said if not _CODE.search(word)}
        else:
            found |= {racine(word) for word in said}
            found |= {f"{name}:{rank}" for name, rank in ordinaux(part)}
    return frozenset(found)


def _around(text: str, quantity: Quantite) -> Iterator[tuple[int, int, bool]]:
    values = _values(text)
    current: list[Quantite] = []
    for start, end in _parts(text):
        inside = [other for other in values if start <= other.debut < end]
        current = inside or current
        if start <= quantity.debut < end or not current:
            yield start, end, False
        elif not inside and quantity in current:
            yield start, end, True


def _parts(text: str) -> Iterator[tuple[int, int]]:
    """The parts of a sentence; «entre 32 et 42» is not cut."""
    start = 0
    held = [(item.debut, item.fin) for item in quantites(text)]
    for match in _PART.finditer(text):
        if not any(begin < match.start() < end for begin, end in held):
            yield start, match.end()
            start = match.end()
    yield start, len(text) + 1


def _values(text: str) -> list[Quantite]:
    return [item for item in quantites(text) if item.unite != "annee"]


def _telling(word: str, quantity: Quantite) -> bool:
    """A code, or a year but for the one that is itself the value, tells which value is meant."""
    year = len(word) == 4 and word.isdigit() and quantity.unite not in ("annee", "date")
    return year or (len(word) == 5 and word.isdigit()) or "." in word
