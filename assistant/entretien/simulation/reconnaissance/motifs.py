"""Moves that a turn of phrase shows by itself: frame, posture, information, ending…"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.entretien.simulation.reconnaissance.lexiques import (
    SERVICE,
    Regle,
    donnees,
    ensemble,
    regle,
)
from assistant.entretien.simulation.reconnaissance.sigles import acronymes
from assistant.entretien.simulation.reconnaissance.texte import Phrase, Tour
from assistant.motif import Motifs

RAPPORTABLES = frozenset({"jugement", "injonction", "conseil", "minimisation", "promesse"})
"""Said by somebody else, these are not the counsellor's own."""


@dataclass(frozen=True)
class Trouve:
    """A move, its place in the plain text, the place of the words that show it."""

    type: str
    start: int
    end: int
    regle: str
    indice: int
    laisse: bool = False


@lru_cache(maxsize=1)
def regles() -> tuple[Regle, ...]:
    rows = donnees("gestes")
    macros = rows["macros"]
    return tuple(
        regle(row, macros, name) for name, kept in rows.items() if name != "macros" for row in kept
    )


@lru_cache(maxsize=1)
def _services() -> Motifs:
    return ensemble(donnees("services")["services"])


@lru_cache(maxsize=1)
def _rapporte() -> Motifs:
    return ensemble(donnees("services")["rapporte"])


def nommer_services(text: str, sigles: list[tuple[int, int]], at: int) -> str:
    """The text with what names a service, acronyms too, hidden under its mark."""
    marked = _services().masque(text, SERVICE)
    for start, end in sigles:
        if at <= start and end <= at + len(text):
            marked = marked[: start - at] + SERVICE * (end - start) + marked[end - at :]
    return marked


def motifs(tour: Tour) -> Iterator[Trouve]:
    """At most one move of a type by sentence: the first rule that is met."""
    sigles = list(acronymes(tour))
    for phrase in tour.phrases:
        marked = nommer_services(phrase.texte, sigles, phrase.start)
        seen: set[str] = set()
        for rule in regles():
            if rule.type in seen or not _admitted(rule, phrase):
                continue
            match = rule.motif.search(marked if rule.services else phrase.texte)
            if match and _stands(rule, phrase, match.start()):
                seen.add(rule.type)
                yield _found(rule, phrase, match)


def _admitted(rule: Regle, phrase: Phrase) -> bool:
    """Whether a rule looks at this kind of sentence."""
    if rule.phrase == "enonce":
        return not phrase.interroge
    if rule.phrase == "question":
        return phrase.interroge or not phrase.signe
    if rule.phrase in ("question_ou_si", "question_ou_nue"):
        return phrase.interroge or not phrase.signe or "si " in phrase.texte
    return True


def _stands(rule: Regle, phrase: Phrase, start: int) -> bool:
    if rule.sauf and rule.exception.search(phrase.texte):
        return False
    if rule.type in RAPPORTABLES:
        return not _rapporte().search(phrase.texte[:start])
    return True


def _found(rule: Regle, phrase: Phrase, match: re.Match[str]) -> Trouve:
    start, end = (match.start(), match.end()) if rule.mots else (0, len(phrase.texte))
    at = phrase.start
    return Trouve(rule.type, at + start, at + end, rule.nom, at + match.start(), rule.laisse)
