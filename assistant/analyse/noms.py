"""Where a name stands: a capital in the middle of a sentence gives it away elsewhere too."""

import re
from collections.abc import Iterator

_INSIDE = re.compile(
    r"(?:(?<=[a-zà-ÿ,;] )|(?<=[a-zà-ÿ]['’]))[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?"
)
_INITIAL = re.compile(r"(?<![\w’'.-])[A-ZÀ-Ý]\.(?= [a-zà-ÿ])")
_TOLD = re.compile(r"(?:^|[.!?»] |\n)([A-ZÀ-Ý][a-zà-ÿ]+)(?=, \d{2} ans)")
_FIRST = re.compile(r"(?:^|[.!?»…:] |\n)([A-ZÀ-Ý][a-zà-ÿ]+)(?= [a-zà-ÿ])")
COMMUNS = frozenset(
    (
        *("Je", "Il", "Elle", "Ils", "Elles", "Nous", "Vous", "On", "Mme", "Mr", "Mlle", "Me"),
        *("Dr", "Monsieur", "Madame", "Le", "La", "Les", "Un", "Une"),
    )
)


def prenom(word: str) -> bool:
    """Whether a word that begins a sentence can only be a first name."""
    from assistant.confidentialite.lexiques import liste, mots_plies, plie

    return plie(word) in liste("prenoms", "prenoms") and plie(word) not in mots_plies()


def capitales(texte: str) -> Iterator[int]:
    """The first sign of each name, of an initial too (« V. a soupiré »)."""
    known = {match.group() for match in _INSIDE.finditer(texte)}
    known |= {name for name in _FIRST.findall(texte) if prenom(name)}
    known |= {match.group(1) for match in _TOLD.finditer(texte)}
    for match in re.finditer(r"[A-ZÀ-Ý][a-zà-ÿ]+(?:-[A-ZÀ-Ý][a-zà-ÿ]+)?", texte):
        if match.group() in known - COMMUNS:
            yield match.start()
    for match in _INITIAL.finditer(texte):
        if match.group() != "M.":
            yield match.start()
