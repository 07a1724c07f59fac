"""What an entretien does not expect: silence, insults, nonsense, English, talk of the machine.

The person reacts as a person would; nothing here is a move, and nothing is counted as one.
"""

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from assistant.entretien.simulation.affect import SIMULATION
from assistant.entretien.simulation.gestes import Parole
from knowledge.french import fold

Motifs = dict[str, tuple[re.Pattern[str], ...]]
FICHIERS = (
    *("imprevus", "franches", "suites", "bilans", "orientations", "portees", "departs"),
    *("nuances", "signes"),
)
ANGLAIS = 2
"""English words that a sentence needs."""
SENTENCE = re.compile(r"[^.?!;,:…]+")


@lru_cache(maxsize=2)
def motifs(folder: Path = SIMULATION) -> Motifs:
    """Patterns over folded text, by what they tell."""
    from knowledge.loader import read_yaml

    found: dict[str, list[str]] = {}
    for name in FICHIERS:
        rows: Any = read_yaml(folder / f"{name}.yaml")
        found |= {key: kept for key, kept in rows.items() if isinstance(kept, list)}
    return {name: tuple(map(re.compile, rows)) for name, rows in found.items()}


def dit(name: str, text: str) -> bool:
    """Whether a text tells something: `reparation`, `urgence_traitee`, `tutoiement`…"""
    folded = fold(text)
    return any(pattern.search(folded) for pattern in motifs()[name])


def imprevu(parole: Parole) -> str:
    """silence, insulte, etat, anglais, non_sens, mal_entendu, or nothing; a move hides none."""
    text = parole.texte
    if not any(map(str.isalnum, text)):
        return "silence"
    for name in ("insulte", "etat"):
        if dit(name, _own(text)):
            return name
    if any(_english(part) for part in SENTENCE.findall(text)):
        return "anglais"
    if parole.gestes or parole.sujets:
        return ""
    if _nonsense(text):
        return "non_sens"
    return "mal_entendu" if dit("mal_entendu", text) else ""


def _own(text: str) -> str:
    """Without what is quoted, or told of somebody else: «il vous a traité d'imbécile»."""
    folded = fold(text)
    for pattern in motifs()["rapporte"]:
        folded = pattern.sub(" ", folded)
    return folded


def _english(text: str) -> bool:
    """English words enough, and more of them than of French ones."""
    folded = fold(text)
    found = sum(len(pattern.findall(folded)) for pattern in motifs()["anglais"])
    french = sum(len(pattern.findall(folded)) for pattern in motifs()["langues"])
    return found >= ANGLAIS and found > french


def _nonsense(text: str) -> bool:
    """No word that could be French: hands on the keyboard, figures alone, one sign repeated."""
    words = re.findall(r"[a-z']+", fold(text))
    if not words:
        return True
    return not any(_word_like(word) for word in words) and not dit("mots_courants", text)


def _word_like(word: str) -> bool:
    """A vowel in every five letters, no sign three times running."""
    if len(word) < 2 or re.search(r"(.)\1\1", word) or re.search(r"[^aeiouy']{5}", word):
        return False
    return re.search(r"[aeiouy]", word) is not None
