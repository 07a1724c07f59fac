"""Whether the référentiels, certificates and codes a sentence names are those of its citations."""

import re

from assistant.reponse.ledger.langue import Phrase
from assistant.reponse.ledger.preuve import Preuve

_REFERENTIELS: tuple[tuple[re.Pattern[str], frozenset[str]], ...] = tuple(
    (re.compile(pattern), frozenset(names.split()))
    for pattern, names in (
        (r"(?:\b|rncp)36128\b", "rncp36128"),
        (r"(?:\b|rncp)37504\b", "rncp37504"),
        (r"\bcip\b|\btitre professionnel\b|\btp cip\b|\breac\b|\btp-?00403\b", "cip"),
        (r"\binterfede\b|\bwallon\w*|\bbelg\w+|\bcahier n?°? ?24\b", "interfede"),
        (r"\barobase\b", "rncp36128 rncp37504"),
        (r"\bfrance competences\b", "rncp36128"),
    )
)
_CODE = re.compile(r"(?:ccp|cp|ct|at|e)\d+|bloc[a-e]|\d+\.\d+|\d{5,}")
_LITERAL = re.compile(r"n° ?\d+[-/]\d+|\b[lrd]\.? ?\d{3,}-\d+")
"""Numbers of laws and articles, which must be printed as they are."""


def noms_tiennent(phrase: Phrase, preuve: Preuve) -> bool:
    """Every name given is that of a cited node, or stands in its text."""
    roots = {element.id.split("/")[0] for element in preuve.elements}
    for pattern, names in _REFERENTIELS:
        if pattern.search(phrase.texte) and not names & roots and not _printed(pattern, preuve):
            return False
    named = {word for word in phrase.jetons if _CODE.fullmatch(word)}
    return named <= preuve.codes and all(
        any(literal.replace(" ", "") in other.texte.replace(" ", "") for other, _ in preuve.phrases)
        for literal in _LITERAL.findall(phrase.texte)
    )


def _printed(pattern: re.Pattern[str], preuve: Preuve) -> bool:
    return any(pattern.search(other.texte) for other, _ in preuve.phrases)
