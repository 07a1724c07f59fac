"""The one French analyser, used for indexing and for asking.

It folds, splits elisions, keeps codes, stems and stops.

Case and accents are folded before stop words and stemming, so that «Évalué», «evalue» and «EVALUE»
are one word. Codes (`CP7`, `2.3`, `bloc C`, `RNCP37504`) stay whole: cut, `2.3` and `2.5` would
be one.
"""

import re
import threading
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

import Stemmer

from knowledge.paths import USAGE

# Words that name nothing: articles, pronouns, auxiliaries, turns of speech. Negation and modality
# («ne pas», «doit», «peut») are absent on purpose: they change what is asked.
_YEAR = "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre"
MONTHS = {name: number for number, name in enumerate(_YEAR.split(), 1)}
"""Folded names of the months, and their numbers."""
WEEK = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
STOP = frozenset((USAGE / "mots_vides.txt").read_text("utf-8").split())
_LIGATURES = str.maketrans(
    {"œ": "oe", "æ": "ae", "Œ": "oe", "Æ": "ae", "’": "'", "ʼ": "'", "‘": "'"}
)
_CODES = (
    (re.compile(r"\brncp\s*-?\s*(\d{5})(?=\D|$)"), r"rncp\1 "),
    (re.compile(r"\b(ccp|cp|ct|at)[\s-]*(?:n\s*[o°]\s*)?(\d{1,2})\b"), r"\1\2"),
    (re.compile(r"\bbloc\s*([a-e])\b(?!')"), r"bloc bloc\1"),
)
_INCLUSIVE = re.compile(
    r"(?<=[a-z])[·•.](?:e|es|s|le|la|ne|re|rice|rices|trice|trices|euse|euses|ere|eres|ice|fe|ve|se)(?:[·•.]?s)?\b"
)
_SLASHED = re.compile(r"(?<=[a-z])\((?:e|es|s|trice|rice|ne|le|se|ere)\)s?")
_HYPHENED = re.compile(r"(?<=[a-z])-(?:trice|rice|euse|e|ere)(?:-s|s)?\b(?!-)")
_TOKEN = re.compile(r"\d+(?:\.\d+)+|[a-z]+\d+(?:\.\d+)*|\d+|[a-z]+")
# The marks that letters of the Latin alphabet are decomposed into.
_MARKS = re.compile(r"[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_STEMMERS = threading.local()


def fold(text: str) -> str:
    """Lower case, no accent, no ligature, one apostrophe; the words stay words."""
    text = unicodedata.normalize("NFKC", text).translate(_LIGATURES).lower()
    if text.isascii():
        return text
    return _MARKS.sub("", unicodedata.normalize("NFD", text))


def words(text: str) -> list[str]:
    """The folded words of a text in order, codes whole, elisions and inclusive endings cut."""
    text = fold(text)
    for pattern, shape in _CODES:
        text = pattern.sub(shape, text)
    text = _SLASHED.sub("", _HYPHENED.sub("", _INCLUSIVE.sub("", text)))
    return _TOKEN.findall(text)


def analyse(text: str) -> list[str]:
    """The terms of a text, the same for a passage and for a question."""
    return terms(words(text))


def terms(folded: Iterable[str]) -> list[str]:
    """The terms of folded words: their stems, stop words left out."""
    return [stem(word) for word in folded if word not in STOP]


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The French Snowball stem; codes and numbers are their own."""
    if any(char.isdigit() for char in word):
        return word
    stemmer = getattr(_STEMMERS, "french", None)
    if stemmer is None:  # a Stemmer is not thread-safe: one a thread
        stemmer = _STEMMERS.french = Stemmer.Stemmer("french", 0)
    # Snowball is not idempotent («conseillers» → «conseiller» → «conseil»): families meet at rest.
    for _ in range(3):
        shorter = fold(stemmer.stemWord(word))
        if shorter == word or len(shorter) < 3:
            break
        word = shorter
    return word
