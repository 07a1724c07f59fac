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
    """The words of the part of a sentence that holds a quantity, and of the parts without any."""
    found: set[str] = set()
    for start, end in _parts(text):
        own = start <= quantity.debut < end
        if own or not any(start <= other.debut < end for other in _values(text)):
            found |= {
                racine(word)
                for word in words(text[start:end])
                if plein(word) or _telling(word, quantity)
            }
            found |= {f"{name}:{rank}" for name, rank in ordinaux(text[start:end])}
    return frozenset(found)


def _parts(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in _PART.finditer(text):
        yield start, match.end()
        start = match.end()
    yield start, len(text) + 1


def _values(text: str) -> list[Quantite]:
    return [item for item in quantites(text) if item.unite != "annee"]


def _telling(word: str, quantity: Quantite) -> bool:
    """A year tells which value is meant, but for the year that is itself the value."""
    return len(word) == 4 and word.isdigit() and quantity.unite not in ("annee", "date")
