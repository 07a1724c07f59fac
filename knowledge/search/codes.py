"""The exact path: ids and codes written in a question lead straight to their nodes."""

import re

from knowledge.catalogue import Catalogue
from knowledge.french import fold

_ID = re.compile(r"\b(?:cip|rncp36128|rncp37504|interfede)(?:/[\w.-]+)+", re.IGNORECASE)
_CODES = (
    (re.compile(r"\b(ccp|cp|ct|at)[\s-]*(?:n\s*[o°]\s*)?(\d{1,2})\b"), "{0}{1}"),
    (re.compile(r"\bcompetence\s*(?:n\s*[o°]\s*)?(\d{1,2})(?![.\d])"), "CP{0}"),
    (re.compile(r"\bactivite[- ]type\s*(?:n\s*[o°]\s*)?(\d)\b"), "AT{0}"),
    # «le bloc a été validé» names no bloc A.
    (re.compile(r"\bbloc\s*([a-e])\b(?!'|\s+(?:ete|pour|une?|l[ae]s?|ce)\b)"), "{0}"),
    (re.compile(r"(?<![\d.,])(\d\.\d{1,2})(?![\d.])"), "{0}"),
    (re.compile(r"\bactivite\s*([a-e]\d)\b"), "{0}"),
    (re.compile(r"\bpartie\s*(?:n\s*[o°]\s*)?([1-7])\b"), "dossier/partie-{0}"),
    (re.compile(r"(?<![a-z0-9])([a-e][1-6])(?![a-z0-9])"), "{0}"),
)


_CCP = re.compile(r"\bccps?\b(?!\s*-?\s*\d)", re.IGNORECASE)
_CCPS = (
    (
        re.compile(
            r"\bccps?\b[^?.]{0,30}\b(?:employeurs?|offre de services?|recrutement|prospection)"
        ),
        3,
    ),
    (re.compile(r"\bccps?\b[^?.]{0,30}\b(?:accompagne|parcours)"), 2),
    (re.compile(r"\bccps?\b[^?.]{0,30}\baccue?il"), 1),
)


_BLOC = re.compile(r"\brncp\s*-?\s*(36128|37504)\s*-?\s*bc\s*0*([1-5])\b")


_ORDINALS = ("premi", "deuxi", "troisi", "quatri", "cinqui", "sixi", "septi")
_PART = re.compile(
    r"\b(?:(\d)\s*(?:e|[eè]me|[eè]re?|nde?)|((?:premi|deuxi|troisi|quatri|cinqui|sixi|septi)\w+))"
    r"\s+partie\b",
    re.IGNORECASE,
)


_CRITERE = re.compile(
    r"(\bcrit[eè]res?\b[^?.!]{0,12}?\b(?:de|dans|à|a) la )(?:n\s*[o°]\s*)?(\d{1,2})\b(?![.\d%])",
    re.IGNORECASE,
)
"""«Le critère 5 de la 9»: only the competencies of the titre are called by a bare number."""


def _part(match: re.Match[str]) -> str:
    """«La septième partie» is «la partie 7»."""
    digit, word = match.groups()
    number = digit or next(
        str(rank) for rank, stem in enumerate(_ORDINALS, 1) if fold(word).startswith(stem)
    )
    return f"partie {number}"


def with_codes(question: str) -> str:
    """«Le CCP sur l'offre de services aux employeurs» is the CCP3: the number is added."""
    question = _CRITERE.sub(r"\1CP\2", _PART.sub(_part, question))
    folded = fold(question)
    number = next((code for shape, code in _CCPS if shape.search(folded)), 0)
    return _CCP.sub(f"CCP{number}", question, count=1) if number else question


def find_ids(question: str, catalogue: Catalogue, referentiels: frozenset[str]) -> list[str]:
    """The nodes a question names, in the order of its words, in the référentiels given or all."""
    found = [
        catalogue.noeuds[name].id
        for match in _ID.finditer(question)
        if (name := _known(match.group().rstrip(".-"), catalogue))
    ]
    scope = referentiels or frozenset(catalogue.referentiels)
    hits = [
        (match.start(), f"rncp{match[1]}/{'ABCDE'[int(match[2]) - 1]}")
        for match in _BLOC.finditer(fold(question))
        if f"rncp{match[1]}/{'ABCDE'[int(match[2]) - 1]}" in catalogue.noeuds
    ]
    for pattern, shape in _CODES:
        for match in pattern.finditer(fold(question)):
            code = shape.format(*match.groups())
            code = code if "/" in code else code.upper()
            hits += [
                (match.start(), f"{name}/{code}")
                for name in catalogue.referentiels
                if name in scope and f"{name}/{code}" in catalogue.noeuds
            ]
    return list(dict.fromkeys([*found, *(name for _, name in sorted(hits))]))


def _known(identifiant: str, catalogue: Catalogue) -> str | None:
    lowered = identifiant.lower()
    return next((name for name in catalogue.noeuds if name.lower() == lowered), None)
