"""Acronyms and trade words that a turn leaves unexplained."""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.entretien.simulation.reconnaissance.lexiques import donnees, ensemble
from assistant.entretien.simulation.reconnaissance.mots import communs, pleins
from assistant.entretien.simulation.reconnaissance.texte import Tour
from assistant.motif import Motifs
from knowledge.fiches import PRATIQUE

_CAPITALS = re.compile(r"\b[A-ZÀ-Ý](?:[A-ZÀ-Ý0-9]|[a-z](?=[A-Z])){1,6}\b")
GENRE = (
    r"(?:associations?|organismes?|services?|structures?|centre|aide|equipe|site|dispositif"
    r"|contrat|stage|bureau|agence|allocation|formation|maison|syndicat|numero)\b"
)
"""What an unknown acronym is said to be, right after it."""
GLOSE = 2
"""Words of its meaning by which an acronym is explained."""


@lru_cache(maxsize=1)
def connus() -> dict[str, str]:
    """Acronyms of the trade, folded, with their meaning."""
    from knowledge.french import fold

    rows = donnees("sigles", PRATIQUE / "scenarios")
    return {fold(str(row["id"])): fold(str(row["sens"])) for row in rows}


@lru_cache(maxsize=1)
def _lists() -> tuple[frozenset[str], frozenset[str], Motifs]:
    rows = donnees("jargon")
    return frozenset(rows["communs"]), frozenset(rows["ambigus"]), ensemble(rows["termes"])


def jargon(tour: Tour) -> Iterator[tuple[int, int]]:
    """Places in the plain text."""
    for start, end in acronymes(tour):
        if not _explained(tour, tour.plain[start:end], start, end):
            yield start, end
    yield from _lists()[2].spans(tour.plain)


def acronymes(tour: Tour) -> Iterator[tuple[int, int]]:
    """Those that not everybody knows, explained or not."""
    common = _lists()[0]
    for match in re.finditer(r"[a-z0-9]{2,}", tour.plain):
        if match.group() not in common and _is_acronym(tour, match.start(), match.end()):
            yield match.span()


def _is_acronym(tour: Tour, start: int, end: int) -> bool:
    """Known, or in capitals where the rest is not."""
    word = tour.plain[start:end]
    written = tour.source[tour.places[start] : tour.places[end - 1] + 1]
    capitals = bool(_CAPITALS.fullmatch(written)) and not tour.source.isupper()
    return capitals or (word in connus() and word not in _lists()[1])


def _explained(tour: Tour, word: str, start: int, end: int) -> bool:
    """A gloss in the turn: a bracket, « c'est-à-dire », « on dit », or its meaning said."""
    after, before = tour.plain[end:], tour.plain[:start]
    if re.match(r"\s*(?:\(|,? ?(?:c'est a dire|autrement dit|ca veut dire|en clair)\b)", after):
        return True
    if re.match(r",? (?:c'est|ce sont) (?:un|une|le|la|l'|les|des|quand|pour|ce)\b", after):
        return True
    if re.search(r"(?:\(|on dit|qu'on appelle|on appelle (?:ca )?(?:la|le|un|une)?) ?$", before):
        return True
    meaning = pleins(connus().get(word, ""))
    if re.match(r", (?:c'est )?(?:une?|l'|la|le|notre|votre) ?(?:\w+ )?" + GENRE, after):
        return True
    beside = re.match(r", (?:donc )?(?:le|la|l'|un|une|les) ?([^,.;]{3,60})", after)
    if beside and communs(meaning, pleins(beside.group(1))):
        return True
    rest = pleins(before + " " + after)
    return bool(meaning) and communs(meaning, rest) >= min(GLOSE, len(meaning))
